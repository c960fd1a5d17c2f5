#include "casework/meeting_word_store.h"
#include "casework/meetings.h"

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
    EXPECT_EQ(item_for(teun_at_hco, chair())->absent_to_inform.size(), 2);
}

TEST_P(Attending, K31_the_named_liaison_carries_word_to_the_school_that_brought_the_case_in) {
    teun_on_the_agenda();
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

TEST_P(Attending, nobody_is_owed_word_of_what_was_not_discussed) {
    teun_on_the_agenda();
    begins(hco_meeting, chair());
    ends(hco_meeting, chair());
    EXPECT_TRUE(words().empty());
}

SCHAKEL_ON_BOTH_DATABASES(Attending);

} // namespace
} // namespace schakel::casework
