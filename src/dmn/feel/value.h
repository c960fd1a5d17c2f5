// A value of the decision language (FEEL).
//
//   R-DMN-1  Values of different kinds are never equal and never in order; comparing them has no
//            answer, and what has no answer matches no rule. (DMN 1.5, 10.3.2.13; design: doubt
//            means no)
#pragma once

#include "dmn/feel/number.h"
#include "dmn/feel/temporal.h"

#include <compare>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace schakel::dmn {

/// Why there is no value. Two that are nothing are equal, whatever the reason.
enum class NullReason : std::uint8_t {
    none,             // null was written, or given as an input
    not_known,        // a name that nothing has here
    no_member,        // a context without that entry
    wrong_kind,       // an operator or function over values it does not take
    no_function,      // what is called is no function
    wrong_arguments,  // another number of arguments, or other names
    no_answer,        // division by zero, a root of a negative number, an index beyond the list
    not_readable,     // a text that is no number, date, time, duration or pattern
    wrong_type,       // it does not conform to the type that was declared
    too_much,         // a limit on steps, depth, size or time
    no_rule,          // no rule of the table holds, and it has no default
    rules_contradict, // several rules hold where one or alike ones may
    no_logic,         // a decision without logic
};

struct Null {
    NullReason reason = NullReason::none;
    bool operator==(const Null&) const { return true; }
};

struct Value;
struct Function;

using List = std::vector<Value>;

/// Its entries keep the order in which they came; two with the same entries are equal in any order.
struct Context {
    std::vector<std::pair<std::string, Value>> entries;
    [[nodiscard]] const Value* find(std::string_view name) const;
    /// Changes the entry or adds it at the end.
    void put(std::string name, Value value);
    bool operator==(const Context& other) const;
};

/// From one value to another. `< 5` is a range whose start is null and not included; `= 5` one whose
/// start and end are the same object, so that it differs from `[5..5]`, as it does for the standard.
struct Range {
    std::shared_ptr<const Value> start, end;
    bool start_included = false;
    bool end_included = false;
    bool operator==(const Range& other) const;
};

struct Value {
    std::variant<Null, bool, Number, std::string, List, Date, Time, DateTime, Months, Seconds,
                 Range, Context, std::shared_ptr<const Function>>
        data;

    Value() = default;
    explicit Value(NullReason reason) : data{Null{reason}} {}
    explicit Value(bool truth) : data{truth} {}
    explicit Value(Number number) : data{number} {}
    explicit Value(std::string text) : data{std::move(text)} {}
    explicit Value(std::string_view text) : data{std::string{text}} {}
    explicit Value(const char* text) : data{std::string{text}} {}
    explicit Value(List list) : data{std::move(list)} {}
    explicit Value(Date date) : data{date} {}
    explicit Value(Time time) : data{std::move(time)} {}
    explicit Value(DateTime moment) : data{std::move(moment)} {}
    explicit Value(Months months) : data{months} {}
    explicit Value(Seconds seconds) : data{seconds} {}
    explicit Value(Range range) : data{std::move(range)} {}
    explicit Value(Context context) : data{std::move(context)} {}
    explicit Value(std::shared_ptr<const Function> function) : data{std::move(function)} {}

    template <class Kind>
    [[nodiscard]] const Kind* as() const {
        return std::get_if<Kind>(&data);
    }
    [[nodiscard]] bool is_null() const { return std::holds_alternative<Null>(data); }
    [[nodiscard]] const bool* boolean() const { return as<bool>(); }
    [[nodiscard]] const Number* number() const { return as<Number>(); }
    [[nodiscard]] const std::string* string() const { return as<std::string>(); }
    [[nodiscard]] const List* list() const { return as<List>(); }
    [[nodiscard]] const Context* context() const { return as<Context>(); }
    [[nodiscard]] const Range* range() const { return as<Range>(); }
    [[nodiscard]] const Function* function() const {
        const auto* found = as<std::shared_ptr<const Function>>();
        return found ? found->get() : nullptr;
    }
    /// The same kind and the same content, to the letter: moments in different time zones differ,
    /// also when they are one moment. For `=` of the language see equal().
    bool operator==(const Value&) const = default;
};

/// `=` of the language: nullopt when the kinds differ (R-DMN-1). Nothing equals nothing and differs
/// from the rest.
[[nodiscard]] std::optional<bool> equal(const Value& left, const Value& right);
/// The order of two numbers, texts (by code point), dates, times, moments or durations; nullopt for
/// everything else. Clocks are compared in whole seconds, for `=` of the standard reads no further.
[[nodiscard]] std::optional<std::partial_ordering> order(const Value& left, const Value& right);
/// As it would stand in a cell: "text", 3, true, null, ["a", "b"], date("2020-01-01"), {a: 1}.
[[nodiscard]] std::string to_text(const Value& value);
/// What the function string() makes of it: a text without its quotes, a date as 2020-01-01.
[[nodiscard]] std::string to_plain_text(const Value& value);

} // namespace schakel::dmn
