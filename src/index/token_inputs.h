// What tokens of the index are made of: the values by which two organisations know the same person,
// written in one way.
//
//   R-OPRF-20  A token is of one kind and one value: "schakel/v1|kind|value". A person and a parent
//              are their citizen service number in nine digits, an address its postcode, number and
//              addition; equal values are written equally, and tokens of two kinds never meet.
//              (research: index 7.2)
//   R-OPRF-21  Who has no number is known by partial tokens, of which no single one says who it is:
//              never the bare name with birth date and sex, which same-sex twins share by
//              construction. Less than two in common is nothing. (research: index 2.7, 6.6, 8 R13;
//              design: a twin is not the other twin)
//   R-OPRF-22  Of what is not known, and of a secret address, no token is made. (Wet BRP art. 2.59;
//              design: doubt means no)
//   R-OPRF-30  Each partial token takes the given name as it is spoken, vowels and all: two who are
//              called otherwise, as twins and brothers and sisters are, share none, were it Lisa and
//              Lise. An initial is no given name, and of who has none there are none. (research:
//              index 5.7; decision 0037)
//   R-OPRF-31  Each takes something of the birth date: parent and child of one name at one door share
//              none. The first of January and of July say no more than their year. (research: index
//              5.5 and 5.7)
//   R-OPRF-32  Two tokens are left in common by who moved, whose surname is written otherwise, whose
//              names or day and month stand in each other's place, of whose birth date the day is not
//              known or one part is a slip, while the rest is as it was. (research: index 5.3 to 5.6)
//   R-OPRF-33  A signal has the partial tokens of whom it is about, also when their number is known:
//              who signals without it meets who signals with it. They are made as those of who has
//              none, and kept under a kind that tells that there is a number. (Jeugdwet art. 7.1.4.2)
//   R-OPRF-34  Of one signal the keeper takes no more tokens than one person has, of each kind and
//              under two keys at most: who could send many would find out who is in the index by
//              guessing. (research: index 7.3, R11)
//
// For the number the elfproef is looked at where it enters (R-BSN-1).
#pragma once

#include "index/token_kind.h"
#include "people/person.h"

#include <span>
#include <vector>

namespace schakel::index {

struct TokenInput {
    TokenKind kind{};
    std::string value;
    bool operator==(const TokenInput&) const = default;
};

/// The bytes that are blinded.
[[nodiscard]] std::string to_text(const TokenInput& input);

/// By number; who has none only by the identifier that this deployment gave.
[[nodiscard]] TokenInput person_input(const people::Person& person);
[[nodiscard]] TokenInput parent_input(const people::Person& parent);
/// Postcode, number and addition, written in one way.
[[nodiscard]] std::string home_value(const people::Address& address);
/// Nullopt without an address, or when it is secret.
[[nodiscard]] std::optional<TokenInput> address_input(const people::Person& person);
/// R-OPRF-21, R-OPRF-30 to 32; all different, and any two of them together say who it is.
[[nodiscard]] std::vector<TokenInput> partial_inputs(const people::Person& person);

} // namespace schakel::index
