#include "dmn/feel/function_parts.h"

#include "dmn/feel/evaluator.h"

namespace schakel::dmn {

const Value& argument_or_null(Arguments arguments, std::size_t place) {
    static const Value nothing;
    return place < arguments.size() ? arguments[place] : nothing;
}

bool steps(Interpreter& interpreter, std::size_t items) {
    for (std::size_t item = 0; item < items; ++item)
        if (!interpreter.step()) return false;
    return true;
}

Value made(Interpreter& interpreter, Value value) {
    return interpreter.make(weight_of(value)) ? std::move(value) : Value{NullReason::too_much};
}

NullReason why_not(const Interpreter& interpreter) {
    return interpreter.was_too_much() ? NullReason::too_much : NullReason::wrong_kind;
}

std::optional<std::size_t> index_of_position(const Number& position, std::size_t items) {
    const auto whole = position.rounded(0, Number::Rounding::down);
    const auto place = whole ? whole->as_integer() : std::nullopt;
    if (!place || *place == 0) return std::nullopt;
    const auto count = static_cast<std::int64_t>(items);
    if (*place > count || *place < -count) return std::nullopt;
    return static_cast<std::size_t>(*place > 0 ? *place - 1 : count + *place);
}

} // namespace schakel::dmn
