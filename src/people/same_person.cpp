#include "people/same_person.h"

#include "base/blank.h"
#include "matching/linkage.h"
#include "people/name_key.h"
#include "people/same_person_store.h"

#include <algorithm>

namespace schakel::people {
namespace {

using Failed = std::unexpected<SamePersonError>;

bool are_related(store::Transaction& transaction, const PersonId& person, const PersonId& other) {
    return std::ranges::any_of(relations_of(transaction, person), [&](const Relation& relation) {
        return relation.person == other || relation.other == other;
    });
}

/// The statement about these two that was not taken back.
std::optional<SamePerson> standing(store::Transaction& transaction, Seals& seals,
                                   const PersonId& person, const PersonId& other) {
    for (auto& statement : statements_about(transaction, seals, person))
        if (!statement.ended && (statement.one == other || statement.other == other))
            return std::move(statement);
    return {};
}

} // namespace

SamePersonState state_of(const SamePerson& statement) {
    if (statement.ended) return SamePersonState::ended;
    return statement.asks_another && !statement.agreed ? SamePersonState::waiting
                                                       : SamePersonState::holds;
}

std::string_view rule_of(SamePersonRefusal refusal) {
    switch (refusal) {
    case SamePersonRefusal::one_registration:
    case SamePersonRefusal::numbers_differ:
    case SamePersonRefusal::related: return "R-DOUBLE-3";
    case SamePersonRefusal::needs_another: return "R-DOUBLE-2";
    case SamePersonRefusal::no_reason:
    case SamePersonRefusal::said_already:
    case SamePersonRefusal::not_said: break;
    }
    return "R-DOUBLE-1";
}

// R-DOUBLE-2, R-DOUBLE-3.
std::expected<Resemblance, SamePersonError> resemblance_of(store::Transaction& transaction,
                                                           Seals& seals, const PersonId& person,
                                                           const PersonId& other) {
    if (person == other) return Failed{SamePersonRefusal::one_registration};
    const auto one = find_person(transaction, seals, person);
    auto two = find_person(transaction, seals, other);
    if (!one || !two) return Failed{RegistrationNotKnown{}};
    if (one->bsn && two->bsn && one->bsn != two->bsn)
        return Failed{SamePersonRefusal::numbers_differ};
    if (are_related(transaction, person, other)) return Failed{SamePersonRefusal::related};
    auto held = held_against(description_of(*one), *std::move(two));
    const bool is_match =
        held.guard_nl.empty() && held.probability >= matching::match_probability_min;
    return Resemblance{held.probability, !is_match, findings_of(std::move(held))};
}

std::expected<SamePerson, SamePersonError>
say_same_person(store::Transaction& transaction, Seals& seals, const PersonId& person,
                const PersonId& other, std::string_view reason, const Signature& by) {
    const auto held = resemblance_of(transaction, seals, person, other);
    if (!held) return Failed{held.error()};
    if (is_blank(reason)) return Failed{SamePersonRefusal::no_reason};
    if (const auto before = standing(transaction, seals, person, other)) {
        // Sent twice it is one, of who said it.
        if (before->said.professional == by.professional && before->reason == tidy(reason))
            return *before;
        return Failed{SamePersonRefusal::said_already};
    }
    SamePerson statement{.one = std::min(person, other),
                         .other = std::max(person, other),
                         .said = by,
                         .reason = tidy(reason),
                         .asks_another = held->asks_another,
                         .agreed = {},
                         .ended = {},
                         .ended_because = {}};
    keep_said(transaction, seals, statement);
    return statement;
}

std::expected<SamePerson, SamePersonError> agree_same_person(store::Transaction& transaction,
                                                             Seals& seals, const PersonId& person,
                                                             const PersonId& other,
                                                             const Signature& by) {
    // What has come to be known since may forbid it.
    const auto held = resemblance_of(transaction, seals, person, other);
    if (!held) return Failed{held.error()};
    auto statement = standing(transaction, seals, person, other);
    if (!statement) return Failed{SamePersonRefusal::not_said};
    if (!statement->asks_another || statement->agreed) return *statement;
    if (statement->said.professional == by.professional)
        return Failed{SamePersonRefusal::needs_another};
    statement->agreed = by;
    keep_agreed(transaction, *statement);
    return *statement;
}

// R-DOUBLE-1.
std::expected<SamePerson, SamePersonError>
take_back_same_person(store::Transaction& transaction, Seals& seals, const PersonId& person,
                      const PersonId& other, std::string_view reason, const Signature& by) {
    if (is_blank(reason)) return Failed{SamePersonRefusal::no_reason};
    auto statement = standing(transaction, seals, person, other);
    if (!statement) return Failed{SamePersonRefusal::not_said};
    statement->ended = by;
    statement->ended_because = tidy(reason);
    keep_ended(transaction, seals, *statement);
    return *statement;
}

std::vector<SamePerson> said_of(store::Transaction& transaction, Seals& seals,
                                const PersonId& person) {
    auto found = statements_about(transaction, seals, person);
    std::erase_if(found, [&](const SamePerson& statement) {
        const auto& other = statement.one == person ? statement.other : statement.one;
        return !find_person(transaction, seals, other);
    });
    std::ranges::reverse(found);
    return found;
}

std::vector<PersonId> held_as_one_with(store::Transaction& transaction, const PersonId& person) {
    std::vector<PersonId> found{person};
    for (std::size_t at = 0; at < found.size(); ++at)
        for (auto& other : directly_one_with(transaction, PersonId{found[at]}))
            if (std::ranges::find(found, other) == found.end()) found.push_back(std::move(other));
    found.erase(found.begin());
    return found;
}

} // namespace schakel::people
