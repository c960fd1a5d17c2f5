#include "casework/intake_words.h"

#include "casework/disclose.h"
#include "casework/inside/widen.h"
#include "sharing/disclosure_store.h"

#include <algorithm>

namespace schakel::casework {

namespace {

template <class T>
bool holds(const std::vector<T>& list, const std::optional<T>& one) {
    return one && std::ranges::find(list, *one) != list.end();
}

/// What goes along of a report.
std::string words_of(const Concern& concern) {
    return concern.question ? concern.text + "\n\n" + *concern.question : concern.text;
}

bool says_the_same(const sharing::Disclosure& disclosure, const std::string& words) {
    return std::ranges::any_of(disclosure.items, [&](const sharing::DisclosedItem& item) {
        return item.data == concern_data && item.text == words;
    });
}

} // namespace

std::expected<OrganisationId, DiscloseConcernError>
disclose_concern(const DiscloseConcern& command, const access::Actor& actor,
                 store::Transaction& transaction, const crypto::Vault& vault,
                 const sharing::SharingFramework& framework) {
    people::Seals seals{transaction, vault};
    const bool keeps_it_itself = holds(command.keepers, std::optional{actor.organisation});
    if (!command.advice) {
        if (keeps_it_itself) return actor.organisation;
        return std::unexpected{sharing::AdviceNotKnown{}};
    }
    const auto asked = sharing::find_advice(transaction, seals, *command.advice);
    if (!asked || asked->by.organisation != actor.organisation)
        return std::unexpected{sharing::AdviceNotKnown{}};
    if (keeps_it_itself && asked->recipient == actor.organisation) return actor.organisation;
    if (!holds(command.keepers, asked->recipient) || !holds(command.persons, asked->about))
        return std::unexpected{ConcernReportRefusal::advice_for_another};

    const auto disclosure = disclose(command.id,
                                     {.advice = *command.advice,
                                      .items = {{concern_data, words_of(command.concern)}},
                                      .confirmed = command.confirmed,
                                      .colleague = command.colleague,
                                      .follows = command.follows,
                                      .beside_protocol = command.beside_protocol},
                                     actor, transaction, vault, framework);
    if (!disclosure) return std::unexpected{widen<DiscloseConcernError>(disclosure.error())};
    // R-PURPOSE-7
    for (const auto& person : command.persons)
        if (person != asked->about)
            sharing::keep_concerned(transaction, disclosure->id, people::owner_of(person));
    return disclosure->to;
}

std::vector<sharing::Disclosure> disclosures_of_report(store::Transaction& transaction,
                                                       people::Seals& seals,
                                                       const KeptConcernReport& report,
                                                       const OrganisationId& organisation) {
    std::vector<sharing::Disclosure> found;
    // The advice was asked about one of them.
    for (const auto& person : report.persons)
        for (auto& one : sharing::disclosures_about_to(transaction, seals, person, organisation))
            if (std::ranges::any_of(report.intakes, [&](const KeptIntake& intake) {
                    return intake.told == organisation && intake.arrived_at == one.by.at &&
                           says_the_same(one, words_of(report.concern));
                }))
                found.push_back(std::move(one));
    std::ranges::stable_sort(found, {}, [](const sharing::Disclosure& one) { return one.by.at; });
    return found;
}

} // namespace schakel::casework
