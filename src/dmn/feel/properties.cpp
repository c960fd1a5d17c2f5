// What stands behind a point: entries of contexts and the properties of other values (DMN 1.5,
// table 66).
#include "dmn/feel/interpreter.h"

#include <algorithm>
#include <array>

namespace schakel::dmn {
namespace {

Value number(std::int64_t whole) { return Value{Number{whole}}; }

constexpr std::int64_t nanoseconds_in_second = 1'000'000'000;
std::int64_t second_of_day(const Time& time) { return time.nanoseconds / nanoseconds_in_second; }

/// Seconds with what is smaller, of the same sign.
Value decimal_seconds(std::int64_t seconds, std::int64_t nanoseconds) {
    const auto exact = divide(Number{seconds * nanoseconds_in_second + nanoseconds},
                              Number{nanoseconds_in_second});
    return exact ? Value{*exact} : Value{NullReason::no_answer};
}

Value place_of(const Zone& zone) {
    if (zone.kind != Zone::Kind::place) return Value{NullReason::no_member};
    return Value{zone.place};
}

Value years(const Months& of) { return number(of.months / 12); }
Value months(const Months& of) { return number(of.months % 12); }
Value days(const Seconds& of) { return number(of.seconds / 86'400); }
Value hours(const Seconds& of) { return number(of.seconds / 3'600 % 24); }
Value minutes(const Seconds& of) { return number(of.seconds / 60 % 60); }
Value seconds(const Seconds& of) { return decimal_seconds(of.seconds % 60, of.nanoseconds); }

Value year(const Date& of) { return number(of.year); }
Value month(const Date& of) { return number(of.month); }
Value day(const Date& of) { return number(of.day); }
Value weekday(const Date& of) { return number(day_of_week(of)); }

Value hour(const Time& of) { return number(second_of_day(of) / 3'600); }
Value minute(const Time& of) { return number(second_of_day(of) / 60 % 60); }
Value second(const Time& of) {
    return decimal_seconds(second_of_day(of) % 60, of.nanoseconds % nanoseconds_in_second);
}
Value place(const Time& of) { return place_of(of.zone); }
Value offset(const Time& of) {
    if (of.zone.kind != Zone::Kind::offset) return Value{NullReason::no_member};
    return Value{Seconds{of.zone.offset, 0}};
}
Value offset_of_moment(const DateTime& of) {
    const auto offset = offset_at(of.time.zone, of.date, of.time.nanoseconds);
    return offset ? Value{Seconds{*offset, 0}} : Value{NullReason::no_member};
}

Value end_value(const std::shared_ptr<const Value>& end) {
    return end ? *end : Value{NullReason::none};
}
Value start(const Range& of) { return end_value(of.start); }
Value end(const Range& of) { return end_value(of.end); }
Value start_included(const Range& of) { return Value{of.start_included}; }
Value end_included(const Range& of) { return Value{of.end_included}; }

template <class Kind>
struct Property {
    std::string_view name;
    Value (*of)(const Kind& value);
};

constexpr std::array of_date{Property<Date>{"year", year}, Property<Date>{"month", month},
                             Property<Date>{"day", day}, Property<Date>{"weekday", weekday}};
constexpr std::array of_time{Property<Time>{"hour", hour}, Property<Time>{"minute", minute},
                             Property<Time>{"second", second}, Property<Time>{"timezone", place},
                             Property<Time>{"time offset", offset}};
constexpr std::array of_moment{Property<DateTime>{"time offset", offset_of_moment}};
constexpr std::array of_months{Property<Months>{"years", years},
                               Property<Months>{"months", months}};
constexpr std::array of_seconds{Property<Seconds>{"days", days}, Property<Seconds>{"hours", hours},
                                Property<Seconds>{"minutes", minutes},
                                Property<Seconds>{"seconds", seconds}};
constexpr std::array of_range{Property<Range>{"start", start}, Property<Range>{"end", end},
                              Property<Range>{"start included", start_included},
                              Property<Range>{"end included", end_included}};

template <class Kind, std::size_t Count>
std::optional<Value> found(const std::array<Property<Kind>, Count>& properties, const Kind& value,
                           std::string_view name) {
    for (const auto& property : properties)
        if (property.name == name) return property.of(value);
    return std::nullopt;
}

struct Reader {
    std::string_view name;

    std::optional<Value> operator()(const Null& nothing) const {
        return Value{nothing.reason == NullReason::none ? NullReason::no_member : nothing.reason};
    }
    std::optional<Value> operator()(const Context& context) const {
        const auto* entry = context.find(name);
        return entry ? std::optional{*entry} : std::nullopt;
    }
    std::optional<Value> operator()(const List& list) const {
        List members;
        members.reserve(list.size());
        for (const auto& item : list)
            members.push_back(member_of(item, name));
        return Value{std::move(members)};
    }
    std::optional<Value> operator()(const Date& date) const { return found(of_date, date, name); }
    std::optional<Value> operator()(const Time& time) const { return found(of_time, time, name); }
    std::optional<Value> operator()(const DateTime& moment) const {
        if (auto value = found(of_moment, moment, name)) return value;
        if (auto value = found(of_date, moment.date, name)) return value;
        return found(of_time, moment.time, name);
    }
    std::optional<Value> operator()(const Months& duration) const {
        return found(of_months, duration, name);
    }
    std::optional<Value> operator()(const Seconds& duration) const {
        return found(of_seconds, duration, name);
    }
    std::optional<Value> operator()(const Range& range) const {
        return found(of_range, range, name);
    }
    template <class Other>
    std::optional<Value> operator()(const Other&) const {
        return Value{NullReason::wrong_kind};
    }
};

} // namespace

Value member_of(const Value& value, std::string_view member) {
    return std::visit(Reader{member}, value.data).value_or(Value{NullReason::no_member});
}

} // namespace schakel::dmn
