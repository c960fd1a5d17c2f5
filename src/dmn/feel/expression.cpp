#include "dmn/feel/expression.h"

#include "dmn/feel/interpreter.h"

#include <algorithm>

namespace schakel::dmn {
namespace {

template <class... Overloads>
struct Choose : Overloads... {
    using Overloads::operator()...;
};

std::optional<bool> compared(const Value& value, Comparison comparison, const Value& bound) {
    if (comparison == Comparison::equal) return equal(value, bound);
    if (comparison == Comparison::not_equal) {
        const auto same = equal(value, bound);
        return same ? std::optional{!*same} : std::nullopt;
    }
    const auto ordering = order(value, bound);
    if (!ordering) return std::nullopt;
    switch (comparison) {
    case Comparison::less: return *ordering < 0;
    case Comparison::less_or_equal: return *ordering <= 0;
    case Comparison::greater: return *ordering > 0;
    case Comparison::greater_or_equal: return *ordering >= 0;
    case Comparison::equal:
    case Comparison::not_equal: break;
    }
    std::unreachable();
}

std::optional<bool> answer(const UnaryTest& test, const Value& value) {
    return std::visit(
        Choose{
            [&](const EqualTo& to) { return equal(value, to.value); },
            [&](const ComparedWith& with) { return compared(value, with.comparison, with.value); },
            [&](const Between& range) -> std::optional<bool> {
                const auto low = compared(
                    value, range.low_included ? Comparison::greater_or_equal : Comparison::greater,
                    range.low);
                const auto high = compared(
                    value, range.high_included ? Comparison::less_or_equal : Comparison::less,
                    range.high);
                if (!low || !high) return std::nullopt;
                return *low && *high;
            },
            [](const Asked&) -> std::optional<bool> { return std::nullopt; },
        },
        test);
}

/// Of two parts without names.
template <class Work>
std::optional<Value> both(const ExpressionPointer& left, const ExpressionPointer& right,
                          const Work& work) {
    const auto first = constant(*left);
    const auto second = first ? constant(*right) : std::nullopt;
    if (!second) return std::nullopt;
    return work(*first, *second);
}

} // namespace

bool is_constant(const UnaryTests& cell) {
    return std::ranges::none_of(
        cell.tests, [](const UnaryTest& test) { return std::holds_alternative<Asked>(test); });
}

bool holds(const UnaryTests& cell, const Value& value) {
    if (cell.dash) return true;
    bool any = false;
    bool unanswered = false;
    for (const auto& test : cell.tests) {
        const auto answered = answer(test, value);
        any = any || answered.value_or(false);
        unanswered = unanswered || !answered;
    }
    if (!cell.negated) return any;
    return !any && !unanswered; // R-DMN-1: no answer, turned round, is still no answer
}

std::optional<Value> constant(const Expression& expression) {
    return std::visit(
        Choose{
            [](const Literal& literal) -> std::optional<Value> { return literal.value; },
            [](const Negation& negation) -> std::optional<Value> {
                const auto of = constant(*negation.of);
                return of ? std::optional{negate(*of)} : std::nullopt;
            },
            [](const Calculation& node) {
                return both(node.left, node.right, [&](const Value& left, const Value& right) {
                    return calculate(node.operation, left, right);
                });
            },
            [](const Compared& node) {
                return both(node.left, node.right, [&](const Value& left, const Value& right) {
                    return compare(node.comparison, left, right);
                });
            },
            [](const ListOf& list) -> std::optional<Value> {
                List values;
                for (const auto& item : list.items) {
                    auto value = constant(item);
                    if (!value) return std::nullopt;
                    values.push_back(std::move(*value));
                }
                return Value{std::move(values)};
            },
            [](const ContextOf& context) -> std::optional<Value> {
                Context values;
                for (const auto& [name, entry] : context.entries) {
                    auto value = constant(entry);
                    if (!value) return std::nullopt;
                    values.put(name, std::move(*value));
                }
                return Value{std::move(values)};
            },
            [](const auto&) -> std::optional<Value> { return std::nullopt; },
        },
        expression.node);
}

std::vector<std::string> path_of(const Expression& expression) {
    std::vector<std::string> path;
    const auto* part = &expression;
    for (; const auto* member = std::get_if<Member>(&part->node); part = member->of.get())
        path.push_back(member->member);
    const auto* name = std::get_if<Name>(&part->node);
    if (name == nullptr) return {};
    path.push_back(name->name);
    std::ranges::reverse(path);
    return path;
}

} // namespace schakel::dmn
