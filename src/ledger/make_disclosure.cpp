#include "ledger/make_disclosure.h"

#include "ledger/append.h"
#include "ledger/inside/said.h"
#include "sharing/advice_store.h"
#include "sharing/consent_store.h"
#include "sharing/disclosure_store.h"

#include <algorithm>

namespace schakel::ledger {

namespace {

using sharing::Consent;
using sharing::Disclosure;
using sharing::KeptAdvice;

bool asks_again(const MakeDisclosure& command, const Disclosure& kept) {
    const auto& draft = command.draft;
    return command.advice == kept.advice && draft.by.professional == kept.by.professional &&
           draft.by.organisation == kept.by.organisation && draft.items == kept.items &&
           draft.recipient_professional == kept.recipient_professional &&
           draft.colleague == kept.colleague &&
           std::ranges::all_of(draft.also_about, [&](const auto& person) {
               return std::ranges::find(kept.about, person) != kept.about.end();
           });
}

/// The consent that covered it when the advice was asked, where none does any more
/// (R-DISCLOSURE-7).
std::optional<ConsentId> withdrawn_since(const KeptAdvice& asked, const Disclosure& disclosure,
                                         const std::vector<Consent>& consents) {
    const auto* consent_fact = asked.facts.find("consent");
    if (consent_fact == nullptr || *consent_fact != sharing::Facts::Codes{"given"})
        return std::nullopt;
    const auto kinds = sharing::kinds_of(disclosure.items);
    const auto covered_at = [&](Instant at) {
        return std::ranges::find_if(consents, [&, at](const Consent& consent) {
            return sharing::covers(consent, disclosure.recipient, disclosure.purpose, kinds, at);
        });
    };
    const auto then = covered_at(asked.by.at), now = covered_at(disclosure.by.at);
    if (then == consents.end() || now != consents.end()) return std::nullopt;
    return then->id;
}

} // namespace

std::expected<Disclosure, MakeDisclosureError>
make_disclosure(const MakeDisclosure& command, store::Transaction& transaction,
                people::Seals& seals, const sharing::PolicyVersion& in_force) {
    const auto& draft = command.draft;

    // 1. A disclosure that was made already is the answer (R-DISCLOSURE-6).
    if (auto kept = sharing::find_disclosure(transaction, seals, draft.id)) {
        if (asks_again(command, *kept)) return *std::move(kept);
        return std::unexpected{DisclosureIdAlreadyUsed{}};
    }

    // 2. The advice must carry it (R-DISCLOSURE-1 to 4).
    const auto asked = sharing::find_advice(transaction, seals, command.advice);
    if (!asked) return std::unexpected{sharing::DisclosureRefusal{sharing::AdviceNotKnown{}}};
    auto disclosure = sharing::disclosure_on(*asked, draft, in_force);
    if (!disclosure) return std::unexpected{std::move(disclosure.error())};

    // 3. And consent, where it rested on that, must still be there (R-DISCLOSURE-7).
    if (asked->about) {
        const auto consents = sharing::consents_of(transaction, seals, *asked->about);
        if (auto withdrawn = withdrawn_since(*asked, *disclosure, consents))
            return std::unexpected{ConsentWithdrawn{*std::move(withdrawn)}};
    }

    // 4. Keep it together with the entry (R-LEDGER-1).
    sharing::add_disclosure(transaction, seals, *disclosure);
    append(transaction, seals,
           {.event = Event::disclosure_made,
            .by = draft.by,
            .owner = sharing::owner_of(*disclosure),
            .subject = draft.id.value,
            .payload = said_of(*disclosure)});
    return std::move(*disclosure);
}

} // namespace schakel::ledger
