// What a token of the index stands for.
#pragma once

#include <boost/describe.hpp>
#include <cstddef>

namespace schakel::index {

/// partial: of who has no number; only several in common say anything (R-OPRF-21).
/// partial_beside_number: the same of who has one, so that two who both have one are told apart.
BOOST_DEFINE_ENUM_CLASS(TokenKind, person, parent, address, partial, partial_beside_number)

[[nodiscard]] constexpr bool is_partial(TokenKind kind) {
    return kind == TokenKind::partial || kind == TokenKind::partial_beside_number;
}
/// R-MATCH-11: whether two kept under these kinds may be of one person. Of two who both have a number
/// the tokens of their numbers tell.
[[nodiscard]] constexpr bool may_meet(TokenKind one, TokenKind other) {
    return is_partial(one) && is_partial(other) &&
           (one == TokenKind::partial || other == TokenKind::partial);
}

/// The kind as which a token is made, so that who has a number and who has none meet.
[[nodiscard]] constexpr TokenKind made_as(TokenKind kind) {
    return kind == TokenKind::partial_beside_number ? TokenKind::partial : kind;
}

/// So many partial tokens in common make a question to both sides, never a match by itself.
inline constexpr std::size_t partial_tokens_in_common_min = 2;
// Of one person at most, under one key (R-OPRF-34). Some have more parents than two over the years.
inline constexpr std::size_t partial_tokens_max = 9, parent_tokens_max = 8;
/// The newest, and the one that it takes the place of (R-OPRF-26).
inline constexpr std::size_t keys_at_once_max = 2;

} // namespace schakel::index
