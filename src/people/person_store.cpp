#include "people/person_store.h"

#include "people/look_alikes.h"
#include "people/name_key.h"
#include "people/same_person_store.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace schakel::people {

namespace {

using store::Bytes;
using store::Statement;

constexpr std::string_view place_of_person = "person";

/// How tokens are made: 1 without those of likeness, 2 with them (R-SEARCH-7).
constexpr std::int64_t token_edition = 2;

const Statement keep_row{
    "INSERT INTO people_person (id, sealed, token_edition) VALUES ($1, $2, $3)"};
const Statement replace_row{
    "UPDATE people_person SET sealed = $2 WHERE id = $1 AND sealed IS NOT NULL"};
const Statement erase_row{"UPDATE people_person SET sealed = NULL WHERE id = $1"};
const Statement row_by_id{"SELECT sealed FROM people_person WHERE id = $1"};

const Statement keep_token{"INSERT INTO people_token (person, domain, token) VALUES ($1, $2, $3)"};
const Statement remove_tokens{"DELETE FROM people_token WHERE person = $1"};
const Statement persons_with_token{
    "SELECT person FROM people_token WHERE domain = $1 AND token = $2 ORDER BY person"};
const Statement persons_with_two_tokens{
    "SELECT one.person FROM people_token one JOIN people_token two ON two.person = one.person "
    "WHERE one.domain = $1 AND one.token = $2 AND two.domain = $3 AND two.token = $4 "
    "ORDER BY one.person"};
const Statement some_persons_with_token{
    "SELECT person FROM people_token WHERE domain = $1 AND token = $2 ORDER BY person LIMIT $3"};
const Statement persons_of_first_edition{
    "SELECT id FROM people_person WHERE token_edition < 2 ORDER BY id LIMIT $1"};
const Statement keep_edition{"UPDATE people_person SET token_edition = $2 WHERE id = $1"};
const Statement person_has_token{
    "SELECT person FROM people_token WHERE person = $1 AND domain = $2 AND token = $3"};

const Statement keep_relation{"INSERT INTO people_relation (person, kind, other) VALUES ($1, $2, "
                              "$3) ON CONFLICT DO NOTHING"};
const Statement relations_by_person{"SELECT person, kind, other FROM people_relation "
                                    "WHERE person = $1 OR other = $1 ORDER BY person, kind, other"};
const Statement remove_relation{
    "DELETE FROM people_relation WHERE person = $1 AND kind = $2 AND other = $3"};
const Statement remove_relations{"DELETE FROM people_relation WHERE person = $1 OR other = $1"};

const Statement keep_custody_row{
    "INSERT INTO people_custody (child, holder, kind) VALUES ($1, $2, $3)"};
const Statement remove_custody{"DELETE FROM people_custody WHERE child = $1"};
const Statement remove_custody_of_holder{"DELETE FROM people_custody WHERE holder = $1"};
const Statement forget_holder{
    "INSERT INTO people_custody (child, holder, kind) "
    "SELECT DISTINCT child, '', 'unknown' FROM people_custody WHERE holder = $1 "
    "ON CONFLICT DO NOTHING"};
const Statement custody_by_child{
    "SELECT holder, kind FROM people_custody WHERE child = $1 ORDER BY holder, kind"};

void keep_tokens(store::Transaction& transaction, const crypto::SearchTokens& tokens,
                 const Person& person) {
    for (const auto& [domain, token] : tokens_of(tokens, person))
        transaction.change(keep_token, person.id, domain, token);
}

std::optional<PersonToken> token_unless_empty(const crypto::SearchTokens& tokens,
                                              std::string domain, const std::string& key) {
    if (key.empty()) return std::nullopt;
    auto token = tokens.token(domain, key);
    return PersonToken{std::move(domain), std::move(token)};
}

PersonToken token_in(const crypto::SearchTokens& tokens, std::string domain,
                     const std::string& text) {
    auto token = tokens.token(domain, text);
    return {std::move(domain), std::move(token)};
}

} // namespace

std::optional<PersonToken> token_of_family_name(const crypto::SearchTokens& tokens,
                                                std::string_view family_name) {
    return token_unless_empty(tokens, "family-name", family_name_key(family_name));
}

std::optional<PersonToken> token_of_given_names(const crypto::SearchTokens& tokens,
                                                std::string_view given_names) {
    return token_unless_empty(tokens, "given-name", first_given_name_key(given_names));
}

