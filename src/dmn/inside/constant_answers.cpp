#include "dmn/inside/constant_answers.h"

#include "dmn/table_answers.h"

#include <algorithm>

namespace schakel::dmn::inside {
namespace {

bool is_allowed(const Value& value, const OutputColumn& column, Interpreter& interpreter) {
    const auto one = [&](const Value& item) {
        if (!column.values.empty())
            return std::ranges::any_of(column.values, [&](const Value& known) {
                return equal(known, item).value_or(false);
            });
        return !column.allowed || interpreter.holds(*column.allowed, item, nullptr);
    };
    if (const auto* list = value.list()) return std::ranges::all_of(*list, one);
    return one(value);
}

} // namespace

std::optional<Value> answer_in(const OutputColumn& column, const Expression& expression) {
    const auto value = constant(expression);
    if (!value || value->is_null()) return value;
    Interpreter interpreter;
    auto answer = *value;
    if (column.type) answer = conformed(std::move(answer), *column.type, interpreter);
    if (answer.is_null() || !is_allowed(answer, column, interpreter)) return std::nullopt;
    return answer;
}

bool conforms_as_it_is(const CompiledTable& table, const TypePointer& type) {
    if (!type) return true;
    Interpreter interpreter;
    const auto fits = [&](const Value& value) {
        return value.is_null() || conformed(value, *type, interpreter) == value;
    };
    if (table.aggregates())
        return type->kind == Type::Kind::number && !type->allowed &&
               table.aggregation != Aggregation::min && table.aggregation != Aggregation::max;
    for (std::uint32_t rule = 0; rule < table.rules.size(); ++rule) {
        if (!table.rules[rule].worked_out.empty()) return false;
        if (!fits(table.gathers() ? gathered(table, std::span{&rule, 1}, Operand::whole)
                                  : answer_of(table, rule, Operand::whole)))
            return false;
    }
    return fits(answer_without_rule(table, Operand::whole));
}

} // namespace schakel::dmn::inside
