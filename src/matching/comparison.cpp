#include "matching/comparison.h"

#include "matching/likeness.h"
#include "matching/name_likeness.h"

#include <algorithm>

namespace schakel::matching {
namespace {

std::uint8_t postcode_level(std::string_view left, std::string_view right) {
    if (left.empty() || right.empty()) return 0;
    if (left == right) return level_of(TextLikeness::equal);
    // The four digits of a Dutch postcode are a neighbourhood.
    const bool same_neighbourhood =
        left.size() == 6 && right.size() == 6 && left.substr(0, 4) == right.substr(0, 4);
    return level_of(same_neighbourhood || slips(left, right, 1) <= 1 ? TextLikeness::close
                                                                     : TextLikeness::different);
}

std::uint8_t house_number_level(std::string_view left, std::string_view right) {
    if (left.empty() || right.empty()) return 0;
    if (left == right) return level_of(TextLikeness::equal);
    const auto digits = [](std::string_view number) {
        return number.substr(0, std::min(number.find_first_not_of("0123456789"), number.size()));
    };
    const auto one = digits(left);
    const auto other = digits(right);
    const bool same_but_for_addition = !one.empty() && one == other;
    // A single digit with a slip is any number.
    const bool is_slip = one.size() > 1 && other.size() > 1 && slips(one, other, 1) <= 1;
    return level_of(same_but_for_addition || is_slip ? TextLikeness::close
                                                     : TextLikeness::different);
}

bool is_alike(NameLikeness likeness) { return likeness <= NameLikeness::sound; }

} // namespace

bool is_same_dwelling(std::uint8_t address_level) {
    const auto same = [&](AddressPart part) {
        return level_in_address(address_level, part) == level_of(TextLikeness::equal);
    };
    return same(AddressPart::house_number) &&
           (same(AddressPart::postcode) || same(AddressPart::street));
}

Comparer::Comparer(const Records& left, const Records& right) : left_{left}, right_{right} {}

std::uint8_t Comparer::text_level(Value left, Value right) {
    // R-MATCHING-14.
    if (left == 0 || right == 0) return 0;
    if (left == right) return level_of(TextLikeness::equal);
    return texts_(left, right, [&] {
        return level_of(jaro_winkler(text(left), text(right)) >= 0.9 ? TextLikeness::close
                                                                     : TextLikeness::different);
    });
}

// R-MATCHING-16.
std::uint8_t Comparer::addresses(const Told& left, const Told& right) {
    const auto at = [](std::uint8_t level, AddressPart part) {
        return unsigned{level} << (2 * static_cast<unsigned>(part));
    };
    const auto place = text_level(left[Part::place], right[Part::place]);
    const auto street = text_level(left[Part::street], right[Part::street]);
    const auto number =
        house_number_level(text(left[Part::house_number]), text(right[Part::house_number]));
    return static_cast<std::uint8_t>(
        at(postcodes(left[Part::postcode], right[Part::postcode]), AddressPart::postcode) |
        at(place, AddressPart::place) | at(street, AddressPart::street) |
        at(number, AddressPart::house_number));
}

std::uint8_t Comparer::postcodes(Value left, Value right) {
    if (left == 0 || right == 0) return 0;
    if (left == right) return level_of(TextLikeness::equal);
    return postcodes_(left, right, [&] { return postcode_level(text(left), text(right)); });
}

NameLikeness Comparer::given_names(const Told& left, const Told& right) {
    if (left[Part::given_name] == right[Part::given_name]) return NameLikeness::equal;
    const bool initials = left.first_given == left.initial || right.first_given == right.initial;
    if (initials)
        return left.initial == right.initial ? NameLikeness::initial : NameLikeness::different;
    if (left.first_given == right.first_given) {
        const bool several = left.first_given != left[Part::given_name] &&
                             right.first_given != right[Part::given_name];
        return several && have_other_second(text(left[Part::given_name]),
                                            text(right[Part::given_name]))
                   ? NameLikeness::other_second
                   : NameLikeness::equal;
    }
    const auto one_by_one = [&](auto, auto) {
        return static_cast<NameLikeness>(given_names_(left.first_given, right.first_given, [&] {
            return static_cast<std::uint8_t>(one_given_name_likeness(
                left_.heard(left.first_given), left_.heard(right.first_given)));
        }));
    };
    const bool single =
        left[Part::given_name] == left.first_given && right[Part::given_name] == right.first_given;
    if (single) return one_by_one(0, 0);
    return given_name_likeness_by(text(left[Part::given_name]), text(right[Part::given_name]),
                                  one_by_one);
}

NameLikeness Comparer::surnames(const Told& left, const Told& right) {
    using Halves = std::array<Value, 2>;
    const Halves one{left[Part::surname], left[Part::partner_surname]};
    const Halves other{right[Part::surname], right[Part::partner_surname]};
    const auto one_by_one = [&](Value half, Value other_half) {
        return static_cast<NameLikeness>(surnames_(half, other_half, [&] {
            return static_cast<std::uint8_t>(
                one_surname_likeness(left_.heard(half), left_.heard(other_half)));
        }));
    };
    return surname_likeness_by(one, other, one_by_one, [&] {
        const auto whole = [&](const Halves& halves) {
            return std::string{text(halves[0])} += text(halves[1]);
        };
        return whole(one) == whole(other);
    });
}

void Comparer::add_given_names(Row left_row, Row right_row, Pattern& pattern) {
    const auto& left = left_.told(left_row);
    const auto& right = right_.told(right_row);
    if (left[Part::given_name] == 0 || right[Part::given_name] == 0) return;
    auto& given = pattern.levels[static_cast<std::size_t>(Comparison::given_name)];
    auto& surname = pattern.levels[static_cast<std::size_t>(Comparison::surname)];
    const auto likeness = given_names(left, right);
    given = level_of(likeness);
    // R-MATCHING-15.
    if (surname <= level_of(NameLikeness::sound) || is_alike(likeness)) return;
    const auto sounds_like_either_half = [](const Told& one, const Told& other) {
        return one.given_sound != 0 &&
               (one.given_sound == other.surname_sound || one.given_sound == other.partner_sound);
    };
    if (!sounds_like_either_half(left, right) && !sounds_like_either_half(right, left)) return;
    const auto crossed = [&](const Told& one, const Told& other) {
        const auto given_name = text(one[Part::given_name]);
        return std::ranges::any_of(
            std::array{other[Part::surname], other[Part::partner_surname]}, [&](Value half) {
                if (half == 0) return false;
                if (one.first_given == half) return true;
                // "Vries, de" stands in the field of the given name, or a double name.
                const auto other_surname = text(half);
                return is_alike(surname_likeness(surname_of(given_name),
                                                 {std::string{other_surname}, {}})) ||
                       given_name.ends_with(other_surname) ||
                       given_name.starts_with(other_surname) ||
                       is_alike(given_name_likeness(given_name, other_surname));
            });
    };
    if (!crossed(left, right) || !crossed(right, left)) return;
    given = swapped_names_level;
    surname = 0;
}

// R-MATCHING-33.
void Comparer::look_across_lines(Row left_row, Row right_row, Pattern& pattern) const {
    auto& address = pattern.levels[static_cast<std::size_t>(Comparison::address)];
    const auto street = left_.told(left_row)[Part::street];
    const auto other_street = right_.told(right_row)[Part::street];
    if (level_in_address(address, AddressPart::street) != level_of(TextLikeness::different)) return;
    for (std::size_t other = 0; other < left_.others(); ++other) {
        const auto line = left_.other(other, left_row);
        const auto other_line = right_.other(other, right_row);
        if (line == 0 || other_line == 0) continue;
        const auto alike = [&](Value one, Value second_line) {
            return jaro_winkler(text(one), joined(text(second_line))) >= 0.92;
        };
        if (!alike(street, other_line) || !alike(other_street, line)) continue;
        // What stands in both lines is the same: the street is, and the line says nothing more.
        constexpr auto shift = 2 * static_cast<unsigned>(AddressPart::street);
        address = static_cast<std::uint8_t>((address & ~(3u << shift)) |
                                            (level_of(TextLikeness::equal) << shift));
        pattern.levels[comparisons_of_kinds + other] = 0;
        return;
    }
}

Pattern Comparer::compare_all_but_given_names(Row left_row, Row right_row) {
    const auto& left = left_.told(left_row);
    const auto& right = right_.told(right_row);
    Pattern pattern;
    const auto level = [&](Comparison comparison) -> std::uint8_t& {
        return pattern.levels[static_cast<std::size_t>(comparison)];
    };
    if (left[Part::surname] != 0 && right[Part::surname] != 0)
        level(Comparison::surname) = level_of(surnames(left, right));
    if (const auto one = left[Part::birth_date], other = right[Part::birth_date];
        one != 0 && other != 0)
        level(Comparison::birth_date) =
            level_of(one == other ? DateLikeness::equal
                                  : date_likeness(birth_date_in(one), birth_date_in(other)));
    if (const auto one = left[Part::number], other = right[Part::number]; one != 0 && other != 0)
        level(Comparison::number) = level_of(
            one == other ? NumberLikeness::equal : number_likeness(text(one), text(other)));
    level(Comparison::address) = addresses(left, right);
    if (const auto one = left[Part::sex], other = right[Part::sex]; one != 0 && other != 0)
        level(Comparison::sex) =
            level_of(one == other ? TextLikeness::equal : TextLikeness::different);
    if (const auto one = left[Part::email], other = right[Part::email]; one != 0 && other != 0)
        level(Comparison::email) =
            level_of(one == other                                   ? TextLikeness::equal
                     : jaro_winkler(text(one), text(other)) >= 0.95 ? TextLikeness::close
                                                                    : TextLikeness::different);
    for (std::size_t other = 0; other < left_.others(); ++other)
        pattern.levels[comparisons_of_kinds + other] =
            text_level(left_.other(other, left_row), right_.other(other, right_row));
    if (left_.others() > 0) look_across_lines(left_row, right_row, pattern);
    return pattern;
}

Pattern Comparer::compare(Row left, Row right) {
    auto pattern = compare_all_but_given_names(left, right);
    add_given_names(left, right, pattern);
    return pattern;
}

Pattern compare(const Records& records, Row left, Row right) {
    return Comparer{records, records}.compare(left, right);
}

} // namespace schakel::matching
