#include "casework/intake_fixture.h"

#include <algorithm>

namespace schakel::casework {
namespace {

class AskingPartners : public WithReports {
protected:
    void SetUp() override {
        WithReports::SetUp();
        auto command = reporting();
        command.question = "is he known to you?";
        ASSERT_TRUE(report(report_id, command, actor("police")));
    }
};

const store::Statement raw_answers{
    "SELECT sealed_answer FROM casework_inquiry_asked WHERE answered_at IS NOT NULL"};

TEST(InquiryRefusals, each_rest_on_a_rule) {
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<InquiryRefusal>>(
        [](auto refusal) {
            EXPECT_TRUE(rule_behind(refusal.value).starts_with("R-INQUIRY-")) << refusal.name;
        });
}

// R-INQUIRY-3, R-INQUIRY-4
TEST_P(AskingPartners, K4_tells_yes_or_no_to_the_asker_and_never_why_to_the_asked) {
    ASSERT_TRUE(ask({{"attendance"}, {"local-team"}}, chair()));
    const auto to_answer = inquiries_of(actor("local-team")).to_answer;
    ASSERT_EQ(to_answer.size(), 1U);
    EXPECT_EQ(to_answer.front().asked_by.organisation, OrganisationId{"safety-house"});
    EXPECT_EQ(to_answer.front().persons.front().id, boy);
    EXPECT_EQ(codec::write_json(to_answer.front()).find("wanders"), std::string::npos);
    EXPECT_EQ(codec::write_json(to_answer.front()).find("attendance"), std::string::npos);

    ASSERT_TRUE(answer(KnownToYou::known, "local-team"));
    const auto asked = inquiries_of(actor("safety-house")).asked;
    ASSERT_EQ(asked.size(), 1U);
    ASSERT_EQ(asked.front().answers.size(), 2U);
    EXPECT_FALSE(asked.front().answers.front().answer);
    EXPECT_EQ(asked.front().answers.back().answer, KnownToYou::known);

    EXPECT_TRUE(inquiries_of(actor("local-team")).to_answer.empty());
    EXPECT_TRUE(inquiries_of(actor("local-team")).asked.empty());
    EXPECT_TRUE(inquiries_of(actor("attendance")).asked.empty());
    EXPECT_TRUE(inquiries_of(actor("police")).asked.empty());
}

// R-CONCERN-REPORT-3, R-INQUIRY-1
TEST_P(AskingPartners, K3_a_team_that_misses_information_puts_its_question_to_the_next_meeting) {
    const auto seen = seen_by(chair());
    ASSERT_EQ(seen.size(), 1U);
    EXPECT_EQ(seen.front().question, "is he known to you?");
    EXPECT_TRUE(ask({{"local-team"}}, chair()));
}

// R-INQUIRY-4
TEST_P(AskingPartners, is_answered_once_and_only_by_who_was_asked) {
    ASSERT_TRUE(ask({{"local-team"}}, chair()));
    EXPECT_TRUE(refused<InquiryNotKnown>(answer(KnownToYou::known, "attendance")));
    EXPECT_TRUE(refused<InquiryNotKnown>(answer(KnownToYou::known, "safety-house")));
    ASSERT_TRUE(answer(KnownToYou::not_known, "local-team"));
    EXPECT_TRUE(answer(KnownToYou::not_known, "local-team"));
    EXPECT_EQ(refused<InquiryRefusal>(answer(KnownToYou::known, "local-team")),
              InquiryRefusal::answered_already);
    const auto written = events_about(boy);
    EXPECT_EQ(std::ranges::count(written, ledger::Event::inquiry_asked), 1);
    EXPECT_EQ(std::ranges::count(written, ledger::Event::inquiry_answered), 1);
}

// R-INQUIRY-4, R-SEAL-1
TEST_P(AskingPartners, keeps_the_answer_unreadable) {
    ASSERT_TRUE(ask({{"local-team"}}, chair()));
    ASSERT_TRUE(answer(KnownToYou::not_known, "local-team"));
    const auto sealed = look([&](auto& t, auto&) {
        return std::get<0>(t.template find<store::Bytes>(raw_answers).value());
    });
    const std::string text{reinterpret_cast<const char*>(sealed.data()), sealed.size()};
    EXPECT_EQ(text.find("known"), std::string::npos);
}

// R-INQUIRY-1
TEST_P(AskingPartners, is_for_who_takes_the_report_in_about_its_own_persons) {
    EXPECT_EQ(refused<InquiryRefusal>(ask({{"local-team"}}, actor("police"))),
              InquiryRefusal::not_yours_to_ask);
    EXPECT_TRUE(refused<ConcernReportNotKnown>(ask({{"local-team"}}, actor("attendance"))));
    const auto about_uncle = does([&](store::Transaction& t) {
        return ask_partners(inquiry_id,
                            {.concern_report = report_id,
                             .case_id = {},
                             .persons = {uncle},
                             .organisations = {{"local-team"}}},
                            chair(), t, vault);
    });
    EXPECT_EQ(refused<InquiryRefusal>(about_uncle), InquiryRefusal::not_about_this_person);
    EXPECT_EQ(refused<InquiryRefusal>(ask({}, chair())), InquiryRefusal::nothing_asked_about);
}

// R-INQUIRY-1
TEST_P(AskingPartners, is_for_a_participant_of_a_case_too) {
    ASSERT_TRUE(decide(judgement(IntakeDecision::admit)));
    EXPECT_EQ(refused<InquiryRefusal>(ask({{"local-team"}}, chair())),
              InquiryRefusal::not_yours_to_ask);
    const auto ask_in_case = [&](const std::string& by) {
        return does([&](store::Transaction& t) {
            return ask_partners(inquiry_id,
                                {.concern_report = {},
                                 .case_id = case_id,
                                 .persons = {mother},
                                 .organisations = {{"attendance"}}},
                                actor(by, 2), t, vault);
        });
    };
    EXPECT_TRUE(refused<CaseNotKnown>(ask_in_case("local-team")));
    EXPECT_TRUE(ask_in_case("police"));
}

// R-INQUIRY-2
TEST_P(AskingPartners, goes_to_participants_by_law_of_this_network_and_no_others) {
    EXPECT_EQ(refused<InquiryRefusal>(ask({{"school"}}, chair())), InquiryRefusal::not_a_partner);
    EXPECT_EQ(refused<InquiryRefusal>(ask({{"housing"}}, chair())), InquiryRefusal::not_a_partner);
    EXPECT_EQ(refused<InquiryRefusal>(ask({{"safety-house"}}, chair())),
              InquiryRefusal::not_a_partner);
    EXPECT_TRUE(refused<OrganisationNotKnown>(ask({{"nobody"}}, chair())));
}

// R-INQUIRY-5, R-TASK-1
TEST_P(AskingPartners, waits_as_a_task_and_is_overdue_after_five_days) {
    ASSERT_TRUE(ask({{"local-team"}}, chair()));
    const auto tasks = [&](const access::Actor& by) {
        return look([&](auto& t, auto& seals) { return waiting_inquiries(t, seals, by); });
    };
    ASSERT_EQ(tasks(actor("local-team", 6)).size(), 1U);
    EXPECT_EQ(tasks(actor("local-team", 6)).front().kind, TaskKind::answer_inquiry);
    EXPECT_FALSE(tasks(actor("local-team", 6)).front().overdue);
    EXPECT_TRUE(tasks(actor("local-team", 7)).front().overdue);
    EXPECT_TRUE(tasks(actor("police")).empty());
    ASSERT_TRUE(answer(KnownToYou::known, "local-team", 7));
    EXPECT_TRUE(tasks(actor("local-team", 7)).empty());
}

// R-INQUIRY-6
TEST_P(AskingPartners, sent_twice_is_one) {
    ASSERT_TRUE(ask({{"local-team"}}, chair()));
    ASSERT_TRUE(ask({{"local-team"}}, chair()));
    EXPECT_EQ(inquiries_of(actor("safety-house")).asked.size(), 1U);
}

SCHAKEL_ON_BOTH_DATABASES(AskingPartners);

} // namespace
} // namespace schakel::casework
