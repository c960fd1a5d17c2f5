#include "citizen/own_case.h"

#include "casework/case_store.h"
#include "casework/plan_endorsement.h"
#include "people/person_store.h"

#include <algorithm>

namespace schakel::citizen {

namespace {

constexpr int age_of_majority = 18;

/// As young as can be: an unknown age is a minor's.
bool under_age(const std::optional<int>& age) { return !age || *age < age_of_majority; }

bool is_parent(const std::vector<PersonId>& parents, const PersonId& person) {
    return std::ranges::find(parents, person) != parents.end();
}

PlaceInCase place_of(store::Transaction& transaction, people::Seals& seals,
                     const people::Person& person, const casework::Case& about,
                     const PartialDate& today) {
    PlaceInCase place{.age = age_on(person.birth_date, today),
                      .is_first = !about.members.empty() && about.members.front() == person.id};
    const auto own_parents = people::parents_of(transaction, person.id);
    for (const auto& id : about.members) {
        if (id == person.id) continue;
        place.is_child_of_member = place.is_child_of_member || is_parent(own_parents, id);
        const auto member = people::find_person(transaction, seals, id);
        if (!member) continue;
        place.has_custody_of_member =
            place.has_custody_of_member || has_custody_of(transaction, seals, person.id, id, today);
        if (!is_parent(people::parents_of(transaction, id), person.id)) continue;
        place.is_parent_of_member = true;
        if (!member->deceased && under_age(age_on(member->birth_date, today)))
            place.is_parent_of_member_under_age = true;
    }
    return place;
}

} // namespace

bool sees_family_part(const PlaceInCase& place) {
    if (place.has_custody_of_member) return true;
    if (!place.age || *place.age < casework::age_of_own_say) return false;
    if (under_age(place.age)) return place.is_first || place.is_child_of_member;
    if (place.is_parent_of_member_under_age) return false;
    return place.is_first || place.is_child_of_member || place.is_parent_of_member;
}

std::optional<PersonId> reader(const access::Actor& actor) {
    if (actor.kind != access::AccountKind::citizen) return std::nullopt;
    return actor.person;
}

bool has_custody_of(store::Transaction& transaction, people::Seals& seals, const PersonId& person,
                    const PersonId& child, const PartialDate& today) {
    const auto found = people::find_person(transaction, seals, child);
    if (!found || found->deceased) return false;
    const auto held = people::custody_on(child, age_on(found->birth_date, today),
                                         people::find_custody(transaction, child), {});
    return is_parent(people::custody_holders(child, held).holders, person);
}

std::vector<casework::Case> own_cases(store::Transaction& transaction, people::Seals& seals,
                                      const access::Actor& actor) {
    std::vector<casework::Case> cases;
    const auto id = reader(actor);
    if (!id) return cases;
    const auto person = people::find_person(transaction, seals, *id);
    if (!person || person->deceased) return cases;
    auto about_them = casework::open_cases_about(transaction, *id);
    std::ranges::reverse(about_them);
    for (const auto& case_id : about_them) {
        auto about = casework::find_case(transaction, seals, case_id);
        if (about &&
            sees_family_part(place_of(transaction, seals, *person, *about, date_of(actor.at))))
            cases.push_back(*std::move(about));
    }
    return cases;
}

} // namespace schakel::citizen
