// A value of the decision language: nothing, yes or no, a number, a text, or a list of values.
//
//   R-DMN-1  Values of different kinds are never equal and never in order; comparing them has no
//            answer, and what has no answer matches no rule. (DMN 1.5, 10.3.2.13; design: doubt
//            means no)
//
// NOT YET: dates, durations, contexts and ranges as values; numbers with the 34 digits of DMN (they
// are binary now).
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace schakel::dmn {

struct Null {
    bool operator==(const Null&) const = default;
};

/// A number. Its own type, so that its inside can change without touching who uses it.
class Number {
public:
    constexpr Number() = default;
    constexpr explicit Number(double value) : value_{value} {}
    /// Reads digits with an optional sign, fraction and exponent; nullopt for anything else.
    [[nodiscard]] static std::optional<Number> parse(std::string_view text);
    [[nodiscard]] std::string text() const;
    [[nodiscard]] constexpr double as_double() const { return value_; }
    constexpr auto operator<=>(const Number&) const = default;

private:
    double value_ = 0;
};

struct Value {
    std::variant<Null, bool, Number, std::string, std::vector<Value>> data;

    Value() = default;
    explicit Value(bool truth) : data{truth} {}
    explicit Value(Number number) : data{number} {}
    explicit Value(std::string text) : data{std::move(text)} {}
    explicit Value(std::string_view text) : data{std::string{text}} {}
    explicit Value(const char* text) : data{std::string{text}} {}
    explicit Value(std::vector<Value> list) : data{std::move(list)} {}

    [[nodiscard]] bool is_null() const { return std::holds_alternative<Null>(data); }
    [[nodiscard]] const bool* boolean() const { return std::get_if<bool>(&data); }
    [[nodiscard]] const Number* number() const { return std::get_if<Number>(&data); }
    [[nodiscard]] const std::string* string() const { return std::get_if<std::string>(&data); }
    [[nodiscard]] const std::vector<Value>* list() const {
        return std::get_if<std::vector<Value>>(&data);
    }
    bool operator==(const Value&) const = default;
};

/// Whether they are equal; nullopt when the kinds differ (R-DMN-1). Nothing equals nothing and
/// differs from the rest.
[[nodiscard]] std::optional<bool> equal(const Value& left, const Value& right);
/// The order of two numbers or two texts; nullopt for everything else.
[[nodiscard]] std::optional<std::partial_ordering> order(const Value& left, const Value& right);
/// As it would stand in a cell: "text", 3, true, null, ["a", "b"].
[[nodiscard]] std::string to_text(const Value& value);

} // namespace schakel::dmn
