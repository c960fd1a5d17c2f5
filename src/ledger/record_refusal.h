// Recording that someone asked to share, and that the answer was no.
//
//   R-DISCLOSURE-9  What was asked and not permitted is recorded as well, once for each question.
//                   (AVG art. 5 lid 2; design: who is refused can show later that they asked)
#pragma once

#include "access/account.h"
#include "people/seals.h"
#include "sharing/disclosure.h"

namespace schakel::ledger {

/// The advice permits sharing, so nothing was refused.
struct SharingWasPermitted {
    bool operator==(const SharingWasPermitted&) const = default;
};
using RecordRefusalError = std::variant<sharing::AdviceNotKnown, SharingWasPermitted>;

/// Returns who recorded it, and when; doing it again changes nothing.
[[nodiscard]] std::expected<Signature, RecordRefusalError>
record_refusal(const AdviceId& advice, const access::Actor& actor, store::Transaction& transaction,
               const crypto::Vault& vault);

} // namespace schakel::ledger
