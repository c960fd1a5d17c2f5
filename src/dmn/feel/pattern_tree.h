// A pattern as a tree; see patterns.h for the language.
#pragma once

#include "dmn/feel/value.h"

#include <expected>
#include <memory>
#include <string>
#include <string_view>
#include <unicode/uniset.h>
#include <vector>

namespace schakel::dmn {

struct PatternFlags {
    bool dot_takes_all = false;
    bool lines = false;
    bool any_case = false;
    bool spaced = false;
    bool plain = false;
};
[[nodiscard]] std::expected<PatternFlags, NullReason> read_flags(std::string_view flags);

using Characters = std::shared_ptr<const icu::UnicodeSet>;

struct PatternNode {
    enum class Kind : std::uint8_t {
        character, // `character`
        one_of,    // `characters`
        sequence,  // `parts` one after the other
        choice,    // the first of `parts` that fits
        group,     // `parts[0]`, remembered under `number`
        repeat,    // `parts[0]` from `least` to `most` times
        begin,
        end,
        back_reference, // what the group `number` took
    };
    Kind kind = Kind::sequence;
    bool lazy = false;
    UChar32 character = 0;
    int number = 0;
    int least = 0;
    /// -1 for without end.
    int most = 0;
    Characters characters;
    std::vector<PatternNode> parts;
};

struct PatternTree {
    PatternNode root;
    PatternFlags flags;
    int groups = 0;
    bool refers_back = false;
};

/// Fails with `not_readable` or, past a limit of patterns.h, `too_much`.
[[nodiscard]] std::expected<PatternTree, NullReason> parse_pattern(std::string_view pattern,
                                                                   const PatternFlags& flags);

// ---- classes of characters

/// What \s, \i, \c, \d or \w stands for, or, in upper case, all else; null for another letter.
[[nodiscard]] Characters multiple_character_escape(char letter);
/// A general category such as `Lu`, or a block such as `IsBasicLatin`; null when there is no such.
[[nodiscard]] Characters property(std::string_view name, bool complement);
/// With every character that differs from one of them in case only.
void add_other_case(icu::UnicodeSet& characters);

} // namespace schakel::dmn
