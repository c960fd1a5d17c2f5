#include "casework/close_case.h"
#include "casework/meeting_word_store.h"
#include "casework/meetings.h"
#include "casework/record_word_given.h"

namespace schakel::casework {
namespace {

class Attending : public testing::Tables {
protected:
    std::vector<WordOwed> words() {
        return database->read([&](store::Transaction& transaction) {
            return words_of_item(transaction, teun_at_hco);
        });
    }
};

// R-ATTENDANCE-1

TEST_P(Attending, K18_is_for_all_whom_the_kind_of_meeting_lists) {
    plans(hco_meeting, hco, chair());
    std::vector<std::string> sitting;
    const auto meeting = meeting_for(chair());
    for (const auto& one : meeting->attendance)
        sitting.push_back(one.organisation.id.value);
    EXPECT_EQ(sitting,
              (std::vector<std::string>{"municipality", "police", "attendance", "local-team"}));
}

TEST_P(Attending, K17_is_for_no_other_than_a_sworn_guest_of_a_case) {
    opens(teun, "teun", chair());
    plans(hco_meeting, hco, chair());
    puts(hco_meeting, teun_at_hco, teun, chair());
    RecordAttendance therapist;
    therapist.organisation = {"mental-health"};
    therapist.present = true;
    EXPECT_EQ(records(therapist, chair()).error(),
              RecordAttendanceError{MeetingRefusal::secrecy_not_signed});

    AddParticipant guest;
    guest.organisation = {"mental-health"};
    guest.role = ParticipantRole::guest;
    guest.secrecy_signed = true;
    ASSERT_TRUE(joins(teun, chair(), guest));
    ASSERT_TRUE(records(therapist, chair()));
    EXPECT_EQ(meeting_for(chair())->attendance.back().role, ParticipantRole::guest);
    EXPECT_FALSE(item_for(teun_at_hco, actor("therapist", "mental-health")));

    therapist.role = ParticipantRole::participant;
    EXPECT_EQ(records(therapist, chair()).error(),
              RecordAttendanceError{MeetingRefusal::only_as_guest});
}

TEST_P(Attending, is_recorded_by_who_leads_the_meeting) {
    plans(hco_meeting, hco, chair());
    RecordAttendance police;
    police.organisation = {"police"};
    EXPECT_EQ(records(police, officer()).error(),
              RecordAttendanceError{MeetingRefusal::not_yours_to_lead});
    EXPECT_EQ(records(police, coordinator()).error(), RecordAttendanceError{MeetingNotKnown{}});
    police.organisation = {"nobody"};
    EXPECT_EQ(records(police, chair()).error(), RecordAttendanceError{OrganisationNotKnown{}});
}

// R-ATTENDANCE-2

TEST_P(Attending, K30_as_an_observer_takes_a_role_that_may_listen) {
    plans(hco_meeting, hco, chair());
    RecordAttendance court;
    court.organisation = {"court"};
    court.role = ParticipantRole::observer;
    EXPECT_EQ(records(court, chair()).error(),
              RecordAttendanceError{MeetingRefusal::not_an_observer});
    court.professional = ProfessionalId{"officer"};
    EXPECT_EQ(records(court, chair()).error(),
              RecordAttendanceError{MeetingRefusal::works_elsewhere});
    court.professional = ProfessionalId{"judge"};
    EXPECT_TRUE(records(court, chair()));
}

// R-ATTENDANCE-3

TEST_P(Attending, K29_can_be_done_for_an_absent_partner_by_one_who_is_there) {
    plans(hco_meeting, hco, chair());
    EXPECT_EQ(absent("local-team", OrganisationId{"police"}).error(),
              RecordAttendanceError{MeetingRefusal::speaker_not_there});
    present("police");
    EXPECT_TRUE(absent("local-team", OrganisationId{"police"}));
    EXPECT_EQ(absent("police").error(), RecordAttendanceError{MeetingRefusal::speaker_not_there});
    EXPECT_EQ(absent("attendance", OrganisationId{"attendance"}).error(),
              RecordAttendanceError{MeetingRefusal::speaker_not_there});
}

// R-WORD-1 and R-WORD-2

TEST_P(Attending, K29_who_speaks_for_an_absent_partner_owes_it_word) {
    teun_on_the_agenda();
    present("police");
    absent("local-team", OrganisationId{"police"});
    begins(hco_meeting, chair());
    writes(teun_at_hco, "He was seen at night.", chair());
    ends(hco_meeting, chair());
    const auto owed = words();
    ASSERT_EQ(owed.size(), 2);
    EXPECT_EQ(owed.front().organisation, OrganisationId{"local-team"});
    EXPECT_EQ(owed.front().owed_by, OrganisationId{"police"});
    EXPECT_FALSE(owed.front().liaison) << "who spoke for it tells it";
    EXPECT_EQ(item_for(teun_at_hco, chair())->absent_to_inform.size(), 2);
}

TEST_P(Attending, K31_the_named_liaison_carries_word_to_the_school_that_brought_the_case_in) {
    teun_on_the_agenda();
    ASSERT_TRUE(joins(teun, chair(), {.organisation = {"attendance"}}));
    present("attendance");
    present("police");
    present("local-team");
    begins(hco_meeting, chair());
    writes(teun_at_hco, "He was seen at night.", chair());
    ends(hco_meeting, chair());
    const auto owed = words();
    ASSERT_EQ(owed.size(), 1);
    EXPECT_EQ(owed.front().organisation, OrganisationId{"school"});
    EXPECT_EQ(owed.front().owed_by, OrganisationId{"municipality"});
    EXPECT_EQ(owed.front().liaison, ProfessionalId{"rmc"});
}

TEST_P(Attending, no_liaison_learns_of_a_case_by_having_to_speak_about_it) {
    teun_on_the_agenda();
    begins(hco_meeting, chair());
    writes(teun_at_hco, "He was seen at night.", chair());
    ends(hco_meeting, chair());
    for (const auto& word : words()) {
        EXPECT_FALSE(word.liaison);
        EXPECT_EQ(word.owed_by, OrganisationId{"municipality"});
    }
}

TEST_P(Attending, no_liaison_carries_word_of_what_was_said_in_its_absence) {
    teun_on_the_agenda();
    ASSERT_TRUE(joins(teun, chair(), {.organisation = {"attendance"}}));
    begins(hco_meeting, chair());
    writes(teun_at_hco, "He was seen at night.", chair());
    ends(hco_meeting, chair());
    for (const auto& word : words())
        EXPECT_FALSE(word.liaison) << word.organisation.value;
}

TEST_P(Attending, who_spoke_for_a_partner_about_what_it_does_not_hear_owes_nothing) {
    teun_on_the_agenda();
    present("attendance");
    absent("local-team", OrganisationId{"attendance"});
    present("police");
    begins(hco_meeting, chair());
    writes(teun_at_hco, "He was seen at night.", chair());
    ends(hco_meeting, chair());
    EXPECT_EQ(words().front().organisation, OrganisationId{"local-team"});
    EXPECT_EQ(words().front().owed_by, OrganisationId{"municipality"});
}

// R-WORD-4

TEST_P(Attending, K29_word_has_the_term_of_its_route_or_seven_days) {
    teun_on_the_agenda();
    present("police");
    begins(hco_meeting, chair());
    writes(teun_at_hco, "He was seen at night.", chair());
    ends(hco_meeting, chair());
    for (const auto& word : words()) {
        const auto term = std::chrono::days{word.organisation.value == "school" ? 14 : 7};
        EXPECT_EQ(word.due_at, noon + term) << word.organisation.value;
        EXPECT_FALSE(overdue(word, word.due_at));
        EXPECT_TRUE(overdue(word, word.due_at + std::chrono::seconds{1}));
    }
}

TEST_P(Attending, K29_a_case_is_not_closed_while_word_is_owed_to_who_was_absent) {
    opens(teun, "teun", chair(), {"local-team"});
    plans(hco_meeting, hco, chair());
    puts(hco_meeting, teun_at_hco, teun, chair());
    begins(hco_meeting, chair());
    writes(teun_at_hco, "He was seen at night.", chair());
    ends(hco_meeting, chair());
    const auto closes = [&] {
        return does([&](store::Transaction& transaction) {
            return close_case(teun, {}, chair(), transaction, vault);
        });
    };
    EXPECT_EQ(closes().error(), CloseCaseError{CaseRefusal::report_back_owed});
    ASSERT_TRUE(does([&](store::Transaction& transaction) {
        return record_word_given(teun_at_hco, {{"local-team"}}, chair(), transaction, vault);
    }));
    EXPECT_TRUE(closes());
}

TEST_P(Attending, nobody_is_owed_word_of_what_was_not_discussed) {
    teun_on_the_agenda();
    begins(hco_meeting, chair());
    ends(hco_meeting, chair());
    EXPECT_TRUE(words().empty());
}

SCHAKEL_ON_BOTH_DATABASES(Attending);

} // namespace
} // namespace schakel::casework
