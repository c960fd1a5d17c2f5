// Regular expressions as the standard takes them from XPath: those of XML Schema with anchors, lazy
// quantifiers, groups and back-references. (DMN 1.5, table 76; XQuery and XPath Functions 3.1, 5.6)
//
//   R-FEEL-8  A pattern is searched for in time that grows with the text, whatever the pattern: no
//             text and no pattern keeps one waiting. One with back-references, for which there is no
//             such way, may take so many steps and no more. (design: a model may come from a
//             stranger)
//   R-FEEL-9  What XPath does not know is no pattern: look-around, \b, a back-reference to a group
//             that is not closed, an unknown flag. (XQuery and XPath Functions 3.1, 5.6.1)
#pragma once

#include "dmn/feel/interpreter.h"

#include <expected>

namespace schakel::dmn {

inline constexpr std::size_t pattern_bytes_max = 4 * 1024;
/// How often one quantifier may repeat its part: `a{1000}`.
inline constexpr int pattern_repetitions_max = 1000;

/// Fails with `not_readable` for what is no pattern, flag or replacement, `too_much` past a limit.
template <class Result>
using Matched = std::expected<Result, NullReason>;

// Flags: s (a dot takes line ends too), m (^ and $ at every line), i (upper and lower case alike), x
// (white space in the pattern is for the eye), q (every sign stands for itself).

/// Whether the pattern is somewhere in the text.
[[nodiscard]] Matched<bool> matches(Interpreter& interpreter, std::string_view text,
                                    std::string_view pattern, std::string_view flags);
/// Every place of the pattern replaced: `$1` stands for what the first group took, `$0` for the
/// whole, `\$` and `\\` for the signs themselves. A pattern that takes nothing at all is refused.
[[nodiscard]] Matched<std::string> replaced(Interpreter& interpreter, std::string_view text,
                                            std::string_view pattern, std::string_view replacement,
                                            std::string_view flags);
/// What stands between the places of the pattern, with empty ones at the ends and in between.
[[nodiscard]] Matched<std::vector<std::string>>
split(Interpreter& interpreter, std::string_view text, std::string_view pattern);

} // namespace schakel::dmn
