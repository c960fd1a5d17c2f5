// The built-in functions over numbers. (DMN 1.5, table 77)
#include "dmn/feel/function_parts.h"

#include <limits>

namespace schakel::dmn {

namespace {

Value answer(const std::optional<Number>& number) {
    return number ? Value{*number} : Value{NullReason::no_answer};
}

/// The whole part; nullopt when it fits in no scale at all.
std::optional<std::int64_t> whole_part(const Number& number) {
    const auto whole = number.rounded(0, Number::Rounding::down);
    return whole ? whole->as_integer() : std::nullopt;
}

template <Number::Rounding Way>
Value to_scale(Interpreter&, Arguments arguments) {
    const auto* number = argument<Number>(arguments, 0);
    const auto* scale = argument<Number>(arguments, 1);
    if (!number || !scale) return Value{NullReason::wrong_kind};
    const auto digits = whole_part(*scale);
    return digits ? answer(number->rounded(*digits, Way)) : Value{NullReason::no_answer};
}

template <Number::Rounding Way>
Value to_whole(Interpreter&, Arguments arguments) {
    return answer(argument<Number>(arguments, 0)->rounded(0, Way));
}

template <std::optional<Number> (*Call)(const Number&)>
Value of_number(Interpreter&, Arguments arguments) {
    return answer(Call(*argument<Number>(arguments, 0)));
}

Value absolute_number(Interpreter&, Arguments arguments) {
    return Value{argument<Number>(arguments, 0)->absolute()};
}

Value absolute_duration(Interpreter&, Arguments arguments) {
    if (const auto* months = argument<Months>(arguments, 0)) {
        if (months->months == std::numeric_limits<std::int64_t>::min())
            return Value{NullReason::no_answer};
        return Value{Months{months->months < 0 ? -months->months : months->months}};
    }
    const auto& seconds = *argument<Seconds>(arguments, 0);
    if (seconds >= Seconds{}) return Value{seconds};
    if (seconds.seconds == std::numeric_limits<std::int64_t>::min())
        return Value{NullReason::no_answer};
    return Value{negated(seconds)};
}

Value modulo_of(Interpreter&, Arguments arguments) {
    return answer(modulo(*argument<Number>(arguments, 0), *argument<Number>(arguments, 1)));
}

/// A number that is not whole is neither even nor odd.
template <int Rest>
Value leaves(Interpreter&, Arguments arguments) {
    const auto rest = modulo(*argument<Number>(arguments, 0), Number{2});
    if (!rest) return Value{NullReason::no_answer};
    return Value{*rest == Number{Rest}};
}

/// The same facts must give the same answer whenever they are asked again: chance has no place here.
Value random_number(Interpreter&, Arguments) { return Value{NullReason::no_function}; }

template <Number::Rounding Way>
BuiltIn rounding(std::string_view name) {
    return {name, {{{{"n", Wanted::number}, {"scale", Wanted::number}}, to_scale<Way>}}};
}

template <Number::Rounding Way>
BuiltIn rounding_also_to_whole(std::string_view name) {
    auto function = rounding<Way>(name);
    function.signatures.push_back({{{"n", Wanted::number}}, to_whole<Way>});
    return function;
}

BuiltIn one_number(std::string_view name, Value (*call)(Interpreter&, Arguments)) {
    return {name, {{{{"number", Wanted::number}}, call}}};
}

} // namespace

std::span<const BuiltIn> number_functions() {
    using enum Number::Rounding;
    static const std::vector<BuiltIn> functions = {
        rounding<half_even>("decimal"),
        rounding_also_to_whole<floor>("floor"),
        rounding_also_to_whole<ceiling>("ceiling"),
        rounding<up>("round up"),
        rounding<down>("round down"),
        rounding<half_up>("round half up"),
        rounding<half_down>("round half down"),
        {"abs",
         {{{{"n", Wanted::number}}, absolute_number},
          {{{"n", Wanted::duration}}, absolute_duration}}},
        {"modulo", {{{{"dividend", Wanted::number}, {"divisor", Wanted::number}}, modulo_of}}},
        one_number("sqrt", of_number<square_root>),
        one_number("log", of_number<natural_logarithm>),
        one_number("exp", of_number<exponential>),
        one_number("odd", leaves<1>),
        one_number("even", leaves<0>),
        {"random number", {{{}, random_number}}},
    };
    return functions;
}

} // namespace schakel::dmn
