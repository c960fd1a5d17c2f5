// R-SIGNAL-1 to 6, 18 and 23: who may signal, about whom, for how long, and who is told.
#include "index/signal.h"

#include <gtest/gtest.h>

namespace schakel::index {
namespace {

using enum SignalRefusal;

const PartialDate today{2026, 11, 22};
const Instant now{std::chrono::sys_days{std::chrono::year{2026} / 11 / 22} +
                  std::chrono::hours{10}};

networks::Organisation of_kind(const std::string& kind) {
    return {{"o"}, "O", kind, "t", "general", {}, {}, {}, "none"};
}
access::Actor actor(std::vector<std::string> roles) {
    access::Actor someone;
    someone.roles = std::move(roles);
    return someone;
}
std::expected<void, SignalRefusal> may(const std::string& kind, std::vector<std::string> roles,
                                       bool agreement,
                                       LegalProfile profile = LegalProfile::vir_jeugdwet) {
    return may_signal(profile, actor(std::move(roles)), of_kind(kind), agreement);
}

// R-SIGNAL-1

TEST(ASignal, B1_R_SIGNAL_1_may_be_made_by_a_named_functionary_under_an_agreement) {
    EXPECT_TRUE(may("school", {"signaller"}, true));
    EXPECT_EQ(may("school", {"care_coordinator"}, true), std::unexpected{not_a_named_functionary});
    EXPECT_EQ(may("school", {"signaller"}, false), std::unexpected{agreement_not_in_force});
    EXPECT_EQ(may("om", {"signaller"}, true), std::unexpected{organisation_not_listed});
    EXPECT_EQ(may("school", {"signaller"}, true, LegalProfile::off), std::unexpected{index_off});
}

// R-SIGNAL-2

TEST(ASignal, B1_R_SIGNAL_2_names_at_least_one_risk) {
    EXPECT_EQ(fits_the_law({{}, {}, "r", {}}, {2013, 12, 6}, today),
              std::unexpected{no_risk_named});
    EXPECT_TRUE(fits_the_law({{Risk::a}, {}, "r", {}}, {2013, 12, 6}, today));
}

// R-SIGNAL-3

TEST(ASignal, R_SIGNAL_3_is_about_someone_under_23) {
    EXPECT_TRUE(fits_the_law({{Risk::a}, {}, "r", {}}, {2003, 11, 23}, today)) << "23 tomorrow";
    EXPECT_EQ(fits_the_law({{Risk::a}, {}, "r", {}}, {2003, 11, 22}, today),
              std::unexpected{too_old});
    EXPECT_EQ(fits_the_law({{Risk::a}, {}, "r", {}}, {0, 0, 0}, today),
              std::unexpected{birth_date_unknown});
}

// R-SIGNAL-6

TEST(ASignal, R_SIGNAL_6_is_told_by_age) {
    using enum ToInform;
    EXPECT_EQ(to_inform({2014, 11, 23}, today), (std::vector{legal_representatives}));
    EXPECT_EQ(to_inform({2014, 11, 22}, today), (std::vector{youth, legal_representatives}));
    EXPECT_EQ(to_inform({2010, 11, 23}, today), (std::vector{youth, legal_representatives}));
    EXPECT_EQ(to_inform({2010, 11, 22}, today), (std::vector{youth}));
}

// R-SIGNAL-18

TEST(ASignal, R_SIGNAL_18_is_objected_to_by_who_may_at_that_age) {
    using enum ToInform;
    const PartialDate eleven{2014, 11, 23}, twelve{2014, 11, 22}, sixteen{2010, 11, 22};
    EXPECT_TRUE(may_object({legal_representatives}, eleven, today));
    EXPECT_FALSE(may_object({youth}, eleven, today));
    EXPECT_FALSE(may_object({legal_representatives}, twelve, today)) << "from 12 both together";
    EXPECT_FALSE(may_object({youth}, twelve, today));
    EXPECT_TRUE(may_object({legal_representatives, youth}, twelve, today));
    EXPECT_TRUE(may_object({youth}, sixteen, today));
    EXPECT_FALSE(may_object({legal_representatives}, sixteen, today));
    EXPECT_FALSE(may_object({}, sixteen, today));
}

// R-SIGNAL-23

TEST(ASignal, R_SIGNAL_23_is_told_within_a_month_or_on_the_day_it_was_put_off_to) {
    EXPECT_EQ(date_of(telling_late_from(now, {})), (PartialDate{2026, 12, 23}))
        << "late from the day after";
    const Instant end_of_january{std::chrono::sys_days{std::chrono::year{2027} / 1 / 31}};
    EXPECT_EQ(date_of(telling_late_from(end_of_january, {})), (PartialDate{2027, 3, 1}))
        << "the last day of February is the last";
    EXPECT_EQ(date_of(telling_late_from(now, PartialDate{2027, 1, 5})), (PartialDate{2027, 1, 6}));
}

TEST(ASignal, names_the_rule_behind_a_refusal) {
    EXPECT_EQ(rule_behind(too_old), "R-SIGNAL-3");
    EXPECT_EQ(rule_behind(not_yours), "R-SIGNAL-4");
}

} // namespace
} // namespace schakel::index
