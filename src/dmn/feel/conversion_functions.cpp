// The built-in functions that make a value of one kind from another, and the two over truth. (DMN
// 1.5, tables 73 to 75) context() and range() are with the functions over those.
#include "dmn/feel/function_parts.h"

#include <algorithm>

namespace schakel::dmn {

namespace {

const std::string& text(Arguments arguments, std::size_t place) {
    return *argument<std::string>(arguments, place);
}

template <class Read>
Value readable(std::optional<Read> read) {
    return read ? Value{std::move(*read)} : Value{NullReason::not_readable};
}

template <auto Reader>
Value read(Interpreter&, Arguments arguments) {
    return readable(Reader(text(arguments, 0)));
}

// ---- number and string

/// The sign that stands between groups of digits or before the fraction; nullopt for what cannot be
/// one, a zero for none.
std::optional<char> separator(Arguments arguments, std::size_t place, std::string_view allowed) {
    const auto* given = argument<std::string>(arguments, place);
    if (!given) return '\0';
    if (given->size() != 1 || !allowed.contains(given->front())) return std::nullopt;
    return given->front();
}

/// The text as the language itself writes numbers. A grouping separator may stand between two digits
/// of the whole part only.
std::optional<std::string> with_point(std::string_view from, char grouping, char decimal) {
    const auto is_digit = [&](std::size_t at) {
        return at < from.size() && from[at] >= '0' && from[at] <= '9';
    };
    const char point = decimal != '\0' ? decimal : '.';
    std::string plain;
    bool whole_part = true;
    for (std::size_t at = 0; at < from.size(); ++at) {
        const char sign = from[at];
        if (grouping != '\0' && sign == grouping) {
            if (!whole_part || at == 0 || !is_digit(at - 1) || !is_digit(at + 1))
                return std::nullopt;
        } else if (sign == point) {
            whole_part = false;
            plain += '.';
        } else if (sign == '.') {
            return std::nullopt; // the point has no meaning beside another decimal separator
        } else {
            whole_part = whole_part && (is_digit(at) || sign == '-');
            plain += sign;
        }
    }
    return plain;
}

Value number_of_text(Interpreter&, Arguments arguments) {
    const auto grouping = separator(arguments, 1, " ,.");
    const auto decimal = separator(arguments, 2, ",.");
    if (!grouping || !decimal || (*grouping == *decimal && *grouping != '\0'))
        return Value{NullReason::wrong_arguments};
    const auto plain = with_point(text(arguments, 0), *grouping, *decimal);
    return plain ? readable(Number::parse(*plain)) : Value{NullReason::not_readable};
}

Value text_of_value(Interpreter& interpreter, Arguments arguments) {
    const auto& from = arguments.front();
    if (from.is_null()) return from;
    auto text = to_plain_text(from);
    if (!interpreter.make(text.size())) return Value{NullReason::too_much};
    return Value{std::move(text)};
}

// ---- dates and times

const Date& date_part(const Value& moment) {
    const auto* date = moment.as<Date>();
    return date ? *date : moment.as<DateTime>()->date;
}

Value date_of_moment(Interpreter&, Arguments arguments) { return Value{date_part(arguments[0])}; }

Value date_of_parts(Interpreter&, Arguments arguments) {
    constexpr std::int64_t year_max = 999'999'999;
    const auto part = [&](std::size_t place) {
        return argument<Number>(arguments, place)->as_integer();
    };
    const auto year = part(0), month = part(1), day = part(2);
    if (!year || !month || !day || *year < -year_max || *year > year_max ||
        !is_on_calendar(*year, *month, *day))
        return Value{NullReason::not_readable};
    return Value{Date{static_cast<std::int32_t>(*year), static_cast<std::uint8_t>(*month),
                      static_cast<std::uint8_t>(*day)}};
}

Value same_time(Interpreter&, Arguments arguments) { return arguments[0]; }

/// A date is its midnight in UTC.
Value time_of_moment(Interpreter&, Arguments arguments) {
    if (const auto* moment = argument<DateTime>(arguments, 0)) return Value{moment->time};
    Time midnight;
    midnight.zone.kind = Zone::Kind::offset;
    return Value{midnight};
}

constexpr std::int64_t second_in_nanoseconds = 1'000'000'000;
/// Further from UTC no clock goes.
constexpr std::int64_t offset_max = 18 * 60 * 60;

/// Whole seconds with a fraction down to nanoseconds, below a minute.
std::optional<std::int64_t> nanoseconds_of_minute(const Number& seconds) {
    const auto nanoseconds = multiply(seconds, Number{second_in_nanoseconds});
    const auto whole = nanoseconds ? nanoseconds->rounded(0, Number::Rounding::down) : nanoseconds;
    const auto count = whole ? whole->as_integer() : std::nullopt;
    if (!count || seconds.is_negative() || *count >= 60 * second_in_nanoseconds)
        return std::nullopt;
    return count;
}

Value time_of_parts(Interpreter&, Arguments arguments) {
    const auto hour = argument<Number>(arguments, 0)->as_integer();
    const auto minute = argument<Number>(arguments, 1)->as_integer();
    const auto rest = nanoseconds_of_minute(*argument<Number>(arguments, 2));
    if (!hour || !minute || !rest || *hour < 0 || *hour > 23 || *minute < 0 || *minute > 59)
        return Value{NullReason::not_readable};
    Time time;
    time.nanoseconds = (*hour * 60 + *minute) * 60 * second_in_nanoseconds + *rest;
    if (const auto* offset = argument<Seconds>(arguments, 3)) {
        if (offset->nanoseconds != 0 || offset->seconds < -offset_max ||
            offset->seconds > offset_max)
            return Value{NullReason::not_readable};
        time.zone.kind = Zone::Kind::offset;
        time.zone.offset = static_cast<std::int32_t>(offset->seconds);
    }
    return Value{std::move(time)};
}

/// A date alone is its midnight, on no clock in particular.
Value moment_of_text(Interpreter&, Arguments arguments) {
    const auto& from = text(arguments, 0);
    if (auto moment = read_date_time(from)) return Value{std::move(*moment)};
    const auto date = read_date(from);
    return date ? Value{DateTime{*date, {}}} : Value{NullReason::not_readable};
}

Value moment_of_date_and_time(Interpreter&, Arguments arguments) {
    return Value{DateTime{date_part(arguments[0]), *argument<Time>(arguments, 1)}};
}

Value duration_of_text(Interpreter&, Arguments arguments) {
    const auto& from = text(arguments, 0);
    if (const auto months = read_months(from)) return Value{*months};
    return readable(read_seconds(from));
}

Value years_and_months(Interpreter&, Arguments arguments) {
    return Value{months_between(date_part(arguments[0]), date_part(arguments[1]))};
}

// ---- truth

Value negation(Interpreter&, Arguments arguments) { return Value{!*argument<bool>(arguments, 0)}; }

/// The same kind and the same content: unlike `=`, also in its time zone.
Value is_same(Interpreter&, Arguments arguments) {
    return Value{argument_or_null(arguments, 0) == argument_or_null(arguments, 1)};
}

constexpr Parameter from_text{"from", Wanted::string};
constexpr Parameter from_date_or_moment{"from", Wanted::date_or_moment};

} // namespace

std::span<const BuiltIn> conversion_functions() {
    static const std::vector<BuiltIn> functions = {
        {"date",
         {{{from_text}, read<read_date>},
          {{from_date_or_moment}, date_of_moment},
          {{{"year", Wanted::number}, {"month", Wanted::number}, {"day", Wanted::number}},
           date_of_parts}}},
        {"date and time",
         {{{{"date", Wanted::date_or_moment}, {"time", Wanted::time}}, moment_of_date_and_time},
          {{from_text}, moment_of_text}}},
        {"time",
         {{{from_text}, read<read_time>},
          {{from_date_or_moment}, time_of_moment},
          {{{"from", Wanted::time}}, same_time},
          {{{"hour", Wanted::number},
            {"minute", Wanted::number},
            {"second", Wanted::number},
            {"offset", Wanted::seconds, true}},
           time_of_parts}}},
        {"number",
         {{{from_text,
            {"grouping separator", Wanted::string, true},
            {"decimal separator", Wanted::string, true}},
           number_of_text}}},
        {"string", {{{{"from", Wanted::any}}, text_of_value}}},
        {"duration", {{{from_text}, duration_of_text}}},
        {"years and months duration",
         {{{from_date_or_moment, {"to", Wanted::date_or_moment}}, years_and_months}}},
        {"not", {{{{"negand", Wanted::boolean}}, negation}}},
        {"is", {{{{"value1", Wanted::any, true}, {"value2", Wanted::any, true}}, is_same}}},
    };
    return functions;
}

} // namespace schakel::dmn
