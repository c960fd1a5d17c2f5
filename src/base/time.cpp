#include "base/time.h"

#include "base/local_day.h"

#include <charconv>

namespace schakel {

namespace {

using namespace std::chrono;

/// Reads `count` digits at `place`; nullopt when there are fewer.
std::optional<int> digits(std::string_view text, std::size_t place, std::size_t count) {
    if (text.size() < place + count) return std::nullopt;
    int number = 0;
    for (const char c : text.substr(place, count)) {
        if (c < '0' || c > '9') return std::nullopt;
        number = number * 10 + (c - '0');
    }
    return number;
}

/// With zeros in front. By hand, for every answer and every line of a log has some: a format text
/// is read anew each time.
void append_digits(std::string& text, std::int64_t number, std::size_t count) {
    const auto begin = text.size();
    text.resize(begin + count);
    for (auto place = begin + count; place-- > begin; number /= 10)
        text[place] = static_cast<char>('0' + number % 10);
}

bool in_calendar(int y, int m, int d) {
    return year_month_day{year{y}, month{static_cast<unsigned>(m)}, day{static_cast<unsigned>(d)}}
        .ok();
}

/// Minutes east of UTC from "Z", "+02:00" or "-00:30".
std::optional<minutes> offset(std::string_view text) {
    if (text == "Z" || text == "z") return minutes{0};
    if (text.size() != 6 || (text[0] != '+' && text[0] != '-') || text[3] != ':')
        return std::nullopt;
    const auto h = digits(text, 1, 2);
    const auto m = digits(text, 4, 2);
    if (!h || !m || *h > 23 || *m > 59) return std::nullopt;
    const minutes size{*h * 60 + *m};
    return text[0] == '+' ? size : -size;
}

} // namespace

std::string to_rfc3339(Instant at) {
    std::string text;
    text.reserve(std::string_view{"2026-01-01T00:00:00.000000Z"}.size());
    append_rfc3339(text, at);
    return text;
}

void append_rfc3339(std::string& text, Instant at) {
    const auto day_of = floor<days>(at);
    const year_month_day date{day_of};
    const hh_mm_ss time{at - day_of};
    append_digits(text, static_cast<int>(date.year()), 4);
    text += '-';
    append_digits(text, static_cast<unsigned>(date.month()), 2);
    text += '-';
    append_digits(text, static_cast<unsigned>(date.day()), 2);
    text += 'T';
    append_digits(text, time.hours().count(), 2);
    text += ':';
    append_digits(text, time.minutes().count(), 2);
    text += ':';
    append_digits(text, time.seconds().count(), 2);
    if (time.subseconds().count() != 0) {
        text += '.';
        append_digits(text, time.subseconds().count(), 6);
    }
    text += 'Z';
}

std::optional<Instant> parse_rfc3339(std::string_view text) {
    const auto y = digits(text, 0, 4), mo = digits(text, 5, 2), d = digits(text, 8, 2),
               h = digits(text, 11, 2), mi = digits(text, 14, 2), s = digits(text, 17, 2);
    if (!y || !mo || !d || !h || !mi || !s || text[4] != '-' || text[7] != '-' ||
        (text[10] != 'T' && text[10] != 't') || text[13] != ':' || text[16] != ':')
        return std::nullopt;
    if (*y < 1 || !in_calendar(*y, *mo, *d) || *h > 23 || *mi > 59 || *s > 59) return std::nullopt;
    std::size_t place = 19;
    std::int64_t micro = 0;
    if (place < text.size() && text[place] == '.') {
        std::int64_t worth = 100'000;
        const std::size_t first = ++place;
        for (; place < text.size() && text[place] >= '0' && text[place] <= '9'; ++place) {
            micro += worth * (text[place] - '0');
            worth /= 10;
        }
        if (place == first) return std::nullopt;
    }
    const auto east = offset(text.substr(place));
    if (!east) return std::nullopt;
    const sys_days date{year{*y} / *mo / *d};
    return Instant{date} + hours{*h} + minutes{*mi} + seconds{*s} + microseconds{micro} - *east;
}

std::string to_text(const PartialDate& date) {
    std::string text;
    append_digits(text, date.year, 4);
    text += '-';
    append_digits(text, date.month, 2);
    text += '-';
    append_digits(text, date.day, 2);
    return text;
}

std::optional<PartialDate> parse_date(std::string_view text) {
    const bool with_hyphens = text.size() == 10 && text[4] == '-' && text[7] == '-';
    if (!with_hyphens && text.size() != 8) return std::nullopt;
    const auto y = digits(text, 0, 4), m = digits(text, with_hyphens ? 5 : 4, 2),
               d = digits(text, with_hyphens ? 8 : 6, 2);
    if (!y || !m || !d) return std::nullopt;
    // What is unknown from the right may be unknown; a day without a month is nonsense.
    if ((*y == 0 && *m != 0) || (*m == 0 && *d != 0) || *m > 12 || *d > 31) return std::nullopt;
    if (*d != 0 && !in_calendar(*y, *m, *d)) return std::nullopt;
    return PartialDate{*y, *m, *d};
}

PartialDate date_of(Instant at) {
    const year_month_day date{floor<days>(at + ahead_of_utc(at))};
    return {static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
            static_cast<int>(static_cast<unsigned>(date.day()))};
}

std::optional<int> age_on(const PartialDate& birth, const PartialDate& on) {
    if (birth.year == 0) return std::nullopt;
    const int month = birth.month == 0 ? 12 : birth.month;
    const int day = birth.day == 0 ? 31 : birth.day;
    int age = on.year - birth.year;
    if (on.month < month || (on.month == month && on.day < day)) --age;
    if (age < 0 && birth.complete()) return std::nullopt;
    return age < 0 ? 0 : age;
}

} // namespace schakel
