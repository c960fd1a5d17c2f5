// Days are those of the Netherlands: nobody turns sixteen, and nothing is late, on the wrong day.
#include "base/local_day.h"

#include <gtest/gtest.h>

namespace schakel {
namespace {

Instant at(const char* text) { return parse_rfc3339(text).value(); }

TEST(ADay, begins_at_midnight_in_the_Netherlands_in_winter_and_in_summer) {
    EXPECT_EQ(date_of(at("2026-11-22T22:59:59Z")), (PartialDate{2026, 11, 22}));
    EXPECT_EQ(date_of(at("2026-11-22T23:00:00Z")), (PartialDate{2026, 11, 23}));
    EXPECT_EQ(date_of(at("2026-07-01T21:59:59Z")), (PartialDate{2026, 7, 1}));
    EXPECT_EQ(date_of(at("2026-07-01T22:00:00Z")), (PartialDate{2026, 7, 2}));
    EXPECT_EQ(date_of(at("2026-12-31T23:00:00Z")), (PartialDate{2027, 1, 1}));
}

TEST(ADay, follows_the_clock_on_the_sundays_on_which_it_changes) {
    EXPECT_EQ(ahead_of_utc(at("2026-03-29T00:59:59Z")), std::chrono::hours{1});
    EXPECT_EQ(ahead_of_utc(at("2026-03-29T01:00:00Z")), std::chrono::hours{2});
    EXPECT_EQ(ahead_of_utc(at("2026-10-25T00:59:59Z")), std::chrono::hours{2});
    EXPECT_EQ(ahead_of_utc(at("2026-10-25T01:00:00Z")), std::chrono::hours{1});
    EXPECT_EQ(end_of({2026, 3, 29}) - start_of({2026, 3, 29}), std::chrono::hours{23});
    EXPECT_EQ(end_of({2026, 10, 25}) - start_of({2026, 10, 25}), std::chrono::hours{25});
    EXPECT_EQ(start_of({2026, 3, 29}), at("2026-03-28T23:00:00Z"));
    EXPECT_EQ(start_of({2026, 10, 25}), at("2026-10-24T22:00:00Z"));
}

TEST(ADay, is_over_when_the_next_begins) {
    for (const PartialDate day : {PartialDate{2026, 1, 1}, {2026, 7, 1}, {2026, 10, 25}}) {
        EXPECT_EQ(date_of(start_of(day)), day);
        EXPECT_EQ(date_of(end_of(day) - std::chrono::microseconds{1}), day);
        EXPECT_NE(date_of(end_of(day)), day);
    }
}

TEST(ADay, decides_who_is_sixteen) {
    const PartialDate birth{2010, 7, 2};
    EXPECT_EQ(age_on(birth, date_of(at("2026-07-01T21:59:00Z"))), 15);
    EXPECT_EQ(age_on(birth, date_of(at("2026-07-01T22:00:00Z"))), 16);
}

} // namespace
} // namespace schakel
