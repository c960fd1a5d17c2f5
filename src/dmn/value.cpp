#include "dmn/value.h"

#include <charconv>
#include <cmath>
#include <fmt/format.h>

namespace schakel::dmn {

std::optional<Number> Number::parse(std::string_view text) {
    if (text.starts_with('+')) return std::nullopt;
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(value))
        return std::nullopt;
    return Number{value};
}

std::string Number::text() const { return fmt::format("{}", value_); }

std::optional<bool> equal(const Value& left, const Value& right) {
    if (left.is_null() || right.is_null()) return left.is_null() && right.is_null();
    if (left.data.index() != right.data.index()) return std::nullopt; // R-DMN-1
    return left == right;
}

std::optional<std::partial_ordering> order(const Value& left, const Value& right) {
    if (left.number() && right.number()) return *left.number() <=> *right.number();
    if (left.string() && right.string()) return *left.string() <=> *right.string();
    return std::nullopt;
}

std::string to_text(const Value& value) {
    struct Writer {
        std::string operator()(const Null&) const { return "null"; }
        std::string operator()(bool truth) const { return truth ? "true" : "false"; }
        std::string operator()(const Number& number) const { return number.text(); }
        std::string operator()(const std::string& text) const { return '"' + text + '"'; }
        std::string operator()(const std::vector<Value>& list) const {
            std::string text = "[";
            for (const auto& item : list)
                text += (text.size() > 1 ? ", " : "") + to_text(item);
            return text + "]";
        }
    };
    return std::visit(Writer{}, value.data);
}

} // namespace schakel::dmn
