// Birth dates as registers hold them, and how alike two are.
//
//   R-MATCHING-9   A part of a birth date that is not known is 00, agrees with everything and says
//                  nothing. (Logisch Ontwerp BRP: onbekende delen van een datum)
//   R-MATCHING-10  A day and a month that changed places, and one slip among the eight digits, make
//                  a date that is alike. (research: index 5.5)
//   R-MATCHING-31  The first of January and the first of July are also written for a day that is not
//                  known, and tell one person from another less than other days. (research: index 5.5)
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace schakel::matching {

/// As written, also when there is no such day: the slip of a typist is worth comparing.
struct BirthDate {
    /// 0 when not known, as the other two.
    std::uint16_t year = 0;
    std::uint8_t month = 0;
    std::uint8_t day = 0;
    bool operator==(const BirthDate&) const = default;
};

/// Of 20080314, 2008-03-14, 14-3-2008, 14/03/2008, 2008-00-00 or 2008; nothing for what is none of
/// these, and for a date of which no part is known.
[[nodiscard]] std::optional<BirthDate> birth_date_of(std::string_view written);

/// From most to least alike.
enum class DateLikeness {
    equal,
    as_far_as_known,
    swapped,
    one_slip,
    /// Of one year, and one of the two is the first of January or of July.
    perhaps_not_known,
    two_parts,
    same_year,
    different
};

[[nodiscard]] DateLikeness date_likeness(BirthDate left, BirthDate right);

/// Years between two dates of which the year is known; nothing when one is not.
[[nodiscard]] std::optional<int> years_between(BirthDate left, BirthDate right);

} // namespace schakel::matching
