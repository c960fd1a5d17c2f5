// Telling whom it is about that something was passed on.
#include "sharing/informing.h"

#include "base/local_day.h"

#include <gtest/gtest.h>

namespace schakel::sharing {
namespace {

Instant at(const PartialDate& day, int hour = 12) {
    return start_of(day) + std::chrono::hours{hour};
}

Disclosure with(std::vector<std::string> duties, const PartialDate& day = {2026, 1, 31}) {
    Disclosure made;
    made.about = {{"child"}};
    made.by.at = at(day);
    made.duties = std::move(duties);
    return made;
}

const DutyTerm a_month{"AVG-13-14", false, 1, TermUnit::month, TermStart::disclosure};

std::optional<Instant> due(const Disclosure& disclosure) {
    return telling_due(disclosure, a_month);
}

// R-INFORMING-1

TEST(Telling, R_INFORMING_1_afterwards_is_due_within_a_month) {
    EXPECT_EQ(due(with({"record", "inform_after"}, {2026, 3, 29})), start_of({2026, 4, 29}));
    EXPECT_EQ(due(with({"inform_after"})), start_of({2026, 2, 28}))
        << "a shorter month ends it sooner";
    EXPECT_EQ(telling_due(with({"inform_after"}), std::nullopt), at({2026, 1, 31}))
        << "without a term in the version nobody said how long one may wait";
    EXPECT_EQ(due(with({"inform_after"}, {2026, 12, 5})), start_of({2027, 1, 5}));
}

TEST(Telling, R_INFORMING_1_beforehand_or_put_off_is_late_at_once) {
    EXPECT_EQ(due(with({"inform_before"})), at({2026, 1, 31}));
    EXPECT_EQ(due(with({"inform_after", "postpone_informing"})), at({2026, 1, 31}))
        << "why, and until when, is to be said now";
}

TEST(Telling, R_INFORMING_1_is_nobodys_where_no_duty_asks_it_or_nobody_is_named) {
    EXPECT_FALSE(due(with({"record", "minimise"})));
    auto nobody = with({"inform_after"});
    nobody.about.clear();
    EXPECT_FALSE(due(nobody));
}

// R-INFORMING-2

TEST(Telling, R_INFORMING_2_is_put_off_with_a_reason_and_a_day_to_come_only) {
    const auto now = at({2026, 11, 22}, 23);
    const auto said = [&](std::optional<std::string> reason, std::optional<PartialDate> until) {
        return informed_on({InformedHow::postponed, std::move(reason), until}, now);
    };
    EXPECT_FALSE(said({}, {}));
    EXPECT_FALSE(said({}, PartialDate{2026, 12, 1}));
    EXPECT_FALSE(said("Hij is dan in huis.", {}));
    EXPECT_FALSE(said("Hij is dan in huis.", PartialDate{2026, 11, 22}))
        << "today is no day to come";
    EXPECT_FALSE(said("Hij is dan in huis.", PartialDate{2027, 1, 0})) << "no whole day";
    const auto put_off = said("Hij is dan in huis.", PartialDate{2026, 11, 23});
    ASSERT_TRUE(put_off);
    EXPECT_EQ(*put_off, (Informed{InformedHow::postponed, "Hij is dan in huis.", now,
                                  PartialDate{2026, 11, 23}}));
    EXPECT_TRUE(informed_on({InformedHow::told, {}, {}}, now));
}

} // namespace
} // namespace schakel::sharing
