// How the keeper writes a signal down in little room: what its columns hold, and what they mean.
//
//   R-SIGNAL-26  What is kept of a signal is kept once, and only the room is smaller: each row of the
//                law can be read back as it was sent, but for moments of removal, which are whole
//                seconds, rounded down. That it was made is told by its own row. (R-SIGNAL-4,
//                R-SIGNAL-22; design: decision 0036)
//   R-SIGNAL-27  A signal is found by the first bytes of a token, and meets only who has the whole
//                token and its kind in common. (design: four bytes alone are shared by strangers)
#pragma once

#include "index/index_row.h"
#include "index/logbook.h"

#include <array>
#include <span>

namespace schakel::index {

/// A UUID as its sixteen bytes; any other identifier as its letters, filled up with zeros to more
/// than sixteen; none as nothing.
[[nodiscard]] store::Bytes packed_id(std::string_view id);
/// Throws store::Failure for bytes that packed_id never makes.
[[nodiscard]] std::string unpacked_id(const store::Bytes& packed);

/// Tokens behind one another, each after a byte that tells its kind and its length; the person's
/// first, and none twice. Throws store::Failure for a token of no or of more than 32 bytes.
[[nodiscard]] store::Bytes packed_tokens(std::vector<IndexToken> tokens);
/// Throws store::Failure for bytes that packed_tokens never makes.
[[nodiscard]] std::vector<IndexToken> unpacked_tokens(const store::Bytes& packed);
/// By what a token is looked up: its first four bytes, fewer where it has fewer.
[[nodiscard]] store::Bytes prefix_of(const store::Bytes& token);

/// Whole seconds since 1970, rounded down.
[[nodiscard]] std::int64_t seconds_of(Instant at);
[[nodiscard]] Instant instant_of(std::int64_t seconds);

// The numbers by which words are kept: a new word gets the next number, and none is used again.
inline constexpr std::array kinds_kept{TokenKind::person, TokenKind::parent, TokenKind::address,
                                       TokenKind::partial, TokenKind::partial_beside_number};
inline constexpr std::array profiles_kept{LegalProfile::vir_jeugdwet, LegalProfile::consent,
                                          LegalProfile::off};
inline constexpr std::array states_kept{RowState::active, RowState::archived, RowState::objected};
/// Of what went before its logbook may go.
inline constexpr std::int64_t state_gone = 3;
inline constexpr std::array entries_kept{LogbookEvent::reported,
                                         LogbookEvent::removed,
                                         LogbookEvent::archived,
                                         LogbookEvent::received,
                                         LogbookEvent::coordinator_received,
                                         LogbookEvent::objected,
                                         LogbookEvent::objection_rejected,
                                         LogbookEvent::moved_away,
                                         LogbookEvent::moved_here,
                                         LogbookEvent::shown};

template <class E>
inline constexpr std::size_t number_of_words =
    boost::mp11::mp_size<boost::describe::describe_enumerators<E>>::value;
static_assert(kinds_kept.size() == number_of_words<TokenKind>);
static_assert(profiles_kept.size() == number_of_words<LegalProfile>);
static_assert(states_kept.size() == number_of_words<RowState>);
static_assert(entries_kept.size() == number_of_words<LogbookEvent>);

template <class E, std::size_t n>
[[nodiscard]] constexpr std::int64_t number_of(const std::array<E, n>& kept, E word) {
    return std::ranges::find(kept, word) - kept.begin();
}
/// Throws store::Failure for a number that this version does not know.
template <class E, std::size_t n>
[[nodiscard]] E word_of(const std::array<E, n>& kept, std::int64_t number) {
    if (number < 0 || number >= std::ssize(kept))
        throw store::Failure{store::Trouble::other,
                             "the index holds a number that this version does not know"};
    return kept[static_cast<std::size_t>(number)];
}

} // namespace schakel::index
