// The proleptic Gregorian calendar: every 400 years it repeats itself, days of the week included.
#include "dmn/feel/temporal.h"
#include "dmn/feel/temporal_units.h"

#include <array>

namespace schakel::dmn {

namespace {

bool is_leap_year(std::int64_t year) {
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

constexpr int days_in_400_years = 146'097;
/// From 1 March of the year 0 to 1 January 1970.
constexpr std::int64_t days_to_1970 = 719'468;

} // namespace

int days_in_month(std::int64_t year, int month) {
    if (month == 2) return is_leap_year(year) ? 29 : 28;
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

// R-FEEL-2
bool is_on_calendar(std::int64_t year, std::int64_t month, std::int64_t day) {
    return year >= -year_max && year <= year_max && month >= 1 && month <= 12 && day >= 1 &&
           day <= days_in_month(year, static_cast<int>(month));
}

std::int64_t day_number(const Date& date) {
    // Years are counted from March, so that the leap day is the last one.
    const std::int64_t year = date.year - (date.month <= 2 ? 1 : 0);
    const auto cycle = floor_divided(year, 400);
    const auto year_of_cycle = year - cycle * 400;
    const auto month_from_march = (date.month + 9) % 12;
    const auto day_of_year = (153 * month_from_march + 2) / 5 + date.day - 1;
    return cycle * days_in_400_years + year_of_cycle * 365 + year_of_cycle / 4 -
           year_of_cycle / 100 + day_of_year - days_to_1970;
}

std::optional<Date> date_of_day_number(std::int64_t day) {
    static const auto first = day_number({-year_max, 1, 1});
    static const auto last = day_number({year_max, 12, 31});
    if (day < first || day > last) return std::nullopt;
    day += days_to_1970;
    const auto cycle = floor_divided(day, days_in_400_years);
    const auto day_of_cycle = day - cycle * days_in_400_years;
    const auto year_of_cycle = (day_of_cycle - day_of_cycle / 1'460 + day_of_cycle / 36'524 -
                                day_of_cycle / (days_in_400_years - 1)) /
                               365;
    const auto day_of_year =
        day_of_cycle - (365 * year_of_cycle + year_of_cycle / 4 - year_of_cycle / 100);
    const auto month_from_march = (5 * day_of_year + 2) / 153;
    const auto month = month_from_march < 10 ? month_from_march + 3 : month_from_march - 9;
    return Date{static_cast<std::int32_t>(cycle * 400 + year_of_cycle + (month <= 2 ? 1 : 0)),
                static_cast<std::uint8_t>(month),
                static_cast<std::uint8_t>(day_of_year - (153 * month_from_march + 2) / 5 + 1)};
}

int day_of_week(const Date& date) {
    // 1 January 1970 was a Thursday.
    const auto since_monday = day_number(date) + 3;
    return static_cast<int>(since_monday - floor_divided(since_monday, 7) * 7) + 1;
}

int day_of_year(const Date& date) {
    return static_cast<int>(day_number(date) - day_number({date.year, 1, 1})) + 1;
}

int week_of_year(const Date& date) {
    // A week belongs to the year of its Thursday; that year may have no date of its own.
    const int thursday = day_of_year(date) + 4 - day_of_week(date);
    const int days = is_leap_year(date.year) ? 366 : 365;
    if (thursday > days) return 1;
    if (thursday >= 1) return (thursday - 1) / 7 + 1;
    return (thursday + (is_leap_year(std::int64_t{date.year} - 1) ? 366 : 365) - 1) / 7 + 1;
}

} // namespace schakel::dmn
