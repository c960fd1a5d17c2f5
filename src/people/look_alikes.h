// Persons who are like the one that is looked for: a name that is spelled otherwise or by which one is
// called, a day and a month that changed places, one digit that slipped, another address.
//
//   R-SEARCH-5  Who is alike is found only when that is asked for, and never certain: with a
//               probability, and with what speaks for and against it, a person decides. (B6; AVG art.
//               22; research: index 5.8)
//   R-SEARCH-6  Of those who are alike at most five are shown, the likeliest first, and none that is
//               hardly likely. (AVG art. 5 lid 1 onder c)
//   R-SEARCH-7  What likeness is found by are keyed hashes of sounds, dates and homes, made for each
//               person anew when how they are made has changed. (R-PERSON-3)
//   R-SEARCH-8  A secret address makes nobody alike, and nobody unlike: whether it fits would tell
//               where they are. (R-PERSON-2)
#pragma once

#include "people/person_store.h"

namespace schakel::people {

/// Who is looked for, as far as is known.
struct Description {
    std::optional<std::string> given_names;
    std::optional<std::string> family_name;
    PartialDate birth_date;
    /// Only postcode, house number and addition are looked at.
    std::optional<Address> home;
};

/// What speaks for or against it, in words.
struct Finding {
    std::string nl;
    std::string en;
    /// In bits: above 0 it speaks for it, below against.
    double weight = 0;
    bool operator==(const Finding&) const = default;
};
BOOST_DESCRIBE_STRUCT(Finding, (), (nl, en, weight))

struct LookAlike {
    Person person;
    /// From 0 to 1, as if one were looked for among a million.
    double probability = 0;
    std::vector<Finding> findings;
    /// What keeps it from being taken for one person, in words; empty where nothing does.
    std::string guard_nl;
    std::string guard_en;
};

inline constexpr std::size_t look_alikes_max = 5;
inline constexpr double look_alike_probability_min = 0.01;

/// What a person is found by when they are only alike. Who changes how these are made raises the
/// edition of tokens (person_store.cpp), and all are made anew at the next start (R-SEARCH-7).
[[nodiscard]] std::vector<PersonToken> likeness_tokens(const crypto::SearchTokens& tokens,
                                                       const Description& description);
[[nodiscard]] Description description_of(const Person& person);

/// R-SEARCH-5, R-SEARCH-6.
[[nodiscard]] std::vector<LookAlike> look_alikes(store::Transaction& transaction, Seals& seals,
                                                 const crypto::SearchTokens& tokens,
                                                 const Description& description);

/// How much a description and a person are alike, without a limit.
[[nodiscard]] LookAlike held_against(const Description& description, Person person);

/// With what keeps it from being taken for one person at the end, of no weight.
[[nodiscard]] std::vector<Finding> findings_of(LookAlike alike);

} // namespace schakel::people
