#include "dmn/feel/temporal.h"
#include "dmn/feel/temporal_units.h"

#include <fmt/compile.h>

namespace schakel::dmn {

namespace {

/// `.5` for half a second; nothing for none.
std::string fraction_text(std::int64_t nanoseconds) {
    if (nanoseconds == 0) return {};
    auto text = fmt::format(FMT_COMPILE(".{:09}"), nanoseconds);
    text.erase(text.find_last_not_of('0') + 1);
    return text;
}

/// Of any number, also the lowest, which has no opposite.
std::uint64_t magnitude(std::int64_t number) {
    return number < 0 ? std::uint64_t{0} - static_cast<std::uint64_t>(number)
                      : static_cast<std::uint64_t>(number);
}

/// `3D`; nothing for zero.
std::string part(std::uint64_t count, char sign) {
    return count == 0 ? std::string{} : fmt::format("{}{}", count, sign);
}

void append(std::string& text, const Date& date) {
    fmt::format_to(std::back_inserter(text), FMT_COMPILE("{}{:04}-{:02}-{:02}"),
                   date.year < 0 ? "-" : "", magnitude(date.year), date.month, date.day);
}

void append(std::string& text, const Time& time) {
    const auto seconds = time.nanoseconds / nanoseconds_per_second;
    fmt::format_to(std::back_inserter(text), FMT_COMPILE("{:02}:{:02}:{:02}"), seconds / 3'600,
                   seconds / 60 % 60, seconds % 60);
    text += fraction_text(time.nanoseconds % nanoseconds_per_second);
    text += to_text(time.zone);
}

} // namespace

std::string to_text(const Date& date) {
    std::string text;
    append(text, date);
    return text;
}

std::string to_text(const Zone& zone) {
    if (zone.kind == Zone::Kind::none) return {};
    if (zone.kind == Zone::Kind::place) return '@' + zone.place;
    if (zone.offset == 0) return "Z";
    const auto seconds = magnitude(zone.offset);
    auto text = fmt::format("{}{:02}:{:02}", zone.offset < 0 ? '-' : '+', seconds / 3'600,
                            seconds / 60 % 60);
    // Only a function makes such an offset; no literal has it.
    if (seconds % 60 != 0) text += fmt::format(":{:02}", seconds % 60);
    return text;
}

std::string to_text(const Time& time) {
    std::string text;
    append(text, time);
    return text;
}

std::string to_text(const DateTime& moment) {
    std::string text;
    text.reserve(std::string_view{"2026-11-22T14:05:59.123456789Z"}.size());
    append(text, moment.date);
    text += 'T';
    append(text, moment.time);
    return text;
}

std::string to_text(const Months& duration) {
    if (duration.months == 0) return "P0M";
    const auto months = magnitude(duration.months);
    return (duration.months < 0 ? "-P" : "P") + part(months / 12, 'Y') + part(months % 12, 'M');
}

std::string to_text(const Seconds& duration) {
    if (duration == Seconds{}) return "PT0S";
    const bool negative = duration.seconds < 0 || duration.nanoseconds < 0;
    const auto seconds = magnitude(duration.seconds);
    constexpr std::uint64_t day = seconds_per_day;
    const auto fraction =
        fraction_text(duration.nanoseconds < 0 ? -duration.nanoseconds : duration.nanoseconds);
    auto clock = part(seconds % day / 3'600, 'H') + part(seconds / 60 % 60, 'M');
    if (seconds % 60 != 0 || !fraction.empty())
        clock += fmt::format("{}{}S", seconds % 60, fraction);
    return (negative ? "-P" : "P") + part(seconds / day, 'D') + (clock.empty() ? "" : "T" + clock);
}

} // namespace schakel::dmn
