#include "casework/agenda_item_store.h"
#include "casework/meetings.h"
#include "casework/participant_store.h"

namespace schakel::casework {
namespace {

class AnAgenda : public testing::Tables {};

// R-AGENDA-1

TEST_P(AnAgenda, takes_a_case_from_who_takes_part_in_it_and_sits_at_the_meeting) {
    teun_on_the_agenda();
    const auto item = item_for(teun_at_hco, chair());
    ASSERT_TRUE(item);
    EXPECT_EQ(item->case_.name, "Proefhuis");
    EXPECT_EQ(item->persons.size(), 3);
    EXPECT_EQ(item->question, "Who does what?");
}

TEST_P(AnAgenda, takes_no_case_from_who_takes_no_part_in_it) {
    opens(teun, "teun", chair());
    plans(hco_meeting, hco, chair());
    EXPECT_EQ(puts(hco_meeting, teun_at_hco, teun, officer()).error(),
              PutOnAgendaError{CaseNotKnown{}});
}

TEST_P(AnAgenda, takes_no_case_from_who_does_not_sit_at_the_meeting) {
    opens(teun, "teun", chair(), {"school"});
    plans(hco_meeting, hco, chair());
    EXPECT_EQ(puts(hco_meeting, teun_at_hco, teun, coordinator()).error(),
              PutOnAgendaError{MeetingNotKnown{}});
}

TEST_P(AnAgenda, holds_a_case_once) {
    teun_on_the_agenda();
    EXPECT_TRUE(puts(hco_meeting, teun_at_hco, teun, chair()));
    EXPECT_EQ(puts(hco_meeting, {"i-again"}, teun, officer()).error(),
              PutOnAgendaError{AgendaRefusal::on_agenda_already});
    EXPECT_EQ(puts(hco_meeting, teun_at_hco, teun, officer()).error(),
              PutOnAgendaError{IdAlreadyUsed{}});
}

TEST_P(AnAgenda, takes_nothing_any_more_when_the_meeting_was_held) {
    opens(teun, "teun", chair());
    plans(hco_meeting, hco, chair());
    begins(hco_meeting, chair());
    ends(hco_meeting, chair());
    EXPECT_EQ(puts(hco_meeting, teun_at_hco, teun, chair()).error(),
              PutOnAgendaError{MeetingRefusal::meeting_held});
}

// R-AGENDA-2

TEST_P(AnAgenda, holds_no_case_in_which_the_chair_takes_no_part) {
    opens(teun, "teun", officer());
    plans(hco_meeting, hco, chair());
    EXPECT_EQ(puts(hco_meeting, teun_at_hco, teun, officer()).error(),
              PutOnAgendaError{AgendaRefusal::chair_takes_no_part});
}

// R-AGENDA-3

TEST_P(AnAgenda, K17_of_a_meeting_for_the_young_takes_a_case_with_someone_young_in_it) {
    const PartialDate today{2026, 11, 23};
    people::Person almost;
    almost.birth_date = {2008, 11, 24};
    EXPECT_TRUE(someone_young_enough(std::vector{almost}, 17, today));
    almost.birth_date = {2008, 11, 23};
    EXPECT_FALSE(someone_young_enough(std::vector{almost}, 17, today));
    almost.birth_date = {};
    EXPECT_TRUE(someone_young_enough(std::vector{almost}, 17, today));
    almost.deceased = true;
    EXPECT_FALSE(someone_young_enough(std::vector{almost}, 17, today));
}

// R-AGENDA-4

TEST_P(AnAgenda, K27_names_for_each_item_who_carries_the_information) {
    opens(teun, "teun", chair(), {"attendance"});
    plans(hco_meeting, hco, chair());
    ASSERT_TRUE(puts(hco_meeting, teun_at_hco, teun, chair(), ProfessionalId{"rmc"}));
    EXPECT_EQ(item_for(teun_at_hco, chair())->liaison->name, "P. rmc");
}

TEST_P(AnAgenda, K27_names_nobody_who_may_not_hear_the_item) {
    opens(teun, "teun", chair());
    plans(hco_meeting, hco, chair());
    EXPECT_EQ(puts(hco_meeting, teun_at_hco, teun, chair(), ProfessionalId{"rmc"}).error(),
              PutOnAgendaError{AgendaRefusal::liaison_does_not_hear});
    EXPECT_EQ(puts(hco_meeting, teun_at_hco, teun, chair(), ProfessionalId{"nobody"}).error(),
              PutOnAgendaError{ProfessionalNotKnown{}});
}

// R-AGENDA-5

TEST_P(AnAgenda, leaves_a_family_out_for_safety_in_words_and_for_nothing_else) {
    EXPECT_TRUE(family_part_explained(FamilyPart::is_there, {}));
    EXPECT_TRUE(family_part_explained(FamilyPart::left_out_for_safety, "She would be hit."));
    EXPECT_EQ(family_part_explained(FamilyPart::left_out_for_safety, {}).error(),
              AgendaRefusal::safety_not_explained);
}

SCHAKEL_ON_BOTH_DATABASES(AnAgenda);

class Hearers : public testing::Tables {};

// R-HEARING-1

TEST_P(Hearers, K19_are_only_those_who_sit_at_this_table_and_take_part_in_the_case) {
    teun_on_the_agenda();
    EXPECT_TRUE(item_for(teun_at_hco, officer()));
    EXPECT_EQ(item_for(teun_at_hco, rmc()).error(), AgendaItemNotKnown{});
    EXPECT_EQ(item_for(teun_at_hco, coordinator()).error(), AgendaItemNotKnown{});
    EXPECT_TRUE(meeting_for(rmc())->agenda.empty());
    EXPECT_EQ(meeting_for(officer())->agenda.size(), 1);
}

TEST_P(Hearers, cannot_be_set_from_outside_the_case_or_the_meeting) {
    teun_on_the_agenda();
    for (const auto* outside : {"attendance", "school", "nobody"})
        EXPECT_EQ(sets(teun_at_hco, {{outside}}, chair()).error(),
                  SetHearersError{AgendaRefusal::hearer_outside});
}

TEST_P(Hearers, each_have_a_reason_why_they_hear_or_not) {
    teun_on_the_agenda();
    std::map<std::string, HearingReason> reasons;
    const auto item = item_for(teun_at_hco, chair());
    for (const auto& hearing : item->hears)
        reasons.emplace(hearing.organisation.id.value, hearing.reason);
    EXPECT_EQ(reasons, (std::map<std::string, HearingReason>{
                           {"municipality", HearingReason::chairs_meeting},
                           {"police", HearingReason::takes_part_in_case},
                           {"attendance", HearingReason::takes_no_part_in_case},
                           {"local-team", HearingReason::takes_part_in_case}}));
}

// R-HEARING-2

TEST_P(Hearers, can_be_made_fewer_by_who_leads_the_meeting) {
    teun_on_the_agenda();
    ASSERT_TRUE(sets(teun_at_hco, {{"local-team"}}, chair()));
    EXPECT_TRUE(item_for(teun_at_hco, coach()));
    EXPECT_FALSE(item_for(teun_at_hco, officer()));
    EXPECT_EQ(sets(teun_at_hco, {{"police"}}, coach()).error(),
              SetHearersError{MeetingRefusal::not_yours_to_lead});
}

TEST_P(Hearers, K30_an_observer_hears_nothing_unless_set) {
    teun_on_the_agenda();
    RecordAttendance court;
    court.organisation = {"court"};
    court.role = ParticipantRole::observer;
    court.professional = ProfessionalId{"judge"};
    court.present = true;
    ASSERT_TRUE(records(court, chair()));
    EXPECT_FALSE(item_for(teun_at_hco, judge()));
    EXPECT_EQ(sets(teun_at_hco, {{"court"}}, chair()).error(),
              SetHearersError{AgendaRefusal::hearer_outside});

    const Participant observes{.organisation = {"court"},
                               .role = ParticipantRole::observer,
                               .professional = ProfessionalId{"judge"},
                               .since = noon,
                               .by_handover = {},
                               .ended_at = {}};
    does([&](store::Transaction& transaction) {
        keep_participant(transaction, teun, observes);
        return true;
    });
    EXPECT_FALSE(item_for(teun_at_hco, judge()));
    ASSERT_TRUE(sets(teun_at_hco, {{"court"}, {"police"}}, chair()));
    EXPECT_TRUE(item_for(teun_at_hco, judge()));
}

// R-HEARING-3

TEST_P(Hearers, always_include_the_chair) {
    teun_on_the_agenda();
    ASSERT_TRUE(sets(teun_at_hco, {}, chair()));
    EXPECT_TRUE(item_for(teun_at_hco, chair()));
    EXPECT_FALSE(item_for(teun_at_hco, coach()));
}

// R-HEARING-4

TEST_P(Hearers, who_were_not_there_see_no_minutes_and_no_commitments_of_others) {
    teun_on_the_agenda();
    begins(hco_meeting, chair());
    present("police");
    absent("local-team");
    writes(teun_at_hco, "He was seen at night.", chair());
    promises({"k-1"}, "police", chair());
    EXPECT_EQ(item_for(teun_at_hco, officer())->minutes, "He was seen at night.");
    EXPECT_EQ(item_for(teun_at_hco, officer())->decision, "The local team begins.");
    ASSERT_TRUE(item_for(teun_at_hco, coach()));
    EXPECT_FALSE(item_for(teun_at_hco, coach())->minutes);
    EXPECT_FALSE(item_for(teun_at_hco, coach())->decision);
    EXPECT_TRUE(item_for(teun_at_hco, coach())->commitments.empty());
}

TEST_P(Hearers, of_whom_nobody_wrote_that_they_were_there_count_as_absent) {
    teun_on_the_agenda();
    begins(hco_meeting, chair());
    writes(teun_at_hco, "He was seen at night.", chair());
    EXPECT_FALSE(item_for(teun_at_hco, officer())->minutes);
}

// R-HEARING-5

TEST_P(Hearers, stay_who_they_were_when_the_meeting_closed) {
    teun_on_the_agenda();
    begins(hco_meeting, chair());
    present("attendance");
    writes(teun_at_hco, "He was seen at night.", chair());
    ends(hco_meeting, chair());
    ASSERT_TRUE(joins(teun, chair(), {.organisation = {"attendance"}}));
    EXPECT_FALSE(item_for(teun_at_hco, rmc()));
    EXPECT_EQ(sets(teun_at_hco, {{"attendance"}}, chair()).error(),
              SetHearersError{MeetingRefusal::meeting_held});
}

TEST_P(Hearers, who_left_the_case_hear_nothing_of_it_any_more) {
    teun_on_the_agenda();
    begins(hco_meeting, chair());
    ends(hco_meeting, chair());
    EXPECT_TRUE(item_for(teun_at_hco, officer()));
    does([&](store::Transaction& transaction) {
        return end_participation(transaction, teun, {"police"}, noon);
    });
    EXPECT_FALSE(item_for(teun_at_hco, officer()));
}

SCHAKEL_ON_BOTH_DATABASES(Hearers);

} // namespace
} // namespace schakel::casework
