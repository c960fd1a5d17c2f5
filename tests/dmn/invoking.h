// Calls built-in functions as an expression does: by their name in the language, with the matching of
// the arguments.
#pragma once

#include "dmn/calls.h"

namespace schakel::dmn {

inline Value invoked(Interpreter& interpreter, std::string_view name, List arguments) {
    const auto function = built_in_function(name);
    if (!function) {
        ADD_FAILURE() << "no function " << name;
        return {};
    }
    return function->call(interpreter, std::move(arguments));
}
inline Value invoked(std::string_view name, List arguments) {
    Interpreter interpreter;
    return invoked(interpreter, name, std::move(arguments));
}

using Named = std::vector<std::pair<std::string, Value>>;
inline Value invoked_by_name(std::string_view name, Named arguments) {
    Interpreter interpreter;
    const auto function = built_in_function(name);
    if (!function) {
        ADD_FAILURE() << "no function " << name;
        return {};
    }
    return function->call_by_name(interpreter, std::move(arguments));
}

/// What string() makes of the answer; "null" where there is none.
inline std::string answer(std::string_view name, List arguments) {
    return to_plain_text(invoked(name, std::move(arguments)));
}
/// Why there is no answer; `none` where there is one.
inline NullReason why(const Value& value) {
    const auto* null = value.as<Null>();
    return null ? null->reason : NullReason::none;
}
inline NullReason why_none(std::string_view name, List arguments) {
    const auto value = invoked(name, std::move(arguments));
    EXPECT_TRUE(value.is_null()) << name << " gives " << to_text(value);
    return why(value);
}

inline Value text(std::string_view value) { return Value{value}; }
inline Value date(std::string_view value) { return Value{read_date(value).value()}; }
inline Value time(std::string_view value) { return Value{read_time(value).value()}; }
inline Value moment(std::string_view value) { return Value{read_date_time(value).value()}; }
inline Value months(std::string_view value) { return Value{read_months(value).value()}; }
inline Value seconds(std::string_view value) { return Value{read_seconds(value).value()}; }

} // namespace schakel::dmn
