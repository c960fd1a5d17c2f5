// The life of a signal whose keeper is in another house: R-SIGNAL-36, and what the law asks of a
// signal (R-SIGNAL-11, 16 and 19; R-MATCH-3, 4 and 8) as it holds there.
#include "index/keeper_elsewhere.h"

namespace schakel::index {
namespace {

class ASignalElsewhere : public test::AKeeperElsewhere {};

// What is said meanwhile

TEST_P(ASignalElsewhere, R_SIGNAL_36_forgets_what_was_taken_away_while_it_was_on_its_way) {
    ASSERT_TRUE(signal("s1", one, "school"));
    const auto brought = bring(waiting().front());
    ASSERT_EQ(kept("s1").size(), tokens_of_one);
    ASSERT_TRUE(remove("s1", RemovalGround::risk_gone));
    does([&](store::Transaction& t) {
        EXPECT_TRUE(note_sent(brought->first, brought->second, t, vault, now));
        return true;
    });
    bring_errands();
    EXPECT_TRUE(kept("s1").empty()) << "nobody met it, and it is in no archive";
    EXPECT_EQ(seen("s1")->state, SignalState::removed);
}

TEST_P(ASignalElsewhere, R_SIGNAL_36_forgets_it_also_when_the_program_died_on_the_way) {
    ASSERT_TRUE(signal("s1", one, "school"));
    (void)bring(waiting().front());
    ASSERT_TRUE(remove("s1", RemovalGround::wrong)) << "nothing was noted";
    go();
    EXPECT_TRUE(kept("s1").empty());
    ASSERT_TRUE(signal("s2", one, "school"));
    (void)bring(waiting().front());
    go();
    EXPECT_EQ(kept("s2").size(), tokens_of_one) << "brought twice it is one";
    EXPECT_EQ(seen("s2")->state, SignalState::active);
}

TEST_P(ASignalElsewhere, R_SIGNAL_36_is_as_the_house_has_it_when_it_is_brought_again) {
    ASSERT_TRUE(signal("s1", one, "school"));
    (void)bring(waiting().front());
    // The program died before it noted the answer; then it is moved and objected to.
    ASSERT_TRUE(deed([&](const access::Actor& actor, store::Transaction& t) {
        return move_signal({"s1"}, {{"other-net"}}, actor, t, vault);
    }));
    ASSERT_TRUE(deed([&](const access::Actor& actor, store::Transaction& t) {
        return object_to_signal({"s1"}, {{ToInform::youth, ToInform::legal_representatives}, {}},
                                actor, t, vault);
    }));
    go();
    EXPECT_EQ(kept("s1").front().state, RowState::objected);
    EXPECT_EQ(keepers->read([&](store::Transaction& t) { return place_of(t, {"school"}, {"s1"}); }),
              NetworkId{"other-net"});
    EXPECT_EQ(seen("s1")->waits_since, std::nullopt);
}

TEST_P(ASignalElsewhere, R_SIGNAL_36_brings_the_move_and_the_objection_that_came_meanwhile) {
    ASSERT_TRUE(signal("s1", one, "school"));
    const auto brought = bring(waiting().front());
    ASSERT_TRUE(deed([&](const access::Actor& actor, store::Transaction& t) {
        return move_signal({"s1"}, {{"other-net"}}, actor, t, vault);
    }));
    ASSERT_TRUE(deed([&](const access::Actor& actor, store::Transaction& t) {
        return object_to_signal({"s1"}, {{ToInform::youth, ToInform::legal_representatives}, {}},
                                actor, t, vault);
    }));
    does([&](store::Transaction& t) {
        EXPECT_TRUE(note_sent(brought->first, brought->second, t, vault, now));
        return true;
    });
    bring_errands();
    EXPECT_EQ(kept("s1").front().state, RowState::objected);
    EXPECT_EQ(keepers->read([&](store::Transaction& t) { return place_of(t, {"school"}, {"s1"}); }),
              NetworkId{"other-net"});
}

// Later

TEST_P(ASignalElsewhere, R_MATCH_8_a_match_goes_on_both_sides_with_a_signal_that_was_wrong) {
    met();
    ASSERT_EQ(matches("politie").size(), 1u);
    ASSERT_TRUE(remove("s1", RemovalGround::wrong));
    go();
    (void)hear();
    EXPECT_TRUE(matches("politie").empty());
    EXPECT_TRUE(matches("school").empty());
}

TEST_P(ASignalElsewhere, R_MATCH_3_both_say_that_they_spoke_each_in_their_own_house) {
    met();
    const auto match = matches("school").front().id;
    EXPECT_EQ(at_town([&](auto& t, const auto& actor) { return follow_ups(t, actor); }).size(), 1u);
    for (const auto* by : {"school", "politie"}) {
        ASSERT_TRUE(deed(
            [&](const access::Actor& actor, store::Transaction& t) {
                return follow_up_match(match, {Coordinator::us}, actor, t, vault);
            },
            0, by));
        go();
        (void)hear();
    }
    const auto followed =
        at_town([&](auto& t, const auto& actor) { return follow_ups(t, actor); }).front();
    EXPECT_EQ(followed.closed_for, MatchClosing::spoken);
    EXPECT_EQ(followed.spoke.size(), 2u);
    EXPECT_EQ(matches("school").front().closed_for, MatchClosing::spoken);
}

TEST_P(ASignalElsewhere, R_SIGNAL_19_an_objection_is_judged_at_the_keeper_and_comes_back) {
    met();
    ASSERT_TRUE(deed([&](const access::Actor& actor, store::Transaction& t) {
        return object_to_signal({"s1"}, {{ToInform::youth, ToInform::legal_representatives}, {}},
                                actor, t, vault);
    }));
    go();
    EXPECT_EQ(seen("s1")->state, SignalState::objected);
    ASSERT_EQ(
        at_town([&](auto& t, const auto& actor) { return objections_to_judge(t, actor); }).size(),
        1u);
    ASSERT_TRUE(at_keeper([&](store::Transaction& t) {
        return judge_objection({"s1"}, {SignalJudgement::upheld}, coordinator(), t, keepers_vault);
    }));
    EXPECT_EQ(hear().front(), ProfessionalId{"at-school"});
    EXPECT_EQ(seen("s1")->objection->outcome, ObjectionOutcome::upheld);
    EXPECT_EQ(seen("s1")->removed_for, RemovalReason::objection);
    EXPECT_TRUE(matches("politie").empty());
}

TEST_P(ASignalElsewhere, R_SIGNAL_11_archives_what_the_organisation_says_is_archived) {
    ASSERT_TRUE(signal("s1", one, "school"));
    go();
    ASSERT_TRUE(remove("s1", RemovalGround::risk_gone));
    go();
    ASSERT_EQ(kept("s1").size(), 1u);
    EXPECT_EQ(kept("s1").front().state, RowState::archived);
    EXPECT_EQ(seen("s1")->state, SignalState::archived);
    EXPECT_EQ(seen("s1")->archive_until, kept("s1").front().archive_until);
    ASSERT_TRUE(signal("s2", one, "politie"));
    go();
    EXPECT_EQ(hear(), std::vector<ProfessionalId>{{"at-politie"}}) << "R-MATCH-4";
}

TEST_P(ASignalElsewhere, R_SIGNAL_16_ends_signals_here_when_the_profile_ended_there) {
    met();
    at_keeper([&](store::Transaction& t) {
        return set_index_profile({"net"}, {LegalProfile::off, date_of(now)}, coordinator(), t,
                                 keepers_vault);
    });
    EXPECT_TRUE(kept("s1").empty());
    (void)hear();
    tidy(now + std::chrono::seconds{1});
    EXPECT_EQ(seen("s1")->removed_for, RemovalReason::profile_ended);
    EXPECT_EQ(std::get<SignalRefusal>(signal("s3", one, "school").error()),
              SignalRefusal::index_off);
}

SCHAKEL_ON_BOTH_DATABASES(ASignalElsewhere);

} // namespace
} // namespace schakel::index
