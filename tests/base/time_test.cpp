// Moments and dates as text, and ages as the law counts them.
#include "base/time.h"
#include "base/uuid.h"

#include <gtest/gtest.h>

namespace schakel {
namespace {

TEST(Moment, is_written_in_utc_whatever_the_offset_was) {
    EXPECT_EQ(to_rfc3339(*parse_rfc3339("2026-03-29T02:30:00.25+02:00")),
              "2026-03-29T00:30:00.250000Z");
}

TEST(Moment, is_read_only_when_it_can_be_one) {
    for (const auto* text :
         {"2026-02-30T10:00:00Z", "2026-11-21", "2026-11-21T24:00:00Z", "2026-11-21T10:00:00",
          "2026-11-21T10:00:00.Z", "2026-11-21T10:00:60Z", ""})
        EXPECT_FALSE(parse_rfc3339(text)) << text;
}

TEST(BirthDate, may_lack_what_the_register_does_not_know) {
    EXPECT_EQ(parse_date("19830000"), (PartialDate{1983, 0, 0}));
    EXPECT_EQ(parse_date("2013-12-06"), (PartialDate{2013, 12, 6}));
    EXPECT_FALSE(parse_date("2013-02-30"));
    EXPECT_FALSE(parse_date("1983-00-12"));
    EXPECT_EQ(to_text({1983, 0, 0}), "1983-00-00");
}

TEST(Age, counts_a_birthday_from_the_day_itself) {
    const PartialDate birth{2013, 12, 6};
    EXPECT_EQ(age_on(birth, {2026, 12, 5}), 12);
    EXPECT_EQ(age_on(birth, {2026, 12, 6}), 13);
}

TEST(Age, of_an_incomplete_date_is_the_youngest_it_can_be) {
    EXPECT_EQ(age_on({2010, 0, 0}, {2026, 11, 21}), 15);
    EXPECT_FALSE(age_on({0, 0, 0}, {2026, 11, 21}));
    EXPECT_FALSE(age_on({2027, 1, 1}, {2026, 11, 21}));
}

TEST(Identifier, is_random_and_well_formed) {
    EXPECT_TRUE(is_uuid(new_uuid()));
    EXPECT_NE(new_uuid(), new_uuid());
    EXPECT_TRUE(is_identifier("politie-zeeland-west-brabant"));
    EXPECT_FALSE(is_identifier("Jan de Wit"));
}

} // namespace
} // namespace schakel
