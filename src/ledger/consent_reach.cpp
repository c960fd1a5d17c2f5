#include "ledger/consent_reach.h"

#include "sharing/advice_store.h"
#include "sharing/disclosure_store.h"

#include <algorithm>

namespace schakel::ledger {

namespace {

using sharing::Consent;
using sharing::Disclosure;
using sharing::KeptAdvice;

std::vector<std::string> codes_of(const KeptAdvice& asked, const std::string& fact) {
    const auto found = asked.facts.find(fact);
    return found == asked.facts.end() ? std::vector<std::string>{} : found->second;
}

/// Null stands for every organisation.
bool concerns(const Disclosure& disclosure, const OrganisationId* organisation) {
    return organisation == nullptr || disclosure.by.organisation == *organisation ||
           disclosure.to == *organisation;
}

/// As it was before anyone withdrew it, so that the same is shown before and after.
Consent while_it_stood(Consent consent) {
    consent.withdrawn.reset();
    return consent;
}

/// Whether what may go on this answer goes by this consent.
bool carries(const Consent& consent, const KeptAdvice& asked) {
    const auto purposes = codes_of(asked, "purpose");
    return asked.recipient && purposes.size() == 1 && sharing::permits_sharing(asked.advice) &&
           std::ranges::any_of(asked.advice.scope, [&](const std::string& kind) {
               return sharing::covers(consent, *asked.recipient, purposes.front(), {kind},
                                      asked.by.at);
           });
}

} // namespace

bool rests_on_consent(const KeptAdvice& asked) {
    const auto answer = codes_of(asked, "consent");
    const auto& because = asked.advice.because;
    // An answer that does not say what decided may well rest on it.
    return answer.size() == 1 && (answer.front() == "given" || answer.front() == "partly") &&
           (because.empty() ||
            std::ranges::any_of(because, [](const auto& fact) { return fact.fact == "consent"; }));
}

namespace {

ConsentReach reach(store::Transaction& transaction, people::Seals& seals, const Consent& consent,
                   const OrganisationId* organisation, Instant now) {
    ConsentReach reach;
    if (!sharing::is_yes(consent)) return reach;
    const auto stood = while_it_stood(consent);
    for (auto& asked :
         sharing::advices_about(transaction, seals, consent.person, now - sharing::advice_holds))
        if ((organisation == nullptr || asked.by.organisation == *organisation) &&
            rests_on_consent(asked) && carries(stood, asked))
            reach.stops.push_back(std::move(asked));
    for (auto& disclosure : sharing::disclosures_about(transaction, seals, consent.person)) {
        if (!concerns(disclosure, organisation) || disclosure.by.at < consent.by.at ||
            std::ranges::find(consent.recipients, disclosure.to) == consent.recipients.end())
            continue;
        const auto asked = sharing::find_advice(transaction, seals, disclosure.advice);
        const bool on_it = asked && rests_on_consent(*asked) &&
                           sharing::covers(consent, disclosure.to, disclosure.purpose,
                                           sharing::kinds_of(disclosure.items), disclosure.by.at);
        (on_it ? reach.shared_on_it : reach.rests_elsewhere).push_back(std::move(disclosure));
    }
    return reach;
}

} // namespace

// R-CONSENT-6
ConsentReach reach_of(store::Transaction& transaction, people::Seals& seals, const Consent& consent,
                      const OrganisationId& organisation, Instant now) {
    return reach(transaction, seals, consent, &organisation, now);
}

ConsentReach whole_reach_of(store::Transaction& transaction, people::Seals& seals,
                            const Consent& consent, Instant now) {
    return reach(transaction, seals, consent, nullptr, now);
}

} // namespace schakel::ledger
