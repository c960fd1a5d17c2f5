#include "matching/keys.h"

#include <algorithm>

namespace schakel::matching {
namespace {

struct Days {
    std::uint32_t year, month, day;
    explicit Days(Value date) : year{date / 10'000}, month{date / 100 % 100}, day{date % 100} {}
    [[nodiscard]] bool is_whole() const { return year != 0 && month != 0 && day != 0; }
};

/// 0 when it is not known.
std::uint64_t value_of(const Told& told, Ingredient ingredient, unsigned half) {
    const Days days{told[Part::birth_date]};
    switch (ingredient) {
    case Ingredient::given: return told.first_given;
    case Ingredient::given_sound: return told.given_sound;
    case Ingredient::initial: return told.initial;
    case Ingredient::surname_sound: return told.surname_sound;
    case Ingredient::half_sound: return half_sound(told, half);
    case Ingredient::names_in_any_order: {
        const auto [low, high] = std::minmax(told.given_sound, told.surname_sound);
        return low == 0 ? 0 : std::uint64_t{low} << 32 | high;
    }
    case Ingredient::date: return days.is_whole() ? told[Part::birth_date] : 0;
    case Ingredient::date_in_any_order: {
        const auto [low, high] = std::minmax(days.month, days.day);
        return days.is_whole() ? days.year * 10'000 + low * 100 + high : 0;
    }
    case Ingredient::year: return days.year;
    case Ingredient::day_and_month:
        return days.month * days.day == 0 ? 0 : days.month * 100 + days.day;
    case Ingredient::number: return told[Part::number];
    case Ingredient::street: return told[Part::street];
    case Ingredient::house_number: return told[Part::house_number];
    case Ingredient::postcode: return told[Part::postcode];
    case Ingredient::place: return told[Part::place];
    case Ingredient::email: return told[Part::email];
    }
    return 0;
}

} // namespace

std::optional<std::uint32_t> key_of(const Told& told, const Recipe& recipe, unsigned half) {
    std::uint64_t hash = 1;
    for (const auto ingredient : recipe.ingredients()) {
        const auto value = value_of(told, ingredient, half);
        if (value == 0) return {};
        hash = mixed(hash * 31 + value);
    }
    return static_cast<std::uint32_t>(hash >> 32);
}

std::uint32_t agreement(const Told& left, const Told& right) {
    std::uint32_t bits = 0;
    const auto set = [&](Ingredient ingredient, bool agrees) {
        bits |= static_cast<std::uint32_t>(agrees) << static_cast<unsigned>(ingredient);
    };
    const auto same = [](Value one, Value other) { return (one == other) & (one != 0); };
    const auto part = [&](Part which) { return same(left[which], right[which]); };
    using enum Ingredient;
    set(given, same(left.first_given, right.first_given));
    set(initial, same(left.initial, right.initial));
    const bool given_alike = same(left.given_sound, right.given_sound);
    const bool surname_alike = same(left.surname_sound, right.surname_sound);
    set(given_sound, given_alike);
    set(surname_sound, surname_alike);
    set(names_in_any_order,
        (given_alike & surname_alike) | (same(left.given_sound, right.surname_sound) &
                                         same(left.surname_sound, right.given_sound)));
    set(number, part(Part::number));
    set(street, part(Part::street));
    set(house_number, part(Part::house_number));
    set(postcode, part(Part::postcode));
    set(place, part(Part::place));
    set(email, part(Part::email));
    const Value date_left = left[Part::birth_date], date_right = right[Part::birth_date];
    if (date_left == 0 || date_right == 0) return bits;
    const Days one{date_left}, other{date_right};
    const bool whole = one.is_whole() & other.is_whole();
    const bool same_year = same(one.year, other.year);
    const bool same_days = (one.month == other.month) & (one.day == other.day);
    set(date, whole & same_year & same_days);
    set(date_in_any_order,
        whole & same_year & (same_days | ((one.month == other.day) & (one.day == other.month))));
    set(year, same_year);
    set(day_and_month, same_days & (one.month != 0) & (one.day != 0));
    return bits;
}

} // namespace schakel::matching
