// Reads dates, times and durations as XML Schema writes them, and times with the name of a place.
#include "dmn/feel/temporal.h"
#include "dmn/feel/temporal_units.h"
#include "dmn/feel/temporal_zones.h"

#include <limits>

namespace schakel::dmn {

namespace {

/// Goes through a text from left to right. What is not there leaves it where it was.
class Text {
public:
    explicit Text(std::string_view text) : left_{text} {}

    [[nodiscard]] bool at_end() const { return left_.empty(); }
    [[nodiscard]] std::string_view left() const { return left_; }
    bool take(char byte) {
        if (!left_.starts_with(byte)) return false;
        left_.remove_prefix(1);
        return true;
    }
    /// All digits here, at least and at most so many; nullopt otherwise.
    std::optional<std::int64_t> digits(std::size_t least, std::size_t most) {
        const auto count = count_digits();
        if (count < least || count > most) return std::nullopt;
        std::int64_t number = 0;
        for (const char digit : left_.substr(0, count)) {
            if (__builtin_mul_overflow(number, 10, &number) ||
                __builtin_add_overflow(number, digit - '0', &number))
                return std::nullopt;
        }
        left_.remove_prefix(count);
        return number;
    }
    /// The digits behind a point as nanoseconds; what is smaller is cut off.
    std::int64_t fraction() {
        const auto count = count_digits();
        std::int64_t nanoseconds = 0;
        for (std::size_t i = 0; i < 9; ++i)
            nanoseconds = nanoseconds * 10 + (i < count ? left_[i] - '0' : 0);
        left_.remove_prefix(count);
        return nanoseconds;
    }
    [[nodiscard]] std::size_t count_digits() const {
        const auto end = left_.find_first_not_of("0123456789");
        return end == std::string_view::npos ? left_.size() : end;
    }

private:
    std::string_view left_;
};

std::optional<Date> take_date(Text& text) {
    const bool negative = text.take('-');
    const bool begins_with_zero = text.left().starts_with('0');
    // More than four digits must not begin with a zero.
    auto year = text.digits(4, begins_with_zero ? 4 : 9);
    if (!year || !text.take('-')) return std::nullopt;
    if (negative && *year == 0) return std::nullopt;
    if (negative) year = -*year;
    const auto month = text.digits(2, 2);
    if (!month || !text.take('-')) return std::nullopt;
    const auto day = text.digits(2, 2);
    if (!day || !is_on_calendar(*year, *month, *day)) return std::nullopt;
    return Date{static_cast<std::int32_t>(*year), static_cast<std::uint8_t>(*month),
                static_cast<std::uint8_t>(*day)};
}

/// What stands at the end of a time; none when nothing does.
std::optional<Zone> zone_at_end(std::string_view text) {
    return text.empty() ? std::optional{Zone{}} : read_zone(text);
}

/// Up to the end of the text. 24:00:00 is midnight at the end of the day: nanoseconds_per_day.
std::optional<Time> take_time(Text& text) {
    const auto hour = text.digits(2, 2);
    if (!hour || !text.take(':')) return std::nullopt;
    const auto minute = text.digits(2, 2);
    if (!minute || !text.take(':')) return std::nullopt;
    const auto second = text.digits(2, 2);
    if (!second || *hour > 24 || *minute > 59 || *second > 59) return std::nullopt;
    std::int64_t nanoseconds = 0;
    if (text.take('.')) {
        if (text.count_digits() == 0) return std::nullopt;
        nanoseconds = text.fraction();
    }
    nanoseconds += ((*hour * 60 + *minute) * 60 + *second) * nanoseconds_per_second;
    if (nanoseconds > nanoseconds_per_day) return std::nullopt;
    auto zone = zone_at_end(text.left());
    if (!zone) return std::nullopt;
    return Time{nanoseconds, std::move(*zone)};
}

/// A number of parts as wholes, added to a sum; false when it does not fit.
bool sum_up(std::int64_t& sum, std::int64_t count, std::int64_t each) {
    std::int64_t product = 0;
    return !__builtin_mul_overflow(count, each, &product) &&
           !__builtin_add_overflow(sum, product, &sum);
}

struct Part {
    char sign;
    std::int64_t each;
};

/// Adds up the parts of a duration that are there, which must come in this order; false when one is
/// not of them or does not fit. `any`: there was one.
template <std::size_t Count>
bool take_parts(Text& text, const Part (&parts)[Count], std::int64_t& sum, bool& any) {
    std::size_t next = 0;
    while (text.count_digits() > 0) {
        // Long texts of zeros are read too; past any use a number does not fit.
        const auto count = text.digits(1, std::numeric_limits<std::size_t>::max());
        if (!count) return false;
        while (next < Count && !text.take(parts[next].sign))
            ++next;
        if (next == Count || !sum_up(sum, *count, parts[next].each)) return false;
        ++next;
        any = true;
    }
    return true;
}

constexpr Part parts_of_months[] = {{'Y', 12}, {'M', 1}};
constexpr Part parts_of_days[] = {{'D', seconds_per_day}};

/// Hours, minutes and seconds behind the T: at least one of them, and only seconds have a fraction.
bool take_clock_parts(Text& text, Seconds& duration) {
    struct {
        char sign;
        std::int64_t each;
    } constexpr parts[] = {{'H', 3'600}, {'M', 60}, {'S', 1}};
    std::size_t next = 0;
    bool any = false;
    while (!text.at_end()) {
        const auto count = text.digits(1, std::numeric_limits<std::size_t>::max());
        if (!count) return false;
        const bool fraction = text.take('.');
        if (fraction) {
            duration.nanoseconds = static_cast<std::int32_t>(text.fraction());
            next = 2;
        }
        while (next < std::size(parts) && !text.take(parts[next].sign)) {
            if (fraction) return false;
            ++next;
        }
        if (next == std::size(parts) || !sum_up(duration.seconds, *count, parts[next].each))
            return false;
        ++next;
        any = true;
    }
    return any;
}

} // namespace

std::optional<Date> read_date(std::string_view text) {
    Text rest{text};
    const auto date = take_date(rest);
    return rest.at_end() ? date : std::nullopt;
}

std::optional<Time> read_time(std::string_view text) {
    Text rest{text};
    auto time = take_time(rest);
    if (time && time->nanoseconds == nanoseconds_per_day) time->nanoseconds = 0;
    return time;
}

std::optional<DateTime> read_date_time(std::string_view text) {
    Text rest{text};
    auto date = take_date(rest);
    if (!date || !rest.take('T')) return std::nullopt;
    auto time = take_time(rest);
    if (!time) return std::nullopt;
    if (time->nanoseconds == nanoseconds_per_day) {
        time->nanoseconds = 0;
        date = date_of_day_number(day_number(*date) + 1);
        if (!date) return std::nullopt;
    }
    return DateTime{*date, std::move(*time)};
}

std::optional<Months> read_months(std::string_view text) {
    Text rest{text};
    const bool negative = rest.take('-');
    Months duration;
    bool any = false;
    if (!rest.take('P') || !take_parts(rest, parts_of_months, duration.months, any)) return {};
    if (!any || !rest.at_end()) return std::nullopt;
    if (negative) duration.months = -duration.months;
    return duration;
}

std::optional<Seconds> read_seconds(std::string_view text) {
    Text rest{text};
    const bool negative = rest.take('-');
    Seconds duration;
    bool any = false;
    if (!rest.take('P') || !take_parts(rest, parts_of_days, duration.seconds, any)) return {};
    if (rest.take('T')) {
        if (!take_clock_parts(rest, duration)) return std::nullopt;
    } else if (!any || !rest.at_end()) {
        return std::nullopt;
    }
    return negative ? negated(duration) : duration;
}

std::optional<Zone> read_zone(std::string_view text) {
    Zone zone;
    if (text.starts_with('@')) {
        text.remove_prefix(1);
        if (!is_place(text)) return std::nullopt;
        zone.kind = Zone::Kind::place;
        zone.place = text;
        return zone;
    }
    zone.kind = Zone::Kind::offset;
    if (text == "Z" || text == "z")
        return zone; // the standard writes its examples with a small one
    Text rest{text};
    const bool west = rest.take('-');
    if (!west && !rest.take('+')) return std::nullopt;
    const auto hours = rest.digits(2, 2);
    if (!hours || !rest.take(':')) return std::nullopt;
    const auto minutes = rest.digits(2, 2);
    // XML Schema: fourteen hours at most.
    if (!minutes || !rest.at_end() || *minutes > 59 || *hours * 60 + *minutes > 14 * 60)
        return std::nullopt;
    const auto seconds = static_cast<std::int32_t>((*hours * 60 + *minutes) * 60);
    zone.offset = west ? -seconds : seconds;
    return zone;
}

} // namespace schakel::dmn