PersonToken token_of_bsn(const crypto::SearchTokens& tokens, std::string_view bsn) {
    return token_in(tokens, "bsn", std::string{bsn});
}

PersonToken token_of_birth_date(const crypto::SearchTokens& tokens, const PartialDate& date) {
    return token_in(tokens, "birth-date", to_text(date));
}

PersonToken token_of_birth_month(const crypto::SearchTokens& tokens, const PartialDate& date) {
    if (date.month == 0) return token_in(tokens, "birth-year", fmt::format("{:04}", date.year));
    return token_in(tokens, "birth-month", fmt::format("{:04}-{:02}", date.year, date.month));
}

PersonToken token_of_home(const crypto::SearchTokens& tokens, const Address& address) {
    return token_in(tokens, "home",
                    fmt::format("{} {} {}", name_key(address.postcode), address.house_number,
                                name_key(address.addition.value_or(""))));
}

std::vector<PersonToken> tokens_of(const crypto::SearchTokens& tokens, const Person& person) {
    std::vector<PersonToken> found;
    if (auto token = token_of_family_name(tokens, person.name.family_name))
        found.push_back(std::move(*token));
    if (auto token = token_of_given_names(tokens, person.name.given_names.value_or("")))
        found.push_back(std::move(*token));
    const auto& birth = person.birth_date;
    found.push_back(token_of_birth_date(tokens, birth));
    if (birth.year != 0) {
        found.push_back(token_of_birth_month(tokens, {.year = birth.year}));
        if (birth.month != 0) found.push_back(token_of_birth_month(tokens, birth));
    }
    if (person.bsn) found.push_back(token_of_bsn(tokens, *person.bsn));
    if (person.address && !person.address_secret)
        found.push_back(token_of_home(tokens, *person.address));
    std::ranges::move(likeness_tokens(tokens, description_of(person)), std::back_inserter(found));
    return found;
}

void add_person(store::Transaction& transaction, Seals& seals, const crypto::SearchTokens& tokens,
                const Person& person) {
    // R-PERSON-3.
    transaction.change(keep_row, person.id,
                       seals.seal_record(owner_of(person.id), place_of_person, person),
                       token_edition);
    keep_tokens(transaction, tokens, person);
}

void replace_person(store::Transaction& transaction, Seals& seals,
                    const crypto::SearchTokens& tokens, const Person& person) {
    const auto changed = transaction.change(
        replace_row, person.id, seals.seal_record(owner_of(person.id), place_of_person, person));
    if (changed == 0) return;
    transaction.change(remove_tokens, person.id);
    keep_tokens(transaction, tokens, person);
}

std::optional<Person> find_person(store::Transaction& transaction, Seals& seals,
                                  const PersonId& id) {
    const auto row = transaction.find<std::optional<Bytes>>(row_by_id, id);
    if (!row || !std::get<0>(*row)) return std::nullopt;
    return seals.open_record<Person>(owner_of(id), place_of_person, *std::get<0>(*row));
}

bool person_id_used(store::Transaction& transaction, const PersonId& id) {
    return transaction.find<std::optional<Bytes>>(row_by_id, id).has_value();
}

// R-PERSON-4. The row stays, empty, so that the identifier is never given again. Of a child whose
// parent is erased custody becomes unknown in that part: nobody else has come to hold it.
void erase_person(store::Transaction& transaction, Seals& seals, const PersonId& id) {
    transaction.change(remove_tokens, id);
    transaction.change(remove_relations, id);
    transaction.change(remove_custody, id);
    transaction.change(forget_holder, id);
    forget_said(transaction, id);
    transaction.change(remove_custody_of_holder, id);
    transaction.change(erase_row, id);
    seals.destroy(owner_of(id));
}

std::vector<PersonId> persons_by_tokens(store::Transaction& transaction,
                                        std::span<const PersonToken> wanted) {
    if (wanted.empty()) return {};
    const auto& one = wanted[0];
    const auto rows = wanted.size() == 1
                          ? transaction.all<PersonId>(persons_with_token, one.domain, one.token)
                          : transaction.all<PersonId>(persons_with_two_tokens, one.domain,
                                                      one.token, wanted[1].domain, wanted[1].token);
    std::vector<PersonId> found;
    for (const auto& [person] : rows) {
        const bool has_all =
            wanted.size() <= 2 ||
            std::ranges::all_of(wanted.subspan(2), [&, id = person](const PersonToken& token) {
                return transaction.find<PersonId>(person_has_token, id, token.domain, token.token)
                    .has_value();
            });
        if (has_all) found.push_back(person);
    }
    return found;
}

