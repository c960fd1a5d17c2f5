// Dates, times and durations as the standard has them.
//
//   R-FEEL-2  What is not on the calendar or the clock is no date and no time: 30 February, 24:00:01,
//             a time zone that nobody keeps. (DMN 1.5, 10.3.4.1; ISO 8601)
//   R-FEEL-3  Of two moments of which only one says its time zone, the other is taken to be on the
//             same clock when they are put in order. They are neither equal nor different, and nothing
//             lies between them. (DMN 1.5, table 54 and 10.3.2.3.4 and following; design: doubt means
//             no)
#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace schakel::dmn {

/// A day of the proleptic Gregorian calendar, years -999,999,999 to 999,999,999.
struct Date {
    std::int32_t year = 1970;
    std::uint8_t month = 1;
    std::uint8_t day = 1;
    auto operator<=>(const Date&) const = default;
};

/// How far a clock is from UTC: not said, a fixed offset, or that of a place such as Europe/Paris.
struct Zone {
    enum class Kind : std::uint8_t { none, offset, place };
    Kind kind = Kind::none;
    /// Seconds east of UTC, for an offset.
    std::int32_t offset = 0;
    /// The name of the place in the IANA time zone database.
    std::string place;
    bool operator==(const Zone&) const = default;
};

struct Time {
    /// Since midnight, below 86,400,000,000,000.
    std::int64_t nanoseconds = 0;
    Zone zone;
    bool operator==(const Time&) const = default;
};

struct DateTime {
    Date date;
    Time time;
    bool operator==(const DateTime&) const = default;
};

/// A duration of years and months.
struct Months {
    std::int64_t months = 0;
    auto operator<=>(const Months&) const = default;
};

/// A duration of days and time. The nanoseconds have the sign of the seconds and stay below a second.
struct Seconds {
    std::int64_t seconds = 0;
    std::int32_t nanoseconds = 0;
    auto operator<=>(const Seconds&) const = default;
};

// Reading what the standard's literals hold; nullopt for anything else (R-FEEL-2).
[[nodiscard]] std::optional<Date> read_date(std::string_view text);
[[nodiscard]] std::optional<Time> read_time(std::string_view text);
/// With a T between date and time; a date alone is not one.
[[nodiscard]] std::optional<DateTime> read_date_time(std::string_view text);
/// P2Y3M, -P1Y.
[[nodiscard]] std::optional<Months> read_months(std::string_view text);
/// P3DT4H5M6.7S, PT0S.
[[nodiscard]] std::optional<Seconds> read_seconds(std::string_view text);
/// +02:00, Z, @Europe/Paris (with its @); nullopt for what is none.
[[nodiscard]] std::optional<Zone> read_zone(std::string_view text);

[[nodiscard]] std::string to_text(const Date& date);
[[nodiscard]] std::string to_text(const Time& time);
[[nodiscard]] std::string to_text(const DateTime& moment);
[[nodiscard]] std::string to_text(const Months& months);
[[nodiscard]] std::string to_text(const Seconds& seconds);
[[nodiscard]] std::string to_text(const Zone& zone);

[[nodiscard]] bool is_on_calendar(std::int64_t year, std::int64_t month, std::int64_t day);
[[nodiscard]] int days_in_month(std::int64_t year, int month);
/// Days since 1 January 1970.
[[nodiscard]] std::int64_t day_number(const Date& date);
/// nullopt outside the years that a date can have.
[[nodiscard]] std::optional<Date> date_of_day_number(std::int64_t day);
/// 1 for Monday to 7 for Sunday (ISO 8601).
[[nodiscard]] int day_of_week(const Date& date);
[[nodiscard]] int day_of_year(const Date& date);
/// ISO 8601: the week that holds the year's first Thursday is week 1.
[[nodiscard]] int week_of_year(const Date& date);

/// Seconds east of UTC at that moment on that zone's own clock; nullopt without a zone. For a time
/// without a date the offset of a place today would depend on when it is asked: it has none.
[[nodiscard]] std::optional<std::int32_t> offset_at(const Zone& zone, const Date& date,
                                                    std::int64_t nanoseconds_of_day);

/// The moment on the clock of UTC; nullopt outside the years that a date can have.
[[nodiscard]] std::optional<DateTime> in_utc(std::chrono::system_clock::time_point at);
/// Seconds and nanoseconds since 1970 in UTC; nullopt without a time zone.
[[nodiscard]] std::optional<Seconds> since_1970(const DateTime& moment);
/// Order on the time line, or on the clock when one or neither says its zone (R-FEEL-3), in whole
/// seconds; nullopt for times of two places, whose clocks differ more or less by the day.
[[nodiscard]] std::optional<std::strong_ordering> order(const DateTime& left,
                                                        const DateTime& right);
[[nodiscard]] std::optional<std::strong_ordering> order(const Time& left, const Time& right);

// Arithmetic; nullopt beyond what a date or duration can hold, or without an answer (R-FEEL-3).
/// The same day of a month so far away, or the last one of that month.
[[nodiscard]] std::optional<Date> add(const Date& date, const Months& months);
[[nodiscard]] std::optional<DateTime> add(const DateTime& moment, const Months& months);
[[nodiscard]] std::optional<DateTime> add(const DateTime& moment, const Seconds& seconds);
/// On the clock: past midnight it goes on at 00:00.
[[nodiscard]] Time add(const Time& time, const Seconds& seconds);
[[nodiscard]] std::optional<Seconds> add(const Seconds& left, const Seconds& right);
[[nodiscard]] std::optional<Months> add(const Months& left, const Months& right);
[[nodiscard]] std::optional<Seconds> subtract(const DateTime& left, const DateTime& right);
[[nodiscard]] std::optional<Seconds> subtract(const Time& left, const Time& right);
[[nodiscard]] Seconds negated(const Seconds& seconds);
/// Whole years and months from the one to the other, towards zero.
[[nodiscard]] Months months_between(const Date& from, const Date& to);

} // namespace schakel::dmn
