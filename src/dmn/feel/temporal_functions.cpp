// What the calendar says of a date, and what it is now.
#include "dmn/feel/function_parts.h"

#include <array>

namespace schakel::dmn {
namespace {

constexpr std::array<std::string_view, 7> days_of_week{
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
constexpr std::array<std::string_view, 12> months_of_year{
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};

Value name_of_day(const Date& date) {
    return Value{days_of_week.at(static_cast<std::size_t>(day_of_week(date) - 1))};
}
Value name_of_month(const Date& date) { return Value{months_of_year.at(date.month - 1U)}; }
Value number_of_day(const Date& date) { return Value{Number{day_of_year(date)}}; }
Value number_of_week(const Date& date) { return Value{Number{week_of_year(date)}}; }

/// Of a moment its own date counts, on the clocks of its own time zone.
template <Value (*Said)(const Date&)>
Value of_date(Interpreter&, Arguments arguments) {
    if (const auto* date = argument<Date>(arguments, 0)) return Said(*date);
    if (const auto* moment = argument<DateTime>(arguments, 0)) return Said(moment->date);
    return Value{NullReason::wrong_kind};
}

template <Value (*Said)(const Date&)>
BuiltIn over_date(std::string_view name) {
    return {name, {{{{"date", Wanted::date_or_moment}}, of_date<Said>}}};
}

/// In UTC: the place where the engine happens to run decides nothing.
Value now(Interpreter& interpreter, Arguments) {
    const auto moment = in_utc(interpreter.now());
    return moment ? Value{*moment} : Value{NullReason::no_answer};
}

Value today(Interpreter& interpreter, Arguments arguments) {
    const auto moment = now(interpreter, arguments);
    const auto* at = moment.as<DateTime>();
    return at ? Value{at->date} : moment;
}

} // namespace

std::span<const BuiltIn> temporal_functions() {
    static const std::vector<BuiltIn> functions{
        over_date<number_of_day>("day of year"),
        over_date<name_of_day>("day of week"),
        over_date<name_of_month>("month of year"),
        over_date<number_of_week>("week of year"),
        {"now", {{{}, now}}},
        {"today", {{{}, today}}},
    };
    return functions;
}

} // namespace schakel::dmn
