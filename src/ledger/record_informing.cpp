#include "ledger/record_informing.h"

#include "ledger/record_duty.h"
#include "sharing/duty_store.h"

namespace schakel::ledger {

std::expected<sharing::DutySaid, RecordInformingError>
record_informing(const DisclosureId& id, const sharing::RecordInformation& command,
                 const access::Actor& actor, store::Transaction& transaction,
                 const crypto::Vault& vault) {
    const auto telling = sharing::telling_of(transaction, id);
    if (!telling) return std::unexpected{TellingNotKnown{}};
    const bool told = command.how == sharing::InformedHow::told;
    auto said = record_duty(telling->id,
                            {.how = told ? sharing::DutyStep::done : sharing::DutyStep::postponed,
                             .words = command.reason,
                             .until = command.until},
                            actor, transaction, vault);
    if (said) return *std::move(said);
    if (std::holds_alternative<DutyPutOffWithoutReason>(said.error()))
        return std::unexpected{PutOffWithoutReason{}};
    return std::unexpected{TellingNotKnown{}};
}

} // namespace schakel::ledger
