// Reads the text of an expression or a cell into a tree.
//
//   R-DMN-2  Names may hold spaces and some signs; where several names in scope fit, the longest is
//            meant. (DMN 1.5, 10.3.1.4)
//   R-DMN-9  A text above sixteen kibibytes, or of which the parts are nested deeper than 64, is
//            refused with the place before its inside is gone into. (design: a model may come from
//            a stranger)
//   R-FEEL-5  `in` and `between` bind tighter than `and`; `-a ** b` is `(-a) ** b`. (DMN 1.5, 10.3.1)
#pragma once

#include "dmn/feel/expression.h"

#include <expected>
#include <functional>
#include <set>

namespace schakel::dmn {

inline constexpr std::size_t expression_bytes_max = 16 * 1024;
inline constexpr int expression_depth_max = 64;
/// Levels of a tree: a long chain such as a + b + c is one level deeper for each operator, without
/// any brackets.
inline constexpr int expression_height_max = 200;

/// Where in the text, in bytes from its beginning, and what is wrong there.
struct SyntaxFault {
    std::size_t at = 0;
    std::string message;
};

/// The names that an expression may hold.
struct Scope {
    /// Of inputs, decisions, functions and variables around the expression, with their spaces and
    /// signs.
    std::set<std::string, std::less<>> names;
    /// Of entries below a value, wherever the model declares some: where a name may begin they are
    /// taken as one name too, for in a filter an entry of the item is in scope.
    std::set<std::string, std::less<>> members;
    /// The type of that name in the model; null when there is none. Empty: only the built-in ones.
    std::function<TypePointer(std::string_view)> type;
};

/// A name that is in no scope is read as far as letters, digits and underscores go, and has no value.
[[nodiscard]] std::expected<Expression, SyntaxFault> parse_expression(std::string_view text,
                                                                      const Scope& scope);
/// A cell: a dash, tests, or not(tests). Tests of constants become EqualTo, ComparedWith and Between.
[[nodiscard]] std::expected<UnaryTests, SyntaxFault> parse_unary_tests(std::string_view text,
                                                                       const Scope& scope);
/// A type as an expression may name it: list<number>, context<a: string>, function<date>->number.
[[nodiscard]] std::expected<TypePointer, SyntaxFault> parse_type(std::string_view text,
                                                                 const Scope& scope);

} // namespace schakel::dmn
