#include "casework/meetings.h"
#include "casework/throughput_store.h"
#include "ledger/history.h"

namespace schakel::casework {
namespace {

class AMeeting : public testing::Tables {};

// R-MEETING-1

TEST_P(AMeeting, is_planned_by_the_chair_of_its_kind) {
    const auto planned = plans(hco_meeting, hco, chair());
    ASSERT_TRUE(planned);
    EXPECT_EQ(planned->state, CaseMeetingState::planned);
    EXPECT_EQ(planned->place, "Room 3");
}

TEST_P(AMeeting, is_not_planned_by_who_only_sits_at_it) {
    EXPECT_EQ(plans(hco_meeting, hco, officer()).error(),
              PlanMeetingError{MeetingRefusal::not_yours_to_lead});
}

TEST_P(AMeeting, is_not_planned_by_a_partner_that_chairs_a_meeting_of_its_own) {
    EXPECT_EQ(plans(hco_meeting, hco, actor("officer", "police", {"chair"})).error(),
              PlanMeetingError{MeetingRefusal::not_yours_to_lead});
    EXPECT_TRUE(plans(hco_meeting, hco, actor("deputy", "municipality", {"chair"})));
}

TEST_P(AMeeting, is_led_by_who_records_it_and_has_a_role_at_the_table) {
    EXPECT_TRUE(may_lead(hco_kind(), actor("clerk", "municipality", {"recorder"})));
    EXPECT_FALSE(may_lead(hco_kind(), actor("gardener", "municipality", {"gardener"})));
}

TEST_P(AMeeting, that_is_planned_twice_with_one_key_is_one_meeting) {
    EXPECT_TRUE(plans(hco_meeting, hco, chair()));
    EXPECT_TRUE(plans(hco_meeting, hco, chair()));
    EXPECT_EQ(plans(hco_meeting, zat, coordinator()).error(), PlanMeetingError{IdAlreadyUsed{}});
}

// R-MEETING-2

TEST_P(AMeeting, is_not_there_for_who_does_not_sit_at_it) {
    plans(hco_meeting, hco, chair());
    EXPECT_TRUE(meeting_for(officer()));
    EXPECT_EQ(meeting_for(coordinator()).error(), MeetingNotKnown{});
    EXPECT_EQ(begins(hco_meeting, coordinator()).error(), OpenMeetingError{MeetingNotKnown{}});
}

// R-MEETING-3

TEST_P(AMeeting, is_opened_and_closed_once_and_in_order) {
    plans(hco_meeting, hco, chair());
    EXPECT_EQ(ends(hco_meeting, chair()).error(),
              CloseMeetingError{MeetingRefusal::meeting_not_running});
    EXPECT_EQ(begins(hco_meeting, chair())->state, CaseMeetingState::running);
    EXPECT_EQ(ends(hco_meeting, chair())->state, CaseMeetingState::held);
    EXPECT_EQ(begins(hco_meeting, chair()).error(),
              OpenMeetingError{MeetingRefusal::meeting_not_planned});
    EXPECT_EQ(ends(hco_meeting, chair())->version, 3);
}

TEST_P(AMeeting, is_opened_by_who_saw_its_last_version) {
    plans(hco_meeting, hco, chair());
    present("police");
    const auto opened = does([&](store::Transaction& transaction) {
        return open_meeting(hco_meeting, 1, chair(), transaction, vault);
    });
    EXPECT_EQ(opened.error(), OpenMeetingError{store::ChangedMeanwhile{}});
}

// R-THROUGHPUT-2

TEST_P(AMeeting, ends_the_waiting_of_a_case_that_it_discussed) {
    teun_on_the_agenda();
    does([&](store::Transaction& transaction) {
        begin_step(transaction, teun, CaseStep::meeting, noon, 14);
        return true;
    });
    begins(hco_meeting, chair());
    writes(teun_at_hco, "He was seen at night.", chair());
    ends(hco_meeting, chair());
    const auto steps = database->read(
        [&](store::Transaction& transaction) { return steps_of(transaction, teun); });
    EXPECT_EQ(steps.back().step, CaseStep::plan);
}

// R-LEDGER-1

TEST_P(AMeeting, leaves_an_entry_for_each_thing_that_was_done) {
    teun_on_the_agenda();
    begins(hco_meeting, chair());
    writes(teun_at_hco, "He was seen at night.", chair());
    promises({"k-1"}, "local-team", chair());
    completes({"k-1"}, "We were there.", coach());
    ends(hco_meeting, chair());
    std::vector<ledger::Event> events;
    database->read([&](store::Transaction& transaction) {
        people::Seals seals{transaction, vault};
        for (const auto& entry : ledger::entries_of_owner(transaction, seals, "case/c-teun"))
            events.push_back(entry.event);
        EXPECT_EQ(ledger::entries_of_owner(transaction, seals, "organisation/municipality").size(),
                  3);
        return true;
    });
    const std::vector<ledger::Event> last{events.end() - 4, events.end()};
    EXPECT_EQ(last, (std::vector{ledger::Event::item_put_on_agenda, ledger::Event::minutes_recorded,
                                 ledger::Event::commitment_made, ledger::Event::commitment_done}));
}

SCHAKEL_ON_BOTH_DATABASES(AMeeting);

} // namespace
} // namespace schakel::casework
