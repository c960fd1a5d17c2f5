// That what an answer obliges to was done, or is done later and why.
//
//   R-DUTY-7  Who shared or asked says so, and nobody else; each time it is recorded in the ledger. A
//             duty with a term is not put off beyond its last day. That something was shared is said
//             by sharing it: of what must go to an organisation that takes part, nobody can merely
//             say that it went. (AVG art. 5 lid 2; R-INFORMING-3; design)
//
// R-DUTY-3 to 6 stand in sharing/duty.h.
#pragma once

#include "access/account.h"
#include "people/seals.h"
#include "sharing/duty.h"

namespace schakel::ledger {

/// For this organisation there is no such duty.
struct DutyNotKnown {
    bool operator==(const DutyNotKnown&) const = default;
};
/// R-DUTY-5
struct DutyPutOffWithoutReason {
    bool operator==(const DutyPutOffWithoutReason&) const = default;
};
/// R-DUTY-7
struct PutOffBeyondTerm {
    bool operator==(const PutOffBeyondTerm&) const = default;
};
/// R-DUTY-7
struct DoneBySharingOnly {
    bool operator==(const DoneBySharingOnly&) const = default;
};
using RecordDutyError =
    std::variant<DutyNotKnown, DutyPutOffWithoutReason, PutOffBeyondTerm, DoneBySharingOnly>;

/// Returns what stands. What was done already stays as it was said (R-DUTY-5).
[[nodiscard]] std::expected<sharing::DutySaid, RecordDutyError>
record_duty(const sharing::DutyId& id, const sharing::RecordDuty& command,
            const access::Actor& actor, store::Transaction& transaction,
            const crypto::Vault& vault);

} // namespace schakel::ledger
