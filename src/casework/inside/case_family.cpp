#include "casework/inside/case_family.h"

#include "people/person_store.h"

#include <algorithm>
#include <map>

namespace schakel::casework {

people::Family family_in(store::Transaction& transaction, people::Seals& seals, const Case& about,
                         const PartialDate& today) {
    // The place that each has in the family of whom the worry was about; the family may have changed
    // since the case opened, and members may have been added: those are others.
    std::map<PersonId, people::FamilyPlace> known_places;
    if (!about.members.empty())
        if (const auto family =
                people::find_family(transaction, seals, about.members.front(), today))
            for (const auto& member : family->members)
                known_places.emplace(member.person.id, member.place);

    std::vector<people::FamilyPlaceOf> places;
    std::vector<people::Person> persons;
    std::vector<people::Relation> relations;
    std::vector<people::Custody> custody;
    for (const auto& id : about.members) {
        auto person = people::find_person(transaction, seals, id);
        if (!person) continue;
        const auto place = known_places.find(id);
        places.push_back(
            {id, place == known_places.end() ? people::FamilyPlace::other : place->second});
        persons.push_back(*std::move(person));
        for (auto& relation : people::relations_of(transaction, id))
            if (std::ranges::find(relations, relation) == relations.end())
                relations.push_back(std::move(relation));
        const auto kept = people::find_custody(transaction, id);
        custody.insert(custody.end(), kept.begin(), kept.end());
    }
    return people::family_of(places, persons, relations, custody, today);
}

} // namespace schakel::casework
