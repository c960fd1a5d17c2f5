#include "dmn/feel/temporal.h"
#include "dmn/feel/temporal_units.h"
#include "dmn/feel/temporal_zones.h"

#include <limits>

namespace schakel::dmn {

namespace {

/// A point on the line of seconds, with a fraction that is never negative.
struct Instant {
    std::int64_t seconds = 0;
    std::int64_t nanoseconds = 0;
};

/// As if the clock stood in UTC. The years are few enough for it to fit.
Instant on_own_clock(const DateTime& moment) {
    return {day_number(moment.date) * seconds_per_day +
                moment.time.nanoseconds / nanoseconds_per_second,
            moment.time.nanoseconds % nanoseconds_per_second};
}

/// Both in UTC, or both on the clock when neither says its zone.
template <class Point>
struct Pair {
    Point left, right;
};
std::optional<Pair<Instant>> comparable(const DateTime& left, const DateTime& right) {
    Pair<Instant> pair{on_own_clock(left), on_own_clock(right)};
    const bool zoned = left.time.zone.kind != Zone::Kind::none;
    if (zoned != (right.time.zone.kind != Zone::Kind::none)) return std::nullopt; // R-FEEL-3
    if (!zoned) return pair;
    const auto left_offset = offset_at(left.time.zone, left.date, left.time.nanoseconds);
    const auto right_offset = offset_at(right.time.zone, right.date, right.time.nanoseconds);
    if (!left_offset || !right_offset) return std::nullopt;
    pair.left.seconds -= *left_offset;
    pair.right.seconds -= *right_offset;
    return pair;
}

/// Nanoseconds on one and the same clock. Of two places the clocks differ by another amount at
/// another time of the year, and a time does not say which (R-FEEL-3).
std::optional<Pair<std::int64_t>> comparable(const Time& left, const Time& right) {
    if (left.zone == right.zone) return Pair<std::int64_t>{left.nanoseconds, right.nanoseconds};
    const auto left_offset = standing_offset(left.zone);
    const auto right_offset = standing_offset(right.zone);
    if (!left_offset || !right_offset) return std::nullopt;
    return Pair<std::int64_t>{left.nanoseconds - *left_offset * nanoseconds_per_second,
                              right.nanoseconds - *right_offset * nanoseconds_per_second};
}

// R-FEEL-3
Time on_clock_of(const Time& other, Time time) {
    if (time.zone.kind == Zone::Kind::none) time.zone = other.zone;
    return time;
}
DateTime on_clock_of(const DateTime& other, DateTime moment) {
    moment.time = on_clock_of(other.time, std::move(moment.time));
    return moment;
}

/// With seconds and nanoseconds of one sign.
Seconds duration_of(std::int64_t seconds, std::int64_t nanoseconds) {
    seconds += floor_divided(nanoseconds, nanoseconds_per_second);
    nanoseconds -= floor_divided(nanoseconds, nanoseconds_per_second) * nanoseconds_per_second;
    if (seconds < 0 && nanoseconds > 0) {
        ++seconds;
        nanoseconds -= nanoseconds_per_second;
    }
    return {seconds, static_cast<std::int32_t>(nanoseconds)};
}

} // namespace

std::optional<DateTime> in_utc(std::chrono::system_clock::time_point at) {
    using namespace std::chrono;
    const auto day = floor<days>(at);
    const auto date = date_of_day_number(day.time_since_epoch().count());
    if (!date) return std::nullopt;
    const auto since_midnight = duration_cast<nanoseconds>(at - day);
    return DateTime{*date, Time{since_midnight.count(), Zone{Zone::Kind::offset, 0, {}}}};
}

std::optional<Seconds> since_1970(const DateTime& moment) {
    const auto offset = offset_at(moment.time.zone, moment.date, moment.time.nanoseconds);
    if (!offset) return std::nullopt;
    const auto instant = on_own_clock(moment);
    return duration_of(instant.seconds - *offset, instant.nanoseconds);
}

std::optional<std::strong_ordering> order(const DateTime& left, const DateTime& right) {
    const auto pair = comparable(on_clock_of(right, left), on_clock_of(left, right));
    if (!pair) return std::nullopt;
    return pair->left.seconds <=> pair->right.seconds;
}

std::optional<std::strong_ordering> order(const Time& left, const Time& right) {
    const auto pair = comparable(on_clock_of(right, left), on_clock_of(left, right));
    if (!pair) return std::nullopt;
    return floor_divided(pair->left, nanoseconds_per_second) <=>
           floor_divided(pair->right, nanoseconds_per_second);
}

std::optional<Date> add(const Date& date, const Months& months) {
    std::int64_t month = 0;
    if (__builtin_add_overflow(std::int64_t{date.year} * 12 + date.month - 1, months.months,
                               &month))
        return std::nullopt;
    const auto year = floor_divided(month, 12);
    if (year < -year_max || year > year_max) return std::nullopt;
    const auto month_of_year = static_cast<int>(month - year * 12) + 1;
    const auto last = days_in_month(year, month_of_year);
    return Date{static_cast<std::int32_t>(year), static_cast<std::uint8_t>(month_of_year),
                static_cast<std::uint8_t>(date.day < last ? date.day : last)};
}

std::optional<DateTime> add(const DateTime& moment, const Months& months) {
    const auto date = add(moment.date, months);
    if (!date) return std::nullopt;
    return DateTime{*date, moment.time};
}

std::optional<DateTime> add(const DateTime& moment, const Seconds& seconds) {
    const bool in_place = moment.time.zone.kind == Zone::Kind::place;
    auto instant = on_own_clock(moment);
    // The clock of a place may change on the way; any other goes on evenly.
    if (in_place) {
        const auto offset = offset_at(moment.time.zone, moment.date, moment.time.nanoseconds);
        if (!offset) return std::nullopt;
        instant.seconds -= *offset;
    }
    instant.nanoseconds += seconds.nanoseconds;
    if (__builtin_add_overflow(instant.seconds, seconds.seconds, &instant.seconds) ||
        __builtin_add_overflow(instant.seconds,
                               floor_divided(instant.nanoseconds, nanoseconds_per_second),
                               &instant.seconds))
        return std::nullopt;
    instant.nanoseconds -=
        floor_divided(instant.nanoseconds, nanoseconds_per_second) * nanoseconds_per_second;
    if (in_place) {
        const auto offset = offset_at_instant(moment.time.zone, instant.seconds);
        if (!offset || __builtin_add_overflow(instant.seconds, *offset, &instant.seconds))
            return std::nullopt;
    }
    const auto day = floor_divided(instant.seconds, seconds_per_day);
    const auto date = date_of_day_number(day);
    if (!date) return std::nullopt;
    const auto second_of_day = instant.seconds - day * seconds_per_day;
    return DateTime{*date, Time{second_of_day * nanoseconds_per_second + instant.nanoseconds,
                                moment.time.zone}};
}

Time add(const Time& time, const Seconds& seconds) {
    // Whole days change nothing, so the sum is small.
    const auto nanoseconds = time.nanoseconds +
                             seconds.seconds % seconds_per_day * nanoseconds_per_second +
                             seconds.nanoseconds;
    return Time{nanoseconds - floor_divided(nanoseconds, nanoseconds_per_day) * nanoseconds_per_day,
                time.zone};
}

std::optional<Seconds> add(const Seconds& left, const Seconds& right) {
    auto nanoseconds = std::int64_t{left.nanoseconds} + right.nanoseconds;
    std::int64_t seconds = 0;
    if (__builtin_add_overflow(left.seconds, right.seconds, &seconds) ||
        __builtin_add_overflow(seconds, nanoseconds / nanoseconds_per_second, &seconds))
        return std::nullopt;
    nanoseconds %= nanoseconds_per_second;
    if (seconds > 0 && nanoseconds < 0)
        return Seconds{seconds - 1,
                       static_cast<std::int32_t>(nanoseconds + nanoseconds_per_second)};
    if (seconds < 0 && nanoseconds > 0)
        return Seconds{seconds + 1,
                       static_cast<std::int32_t>(nanoseconds - nanoseconds_per_second)};
    return Seconds{seconds, static_cast<std::int32_t>(nanoseconds)};
}

std::optional<Months> add(const Months& left, const Months& right) {
    Months sum;
    if (__builtin_add_overflow(left.months, right.months, &sum.months)) return std::nullopt;
    return sum;
}

std::optional<Seconds> subtract(const DateTime& left, const DateTime& right) {
    const auto pair = comparable(left, right);
    if (!pair) return std::nullopt;
    return duration_of(pair->left.seconds - pair->right.seconds,
                       pair->left.nanoseconds - pair->right.nanoseconds);
}

std::optional<Seconds> subtract(const Time& left, const Time& right) {
    const auto pair = comparable(left, right);
    if (!pair) return std::nullopt;
    return duration_of(0, pair->left - pair->right);
}

Seconds negated(const Seconds& seconds) {
    // The lowest number has no opposite; one second does not count there.
    constexpr auto lowest = std::numeric_limits<std::int64_t>::min();
    return {seconds.seconds == lowest ? std::numeric_limits<std::int64_t>::max() : -seconds.seconds,
            -seconds.nanoseconds};
}

Months months_between(const Date& from, const Date& to) {
    auto months = (std::int64_t{to.year} - from.year) * 12 + to.month - from.month;
    if (months > 0 && to.day < from.day) --months;
    if (months < 0 && to.day > from.day) ++months;
    return {months};
}

} // namespace schakel::dmn
