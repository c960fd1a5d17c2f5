// Whether someone carries information along every way, and not too much.
#include "casework/liaison_load.h"

#include "casework/meetings.h"

namespace schakel::casework {
namespace {

// R-LIAISON-1

TEST(ALiaison, C7_is_missing_there_or_overloaded) {
    const networks::Professional someone{{"rmc"}, {"attendance"}, "Fenna", "RMC", {},
                                         {},      {"r"},          {}};
    EXPECT_EQ(liaison_state(nullptr, nullptr), LiaisonState::missing);
    EXPECT_EQ(liaison_state(&someone, nullptr), LiaisonState::there);
    LiaisonLoad load{{"rmc"}, liaison_words_max, 0};
    EXPECT_EQ(liaison_state(&someone, &load), LiaisonState::there);
    load.waiting = liaison_words_max + 1;
    EXPECT_EQ(liaison_state(&someone, &load), LiaisonState::overloaded);
    load = {{"rmc"}, 1, 1};
    EXPECT_EQ(liaison_state(&someone, &load), LiaisonState::overloaded);
}

class CarryingWord : public testing::Tables {
protected:
    std::vector<LiaisonLoad> loads(Instant now) {
        return database->read(
            [&](store::Transaction& transaction) { return liaison_loads(transaction, now); });
    }
};

TEST_P(CarryingWord, C7_counts_what_waits_for_a_liaison_and_what_is_overdue) {
    teun_on_the_agenda();
    ASSERT_TRUE(joins(teun, chair(), {.organisation = {"attendance"}}));
    for (const auto* one : {"attendance", "police", "local-team"})
        present(one);
    begins(hco_meeting, chair());
    writes(teun_at_hco, "He was seen at night.", chair());
    EXPECT_TRUE(loads(noon).empty());
    ends(hco_meeting, chair());
    ASSERT_EQ(loads(noon).size(), 1u);
    EXPECT_EQ(loads(noon).front().liaison, ProfessionalId{"rmc"});
    EXPECT_EQ(loads(noon).front().waiting, 1);
    EXPECT_EQ(loads(noon).front().overdue, 0);
    EXPECT_EQ(loads(noon + std::chrono::days{15}).front().overdue, 1);
}

SCHAKEL_ON_BOTH_DATABASES(CarryingWord);

} // namespace
} // namespace schakel::casework
