// R-SIGNAL-14: whose index a signal goes to, and by which law.
#include "index/legal_profile.h"

#include <gtest/gtest.h>

namespace schakel::index {
namespace {

using enum LegalProfile;

const Instant now{std::chrono::sys_days{std::chrono::year{2026} / 11 / 22}};

networks::Organisation in(std::vector<NetworkId> networks) {
    return {{"o"}, "O", "school", "t", "general", {}, {}, std::move(networks), "none"};
}
std::optional<std::string> where(std::vector<NetworkId> networks,
                                 const std::vector<NetworkProfile>& profiles) {
    const auto found = index_for(in(std::move(networks)), profiles, now);
    return found ? std::optional{found->network.value} : std::nullopt;
}

TEST(TheProfile, R_SIGNAL_14_is_one_of_three_words) {
    EXPECT_EQ(profile_of("vir-jeugdwet"), vir_jeugdwet);
    EXPECT_EQ(profile_of("consent"), consent);
    EXPECT_EQ(profile_of("off"), off);
    EXPECT_FALSE(profile_of("on"));
}

TEST(TheProfile, R_SIGNAL_14_is_that_of_the_own_network_or_of_the_only_one) {
    const NetworkProfile north{{"north"}, vir_jeugdwet}, south{{"south"}, consent};
    EXPECT_EQ(where({{"north"}}, {north, south}), "north");
    EXPECT_EQ(where({{"elsewhere"}}, {north}), "north");
    EXPECT_EQ(where({{"elsewhere"}}, {north, south}), std::nullopt) << "doubt means no";
    EXPECT_EQ(where({{"north"}, {"south"}}, {north, south}), std::nullopt);
    EXPECT_EQ(where({{"north"}}, {}), std::nullopt);
    EXPECT_EQ(where({{"north"}}, {NetworkProfile{{"north"}, off}}), std::nullopt);
    EXPECT_EQ(where({{"north"}}, {NetworkProfile{{"north"}, off}, south}), std::nullopt)
        << "whose own has it off does not signal to another's";
}

TEST(TheProfile, R_SIGNAL_14_changes_on_its_day_whether_or_not_anyone_carried_that_out) {
    const NetworkProfile ends{{"north"}, vir_jeugdwet, off, now};
    EXPECT_EQ(profile_at(ends, now - std::chrono::microseconds{1}), vir_jeugdwet);
    EXPECT_EQ(profile_at(ends, now), off);
    EXPECT_EQ(where({{"north"}}, {ends}), std::nullopt);
}

} // namespace
} // namespace schakel::index
