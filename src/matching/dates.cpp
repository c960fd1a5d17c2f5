#include "matching/dates.h"

#include "matching/likeness.h"

#include <array>
#include <charconv>
#include <cstdlib>
#include <vector>

namespace schakel::matching {
namespace {

using Digits = std::array<char, 8>;

Digits digits_of(BirthDate date) {
    Digits digits;
    auto whole = date.year * 10'000u + date.month * 100u + date.day;
    for (auto at = digits.rbegin(); at != digits.rend(); ++at, whole /= 10)
        *at = static_cast<char>('0' + whole % 10);
    return digits;
}

/// Runs of digits; nothing when there is anything else but the signs between them.
std::optional<std::vector<std::string_view>> runs_of(std::string_view text) {
    std::vector<std::string_view> runs;
    std::size_t begin = 0;
    for (std::size_t at = 0; at <= text.size(); ++at) {
        if (at < text.size() && text[at] >= '0' && text[at] <= '9') continue;
        if (at < text.size() && !std::string_view{"-/. "}.contains(text[at])) return {};
        if (at > begin) runs.push_back(text.substr(begin, at - begin));
        begin = at + 1;
    }
    return runs;
}

unsigned number_of(std::string_view digits) {
    unsigned number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

} // namespace

std::optional<BirthDate> birth_date_of(std::string_view written) {
    // A moment that a system wrote for a day: 2008-03-14T00:00:00.
    if (const auto time = written.find('T'); time == 10) written = written.substr(0, time);
    const auto runs = runs_of(written);
    if (!runs || runs->empty()) return {};
    std::string_view year = runs->front();
    std::string_view month;
    std::string_view day;
    if (runs->size() == 3) {
        month = (*runs)[1];
        day = (*runs)[2];
        if (day.size() == 4) std::swap(year, day);
    } else if (runs->size() == 1 && year.size() == 8) {
        month = year.substr(4, 2);
        day = year.substr(6);
        year = year.substr(0, 4);
    } else if (runs->size() != 1) {
        return {};
    }
    if (year.size() != 4 || month.size() > 2 || day.size() > 2) return {};
    const BirthDate date{static_cast<std::uint16_t>(number_of(year)),
                         static_cast<std::uint8_t>(number_of(month)),
                         static_cast<std::uint8_t>(number_of(day))};
    if (date == BirthDate{}) return {};
    return date;
}

DateLikeness date_likeness(BirthDate left, BirthDate right) {
    if (left == right) return DateLikeness::equal;
    // R-MATCHING-9.
    const auto agree = [](unsigned one, unsigned other) {
        return one == 0 || other == 0 || one == other;
    };
    const bool year = agree(left.year, right.year);
    const bool month = agree(left.month, right.month);
    const bool day = agree(left.day, right.day);
    if (year && month && day) return DateLikeness::as_far_as_known;
    // R-MATCHING-10.
    if (year && left.month == right.day && left.day == right.month && left.month * left.day != 0)
        return DateLikeness::swapped;
    const auto one = digits_of(left);
    const auto other = digits_of(right);
    if (slips({one.data(), one.size()}, {other.data(), other.size()}, 1) == 1)
        return DateLikeness::one_slip;
    // R-MATCHING-31.
    const auto stands_for_unknown = [](BirthDate date) {
        return date.day == 1 && (date.month == 1 || date.month == 7);
    };
    if (left.year != 0 && left.year == right.year &&
        (stands_for_unknown(left) || stands_for_unknown(right)))
        return DateLikeness::perhaps_not_known;
    const auto known_alike = [](unsigned a, unsigned b) { return a != 0 && a == b ? 1 : 0; };
    if (known_alike(left.year, right.year) + known_alike(left.month, right.month) +
            known_alike(left.day, right.day) ==
        2)
        return DateLikeness::two_parts;
    return left.year != 0 && left.year == right.year ? DateLikeness::same_year
                                                     : DateLikeness::different;
}

std::optional<int> years_between(BirthDate left, BirthDate right) {
    if (left.year == 0 || right.year == 0) return {};
    return std::abs(int{left.year} - int{right.year});
}

} // namespace schakel::matching
