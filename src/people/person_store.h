// Keeping persons, how they are related, and what they are found by.
//
//   R-PERSON-3  A row about a person holds sealed content, random identifiers and keyed hashes, and
//               nothing that can be read. (R-SEAL-1; R-CRYPTO-4; AVG art. 32 lid 1 onder a)
//   R-PERSON-4  A person who was erased is found by nothing any more and belongs to no family, and
//               their identifier is never given to another. (AVG art. 17; R-SEAL-2)
#pragma once

#include "crypto/search_token.h"
#include "people/family.h"
#include "people/seals.h"

namespace schakel::people {

/// What a person can be found by: the keyed hash of a normalised value.
struct PersonToken {
    /// "family-name", "given-name", "birth-date", "birth-month", "birth-year", "bsn", "home" or
    /// "likeness".
    std::string domain;
    crypto::Bytes token;
    bool operator==(const PersonToken&) const = default;
};

// The tokens, each made alike for keeping and for asking. nullopt when nothing is left to ask by.
[[nodiscard]] std::optional<PersonToken> token_of_family_name(const crypto::SearchTokens& tokens,
                                                              std::string_view family_name);
/// Of the first of the given names.
[[nodiscard]] std::optional<PersonToken> token_of_given_names(const crypto::SearchTokens& tokens,
                                                              std::string_view given_names);
[[nodiscard]] PersonToken token_of_bsn(const crypto::SearchTokens& tokens, std::string_view bsn);
/// Of the date as the register has it, unknown parts and all.
[[nodiscard]] PersonToken token_of_birth_date(const crypto::SearchTokens& tokens,
                                              const PartialDate& date);
/// Of the year and month; of the year alone where the month is 0.
[[nodiscard]] PersonToken token_of_birth_month(const crypto::SearchTokens& tokens,
                                               const PartialDate& date);
/// Of postcode, house number and addition: a home where several may live.
[[nodiscard]] PersonToken token_of_home(const crypto::SearchTokens& tokens, const Address& address);
/// All by which this person is found. A secret address gives none (R-PERSON-2).
[[nodiscard]] std::vector<PersonToken> tokens_of(const crypto::SearchTokens& tokens,
                                                 const Person& person);

/// Keeps a new person with their tokens. Throws store::Failure when the identifier was used before.
void add_person(store::Transaction& transaction, Seals& seals, const crypto::SearchTokens& tokens,
                const Person& person);
/// Replaces what is known of a person. For what a register sends again.
void replace_person(store::Transaction& transaction, Seals& seals,
                    const crypto::SearchTokens& tokens, const Person& person);
/// nullopt when there is no such person or they were erased.
[[nodiscard]] std::optional<Person> find_person(store::Transaction& transaction, Seals& seals,
                                                const PersonId& id);
/// Whether the identifier was ever given, also to one who was erased.
[[nodiscard]] bool person_id_used(store::Transaction& transaction, const PersonId& id);
/// R-PERSON-4.
void erase_person(store::Transaction& transaction, Seals& seals, const PersonId& id);

/// Who has all of these tokens, in the order of their identifiers. The most telling one first, for
/// the database starts there. Nobody has none.
[[nodiscard]] std::vector<PersonId> persons_by_tokens(store::Transaction& transaction,
                                                      std::span<const PersonToken> wanted);

/// Who has this token, at most so many.
[[nodiscard]] std::vector<PersonId> persons_by_token(store::Transaction& transaction,
                                                     const PersonToken& wanted, std::size_t most);

/// Makes the tokens anew of at most so many persons whose tokens were made in an earlier way
/// (R-SEARCH-7). How many; 0 when there is nobody left.
[[nodiscard]] std::size_t make_tokens_anew(store::Transaction& transaction, Seals& seals,
                                           const crypto::SearchTokens& tokens, std::size_t most);

/// Keeps a relation; twice is once.
void add_relation(store::Transaction& transaction, const Relation& relation);
/// Takes away all relations among these persons. For what a register sends again.
void remove_relations_among(store::Transaction& transaction, std::span<const PersonId> persons);
/// All relations in which the person has a part.
[[nodiscard]] std::vector<Relation> relations_of(store::Transaction& transaction,
                                                 const PersonId& person);
/// Who are known as a person's parents.
[[nodiscard]] std::vector<PersonId> parents_of(store::Transaction& transaction,
                                               const PersonId& child);

/// Keeps who has custody of one child instead of what was known.
void keep_custody(store::Transaction& transaction, const PersonId& child,
                  std::span<const Custody> custody);
/// As it was kept; custody_on says what holds on a day.
[[nodiscard]] std::vector<Custody> find_custody(store::Transaction& transaction,
                                                const PersonId& child);

/// The family system around a person on a day; nullopt when there is no such person.
[[nodiscard]] std::optional<Family> find_family(store::Transaction& transaction, Seals& seals,
                                                const PersonId& person, const PartialDate& today);

} // namespace schakel::people
