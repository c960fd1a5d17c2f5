// Calls built-in functions straight, by the name and the place of the signature, past the matching of
// arguments; and makes the values that they are given.
#pragma once

#include "dmn/feel/functions.h"

#include <functional>
#include <gtest/gtest.h>

namespace schakel::dmn {

struct Call {
    std::span<const BuiltIn> functions;
    std::string_view name;
    std::size_t signature = 0;

    [[nodiscard]] Value with(Interpreter& interpreter, const List& arguments) const {
        for (const auto& function : functions)
            if (function.name == name)
                return function.signatures.at(signature).call(interpreter, arguments);
        ADD_FAILURE() << "no function " << name;
        return {};
    }
    [[nodiscard]] Value operator()(const List& arguments) const {
        Interpreter interpreter;
        return with(interpreter, arguments);
    }
    [[nodiscard]] std::string text(const List& arguments) const {
        return to_text((*this)(arguments));
    }
};

inline Value number(std::string_view text) { return Value{Number::parse(text).value()}; }
inline Value numbers(std::initializer_list<const char*> texts) {
    List list;
    for (const auto* text : texts)
        list.push_back(number(text));
    return Value{std::move(list)};
}
inline Value list(List items) { return Value{std::move(items)}; }
inline Value nothing() { return {}; }
inline Value context(std::vector<std::pair<std::string, Value>> entries) {
    return Value{Context{std::move(entries)}};
}
/// As in the language: "[1..5)"; a bound that is nothing is open.
inline Value range(char opening, const Value& start, const Value& end, char closing) {
    const auto bound = [](const Value& value) {
        return value.is_null() ? nullptr : std::make_shared<const Value>(value);
    };
    return Value{Range{bound(start), bound(end), opening == '[', closing == ']'}};
}

/// A function of two parameters in place of one that a model would hold.
struct OfTwo final : Function {
    std::function<Value(const Value&, const Value&)> body;
    explicit OfTwo(std::function<Value(const Value&, const Value&)> does) : body{std::move(does)} {
        parameters = {{"x", built_in_type("Any")}, {"y", built_in_type("Any")}};
    }
    [[nodiscard]] Value call(Interpreter&, List arguments) const override {
        if (arguments.size() != 2) return Value{NullReason::wrong_arguments};
        return body(arguments[0], arguments[1]);
    }
};
inline Value function(std::function<Value(const Value&, const Value&)> body) {
    return Value{std::shared_ptr<const Function>{std::make_shared<OfTwo>(std::move(body))}};
}

} // namespace schakel::dmn
