// R-SIGNAL-9 to 12: how long a signal stays, and what is left of it.
#include "index/index_row.h"

#include "base/local_day.h"

#include <gtest/gtest.h>

namespace schakel::index {
namespace {

const Instant now{std::chrono::sys_days{std::chrono::year{2026} / 11 / 22} +
                  std::chrono::hours{10}};
Instant first_of(int year, int month) { return start_of({year, month, 1}); }

// R-SIGNAL-9

TEST(TheTermOfASignal, R_SIGNAL_9_is_two_years_rounded_down_to_a_month) {
    EXPECT_EQ(term_of(now, {2013, 12, 6}).remove_after, first_of(2028, 11));
}

TEST(TheTermOfASignal,
     R_SIGNAL_9_ends_in_the_month_of_the_23rd_birthday_and_does_not_tell_the_day) {
    const auto on_the_first = term_of(now, {2004, 3, 1}).remove_after;
    EXPECT_EQ(on_the_first, first_of(2027, 3));
    EXPECT_EQ(term_of(now, {2004, 3, 31}).remove_after, on_the_first);
    EXPECT_EQ(term_of(now, {2004, 0, 0}).remove_after, first_of(2027, 1))
        << "of an unknown day the first";
    EXPECT_LE(term_of(now, {2003, 11, 30}).remove_after, now) << "who leaves in this month";
}

// R-SIGNAL-11

TEST(TheTermOfASignal, R_SIGNAL_11_is_followed_by_five_years_or_until_the_23rd_birthday) {
    EXPECT_EQ(term_of(now, {2018, 5, 5}).archive_until, first_of(2033, 11));
    EXPECT_EQ(term_of(now, {2008, 7, 9}).archive_until, first_of(2031, 7));
    const auto leaves = term_of(now, {2004, 3, 14});
    EXPECT_EQ(leaves.archive_until, leaves.remove_after) << "nothing after 23";
}

// R-SIGNAL-10

TEST(TheTermOfASignal, R_SIGNAL_10_fits_only_when_it_is_the_laws_by_the_keepers_clock) {
    const auto term = term_of(now, {2013, 12, 6});
    EXPECT_TRUE(fits(term, now));
    EXPECT_FALSE(fits(term, term.remove_after)) << "over already";
    EXPECT_FALSE(fits({years_later(term.remove_after, 1), term.archive_until}, now)) << "too long";
    EXPECT_FALSE(fits({term.remove_after, years_later(term.remove_after, 6)}, now));
    EXPECT_FALSE(fits({term.remove_after, first_of(2027, 1)}, now)) << "archive before removal";
    const std::chrono::hours day{24};
    EXPECT_FALSE(fits({term.remove_after - day, term.archive_until}, now)) << "tells a day";
    EXPECT_FALSE(fits({term.remove_after, term.archive_until - day}, now));
    EXPECT_FALSE(fits(term, now - std::chrono::days{60})) << "a clock that is ahead";
}

// R-SIGNAL-12

TEST(TheTermOfASignal, R_SIGNAL_12_has_an_archive_only_when_the_risk_or_the_time_is_over) {
    IndexRow row;
    row.archive_until = first_of(2033, 11);
    for (const auto reason : {RemovalReason::wrong, RemovalReason::objection, RemovalReason::death,
                              RemovalReason::consent_ended, RemovalReason::profile_ended})
        EXPECT_FALSE(archived_until(row, reason, now));
    EXPECT_EQ(archived_until(row, RemovalReason::risk_gone, now), first_of(2031, 11))
        << "five years from now on";
    EXPECT_EQ(archived_until(row, RemovalReason::term, first_of(2028, 11)), row.archive_until);
    row.state = RowState::objected;
    EXPECT_FALSE(archived_until(row, RemovalReason::risk_gone, now));
    row.state = RowState::active;
    row.kind = TokenKind::parent;
    EXPECT_FALSE(archived_until(row, RemovalReason::term, now)) << "of the young person alone";
    row.kind = TokenKind::person;
    EXPECT_FALSE(archived_until(row, RemovalReason::term, row.archive_until));
}

} // namespace
} // namespace schakel::index
