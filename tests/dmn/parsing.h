// Reads texts of expressions and cells, and says how their parts group.
#pragma once

#include "dmn/calls.h"
#include "dmn/feel/expression_parser.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <gtest/gtest.h>

namespace schakel::dmn {

inline const Scope& letters() {
    static const Scope scope{
        .names = {"a", "b", "c", "d", "x", "y", "z"}, .members = {}, .type = {}};
    return scope;
}

template <class... Overloads>
struct Choose : Overloads... {
    using Overloads::operator()...;
};

/// Every operator with brackets around what it takes, whatever brackets were written.
inline std::string shape(const Expression& expression) {
    const auto two = [](std::string_view sign, const auto& node) {
        return fmt::format("({} {} {})", shape(*node.left), sign, shape(*node.right));
    };
    const auto tests = [](const UnaryTests& all) {
        std::vector<std::string> texts;
        for (const auto& test : all.tests) {
            const auto* asked = std::get_if<Asked>(&test);
            texts.push_back(
                asked && !asked->comparison
                    ? shape(asked->expression)
                    : to_text(UnaryTests{
                          .dash = false, .negated = false, .tests = {test}, .text = {}}));
        }
        return fmt::format("{}", fmt::join(texts, ", "));
    };
    return std::visit(
        Choose{
            [&](const Calculation& node) {
                constexpr std::array signs{"+", "-", "*", "/", "**"};
                return two(signs.at(static_cast<std::size_t>(node.operation)), node);
            },
            [&](const Compared& node) {
                constexpr std::array signs{"<", "<=", ">", ">=", "=", "!="};
                return two(signs.at(static_cast<std::size_t>(node.comparison)), node);
            },
            [&](const Conjunction& node) { return two("and", node); },
            [&](const Disjunction& node) { return two("or", node); },
            [](const Negation& node) { return fmt::format("(- {})", shape(*node.of)); },
            [](const BetweenTest& node) {
                return fmt::format("({} between {} and {})", shape(*node.value), shape(*node.low),
                                   shape(*node.high));
            },
            [&](const InTest& node) {
                return fmt::format("({} in {})", shape(*node.value), tests(*node.tests));
            },
            [](const InstanceOf& node) {
                return fmt::format("({} instance of)", shape(*node.value));
            },
            [](const Member& node) { return fmt::format("({}).{}", shape(*node.of), node.member); },
            [](const Filter& node) {
                return fmt::format("({})[{}]", shape(*node.list), shape(*node.condition));
            },
            [](const Name& node) { return fmt::format("‹{}›", node.name); },
            [](const RangeOf& node) {
                return fmt::format(
                    "{}{}..{}{}", node.low_included ? '[' : '(', node.low ? shape(*node.low) : "",
                    node.high ? shape(*node.high) : "", node.high_included ? ']' : ')');
            },
            [&](const auto&) { return to_text(expression); },
        },
        expression.node);
}

inline std::string shape(std::string_view text, const Scope& scope = letters()) {
    const auto read = parse_expression(text, scope);
    return read ? shape(*read) : fmt::format("at {}: {}", read.error().at, read.error().message);
}

inline std::string written(std::string_view text, const Scope& scope = letters()) {
    const auto read = parse_expression(text, scope);
    return read ? to_text(*read) : fmt::format("at {}: {}", read.error().at, read.error().message);
}

inline Value literal(std::string_view text) {
    const auto read = parse_expression(text, letters());
    const auto* found = read ? std::get_if<Literal>(&read->node) : nullptr;
    EXPECT_NE(found, nullptr) << text;
    return found ? found->value : Value{};
}

inline SyntaxFault fault(std::string_view text, const Scope& scope = letters()) {
    const auto read = parse_expression(text, scope);
    EXPECT_FALSE(read) << text << " is read as " << (read ? to_text(*read) : "");
    return read ? SyntaxFault{} : read.error();
}

inline UnaryTests cell(std::string_view text, const Scope& scope = letters()) {
    auto read = parse_unary_tests(text, scope);
    EXPECT_TRUE(read) << text << ": " << (read ? "" : read.error().message);
    return read ? std::move(*read) : UnaryTests{};
}

} // namespace schakel::dmn
