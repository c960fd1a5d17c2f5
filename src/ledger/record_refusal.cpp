#include "ledger/record_refusal.h"

#include "ledger/append.h"
#include "ledger/inside/said.h"
#include "sharing/advice_store.h"

namespace schakel::ledger {

std::expected<Signature, RecordRefusalError> record_refusal(const AdviceId& advice,
                                                            const access::Actor& actor,
                                                            store::Transaction& transaction,
                                                            const crypto::Vault& vault) {
    people::Seals seals{transaction, vault};

    // 1. For another organisation there is no such advice (R-DISCLOSURE-1).
    const auto asked = sharing::find_advice(transaction, seals, advice);
    if (!asked || asked->by.organisation != actor.organisation)
        return std::unexpected{sharing::AdviceNotKnown{}};
    if (sharing::permits_sharing(asked->advice)) return std::unexpected{SharingWasPermitted{}};

    // 2. Once for each question (R-DISCLOSURE-9), with its entry (R-LEDGER-1).
    if (auto kept = sharing::find_refusal(transaction, advice)) return *std::move(kept);
    sharing::keep_refusal(transaction, advice, actor.signature());
    append(transaction, seals,
           {.event = Event::disclosure_refused,
            .by = actor.signature(),
            .owner = sharing::owner_of(*asked),
            .subject = advice.value,
            .payload = said_of(*asked)});
    return actor.signature();
}

} // namespace schakel::ledger
