#include "casework/meetings.h"

namespace schakel::casework {
namespace {

class ACommitment : public testing::Tables {
protected:
    const CommitmentId visit{"k-visit"};

    void SetUp() override {
        Tables::SetUp();
        teun_on_the_agenda();
        begins(hco_meeting, chair());
    }
    auto seen_by(const access::Actor& by) {
        return database->read([&](store::Transaction& transaction) {
            return list_commitments_in_case(teun, by, transaction, vault);
        });
    }
};

// R-COMMITMENT-1

TEST_P(ACommitment, has_an_owner_and_a_day) {
    ASSERT_TRUE(promises(visit, "local-team", chair()));
    const auto views = seen_by(coach());
    ASSERT_EQ(views.size(), 1);
    EXPECT_EQ(views.front().owner.name, "The local-team");
    EXPECT_EQ(views.front().due_on, (PartialDate{2026, 12, 1}));
    EXPECT_EQ(views.front().case_name, "Proefhuis");
    EXPECT_EQ(views.front().state, CommitmentState::open);
}

TEST_P(ACommitment, is_not_given_to_who_may_not_hear_the_item) {
    EXPECT_EQ(promises(visit, "attendance", chair()).error(),
              MakeCommitmentError{CommitmentRefusal::owner_does_not_hear});
}

TEST_P(ACommitment, is_due_today_at_the_earliest) {
    EXPECT_EQ(promises(visit, "local-team", chair(), {2026, 11, 22}).error(),
              MakeCommitmentError{CommitmentRefusal::day_is_past});
    EXPECT_EQ(promises(visit, "local-team", chair(), {2026, 12, 0}).error(),
              MakeCommitmentError{CommitmentRefusal::day_is_past});
    EXPECT_TRUE(promises(visit, "local-team", chair(), {2026, 11, 23}));
}

TEST_P(ACommitment, is_written_down_by_who_leads_the_meeting) {
    EXPECT_EQ(promises(visit, "local-team", coach()).error(),
              MakeCommitmentError{MeetingRefusal::not_yours_to_lead});
}

TEST_P(ACommitment, that_is_sent_twice_is_one) {
    EXPECT_TRUE(promises(visit, "local-team", chair()));
    EXPECT_TRUE(promises(visit, "local-team", chair()));
    EXPECT_EQ(promises(visit, "police", chair()).error(), MakeCommitmentError{IdAlreadyUsed{}});
    EXPECT_EQ(seen_by(chair()).size(), 1);
}

// R-COMMITMENT-2

TEST_P(ACommitment, is_done_when_its_owner_says_what_came_of_it) {
    promises(visit, "local-team", chair());
    EXPECT_EQ(completes(visit, "Nobody was home.", chair()).error(),
              CompleteCommitmentError{CommitmentRefusal::not_the_owner});
    EXPECT_EQ(completes(visit, "", coach()).error(),
              CompleteCommitmentError{CommitmentRefusal::nothing_described});
    ASSERT_TRUE(completes(visit, "We were there.", coach()));
    EXPECT_TRUE(completes(visit, "We were there.", coach()));
    EXPECT_EQ(completes(visit, "We were not.", coach()).error(),
              CompleteCommitmentError{CommitmentRefusal::done_already});
    EXPECT_EQ(seen_by(chair()).front().result, "We were there.");
}

TEST_P(ACommitment, is_not_there_for_who_neither_owns_nor_wrote_it) {
    promises(visit, "local-team", chair());
    EXPECT_EQ(completes(visit, "We were there.", rmc()).error(),
              CompleteCommitmentError{CommitmentNotKnown{}});
    EXPECT_EQ(completes({"k-none"}, "We were there.", rmc()).error(),
              CompleteCommitmentError{CommitmentNotKnown{}});
    EXPECT_TRUE(seen_by(rmc()).empty());
}

// R-COMMITMENT-3

TEST_P(ACommitment, is_overdue_from_the_day_after_it_was_due) {
    Commitment open;
    open.due_on = {2026, 12, 1};
    EXPECT_FALSE(overdue(open, {2026, 12, 1}));
    EXPECT_TRUE(overdue(open, {2026, 12, 2}));
    open.done = CommitmentDone{"We were there.", coach().signature()};
    EXPECT_FALSE(overdue(open, {2026, 12, 2}));
}

SCHAKEL_ON_BOTH_DATABASES(ACommitment);

} // namespace
} // namespace schakel::casework
