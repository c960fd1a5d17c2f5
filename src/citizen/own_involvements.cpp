#include "citizen/own_involvements.h"

#include "casework/direction_store.h"
#include "casework/participant_store.h"
#include "citizen/own_case.h"
#include "networks/directory_store.h"
#include "people/person_store.h"

#include <algorithm>

namespace schakel::citizen {

namespace {

networks::Contact contact_of(store::Transaction& transaction,
                             const casework::Participant& participant) {
    if (participant.professional)
        return networks::contact_of(transaction, *participant.professional);
    const auto organisation = networks::find(transaction, participant.organisation);
    const auto name = networks::short_of(transaction, participant.organisation).name;
    return {.professional = {},
            .name = name,
            .function = organisation ? organisation->task : std::string{},
            .organisation = participant.organisation,
            .organisation_name = name,
            .phone = organisation ? organisation->phone : std::nullopt,
            .email = organisation ? organisation->email : std::nullopt};
}

std::optional<networks::Contact> contact(store::Transaction& transaction,
                                         const std::optional<ProfessionalId>& id) {
    if (!id) return std::nullopt;
    return networks::contact_of(transaction, *id);
}

} // namespace

OwnInvolvements own_involvements(store::Transaction& transaction, const crypto::Vault& vault,
                                 const access::Actor& actor) {
    people::Seals seals{transaction, vault};
    OwnInvolvements found;
    for (const auto& about : own_cases(transaction, seals, actor)) {
        if (!found.responsible) {
            found.responsible = networks::short_of(transaction, about.responsible);
            found.director = contact(transaction, about.director);
            if (const auto exception =
                    casework::process_direction_at(transaction, seals, about.id, actor.at))
                found.process_director = contact(transaction, exception->professional);
            found.contact_person = contact(transaction, about.contact_person);
        }
        for (const auto& participant : casework::participants_of(transaction, about.id))
            if (!participant.by_handover) // R-CITIZEN-4
                found.involved.push_back({contact_of(transaction, participant), participant.since});
        for (const auto& id : about.members) {
            const auto person = people::find_person(transaction, seals, id);
            if (person &&
                std::ranges::find(found.family, id, &people::PersonShort::id) == found.family.end())
                found.family.push_back(people::short_of(*person, date_of(actor.at)));
        }
    }
    return found;
}

} // namespace schakel::citizen
