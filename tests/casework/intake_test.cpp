#include "casework/concern_report_file.h"
#include "casework/intake_fixture.h"
#include "casework/report_back_store.h"

#include <algorithm>

namespace schakel::casework {
namespace {

class IntakeAtTheTable : public WithReports {
protected:
    void SetUp() override {
        WithReports::SetUp();
        ASSERT_TRUE(report());
    }
};

// R-INTAKE-5
TEST(Threshold, K6_is_several_life_areas_or_care_avoidance_or_crime) {
    using enum index::LifeArea;
    EXPECT_FALSE(reaches_threshold({.text = "t", .life_areas = {health}}));
    EXPECT_FALSE(reaches_threshold({.text = "t", .life_areas = {health, health}}));
    EXPECT_TRUE(reaches_threshold({.text = "t", .life_areas = {health, social}}));
    EXPECT_TRUE(reaches_threshold({.text = "t", .life_areas = {}, .care_avoidance = true}));
    EXPECT_TRUE(reaches_threshold({.text = "t", .life_areas = {}, .offence = true}));
}

TEST(IntakeRefusals, each_rest_on_a_rule) {
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<IntakeRefusal>>(
        [](auto refusal) {
            EXPECT_TRUE(rule_behind(refusal.value).starts_with("R-INTAKE-")) << refusal.name;
        });
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<ConcernReportRefusal>>(
        [](auto refusal) {
            EXPECT_TRUE(rule_behind(refusal.value).starts_with("R-CONCERN-REPORT-"))
                << refusal.name;
        });
}

TEST(IntakeDecisions, are_written_as_the_words_of_the_api) {
    for (const auto* word : {"admit", "route", "return"}) {
        const auto decision = codec::from_word<IntakeDecision>(word);
        ASSERT_TRUE(decision) << word;
        EXPECT_EQ(codec::word_for(*decision), word);
    }
}

// R-INTAKE-1
TEST_P(IntakeAtTheTable, is_for_the_chair_of_who_keeps_the_meeting) {
    const auto admitted = judgement(IntakeDecision::admit);
    EXPECT_TRUE(refused<ConcernReportNotKnown>(decide(admitted, actor("safety-house"))));
    EXPECT_TRUE(refused<ConcernReportNotKnown>(decide(admitted, chair("family-centre"))));
    EXPECT_EQ(refused<IntakeRefusal>(decide(admitted, chair("police"))),
              IntakeRefusal::not_your_task);
    EXPECT_TRUE(decide(admitted));
}

// R-INTAKE-2
TEST_P(IntakeAtTheTable, is_judged_by_the_public_participants) {
    auto judged = judgement(IntakeDecision::admit);
    judged.judged_by = {{"local-team"}};
    EXPECT_EQ(refused<IntakeRefusal>(decide(judged)), IntakeRefusal::judge_may_not);
    judged.judged_by = {{"school"}};
    EXPECT_EQ(refused<IntakeRefusal>(decide(judged)), IntakeRefusal::judge_may_not);
    judged.judged_by = {};
    EXPECT_EQ(refused<IntakeRefusal>(decide(judged)), IntakeRefusal::nobody_judged);
    judged.judged_by = {{"nobody"}};
    EXPECT_TRUE(refused<OrganisationNotKnown>(decide(judged)));
}

// R-INTAKE-3, R-INTAKE-4
TEST_P(IntakeAtTheTable, C5_K5_tests_the_target_group_criterion_by_criterion) {
    auto judged = judgement(IntakeDecision::admit);
    judged.criteria.pop_back();
    EXPECT_EQ(refused<IntakeRefusal>(decide(judged)), IntakeRefusal::criteria_not_judged);
    judged.criteria.push_back({"problems", true});
    EXPECT_EQ(refused<IntakeRefusal>(decide(judged)), IntakeRefusal::criteria_not_judged);
    EXPECT_EQ(refused<IntakeRefusal>(decide(judgement(IntakeDecision::admit, false))),
              IntakeRefusal::criteria_not_met);
}

// R-INTAKE-4
TEST_P(IntakeAtTheTable, K5_leaves_who_is_too_old_outside_the_target_group) {
    ASSERT_TRUE(does([&](store::Transaction& t) {
        auto table = networks::find(t, MeetingKindId{"table"}).value();
        table.age_max = 11;
        networks::keep(t, table);
        return true;
    }));
    EXPECT_EQ(refused<IntakeRefusal>(decide(judgement(IntakeDecision::admit))),
              IntakeRefusal::outside_target_group);
}

// R-INTAKE-5
TEST_P(IntakeAtTheTable, K6_admits_nobody_below_the_threshold) {
    auto command = reporting();
    command.life_areas = {index::LifeArea::health};
    const ConcernReportId small{"55555555-5555-4555-8555-555555555553"};
    ASSERT_TRUE(report(small, command, actor("police")));
    const auto admit_it = [&] {
        return does([&](store::Transaction& t) {
            return decide_intake(small, case_id, judgement(IntakeDecision::admit), chair(), t,
                                 vault, framework());
        });
    };
    EXPECT_EQ(refused<IntakeRefusal>(admit_it()), IntakeRefusal::below_threshold);
}

// R-INTAKE-6, R-INTAKE-8
TEST_P(IntakeAtTheTable, C5_K7_routes_the_rest_to_another_meeting_where_it_waits) {
    auto judged = judgement(IntakeDecision::route, false);
    EXPECT_EQ(refused<IntakeRefusal>(decide(judged)), IntakeRefusal::no_other_meeting);
    judged.route_to = MeetingKindId{"table"};
    EXPECT_EQ(refused<IntakeRefusal>(decide(judged)), IntakeRefusal::no_other_meeting);
    judged.route_to = MeetingKindId{"centre-meeting"};
    const auto routed = decide(judged);
    ASSERT_TRUE(routed);
    EXPECT_EQ(routed->state, ConcernReportState::routed);

    // It waits there: about whom and who is concerned, and not what the report says.
    const auto there = seen_by(chair("family-centre"));
    ASSERT_EQ(there.size(), 1U);
    EXPECT_EQ(there.front().state, ConcernReportState::waiting);
    EXPECT_EQ(there.front().persons.size(), 2U);
    EXPECT_EQ(there.front().by.organisation, OrganisationId{"police"});
    EXPECT_FALSE(there.front().concern);
    EXPECT_FALSE(there.front().offence);
    EXPECT_TRUE(there.front().life_areas.empty());
    EXPECT_FALSE(there.front().reason);

    const auto ours = seen_by(actor("police"));
    EXPECT_EQ(ours.front().receiver.id, MeetingKindId{"centre-meeting"});
    EXPECT_EQ(ours.front().state, ConcernReportState::routed);
    EXPECT_EQ(ours.front().reason, "more than one field is needed");

    auto admitted = judgement(IntakeDecision::admit);
    admitted.criteria = {};
    admitted.judged_by = {{"family-centre"}};
    EXPECT_TRUE(decide(admitted, chair("family-centre", 2)));
    EXPECT_EQ(kept_case(case_id).responsible, OrganisationId{"family-centre"});
    EXPECT_FALSE(sees("police"));
}

// R-INTAKE-8
TEST_P(IntakeAtTheTable, K7_sends_the_words_along_only_on_an_advice) {
    const AdviceId onward{"44444444-4444-4444-8444-444444444446"};
    keep_advice(onward, "safety-house", "family-centre", sharing::Verdict::may, 1);
    auto judged = judgement(IntakeDecision::route, false);
    judged.route_to = MeetingKindId{"centre-meeting"};
    judged.advice = forbids;
    EXPECT_TRUE(refused<sharing::AdviceNotKnown>(decide(judged)));
    judged.advice = onward;
    ASSERT_TRUE(decide(judged));
    EXPECT_EQ(seen_by(chair("family-centre")).front().concern, "wanders through town at night");
}

// R-INTAKE-6, R-INTAKE-7
TEST_P(IntakeAtTheTable, C5_goes_back_with_a_reason_and_is_decided_once) {
    auto judged = judgement(IntakeDecision::return_, false);
    judged.reason = "  ";
    EXPECT_EQ(refused<IntakeRefusal>(decide(judged)), IntakeRefusal::no_reason);
    judged.reason = "light help at school was not tried";
    ASSERT_TRUE(decide(judged));
    const auto back = seen_by(actor("police"));
    EXPECT_EQ(back.front().state, ConcernReportState::returned);
    EXPECT_EQ(back.front().reason, "light help at school was not tried");
    EXPECT_EQ(refused<IntakeRefusal>(decide(judgement(IntakeDecision::admit))),
              IntakeRefusal::decided_already);
}

// R-INTAKE-9, R-REPORT-BACK-1
TEST_P(IntakeAtTheTable, K16_leads_from_report_to_file_in_one_flow) {
    const auto admitted = decide(judgement(IntakeDecision::admit));
    ASSERT_TRUE(admitted);
    EXPECT_EQ(admitted->state, ConcernReportState::admitted);
    EXPECT_EQ(admitted->case_id, case_id);

    const auto opened = kept_case(case_id);
    EXPECT_EQ(opened.responsible, OrganisationId{"safety-house"});
    EXPECT_EQ(opened.meeting_kind, MeetingKindId{"table"});
    EXPECT_TRUE(std::ranges::find(opened.members, mother) != opened.members.end());
    EXPECT_TRUE(sees("police"));
    EXPECT_FALSE(sees("local-team"));

    const auto file_of = [&](const std::string& name) {
        return look([&](auto& t, auto& seals) {
            return reports_in_file(t, seals, case_id, OrganisationId{name});
        });
    };
    ASSERT_EQ(file_of("safety-house").size(), 1U);
    EXPECT_EQ(file_of("safety-house").front().item.kind, FileItemKind::report);
    EXPECT_EQ(file_of("safety-house").front().item.by.organisation, OrganisationId{"police"});
    EXPECT_EQ(file_of("police").size(), 1U);
    EXPECT_TRUE(file_of("local-team").empty());

    const auto owed =
        look([&](auto& t, auto& seals) { return report_backs_of_case(t, seals, case_id); });
    ASSERT_EQ(owed.size(), 1U);
    EXPECT_EQ(owed.front().cause, ReportBackCause::intake_decided);
    EXPECT_EQ(owed.front().owed_to, OrganisationId{"police"});
    EXPECT_EQ(events_about(boy).back(), ledger::Event::intake_decided);
    EXPECT_EQ(events(case_id),
              (std::vector{ledger::Event::case_opened, ledger::Event::participant_added}));
}

// R-INTAKE-9
TEST_P(IntakeAtTheTable, K1_joins_reports_of_different_finding_places_in_one_case) {
    ASSERT_TRUE(decide(judgement(IntakeDecision::admit)));
    const AdviceId of_attendance{"44444444-4444-4444-8444-444444444443"};
    keep_advice(of_attendance, "attendance", "safety-house", sharing::Verdict::may);
    auto command = reporting();
    command.advice = of_attendance;
    command.discussed_in = MeetingKindId{"care-team"};
    const ConcernReportId second{"55555555-5555-4555-8555-555555555552"};
    ASSERT_TRUE(report(second, command, actor("attendance")));
    const auto joined = does([&](store::Transaction& t) {
        return decide_intake(second, {"11111111-1111-4111-8111-111111111112"},
                             judgement(IntakeDecision::admit), chair(), t, vault, framework());
    });
    ASSERT_TRUE(joined);
    EXPECT_EQ(joined->case_id, case_id);
    EXPECT_TRUE(sees("attendance"));
    // The team that discussed it first waits for word too.
    const auto owed =
        look([&](auto& t, auto& seals) { return report_backs_of_case(t, seals, case_id); });
    EXPECT_TRUE(std::ranges::any_of(
        owed, [](const ReportBack& one) { return one.owed_to == OrganisationId{"school"}; }));
}

// R-DOUBLE-4
TEST_P(IntakeAtTheTable, R_DOUBLE_4_joins_the_case_about_another_registration_of_the_person) {
    ASSERT_TRUE(decide(judgement(IntakeDecision::admit)));
    const auto again = registered_again();
    const AdviceId about_again{"44444444-4444-4444-8444-444444444443"};
    keep_advice(about_again, actor("attendance"), "safety-house", sharing::Verdict::may, {}, again);
    auto command = reporting();
    command.persons = {again};
    command.advice = about_again;
    command.discussed_in = MeetingKindId{"care-team"};
    const ConcernReportId second{"55555555-5555-4555-8555-555555555552"};
    ASSERT_TRUE(report(second, command, actor("attendance")));
    const auto joined = does([&](store::Transaction& t) {
        return decide_intake(second, {"11111111-1111-4111-8111-111111111112"},
                             judgement(IntakeDecision::admit), chair(), t, vault, framework());
    });
    ASSERT_TRUE(joined);
    EXPECT_EQ(joined->case_id, case_id);
}

SCHAKEL_ON_BOTH_DATABASES(IntakeAtTheTable);

} // namespace
} // namespace schakel::casework
