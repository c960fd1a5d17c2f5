// Reads the text of an expression or a cell into a tree.
//
//   R-DMN-2  Names may hold spaces; where several names in scope fit, the longest is meant. (DMN
//            1.5, 10.3.1.4)
//   R-DMN-9  A text above sixteen kibibytes, or of which the brackets are nested deeper than 32, is
//            refused with the place before its inside is gone into. (design: a model may come from
//            a stranger)
#pragma once

#include "dmn/expression.h"

#include <expected>
#include <set>

namespace schakel::dmn {

inline constexpr std::size_t expression_bytes_max = 16 * 1024;

/// Where in the text, in bytes from its beginning, and what is wrong there.
struct SyntaxFault {
    std::size_t at = 0;
    std::string message;
};

/// The names an expression may use: those of the inputs and decisions that its decision requires.
using Scope = std::set<std::string, std::less<>>;

[[nodiscard]] std::expected<Expression, SyntaxFault> parse_expression(std::string_view text,
                                                                      const Scope& scope);
[[nodiscard]] std::expected<UnaryTests, SyntaxFault> parse_unary_tests(std::string_view text);

} // namespace schakel::dmn
