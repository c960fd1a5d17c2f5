#include "dmn/expression.h"

namespace schakel::dmn {
namespace {

template <class... Overloads>
struct Choose : Overloads... {
    using Overloads::operator()...;
};

std::optional<bool> compared(const Value& value, Comparison comparison, const Value& bound) {
    const auto ordering = order(value, bound);
    if (!ordering) return std::nullopt;
    switch (comparison) {
    case Comparison::less: return *ordering < 0;
    case Comparison::less_or_equal: return *ordering <= 0;
    case Comparison::greater: return *ordering > 0;
    case Comparison::greater_or_equal: return *ordering >= 0;
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
        },
        test);
}

} // namespace

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
    if (const auto* literal = std::get_if<Literal>(&expression.node)) return literal->value;
    const auto* list = std::get_if<ListOf>(&expression.node);
    if (list == nullptr) return std::nullopt;
    std::vector<Value> values;
    for (const auto& item : list->items) {
        auto value = constant(item);
        if (!value) return std::nullopt;
        values.push_back(std::move(*value));
    }
    return Value{std::move(values)};
}

std::string to_text(const Expression& expression) {
    const auto joined = [](const std::vector<Expression>& parts) {
        std::string text;
        for (const auto& part : parts)
            text += (text.empty() ? "" : ", ") + to_text(part);
        return text;
    };
    return std::visit(
        Choose{
            [](const Literal& literal) { return to_text(literal.value); },
            [](const Reference& reference) {
                std::string text;
                for (const auto& part : reference.path)
                    text += (text.empty() ? "" : ".") + part;
                return text;
            },
            [&](const Call& call) { return call.function + "(" + joined(call.arguments) + ")"; },
            [&](const ListOf& list) { return "[" + joined(list.items) + "]"; },
        },
        expression.node);
}

} // namespace schakel::dmn
