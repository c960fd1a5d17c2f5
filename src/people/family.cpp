#include "people/family.h"

#include <algorithm>
#include <set>

namespace schakel::people {

namespace {

using Persons = std::set<PersonId>;

/// Reads the relations from where one stands.
class Kin {
public:
    explicit Kin(std::span<const Relation> relations) : relations_{relations} {}

    [[nodiscard]] Persons children_of(const Persons& parents) const {
        Persons found;
        for (const auto& [person, kind, other] : relations_)
            if (kind == RelationKind::parent_of && parents.contains(person)) found.insert(other);
        return found;
    }
    [[nodiscard]] Persons parents_of(const Persons& children) const {
        Persons found;
        for (const auto& [person, kind, other] : relations_)
            if (kind == RelationKind::parent_of && children.contains(other)) found.insert(person);
        return found;
    }
    [[nodiscard]] Persons partners_of(const Persons& persons) const {
        Persons found;
        for (const auto& [person, kind, other] : relations_) {
            if (kind != RelationKind::partner_of) continue;
            if (persons.contains(person)) found.insert(other);
            if (persons.contains(other)) found.insert(person);
        }
        return found;
    }

private:
    std::span<const Relation> relations_;
};

/// The first place that was given stays.
class Places {
public:
    void add(const Persons& persons, FamilyPlace place) {
        for (const auto& person : persons)
            if (known_.insert(person).second) places_.push_back({person, place});
    }
    [[nodiscard]] std::vector<FamilyPlaceOf> all() && { return std::move(places_); }

private:
    Persons known_;
    std::vector<FamilyPlaceOf> places_;
};

int rank_of(FamilyPlace place) {
    switch (place) {
    case FamilyPlace::parent: return 0;
    case FamilyPlace::child: return 1;
    case FamilyPlace::other: return 2;
    }
    return 3;
}

} // namespace

std::vector<FamilyPlaceOf> family_around(const PersonId& person, bool under_age,
                                         std::span<const Relation> relations) {
    const Kin kin{relations};
    const Persons self{person};
    const bool is_parent = !kin.children_of(self).empty();
    Places places;
    // R-FAMILY-1, and R-FAMILY-3 for a parent under age.
    if (!is_parent || under_age) {
        const auto parents = kin.parents_of(self);
        auto children = kin.children_of(parents);
        if (!parents.empty() || under_age) {
            children.insert(person);
            places.add(children, FamilyPlace::child);
        }
        places.add(parents, FamilyPlace::parent);
        places.add(kin.parents_of(children), FamilyPlace::parent);
        places.add(kin.partners_of(parents), FamilyPlace::other);
    }
    // R-FAMILY-2, which is also that of a grown-up without children, or without known parents.
    auto core = kin.partners_of(self);
    const auto partners = core;
    core.insert(person);
    const auto children = is_parent ? kin.children_of(core) : Persons{};
    if (is_parent) places.add(self, FamilyPlace::parent);
    const auto other_parents = kin.parents_of(children);
    places.add(children, FamilyPlace::child);
    places.add(other_parents, FamilyPlace::parent);
    places.add(self, FamilyPlace::other);
    places.add(partners, FamilyPlace::other);
    return std::move(places).all();
}

Family family_of(std::span<const FamilyPlaceOf> places, std::span<const Person> persons,
                 std::span<const Relation> relations, std::span<const Custody> kept,
                 const PartialDate& today) {
    std::vector<const Person*> present;
    std::vector<FamilyMember> members;
    Persons ids;
    for (const auto& [id, place] : places) {
        const auto person = std::ranges::find(persons, id, &Person::id);
        if (person == persons.end()) continue;
        ids.insert(id);
        present.push_back(&*person);
        members.push_back({.person = short_of(*person, today), .place = place, .household = {}});
    }

    // R-FAMILY-5.
    std::int32_t households = 0;
    for (std::size_t at = 0; at < present.size(); ++at) {
        if (present[at]->deceased || !share_a_home(*present[at], *present[at])) continue;
        for (std::size_t before = 0; before < at && !members[at].household; ++before)
            if (members[before].household && share_a_home(*present[at], *present[before]))
                members[at].household = members[before].household;
        if (!members[at].household) members[at].household = ++households;
    }
    std::ranges::stable_sort(members, [](const FamilyMember& one, const FamilyMember& other) {
        const auto key = [](const FamilyMember& member) {
            return std::tuple{rank_of(member.place),
                              member.person.birth_date.value_or(PartialDate{}),
                              member.person.display_name, member.person.id};
        };
        return key(one) < key(other);
    });

    Family family;
    for (const auto& relation : relations)
        if (ids.contains(relation.person) && ids.contains(relation.other))
            family.relations.push_back(relation);
    std::ranges::sort(family.relations);
    family.relations.erase(std::ranges::unique(family.relations).begin(), family.relations.end());

    std::vector<PersonId> deceased;
    for (const auto* person : present)
        if (person->deceased) deceased.push_back(person->id);
    for (const auto& member : members) {
        const auto& id = member.person.id;
        if (std::ranges::find(deceased, id) != deceased.end()) continue;
        // Of parents and others only who is still a minor has someone with custody.
        const auto custody = custody_on(id, member.person.age, kept, deceased);
        if (member.place == FamilyPlace::child ||
            (member.person.age && custody.front().kind != CustodyKind::none_needed))
            family.custody.insert(family.custody.end(), custody.begin(), custody.end());
    }
    family.members = std::move(members);
    return family;
}

} // namespace schakel::people