std::vector<PersonId> persons_by_token(store::Transaction& transaction, const PersonToken& wanted,
                                       std::size_t most) {
    std::vector<PersonId> found;
    for (auto& [person] : transaction.all<PersonId>(some_persons_with_token, wanted.domain,
                                                    wanted.token, static_cast<std::int64_t>(most)))
        found.push_back(std::move(person));
    return found;
}

// R-SEARCH-7.
std::size_t make_tokens_anew(store::Transaction& transaction, Seals& seals,
                             const crypto::SearchTokens& tokens, std::size_t most) {
    const auto rows =
        transaction.all<PersonId>(persons_of_first_edition, static_cast<std::int64_t>(most));
    for (const auto& [id] : rows) {
        transaction.change(keep_edition, id, token_edition);
        std::optional<Person> person;
        try {
            person = find_person(transaction, seals, id);
        } catch (const store::Failure& failure) {
            // One whose content was damaged keeps the tokens that they have, and holds up nobody.
            if (failure.trouble() != store::Trouble::other) throw;
        }
        if (!person) continue;
        transaction.change(remove_tokens, id);
        keep_tokens(transaction, tokens, *person);
    }
    return rows.size();
}

void add_relation(store::Transaction& transaction, const Relation& relation) {
    auto kept = relation;
    // What holds both ways is kept once.
    if (kept.kind != RelationKind::parent_of && kept.other < kept.person)
        std::swap(kept.person, kept.other);
    transaction.keep(keep_relation, kept);
}

void remove_relations_among(store::Transaction& transaction, std::span<const PersonId> persons) {
    const std::set<PersonId> among{persons.begin(), persons.end()};
    for (const auto& person : among)
        for (const auto& relation : relations_of(transaction, person))
            if (among.contains(relation.person) && among.contains(relation.other))
                transaction.keep(remove_relation, relation);
}

std::vector<Relation> relations_of(store::Transaction& transaction, const PersonId& person) {
    return transaction.records<Relation>(relations_by_person, person);
}

std::vector<PersonId> parents_of(store::Transaction& transaction, const PersonId& child) {
    std::vector<PersonId> found;
    for (const auto& relation : relations_of(transaction, child))
        if (relation.kind == RelationKind::parent_of && relation.other == child)
            found.push_back(relation.person);
    return found;
}

void keep_custody(store::Transaction& transaction, const PersonId& child,
                  std::span<const Custody> custody) {
    transaction.change(remove_custody, child);
    for (const auto& held : custody)
        transaction.change(keep_custody_row, child, held.holder ? held.holder->value : "",
                           held.kind);
}

std::vector<Custody> find_custody(store::Transaction& transaction, const PersonId& child) {
    std::vector<Custody> found;
    for (auto& [holder, kind] :
         transaction.all<std::string, CustodyKind>(custody_by_child, child)) {
        auto& custody = found.emplace_back();
        custody.child = child;
        if (!holder.empty()) custody.holder = PersonId{std::move(holder)};
        custody.kind = kind;
    }
    return found;
}

std::optional<Family> find_family(store::Transaction& transaction, Seals& seals,
                                  const PersonId& person, const PartialDate& today) {
    const auto self = find_person(transaction, seals, person);
    if (!self) return std::nullopt;

    // The relations of everyone within two steps, which is as far as a family goes (R-FAMILY-4).
    std::set<PersonId> seen{person};
    std::vector<PersonId> edge{person};
    std::vector<Relation> relations;
    for (int step = 0; step <= 2; ++step) {
        std::vector<PersonId> next;
        for (const auto& at : edge)
            for (auto& relation : relations_of(transaction, at)) {
                for (const auto& met : {relation.person, relation.other})
                    if (seen.insert(met).second) next.push_back(met);
                relations.push_back(std::move(relation));
            }
        edge = std::move(next);
    }

    const auto age = age_on(self->birth_date, today);
    const auto places = family_around(person, !age || *age < 18, relations);
    std::vector<Person> persons;
    std::vector<Custody> custody;
    for (const auto& [id, place] : places) {
        auto member = find_person(transaction, seals, id);
        if (!member) continue;
        persons.push_back(*std::move(member));
        const auto kept = find_custody(transaction, id);
        custody.insert(custody.end(), kept.begin(), kept.end());
    }
    return family_of(places, persons, relations, custody, today);
}

} // namespace schakel::people
