// After a match: R-MATCH-3 and 5 to 7.
#include "index/index_fixture.h"

namespace schakel::index {
namespace {

class FollowingUp : public WithAnIndex {
protected:
    MatchId match;

    void SetUp() override {
        WithAnIndex::SetUp();
        ASSERT_TRUE(signal("s1", one, "school"));
        match = signal("s2", brother, "politie")->matches.front().id;
    }
    auto speaks(const std::string& by, int days = 0) {
        return does([&](store::Transaction& t) {
            return follow_up_match(match, {Coordinator::us}, at(by, days), t, vault);
        });
    }
    auto closes(const std::string& by, NoContact why) {
        return does(
            [&](store::Transaction& t) { return close_match(match, {why}, at(by), t, vault); });
    }
    auto coordinator_closes(const access::Actor& actor) {
        return does([&](store::Transaction& t) {
            return close_follow_up(match, {FollowUpReason::not_reached}, actor, t, vault);
        });
    }
    std::vector<FollowUp> followed(const access::Actor& actor = coordinator()) {
        return database->read([&](store::Transaction& t) { return follow_ups(t, actor); });
    }
    static Instant day(int days) { return now + std::chrono::days{days}; }
};

// R-MATCH-5

TEST_P(FollowingUp, R_MATCH_5_ends_without_a_contact_only_for_a_reason_out_of_the_list) {
    EXPECT_TRUE(
        std::holds_alternative<MatchNotKnown>(closes("halt", NoContact::working_together).error()));
    ASSERT_TRUE(closes("school", NoContact::working_together));
    EXPECT_EQ(matches("politie").front().closed_for, MatchClosing::working_together);
    EXPECT_TRUE(
        std::holds_alternative<SpokenAlready>(closes("politie", NoContact::left_the_work).error()));
    EXPECT_TRUE(std::holds_alternative<SpokenAlready>(speaks("politie").error()));
    EXPECT_EQ(events(one).back(), ledger::Event::match_closed);
}

TEST_P(FollowingUp, R_MATCH_5_is_ended_by_the_coordinator_of_one_of_the_two_and_by_no_other) {
    EXPECT_TRUE(std::holds_alternative<FollowUpNotKnown>(
        coordinator_closes(coordinator("other-net")).error()));
    EXPECT_TRUE(std::holds_alternative<FollowUpNotKnown>(coordinator_closes(at("school")).error()));
    ASSERT_TRUE(coordinator_closes(coordinator()));
    EXPECT_EQ(matches("school").front().closed_for, MatchClosing::not_reached);
    EXPECT_TRUE(std::holds_alternative<FollowUpClosed>(coordinator_closes(coordinator()).error()));
}

// R-MATCH-6

TEST_P(FollowingUp, R_MATCH_6_reminds_halfway_and_calls_in_the_coordinator_each_once) {
    EXPECT_TRUE(tidy(day(6)).reminded.empty());
    EXPECT_EQ(tidy(day(7)).reminded.size(), 1u);
    EXPECT_TRUE(tidy(day(8)).reminded.empty());
    EXPECT_TRUE(tidy(day(13)).escalated.empty());
    EXPECT_FALSE(followed(coordinator("net", 13)).front().overdue);
    EXPECT_EQ(tidy(day(14)).escalated.size(), 1u);
    EXPECT_TRUE(followed(coordinator("net", 14)).front().overdue);
    EXPECT_TRUE(tidy(day(15)).escalated.empty());
}

TEST_P(FollowingUp, R_MATCH_6_reminds_nobody_when_both_spoke) {
    ASSERT_TRUE(speaks("school"));
    ASSERT_TRUE(speaks("politie"));
    EXPECT_TRUE(tidy(day(7)).reminded.empty());
    EXPECT_TRUE(tidy(day(14)).escalated.empty());
}

// R-MATCH-7

TEST_P(FollowingUp, R_MATCH_7_shows_the_coordinator_who_was_told_and_never_about_whom) {
    ASSERT_TRUE(speaks("school"));
    const auto one_match = followed();
    ASSERT_EQ(one_match.size(), 1u);
    EXPECT_EQ(one_match.front().reporters.size(), 2u);
    EXPECT_EQ(one_match.front().spoke, std::vector{OrganisationId{"school"}});
    const auto told = codec::write_json(one_match.front());
    for (const auto* of_the_family : {"Een", "Broer", "p-one", "p-brother", "stil en bang", "s1"})
        EXPECT_EQ(told.find(of_the_family), std::string::npos) << of_the_family;
    EXPECT_TRUE(followed(at("school")).empty());
    EXPECT_TRUE(followed(coordinator("other-net")).empty());
}

TEST_P(FollowingUp, R_MATCH_4_is_for_who_signals_alone_when_the_other_is_archived) {
    ASSERT_TRUE(signal("s5", stranger, "school"));
    ASSERT_TRUE(remove("s5", RemovalGround::risk_gone));
    const auto met = signal("s6", stranger, "halt")->matches;
    ASSERT_EQ(met.size(), 1u);
    match = met.front().id;
    EXPECT_EQ(matches("school").size(), 1u) << "only the one of before";
    EXPECT_EQ(matches("halt").size(), 1u);
    EXPECT_TRUE(matches("halt").front().from_archive);
    EXPECT_TRUE(std::holds_alternative<MatchNotKnown>(speaks("school").error()));
    ASSERT_TRUE(speaks("halt"));
    EXPECT_EQ(matches("halt").front().closed_for, MatchClosing::spoken)
        << "nobody else has to say so";
}

SCHAKEL_ON_BOTH_DATABASES(FollowingUp);

} // namespace
} // namespace schakel::index
