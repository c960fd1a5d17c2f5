#include "citizen/own_consents.h"

#include "citizen/own_case.h"
#include "ledger/consent_reach.h"
#include "ledger/record_consent.h"
#include "networks/directory_store.h"
#include "sharing/consent_store.h"

#include <algorithm>
#include <array>

namespace schakel::citizen {

namespace {

constexpr std::array given_for_a_child{"parent_1", "parent_2", "guardian"};

/// R-CONSENT-7
bool may_withdraw(const sharing::Consent& consent, const PersonId& reader) {
    return consent.person == reader ||
           std::ranges::find(given_for_a_child, consent.given_by) != given_for_a_child.end();
}

/// Those of `made` that are among `all`, as the page shows them.
std::vector<OwnDisclosure> shown_of(const std::vector<OwnDisclosure>& all,
                                    const std::vector<sharing::Disclosure>& made) {
    std::vector<OwnDisclosure> shown;
    for (const auto& one : all)
        if (std::ranges::find(made, one.id, &sharing::Disclosure::id) != made.end())
            shown.push_back(one);
    return shown;
}

} // namespace

std::vector<OwnConsent> own_consents(store::Transaction& transaction, const crypto::Vault& vault,
                                     const sharing::SharingFramework& framework,
                                     const access::Actor& actor) {
    people::Seals seals{transaction, vault};
    std::vector<OwnConsent> found;
    const auto id = reader(actor);
    if (!id) return found;
    const auto all = own_disclosures(transaction, vault, framework, actor);
    for (const auto& [person, about] : readable_by(transaction, seals, actor))
        for (const auto& consent : sharing::consents_of(transaction, seals, person)) {
            if (!sharing::is_yes(consent) || !may_withdraw(consent, *id)) continue;
            const auto reach = ledger::whole_reach_of(transaction, seals, consent, actor.at);
            auto& one = found.emplace_back();
            one.id = consent.id;
            one.about = about;
            one.given_by = consent.given_by;
            one.purpose = consent.purpose;
            one.kinds = consent.kinds;
            one.left_out = consent.left_out;
            one.asked_by = networks::short_of(transaction, consent.by.organisation);
            for (const auto& recipient : consent.recipients)
                one.recipients.push_back(networks::short_of(transaction, recipient));
            one.at = consent.by.at;
            one.until = consent.until;
            if (consent.withdrawn) one.withdrawn_at = consent.withdrawn->at;
            one.stands = !consent.withdrawn && (!consent.until || actor.at < *consent.until);
            one.shared_on_it = shown_of(all, reach.shared_on_it);
            one.goes_on = shown_of(all, reach.rests_elsewhere);
        }
    std::ranges::sort(found, std::greater{}, &OwnConsent::at);
    return found;
}

std::expected<sharing::Consent, OwnConsentNotKnown>
withdraw_own_consent(const ConsentId& id, const access::Actor& actor,
                     store::Transaction& transaction, const crypto::Vault& vault) {
    people::Seals seals{transaction, vault};
    const auto who = reader(actor);
    const auto consent = sharing::find_consent(transaction, seals, id);
    // To others it does not exist.
    if (!who || !consent || !may_withdraw(*consent, *who) ||
        !readable_by(transaction, seals, actor).contains(consent->person))
        return std::unexpected{OwnConsentNotKnown{}};
    // In the ledger the organisation that asked for it stands for a person, of whom the leaf says
    // nothing.
    auto withdrawn = ledger::withdraw_consent(
        {id, {ProfessionalId{}, consent->by.organisation, actor.at}}, transaction, vault);
    if (!withdrawn) return std::unexpected{OwnConsentNotKnown{}};
    return *std::move(withdrawn);
}

} // namespace schakel::citizen
