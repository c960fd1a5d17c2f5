// Who belong together: a person's family system, from the youngest to the oldest.
//
//   R-FAMILY-1  That of someone without children is themselves, the parents, all children of those
//               parents (half-brothers and half-sisters too), the other parents of these, and the
//               present partners of the parents. (glossary: gezin; seed 001)
//   R-FAMILY-2  That of a parent is the parent, the present partner, all children of
//               both whatever their age, and the other parents of these: an ex-partner belongs to
//               it who is a parent of one of the children, and no other. (seed 001)
//   R-FAMILY-3  A parent under age is a child as well: both systems are one. (design: her own
//               parents have custody of her)
//   R-FAMILY-4  It goes no further: not the other children of an ex-partner, not the parents and
//               brothers of a grown-up with children. (AVG art. 5 lid 1 onder c)
//   R-FAMILY-5  Those of one family who live at one address are one household; whose address is
//               secret or unknown is in none. (design; R-PERSON-2)
#pragma once

#include "people/custody.h"
#include "people/person.h"

namespace schakel::people {

BOOST_DEFINE_ENUM_CLASS(RelationKind, parent_of, partner_of, ex_partner_of)

/// `person` is parent, partner or ex-partner of `other`. The last two hold both ways and are kept
/// once.
struct Relation {
    PersonId person;
    RelationKind kind = RelationKind::parent_of;
    PersonId other;
    auto operator<=>(const Relation&) const = default;
};
BOOST_DESCRIBE_STRUCT(Relation, (), (person, kind, other))

/// The place in this family: someone may be a parent in one and a child in another.
BOOST_DEFINE_ENUM_CLASS(FamilyPlace, child, parent, other)

struct FamilyMember {
    PersonShort person;
    FamilyPlace place = FamilyPlace::other;
    /// Numbered from 1, within this family (R-FAMILY-5).
    std::optional<std::int32_t> household;
    bool operator==(const FamilyMember&) const = default;
};
BOOST_DESCRIBE_STRUCT(FamilyMember, (), (person, place, household))

/// A family system. Members: parents first, then children from the eldest to the youngest, then
/// others. Relations and custody are those among the members.
struct Family {
    std::vector<FamilyMember> members;
    std::vector<Relation> relations;
    std::vector<Custody> custody;
    bool operator==(const Family&) const = default;
};
BOOST_DESCRIBE_STRUCT(Family, (), (members, relations, custody))

/// One who belongs to a family, before anything but the relations is known.
struct FamilyPlaceOf {
    PersonId person;
    FamilyPlace place = FamilyPlace::other;
    bool operator==(const FamilyPlaceOf&) const = default;
};

/// Who belong to the family system of a person (R-FAMILY-1 to 4), each once, in no order that
/// matters. `relations` must hold those of everyone within two steps of the person.
[[nodiscard]] std::vector<FamilyPlaceOf> family_around(const PersonId& person, bool under_age,
                                                       std::span<const Relation> relations);

/// Puts a family together from its persons, all of whom are in `places`; others are left out.
[[nodiscard]] Family family_of(std::span<const FamilyPlaceOf> places,
                               std::span<const Person> persons, std::span<const Relation> relations,
                               std::span<const Custody> kept, const PartialDate& today);

} // namespace schakel::people
