#include "ledger/record_informing.h"

#include "codec/json_write.h"
#include "ledger/append.h"
#include "sharing/disclosure_store.h"
#include "sharing/informing_store.h"

namespace schakel::ledger {

std::expected<sharing::Informed, RecordInformingError>
record_informing(const DisclosureId& id, const sharing::RecordInformation& command,
                 const access::Actor& actor, store::Transaction& transaction,
                 const crypto::Vault& vault) {
    people::Seals seals{transaction, vault};
    const auto disclosure = sharing::find_disclosure(transaction, seals, id);
    if (!disclosure || disclosure->by.organisation != actor.organisation)
        return std::unexpected{TellingNotKnown{}};
    // What was told stays told (R-INFORMING-3): saying so again changes nothing.
    if (!sharing::telling_of(transaction, id)) {
        auto said = sharing::informed_about(transaction, seals, *disclosure);
        if (!said) return std::unexpected{TellingNotKnown{}};
        return *std::move(said);
    }
    auto informed = sharing::informed_on(command, actor.at);
    if (!informed) return std::unexpected{PutOffWithoutReason{}};
    sharing::keep_informed(transaction, seals, *disclosure, *informed);
    append(transaction, seals,
           {.event = Event::family_informed,
            .by = actor.signature(),
            .owner = sharing::owner_of(*disclosure),
            .subject = id.value,
            .payload = codec::write_json(command)});
    return *std::move(informed);
}

} // namespace schakel::ledger
