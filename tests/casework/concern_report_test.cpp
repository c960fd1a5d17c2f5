#include "casework/concern_report_file.h"
#include "casework/intake_fixture.h"
#include "index/signal_view.h"

#include <algorithm>

namespace schakel::casework {
namespace {

class ConcernReporting : public WithReports {};

const store::Statement reports_kept{"SELECT count(*) FROM casework_concern_report"};
const store::Statement disclosures_kept{"SELECT count(*) FROM sharing_disclosure"};
const store::Statement signals_kept{"SELECT count(*) FROM index_own_signal"};
const store::Statement raw_reports{"SELECT sealed FROM casework_concern_report"};

// R-CONCERN-REPORT-3, R-CONCERN-REPORT-5
TEST_P(ConcernReporting, K2_comes_along_two_typed_ways_each_with_its_own_term) {
    const auto by_police = report();
    ASSERT_TRUE(by_police);
    EXPECT_EQ(by_police->entry, EntryRoute::police);
    EXPECT_EQ(by_police->due_at, monday + std::chrono::days{3});

    const AdviceId of_attendance{"44444444-4444-4444-8444-444444444443"};
    keep_advice(of_attendance, "attendance", "safety-house", sharing::Verdict::may);
    auto command = reporting();
    command.advice = of_attendance;
    command.discussed_in = MeetingKindId{"care-team"};
    const auto by_team =
        report({"55555555-5555-4555-8555-555555555552"}, command, actor("attendance"));
    ASSERT_TRUE(by_team);
    EXPECT_EQ(by_team->entry, EntryRoute::care_advice_team);
    EXPECT_EQ(by_team->due_at, monday + std::chrono::days{14});
}

// R-CONCERN-REPORT-3
TEST_P(ConcernReporting, out_of_a_team_is_brought_by_who_carries_information_for_it) {
    auto command = reporting();
    command.discussed_in = MeetingKindId{"care-team"};
    EXPECT_EQ(refused<ConcernReportRefusal>(report(report_id, command, actor("police"))),
              ConcernReportRefusal::no_such_way);
}

// R-CONCERN-REPORT-2
TEST_P(ConcernReporting, is_for_who_may_take_part_in_the_meeting) {
    EXPECT_EQ(refused<ConcernReportRefusal>(report(report_id, reporting(), actor("school"))),
              ConcernReportRefusal::not_a_participant);
    EXPECT_EQ(rule_behind(ConcernReportRefusal::not_a_participant), "R-CONCERN-REPORT-2");
}

// R-CONCERN-REPORT-1
TEST_P(ConcernReporting, is_about_one_family) {
    auto command = reporting();
    command.persons = {boy, uncle};
    EXPECT_EQ(refused<ConcernReportRefusal>(report(report_id, command, actor("police"))),
              ConcernReportRefusal::not_one_family);
    command.persons = {};
    EXPECT_TRUE(refused<PersonNotKnown>(report(report_id, command, actor("police"))));
}

// R-CONCERN-REPORT-4
TEST_P(ConcernReporting, travels_only_on_an_advice_that_permits_it) {
    auto command = reporting();
    command.advice = forbids;
    const auto outcome = report(report_id, command, actor("police"));
    const auto why = refused<sharing::SharingRefused>(outcome);
    ASSERT_TRUE(why);
    EXPECT_EQ(why->advice.verdict, sharing::Verdict::must_not);
    EXPECT_EQ(count(reports_kept), 0);
    EXPECT_EQ(count(disclosures_kept), 0);

    const AdviceId for_the_school{"44444444-4444-4444-8444-444444444444"};
    keep_advice(for_the_school, "police", "school", sharing::Verdict::may);
    command.advice = for_the_school;
    EXPECT_EQ(refused<ConcernReportRefusal>(report(report_id, command, actor("police"))),
              ConcernReportRefusal::advice_for_another);

    ASSERT_TRUE(report());
    EXPECT_EQ(count(disclosures_kept), 1);
    EXPECT_EQ(events_about(boy),
              (std::vector{ledger::Event::disclosure_made, ledger::Event::concern_report_made}));
}

// R-CONCERN-REPORT-4, R-DISCLOSURE-11
TEST_P(ConcernReporting, to_a_meeting_of_ones_own_discloses_nothing_and_is_in_the_ledger) {
    auto command = reporting();
    command.advice.reset();
    EXPECT_TRUE(refused<sharing::AdviceNotKnown>(report(report_id, command, actor("police"))))
        << "another keeps it";
    const auto made = report(report_id, command, actor("safety-house"));
    ASSERT_TRUE(made);
    EXPECT_EQ(count(reports_kept), 1);
    EXPECT_EQ(count(disclosures_kept), 0);
    EXPECT_EQ(events_about(boy), std::vector{ledger::Event::concern_report_made});
    EXPECT_TRUE(report(report_id, command, actor("safety-house"))) << "sent twice it is one";
    EXPECT_EQ(count(reports_kept), 1);
    const auto theirs = seen_by(chair());
    ASSERT_EQ(theirs.size(), 1U);
    EXPECT_EQ(theirs.front().concern, "wanders through town at night");
}

// R-DISCLOSURE-11
TEST_P(ConcernReporting, to_a_meeting_of_ones_own_discloses_nothing_on_an_advice_either) {
    const AdviceId to_ourselves{"44444444-4444-4444-8444-444444444447"};
    keep_advice(to_ourselves, "safety-house", "safety-house", sharing::Verdict::may);
    auto command = reporting();
    command.advice = to_ourselves;
    ASSERT_TRUE(report(report_id, command, actor("safety-house")));
    EXPECT_EQ(count(disclosures_kept), 0);
}

// R-CONCERN-REPORT-4
TEST_P(ConcernReporting, K1_joins_a_signal_of_another_finding_place_about_the_family) {
    const index::Weighing weighing{{index::Risk::a}, {}, "bruised and absent", {}};
    ASSERT_TRUE(does([&](store::Transaction& t) {
        return index::register_signal({"77777777-7777-4777-8777-777777777771"}, {brother, weighing},
                                      signaller("school"), t, vault);
    }));
    auto command = reporting();
    command.signal = SignalDraft{weighing};
    command.advice = AdviceId{"44444444-4444-4444-8444-444444444449"};
    keep_advice(*command.advice, signaller("police"), "safety-house", sharing::Verdict::may);
    ASSERT_TRUE(report(report_id, command, signaller("police")));

    const auto matches = look(
        [&](auto& t, auto& seals) { return index::own_matches(t, seals, signaller("school")); });
    ASSERT_EQ(matches.size(), 1U);
    EXPECT_EQ(matches.front().kind, index::MatchOn::same_family);
    EXPECT_EQ(matches.front().others.front().organisation, OrganisationId{"police"});
}

// R-CONCERN-REPORT-4
TEST_P(ConcernReporting, is_not_made_when_its_signal_is_refused) {
    auto command = reporting();
    command.signal = SignalDraft{{{index::Risk::a}, {}, "reasons", {}}};
    const auto outcome = report(report_id, command, actor("police"));
    ASSERT_TRUE(refused<index::RegisterSignalError>(outcome));
    EXPECT_EQ(count(reports_kept), 0);
    EXPECT_EQ(count(disclosures_kept), 0);
    EXPECT_EQ(count(signals_kept), 0);
}

// R-CONCERN-REPORT-6
TEST_P(ConcernReporting, sent_twice_is_one) {
    ASSERT_TRUE(report());
    ASSERT_TRUE(report());
    EXPECT_EQ(count(reports_kept), 1);
    EXPECT_EQ(count(disclosures_kept), 1);
    auto other = reporting();
    other.concern = "something else";
    EXPECT_TRUE(refused<IdAlreadyUsed>(report(report_id, other, actor("police"))));
}

// R-INTAKE-1
TEST_P(ConcernReporting, is_seen_by_who_made_it_and_who_takes_it_in_and_nobody_else) {
    ASSERT_TRUE(report());
    const auto ours = seen_by(actor("police"));
    ASSERT_EQ(ours.size(), 1U);
    EXPECT_EQ(ours.front().made, MadeBy::by_us);
    const auto theirs = seen_by(chair());
    ASSERT_EQ(theirs.size(), 1U);
    EXPECT_EQ(theirs.front().made, MadeBy::to_us);
    EXPECT_EQ(theirs.front().concern, "wanders through town at night");
    EXPECT_EQ(theirs.front().criteria.size(), 2U);

    EXPECT_TRUE(seen_by(actor("safety-house")).empty());
    EXPECT_TRUE(seen_by(chair("family-centre")).empty());
    EXPECT_TRUE(seen_by(actor("school")).empty());
}

// R-CONCERN-REPORT-5, R-TASK-1 (C8)
TEST_P(ConcernReporting, waits_as_a_task_and_is_overdue_after_its_term) {
    ASSERT_TRUE(report());
    const auto tasks = [&](const access::Actor& by) {
        return look([&](auto& t, auto& seals) { return waiting_concern_reports(t, seals, by); });
    };
    ASSERT_EQ(tasks(chair()).size(), 1U);
    EXPECT_EQ(tasks(chair()).front().kind, TaskKind::take_in_concern_report);
    EXPECT_FALSE(tasks(chair("safety-house", 3)).front().overdue);
    EXPECT_TRUE(tasks(chair("safety-house", 4)).front().overdue);
    EXPECT_TRUE(seen_by(chair("safety-house", 4)).front().overdue);
    EXPECT_TRUE(tasks(actor("police")).empty());
}

// R-SEAL-1
TEST_P(ConcernReporting, stands_in_its_table_unreadable) {
    ASSERT_TRUE(report());
    const auto sealed = look([&](auto& t, auto&) {
        return std::get<0>(t.template find<store::Bytes>(raw_reports).value());
    });
    const std::string text{reinterpret_cast<const char*>(sealed.data()), sealed.size()};
    EXPECT_EQ(text.find("wanders"), std::string::npos);
}

SCHAKEL_ON_BOTH_DATABASES(ConcernReporting);

} // namespace
} // namespace schakel::casework
