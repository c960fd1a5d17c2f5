#include "ledger/record_consent.h"

#include "ledger/answer_consent.h"
#include "ledger/append.h"
#include "ledger/inside/said.h"
#include "sharing/consent_store.h"

namespace schakel::ledger {

namespace {

using sharing::Consent;

bool asks_again(const Consent& command, Consent kept) {
    kept.withdrawn = command.withdrawn;
    kept.by.at = command.by.at;
    return command == kept;
}

void append_entry(store::Transaction& transaction, people::Seals& seals, Event event,
                  const Consent& consent, const Signature& by) {
    append(transaction, seals,
           {.event = event,
            .by = by,
            .owner = people::owner_of(consent.person),
            .subject = consent.id.value,
            .payload = said_of(consent)});
}

} // namespace

std::expected<Consent, RecordConsentError> record_consent(const Consent& command,
                                                          store::Transaction& transaction,
                                                          const crypto::Vault& vault) {
    people::Seals seals{transaction, vault};

    // 1. What was recorded already is the answer.
    if (auto kept = sharing::find_consent(transaction, seals, command.id)) {
        if (asks_again(command, *kept)) return *std::move(kept);
        return std::unexpected{ConsentIdAlreadyUsed{}};
    }

    // 2. It must be specific (R-CONSENT-1).
    if (auto flaws = sharing::flaws_of(command); !flaws.empty())
        return std::unexpected{ConsentNotSpecific{std::move(flaws)}};

    // 3. Keep it together with the entry (R-LEDGER-1).
    auto consent = command;
    consent.withdrawn.reset();
    sharing::add_consent(transaction, seals, consent);
    append_entry(transaction, seals, Event::consent_recorded, consent, consent.by);
    return consent;
}

std::expected<Consent, WithdrawConsentError> withdraw_consent(const WithdrawConsent& command,
                                                              store::Transaction& transaction,
                                                              const crypto::Vault& vault) {
    people::Seals seals{transaction, vault};
    auto consent = sharing::find_consent(transaction, seals, command.consent);
    if (!consent || !is_known_to(*consent, command.by.organisation))
        return std::unexpected{ConsentNotKnown{}};
    if (!sharing::is_yes(*consent)) return std::unexpected{ConsentWasRefused{}};
    if (consent->withdrawn) return *std::move(consent);

    // R-CONSENT-2
    sharing::set_withdrawn(transaction, command.consent, command.by);
    consent->withdrawn = command.by;
    // R-CONSENT-9
    if (sharing::withdrawn_by_themselves(*consent)) {
        sharing::expect_seeing(transaction, consent->id, consent->by.organisation, command.by.at);
        for (const auto& recipient : consent->recipients)
            sharing::expect_seeing(transaction, consent->id, recipient, command.by.at);
    }
    append_entry(transaction, seals, Event::consent_withdrawn, *consent, command.by);
    return *std::move(consent);
}

std::expected<Consent, WithdrawConsentError> see_withdrawal(const WithdrawConsent& command,
                                                            store::Transaction& transaction,
                                                            const crypto::Vault& vault) {
    people::Seals seals{transaction, vault};
    auto consent = sharing::find_consent(transaction, seals, command.consent);
    if (!consent || !is_known_to(*consent, command.by.organisation))
        return std::unexpected{ConsentNotKnown{}};
    sharing::keep_seen(transaction, consent->id, command.by);
    return *std::move(consent);
}

} // namespace schakel::ledger
