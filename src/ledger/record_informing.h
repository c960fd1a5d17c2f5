// That whom a disclosure is about was told of it, or is told later.
//
//   R-INFORMING-3  Who passed it on says so, and nobody else; it is recorded in the ledger. What was
//                  told stays told. (AVG art. 5 lid 2)
//
// R-INFORMING-1 and 2 stand in sharing/informing.h. It is one of the duties (record_duty.h), said of a
// disclosure.
#pragma once

#include "access/account.h"
#include "people/seals.h"
#include "sharing/duty.h"
#include "sharing/informing.h"

namespace schakel::ledger {

/// For this organisation there is no such disclosure, or not one that has to be told.
struct TellingNotKnown {
    bool operator==(const TellingNotKnown&) const = default;
};
/// R-INFORMING-2
struct PutOffWithoutReason {
    bool operator==(const PutOffWithoutReason&) const = default;
};
using RecordInformingError = std::variant<TellingNotKnown, PutOffWithoutReason>;

[[nodiscard]] std::expected<sharing::DutySaid, RecordInformingError>
record_informing(const DisclosureId& id, const sharing::RecordInformation& command,
                 const access::Actor& actor, store::Transaction& transaction,
                 const crypto::Vault& vault);

} // namespace schakel::ledger
