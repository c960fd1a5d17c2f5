// Word to whoever brought a case in.
#include "casework/add_participant.h"
#include "casework/brought_in.h"
#include "casework/close_case.h"
#include "casework/give_report_back.h"
#include "casework/handover_fixture.h"
#include "casework/owe_report_back.h"

#include <gtest/gtest.h>

namespace schakel::casework {
namespace {

/// The case was brought in by the police and, through its care team, by the school; it was handed over
/// and let go.
class ReportingBack : public WithAHandover {
protected:
    const AdviceId about_school{"44444444-4444-4444-8444-444444444451"};
    const AdviceId refused_school{"44444444-4444-4444-8444-444444444452"};
    bool attendance_takes_part = true;

    void let_go() {
        if (attendance_takes_part) {
            ASSERT_TRUE(does([&](store::Transaction& t) {
                return add_participant(case_id, {.organisation = {"attendance"}},
                                       actor("safety-house"), t, vault);
            }));
        }
        does([&](store::Transaction& t) {
            keep_brought_in(t, case_id, {"school"}, monday);
            return true;
        });
        ASSERT_TRUE(offer());
        ASSERT_TRUE(accept());
        ASSERT_TRUE(confirm());
        ASSERT_TRUE(close());
        keep_advice(about_school, "attendance", "school", sharing::Verdict::may, 4);
        keep_advice(refused_school, "attendance", "school", sharing::Verdict::must_not, 4);
    }
    std::vector<ReportBackView> listed(const std::string& organisation) {
        return database->read([&](store::Transaction& t) {
            return list_report_backs(t, vault, actor(organisation, 4));
        });
    }
    ReportBackView to_school(const std::string& organisation) {
        for (auto& one : listed(organisation))
            if (one.to.id == OrganisationId{"school"}) return one;
        throw std::logic_error{"nothing is owed to the school"};
    }
    auto give(const ReportBackId& report_back, const AdviceId& advice, const std::string& by,
              const std::string& text = "the family centre coaches the family now") {
        return does([&](store::Transaction& t) {
            return give_report_back(report_back, {.text = text, .advice = advice}, std::nullopt,
                                    actor(by, 4), t, vault, framework());
        });
    }
};

// R-REPORT-BACK-1

TEST_P(ReportingBack, K31_is_owed_to_everyone_who_brought_the_case_in) {
    let_go();
    EXPECT_EQ(listed("safety-house").size(), 2u);
    EXPECT_EQ(listed("police").size(), 1u);
    EXPECT_EQ(listed("school").size(), 1u);
    EXPECT_TRUE(listed("housing").empty());
}

TEST_P(ReportingBack, is_owed_once_while_it_was_not_given) {
    let_go();
    const auto again = does([&](store::Transaction& t) {
        return std::optional{owe_report_back({.case_id = case_id,
                                              .owed_by = {"safety-house"},
                                              .owed_to = {"police"},
                                              .cause = ReportBackCause::intake_decided},
                                             monday, t)};
    });
    EXPECT_EQ(again->id, listed("police").front().id);
    EXPECT_EQ(listed("police").size(), 1u);
}

// R-REPORT-BACK-2, K27: through the liaison of the route, where that one takes part.

TEST_P(ReportingBack, K31_goes_to_the_school_through_the_named_liaison) {
    let_go();
    const auto owed = to_school("attendance");
    ASSERT_TRUE(owed.through);
    EXPECT_EQ(owed.through->professional, ProfessionalId{"attendance-worker"});
    EXPECT_TRUE(owed.to_give);
    EXPECT_FALSE(to_school("safety-house").to_give);
}

TEST_P(ReportingBack, is_given_by_who_owes_it_where_the_liaison_takes_no_part) {
    attendance_takes_part = false;
    let_go();
    const auto owed = to_school("safety-house");
    EXPECT_FALSE(owed.through);
    EXPECT_TRUE(owed.to_give);
    EXPECT_TRUE(listed("attendance").empty()) << "nobody learns of a case by having to carry word";
}

TEST_P(ReportingBack, does_not_tell_who_waits_for_it_what_the_case_is_called) {
    let_go();
    const auto waits = to_school("school");
    EXPECT_FALSE(waits.case_name);
    EXPECT_FALSE(waits.text);
    EXPECT_EQ(to_school("attendance").case_name, "van den Proefkonijn");
}

TEST_P(ReportingBack, cannot_be_given_by_who_waits_for_it_nor_by_an_outsider) {
    let_go();
    const auto owed = to_school("attendance").id;
    for (const auto* other : {"school", "housing", "police"})
        EXPECT_TRUE(
            std::holds_alternative<ReportBackNotKnown>(give(owed, about_school, other).error()));
}

TEST_P(ReportingBack, is_given_once_and_says_something) {
    let_go();
    const auto owed = to_school("attendance").id;
    EXPECT_EQ(std::get<ReportBackRefusal>(give(owed, about_school, "attendance", "").error()),
              ReportBackRefusal::nothing_described);
    ASSERT_TRUE(give(owed, about_school, "attendance"));
    EXPECT_EQ(std::get<ReportBackRefusal>(give(owed, about_school, "attendance").error()),
              ReportBackRefusal::already_given);
}

// R-REPORT-BACK-3

TEST_P(ReportingBack, K31_tells_the_school_what_the_advice_lets_it_know) {
    let_go();
    const auto given = give(to_school("attendance").id, about_school, "attendance");
    ASSERT_TRUE(given);
    EXPECT_EQ(given->state, ReportBackState::given);
    EXPECT_EQ(to_school("school").text, "the family centre coaches the family now");
    const auto all = events(case_id);
    EXPECT_EQ((std::vector(all.end() - 2, all.end())),
              (std::vector{ledger::Event::disclosure_made, ledger::Event::report_back_given}));
}

TEST_P(ReportingBack, is_refused_on_an_advice_that_does_not_permit_and_keeps_nothing) {
    let_go();
    const auto owed = to_school("attendance").id;
    const auto before = events(case_id).size();
    const auto refused = give(owed, refused_school, "attendance");
    ASSERT_FALSE(refused);
    EXPECT_TRUE(std::holds_alternative<sharing::SharingRefused>(refused.error()));
    EXPECT_EQ(to_school("attendance").state, ReportBackState::owed);
    EXPECT_EQ(events(case_id).size(), before);
}

TEST_P(ReportingBack, is_refused_on_an_advice_about_another) {
    let_go();
    EXPECT_TRUE(std::holds_alternative<sharing::AdviceNotKnown>(
        give(to_school("attendance").id, permits, "safety-house").error()));
}

// R-REPORT-BACK-4

TEST_P(ReportingBack, is_due_within_the_term_of_the_route) {
    let_go();
    const auto closed_at = monday + std::chrono::days{3};
    EXPECT_EQ(to_school("attendance").due_at, closed_at + std::chrono::days{5});
    EXPECT_EQ(listed("police").front().due_at,
              closed_at + std::chrono::days{report_back_term_days});
}

TEST(ReportBacks, are_overdue_only_while_they_are_owed) {
    ReportBack owed;
    owed.due_at = Instant{} + std::chrono::days{7};
    EXPECT_FALSE(overdue(owed, owed.due_at));
    EXPECT_TRUE(overdue(owed, owed.due_at + std::chrono::seconds{1}));
    owed.given = ReportBackGiven{};
    EXPECT_FALSE(overdue(owed, owed.due_at + std::chrono::days{100}));
}

TEST(ReportBacks, name_the_rule_behind_a_refusal) {
    EXPECT_EQ(rule_behind(ReportBackRefusal::already_given), "R-REPORT-BACK-2");
}

// R-CASE-5

TEST_P(ReportingBack, comes_before_closing_the_case) {
    let_go();
    const auto close_it = [&] {
        return does([&](store::Transaction& t) {
            return close_case(case_id, std::nullopt, actor("family-centre", 9), t, vault);
        });
    };
    EXPECT_EQ(std::get<CaseRefusal>(close_it().error()), CaseRefusal::report_back_owed);
    const AdviceId about_police{"44444444-4444-4444-8444-444444444453"};
    keep_advice(about_police, "safety-house", "police", sharing::Verdict::may, 4);
    ASSERT_TRUE(give(to_school("attendance").id, about_school, "attendance"));
    ASSERT_TRUE(give(listed("police").front().id, about_police, "safety-house"));
    EXPECT_TRUE(close_it());
}

SCHAKEL_ON_BOTH_DATABASES(ReportingBack);

} // namespace
} // namespace schakel::casework
