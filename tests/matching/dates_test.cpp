// R-MATCHING-9 to R-MATCHING-12: birth dates and numbers.
#include "matching/dates.h"
#include "matching/numbers.h"

#include <gtest/gtest.h>

namespace schakel::matching {
namespace {

DateLikeness likeness(std::string_view left, std::string_view right) {
    return date_likeness(birth_date_of(left).value(), birth_date_of(right).value());
}

TEST(BirthDate, is_read_in_the_forms_of_registers) {
    const BirthDate day{2008, 3, 14};
    for (const auto* written :
         {"20080314", "2008-03-14", "14-3-2008", "14/03/2008", "14.03.2008", "2008-03-14T00:00:00"})
        EXPECT_EQ(birth_date_of(written), day) << written;
    EXPECT_EQ(birth_date_of("2008"), (BirthDate{2008, 0, 0}));
    EXPECT_EQ(birth_date_of("00000000"), std::nullopt);
    for (const auto* written : {"", "onbekend", "14-03", "080314", "1-2-3-4"})
        EXPECT_EQ(birth_date_of(written), std::nullopt) << written;
}

// R-MATCHING-9.
TEST(DateLikeness, takes_a_part_that_is_not_known_for_no_evidence) {
    EXPECT_EQ(likeness("20080000", "2008-03-14"), DateLikeness::as_far_as_known);
    EXPECT_EQ(likeness("20080300", "2008-03-14"), DateLikeness::as_far_as_known);
    EXPECT_EQ(likeness("20080400", "2008-03-14"), DateLikeness::same_year);
    EXPECT_EQ(likeness("19710000", "2008-03-14"), DateLikeness::different);
}

// R-MATCHING-10.
TEST(DateLikeness, sees_what_changed_places_and_what_slipped) {
    EXPECT_EQ(likeness("2008-03-14", "2008-03-14"), DateLikeness::equal);
    EXPECT_EQ(likeness("2008-03-11", "2008-11-03"), DateLikeness::swapped);
    EXPECT_EQ(likeness("20081303", "20080313"), DateLikeness::swapped) << "no day, and yet a slip";
    EXPECT_EQ(likeness("2008-03-14", "2008-03-15"), DateLikeness::one_slip);
    EXPECT_EQ(likeness("2008-03-14", "2080-03-14"), DateLikeness::one_slip);
    EXPECT_EQ(likeness("2008-03-14", "1992-03-14"), DateLikeness::two_parts);
    EXPECT_EQ(likeness("2008-03-14", "2008-11-29"), DateLikeness::same_year);
    EXPECT_EQ(likeness("2008-03-14", "1971-11-29"), DateLikeness::different);
}

TEST(BirthDate, is_so_many_years_from_another) {
    EXPECT_EQ(years_between({1980, 1, 1}, {2008, 0, 0}), 28);
    EXPECT_EQ(years_between({0, 1, 1}, {2008, 0, 0}), std::nullopt);
}

TEST(Number, is_read_without_signs_and_with_its_zero) {
    EXPECT_EQ(number_of(" 9999 90.019 "), "999990019");
    EXPECT_EQ(number_of("12345672"), "012345672");
    EXPECT_EQ(number_of("000000000"), "");
    EXPECT_EQ(number_of(""), "");
    EXPECT_FALSE(passes_test_of_eleven("999990010"));
    EXPECT_TRUE(passes_test_of_eleven("999990019"));
}

// R-MATCHING-11, R-MATCHING-12.
TEST(NumberLikeness, is_no_slip_between_two_that_pass) {
    EXPECT_EQ(number_likeness("999990019", "999990019"), NumberLikeness::equal);
    EXPECT_EQ(number_likeness("999990019", "999990010"), NumberLikeness::one_slip);
    EXPECT_EQ(number_likeness("999990019", "123456782"), NumberLikeness::both_valid_and_different);
    EXPECT_EQ(number_likeness("6988048", "7364009"), NumberLikeness::different);
    EXPECT_EQ(number_likeness("6988048", "6980848"), NumberLikeness::one_slip);
}

// R-MATCHING-31.
TEST(DateLikeness, knows_that_the_first_of_a_half_year_may_stand_for_no_day) {
    const auto likeness = [](BirthDate one, BirthDate other) {
        EXPECT_EQ(date_likeness(one, other), date_likeness(other, one));
        return date_likeness(one, other);
    };
    EXPECT_EQ(likeness({1990, 1, 1}, {1990, 8, 23}), DateLikeness::perhaps_not_known);
    EXPECT_EQ(likeness({1990, 7, 1}, {1990, 8, 23}), DateLikeness::perhaps_not_known);
    EXPECT_EQ(likeness({1990, 1, 1}, {1991, 8, 23}), DateLikeness::different);
    EXPECT_EQ(likeness({1990, 5, 1}, {1990, 8, 23}), DateLikeness::same_year);
    EXPECT_GT(DateLikeness::perhaps_not_known, DateLikeness::one_slip);
}

} // namespace
} // namespace schakel::matching
