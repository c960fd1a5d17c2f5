// Recording that someone asked to share, and that the answer was no.
//
//   R-DISCLOSURE-9  What was asked and not permitted is recorded as well, once for each question.
//                   (AVG art. 5 lid 2; design: who is refused can show later that they asked)
//   R-DUTY-8  What must be shared is refused with the reason only, which is recorded as well. (WGS
//             art. 2.30; Awb art. 3:46; design: not doing what one must is never done in silence)
#pragma once

#include "access/account.h"
#include "people/seals.h"
#include "sharing/duty.h"

namespace schakel::ledger {

/// The advice permits sharing, so nothing was refused.
struct SharingWasPermitted {
    bool operator==(const SharingWasPermitted&) const = default;
};
/// R-DUTY-8
struct RefusedWithoutReason {
    bool operator==(const RefusedWithoutReason&) const = default;
};
using RecordRefusalError =
    std::variant<sharing::AdviceNotKnown, SharingWasPermitted, RefusedWithoutReason>;

struct RecordRefusal {
    AdviceId advice;
    /// Why it is not shared; needed where it must be (R-DUTY-8).
    std::optional<std::string> reason;
};
BOOST_DESCRIBE_STRUCT(RecordRefusal, (), (advice, reason))

/// Returns who recorded it, and when; doing it again changes nothing.
[[nodiscard]] std::expected<Signature, RecordRefusalError>
record_refusal(const RecordRefusal& command, const access::Actor& actor,
               store::Transaction& transaction, const crypto::Vault& vault);

} // namespace schakel::ledger
