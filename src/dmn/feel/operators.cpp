// Arithmetic, by the kinds of what stands left and right (DMN 1.5, tables 50 to 53).
#include "dmn/feel/interpreter.h"

#include <algorithm>
#include <array>
#include <limits>

namespace schakel::dmn {
namespace {

constexpr std::int64_t nanoseconds_in_second = 1'000'000'000;
constexpr std::int64_t seconds_in_day = 86'400;

template <class Result>
Value value_of(std::optional<Result> result) {
    return result ? Value{std::move(*result)} : Value{NullReason::no_answer};
}

// ---- what durations are in numbers, and back

std::optional<Number> nanoseconds_of(const Seconds& seconds) {
    const auto whole = multiply(Number{seconds.seconds}, Number{nanoseconds_in_second});
    return whole ? add(*whole, Number{std::int64_t{seconds.nanoseconds}}) : std::nullopt;
}

/// What is smaller than a nanosecond falls away.
std::optional<Seconds> seconds_of_nanoseconds(const Number& number) {
    const Number unit{nanoseconds_in_second};
    const auto whole = number.rounded(0, Number::Rounding::down);
    const auto quotient = whole ? divide(*whole, unit) : std::nullopt;
    const auto seconds = quotient ? quotient->rounded(0, Number::Rounding::down) : std::nullopt;
    const auto back = seconds ? multiply(*seconds, unit) : std::nullopt;
    const auto rest = back ? subtract(*whole, *back) : std::nullopt;
    if (!rest || !seconds->as_integer() || !rest->as_integer()) return std::nullopt;
    return Seconds{*seconds->as_integer(), static_cast<std::int32_t>(*rest->as_integer())};
}

/// What is smaller than a month falls away.
std::optional<Months> months_of(const Number& number) {
    const auto whole = number.rounded(0, Number::Rounding::down);
    const auto months = whole ? whole->as_integer() : std::nullopt;
    return months ? std::optional{Months{*months}} : std::nullopt;
}

std::optional<Months> turned(const Months& months) {
    if (months.months == std::numeric_limits<std::int64_t>::min()) return std::nullopt;
    return Months{-months.months};
}
std::optional<Seconds> turned(const Seconds& seconds) {
    if (seconds.seconds == std::numeric_limits<std::int64_t>::min()) return std::nullopt;
    return negated(seconds);
}

/// Where moments stand beside it, a date is midnight in UTC.
DateTime midnight(const Date& date) { return {date, Time{0, Zone{Zone::Kind::offset, 0, {}}}}; }

// ---- the operations

// Those of dates, times and durations are overloads: a table needs them under one name.
std::optional<Date> plus(const Date& date, const Months& months) { return add(date, months); }
/// The date of the moment so long after its midnight.
std::optional<Date> plus(const Date& date, const Seconds& seconds) {
    auto days = seconds.seconds / seconds_in_day;
    const auto rest = seconds.seconds % seconds_in_day;
    if (rest < 0 || (rest == 0 && seconds.nanoseconds < 0)) --days;
    return date_of_day_number(day_number(date) + days);
}
std::optional<DateTime> plus(const DateTime& moment, const Months& months) {
    return add(moment, months);
}
std::optional<DateTime> plus(const DateTime& moment, const Seconds& seconds) {
    return add(moment, seconds);
}
std::optional<Time> plus(const Time& time, const Seconds& seconds) { return add(time, seconds); }
std::optional<Months> plus(const Months& left, const Months& right) { return add(left, right); }
std::optional<Seconds> plus(const Seconds& left, const Seconds& right) { return add(left, right); }
std::optional<Number> plus(const Number& left, const Number& right) { return add(left, right); }
std::optional<std::string> plus(const std::string& left, const std::string& right) {
    return left + right;
}

std::optional<Number> minus(const Number& left, const Number& right) {
    return subtract(left, right);
}
std::optional<Seconds> minus(const DateTime& left, const DateTime& right) {
    return subtract(left, right);
}
std::optional<Seconds> minus(const Date& left, const DateTime& right) {
    return subtract(midnight(left), right);
}
std::optional<Seconds> minus(const DateTime& left, const Date& right) {
    return subtract(left, midnight(right));
}
std::optional<Seconds> minus(const Date& left, const Date& right) {
    return Seconds{(day_number(left) - day_number(right)) * seconds_in_day, 0};
}
std::optional<Seconds> minus(const Time& left, const Time& right) { return subtract(left, right); }
/// Anything from which a duration is taken: what is so much shorter, or so long before.
template <class Left, class Duration>
std::optional<Left> minus(const Left& left, const Duration& right) {
    const auto back = turned(right);
    return back ? plus(left, *back) : std::nullopt;
}

std::optional<Number> times(const Number& left, const Number& right) {
    return multiply(left, right);
}
std::optional<Months> times(const Months& left, const Number& right) {
    const auto product = multiply(Number{left.months}, right);
    return product ? months_of(*product) : std::nullopt;
}
std::optional<Seconds> times(const Seconds& left, const Number& right) {
    const auto nanoseconds = nanoseconds_of(left);
    const auto product = nanoseconds ? multiply(*nanoseconds, right) : std::nullopt;
    return product ? seconds_of_nanoseconds(*product) : std::nullopt;
}

std::optional<Number> divided(const Number& left, const Number& right) {
    return divide(left, right);
}
std::optional<Number> divided(const Months& left, const Months& right) {
    return divide(Number{left.months}, Number{right.months});
}
std::optional<Number> divided(const Seconds& left, const Seconds& right) {
    const auto of = nanoseconds_of(left);
    const auto by = nanoseconds_of(right);
    return of && by ? divide(*of, *by) : std::nullopt;
}
std::optional<Months> divided(const Months& left, const Number& right) {
    const auto quotient = divide(Number{left.months}, right);
    return quotient ? months_of(*quotient) : std::nullopt;
}
std::optional<Seconds> divided(const Seconds& left, const Number& right) {
    const auto nanoseconds = nanoseconds_of(left);
    const auto quotient = nanoseconds ? divide(*nanoseconds, right) : std::nullopt;
    return quotient ? seconds_of_nanoseconds(*quotient) : std::nullopt;
}

// ---- the table

using Operation = Value (*)(const Value& left, const Value& right);
constexpr auto kinds = std::variant_size_v<decltype(Value::data)>;
constexpr std::size_t operations = static_cast<std::size_t>(Arithmetic::power) + 1;

template <class Kind, std::size_t At = 0>
consteval std::size_t kind() {
    if constexpr (std::is_same_v<std::variant_alternative_t<At, decltype(Value::data)>, Kind>)
        return At;
    else
        return kind<Kind, At + 1>();
}

struct Line {
    Arithmetic operation;
    std::size_t left, right;
    Operation operate;
};

template <class Left, class Right>
constexpr Line sum{Arithmetic::add, kind<Left>(), kind<Right>(),
                   [](const Value& left, const Value& right) {
                       return value_of(plus(*left.as<Left>(), *right.as<Right>()));
                   }};
/// The same with left and right turned.
template <class Left, class Right>
constexpr Line turned_sum{Arithmetic::add, kind<Left>(), kind<Right>(),
                          [](const Value& left, const Value& right) {
                              return value_of(plus(*right.as<Right>(), *left.as<Left>()));
                          }};
template <class Left, class Right>
constexpr Line difference{Arithmetic::subtract, kind<Left>(), kind<Right>(),
                          [](const Value& left, const Value& right) {
                              return value_of(minus(*left.as<Left>(), *right.as<Right>()));
                          }};
template <class Left, class Right>
constexpr Line product{Arithmetic::multiply, kind<Left>(), kind<Right>(),
                       [](const Value& left, const Value& right) {
                           return value_of(times(*left.as<Left>(), *right.as<Right>()));
                       }};
template <class Left, class Right>
constexpr Line turned_product{Arithmetic::multiply, kind<Left>(), kind<Right>(),
                              [](const Value& left, const Value& right) {
                                  return value_of(times(*right.as<Right>(), *left.as<Left>()));
                              }};
template <class Left, class Right>
constexpr Line quotient{Arithmetic::divide, kind<Left>(), kind<Right>(),
                        [](const Value& left, const Value& right) {
                            return value_of(divided(*left.as<Left>(), *right.as<Right>()));
                        }};
constexpr Line raised{Arithmetic::power, kind<Number>(), kind<Number>(),
                      [](const Value& left, const Value& right) {
                          return value_of(power(*left.number(), *right.number()));
                      }};

/// Every pair of kinds that an operator takes; for any other there is no answer.
constexpr std::array lines{
    sum<Number, Number>,
    sum<std::string, std::string>,
    sum<Date, Months>,
    turned_sum<Months, Date>,
    sum<Date, Seconds>,
    turned_sum<Seconds, Date>,
    sum<DateTime, Months>,
    turned_sum<Months, DateTime>,
    sum<DateTime, Seconds>,
    turned_sum<Seconds, DateTime>,
    sum<Time, Seconds>,
    turned_sum<Seconds, Time>,
    sum<Months, Months>,
    sum<Seconds, Seconds>,
    difference<Number, Number>,
    difference<Date, Date>,
    difference<Date, DateTime>,
    difference<DateTime, Date>,
    difference<DateTime, DateTime>,
    difference<Time, Time>,
    difference<Date, Months>,
    difference<Date, Seconds>,
    difference<DateTime, Months>,
    difference<DateTime, Seconds>,
    difference<Time, Seconds>,
    difference<Months, Months>,
    difference<Seconds, Seconds>,
    product<Number, Number>,
    product<Months, Number>,
    turned_product<Number, Months>,
    product<Seconds, Number>,
    turned_product<Number, Seconds>,
    quotient<Number, Number>,
    quotient<Months, Number>,
    quotient<Months, Months>,
    quotient<Seconds, Number>,
    quotient<Seconds, Seconds>,
    raised,
};

constexpr std::size_t place(Arithmetic operation, std::size_t left, std::size_t right) {
    return (static_cast<std::size_t>(operation) * kinds + left) * kinds + right;
}

constexpr auto table = [] {
    std::array<Operation, operations * kinds * kinds> made{};
    for (const auto& [operation, left, right, operate] : lines)
        made[place(operation, left, right)] = operate;
    return made;
}();

/// Of a value that is null, why it is; wrong_kind when none of them says.
NullReason reason_among(std::initializer_list<const Value*> values) {
    for (const auto* value : values)
        if (const auto* nothing = value->as<Null>();
            nothing != nullptr && nothing->reason != NullReason::none)
            return nothing->reason;
    return NullReason::wrong_kind;
}

} // namespace

Value calculate(Arithmetic operation, const Value& left, const Value& right) {
    const auto operate = table[place(operation, left.data.index(), right.data.index())];
    return operate != nullptr ? operate(left, right) : Value{reason_among({&left, &right})};
}

Value negate(const Value& value) {
    if (const auto* number = value.number()) return Value{number->negated()};
    if (const auto* months = value.as<Months>()) return value_of(turned(*months));
    if (const auto* seconds = value.as<Seconds>()) return value_of(turned(*seconds));
    return Value{reason_among({&value})};
}

} // namespace schakel::dmn
