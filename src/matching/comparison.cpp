#include "matching/comparison.h"

#include "matching/likeness.h"

#include <algorithm>

namespace schakel::matching {
namespace {

std::uint8_t text_level(const Records& records, Value left, Value right, double close_from) {
    // R-MATCHING-14.
    if (left == 0 || right == 0) return 0;
    if (left == right) return level_of(TextLikeness::equal);
    return level_of(jaro_winkler(records.text(left), records.text(right)) >= close_from
                        ? TextLikeness::close
                        : TextLikeness::different);
}

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
    const bool same_but_for_addition = !digits(left).empty() && digits(left) == digits(right);
    return level_of(same_but_for_addition ? TextLikeness::close : TextLikeness::different);
}

// R-MATCHING-16.
std::uint8_t address_level(const Records& records, Row left, Row right) {
    const auto value = [&](Part part, Row row) { return records.value(part, row); };
    unsigned level =
        postcode_level(records.text(Part::postcode, left), records.text(Part::postcode, right));
    level |= unsigned{text_level(records, value(Part::place, left), value(Part::place, right), 0.9)}
             << 2;
    level |=
        unsigned{text_level(records, value(Part::street, left), value(Part::street, right), 0.9)}
        << 4;
    level |= unsigned{house_number_level(records.text(Part::house_number, left),
                                         records.text(Part::house_number, right))}
             << 6;
    return static_cast<std::uint8_t>(level);
}

bool is_alike(NameLikeness likeness) { return likeness <= NameLikeness::close; }

void compare_names(const Records& records, Row left, Row right, Pattern& pattern) {
    auto& given = pattern.levels[static_cast<std::size_t>(Comparison::given_name)];
    auto& surname = pattern.levels[static_cast<std::size_t>(Comparison::surname)];
    const auto left_given = records.text(Part::given_name, left);
    const auto right_given = records.text(Part::given_name, right);
    const auto left_surname = records.value(Part::surname, left);
    const auto right_surname = records.value(Part::surname, right);
    auto given_likeness = NameLikeness::equal;
    auto surname_found = NameLikeness::equal;
    const bool given_known = !left_given.empty() && !right_given.empty();
    const bool surname_known = left_surname != 0 && right_surname != 0;
    if (given_known) {
        given_likeness =
            records.value(Part::given_name, left) == records.value(Part::given_name, right)
                ? NameLikeness::equal
                : given_name_likeness(left_given, right_given);
        given = level_of(given_likeness);
    }
    if (surname_known) {
        const bool same =
            left_surname == right_surname && records.value(Part::partner_surname, left) ==
                                                 records.value(Part::partner_surname, right);
        surname_found = same ? NameLikeness::equal
                             : surname_likeness(records.surname(left), records.surname(right));
        surname = level_of(surname_found);
    }
    // R-MATCHING-15.
    if (!given_known || !surname_known || is_alike(given_likeness) || is_alike(surname_found))
        return;
    const auto crossed = [&](std::string_view one, Value other) {
        return jaro_winkler(one, records.text(other)) >= 0.92;
    };
    if (!crossed(left_given, right_surname) || !crossed(right_given, left_surname)) return;
    given = swapped_names_level;
    surname = 0;
}

} // namespace

bool is_same_dwelling(std::uint8_t address_level) {
    const auto same = [&](AddressPart part) {
        return level_in_address(address_level, part) == level_of(TextLikeness::equal);
    };
    return same(AddressPart::house_number) &&
           (same(AddressPart::postcode) || same(AddressPart::street));
}

Pattern compare(const Records& records, Row left, Row right) {
    Pattern pattern;
    const auto level = [&](Comparison comparison) -> std::uint8_t& {
        return pattern.levels[static_cast<std::size_t>(comparison)];
    };
    const auto values = [&](Part part) {
        return std::pair{records.value(part, left), records.value(part, right)};
    };
    compare_names(records, left, right, pattern);
    if (const auto [one, other] = values(Part::birth_date); one != 0 && other != 0)
        level(Comparison::birth_date) =
            level_of(date_likeness(records.birth_date(left), records.birth_date(right)));
    if (const auto [one, other] = values(Part::number); one != 0 && other != 0)
        level(Comparison::number) =
            level_of(one == other ? NumberLikeness::equal
                                  : number_likeness(records.text(one), records.text(other)));
    level(Comparison::address) = address_level(records, left, right);
    const auto [sex, other_sex] = values(Part::sex);
    level(Comparison::sex) = text_level(records, sex, other_sex, 2);
    const auto [email, other_email] = values(Part::email);
    level(Comparison::email) = text_level(records, email, other_email, 0.95);
    for (std::size_t other = 0; other < records.others(); ++other)
        pattern.levels[comparisons_of_kinds + other] =
            text_level(records, records.other(other, left), records.other(other, right), 0.9);
    return pattern;
}

} // namespace schakel::matching
