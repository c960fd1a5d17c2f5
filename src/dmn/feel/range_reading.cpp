#include "dmn/feel/range_reading.h"

#include "dmn/feel/expression_parser.h"
#include "dmn/feel/function_parts.h"

#include <algorithm>
#include <array>

namespace schakel::dmn {
namespace {

const Value* literal(const ExpressionPointer& expression) {
    const auto* found = expression ? std::get_if<Literal>(&expression->node) : nullptr;
    return found ? &found->value : nullptr;
}

/// The name of the function that a literal of time is made with; empty for any other call.
std::string_view maker_called(const Invocation& call) {
    static constexpr std::array<std::string_view, 4> makers{"date", "time", "date and time",
                                                            "duration"};
    const auto* name = call.function ? std::get_if<Name>(&call.function->node) : nullptr;
    if (name == nullptr || call.arguments.size() != 1) return {};
    if (!call.names.empty() && call.names.front() != "from") return {};
    const auto* const found = std::ranges::find(makers, name->name);
    return found == makers.end() ? std::string_view{} : *found;
}

/// The value of an end; null for what is no literal.
Value end_value(Interpreter& interpreter, const ExpressionPointer& end) {
    if (const auto* value = literal(end)) return *value;
    if (!end) return {};
    if (const auto* negation = std::get_if<Negation>(&end->node)) {
        const auto* value = literal(negation->of);
        return value ? negate(*value) : Value{};
    }
    const auto* call = std::get_if<Invocation>(&end->node);
    const auto maker = call ? maker_called(*call) : std::string_view{};
    if (maker.empty()) return {};
    const auto* from = std::get_if<Literal>(&call->arguments.front().node);
    const auto function = built_in_function(maker);
    if (from == nullptr || from->value.string() == nullptr || !function) return {};
    return function->call(interpreter, {from->value});
}

const Scope& scope_of_functions() {
    static const Scope scope{{built_in_names().begin(), built_in_names().end()}, {}, {}};
    return scope;
}

} // namespace

Value read_range(Interpreter& interpreter, Arguments arguments) {
    const auto* text = argument<std::string>(arguments, 0);
    if (text == nullptr) return Value{NullReason::wrong_kind};
    if (!steps(interpreter, text->size())) return Value{NullReason::too_much};
    const auto expression = parse_expression(*text, scope_of_functions());
    if (!expression) return Value{NullReason::not_readable};
    const auto* range = std::get_if<RangeOf>(&expression->node);
    if (range == nullptr) return Value{NullReason::not_readable};
    auto start = end_value(interpreter, range->low);
    auto end = end_value(interpreter, range->high);
    const auto ordering = order(start, end);
    if (!ordering || !(*ordering <= 0)) return Value{NullReason::not_readable};
    return Value{Range{std::make_shared<const Value>(std::move(start)),
                       std::make_shared<const Value>(std::move(end)), range->low_included,
                       range->high_included}};
}

} // namespace schakel::dmn
