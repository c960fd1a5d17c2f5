// Passing data on: what an advice carries and what it does not.
#include "sharing/disclosure.h"

#include <gtest/gtest.h>

namespace schakel::sharing {
namespace {

class ADisclosure : public ::testing::Test {
protected:
    const Instant noon{std::chrono::hours{12}};
    const PolicyVersion in_force{"grondslag", "2026.1", "aa"};
    [[nodiscard]] Advice permission() const {
        Advice advice;
        advice.verdict = Verdict::may_under_conditions;
        advice.scope = {"concern", "school"};
        advice.manner = "oral_in_meeting";
        advice.duties = {"record"};
        advice.conditions = {"necessity_recorded", "recipients_limited"};
        advice.provisions = {"JW-7.1.4"};
        advice.sentence_nl = "Dat mag onder voorwaarden.";
        advice.policy = in_force;
        return advice;
    }
    KeptAdvice asked{.id = {"a-1"},
                     .by = {{"p-1"}, {"school"}, noon},
                     .about = PersonId{"child"},
                     .case_id = CaseId{"c-1"},
                     .recipient = OrganisationId{"local-team"},
                     .facts = {{"purpose", {"coordinate_help"}}},
                     .advice = permission()};
    DisclosureDraft draft{.id = {"d-1"},
                          .by = {{"p-2"}, {"school"}, noon + std::chrono::hours{1}},
                          .to = {"local-team"},
                          .to_professional = std::nullopt,
                          .case_id = CaseId{"c-1"},
                          .items = {{"concern", "He does not come to school."}},
                          .confirmed = {"recipients_limited", "necessity_recorded"},
                          .colleague = std::nullopt};

    [[nodiscard]] auto made() const { return disclosure_on(asked, draft, in_force); }
    template <class Refusal>
    void expect_refused(const Refusal& because) const {
        const auto outcome = made();
        ASSERT_FALSE(outcome);
        const auto* refusal = std::get_if<Refusal>(&outcome.error());
        ASSERT_NE(refusal, nullptr);
        EXPECT_EQ(*refusal, because);
    }
};

TEST_F(ADisclosure, carries_the_question_the_answer_and_the_reasons) {
    const auto disclosure = made();
    ASSERT_TRUE(disclosure);
    EXPECT_EQ(disclosure->advice, asked.id);
    EXPECT_EQ(disclosure->by, draft.by);
    EXPECT_EQ(disclosure->to, draft.to);
    EXPECT_EQ(disclosure->about, (std::vector{PersonId{"child"}}));
    EXPECT_EQ(disclosure->case_id, asked.case_id);
    EXPECT_EQ(disclosure->purpose, "coordinate_help");
    EXPECT_EQ(disclosure->items, draft.items);
    EXPECT_EQ(disclosure->verdict, Verdict::may_under_conditions);
    EXPECT_EQ(disclosure->provisions, asked.advice.provisions);
    EXPECT_EQ(disclosure->manner, "oral_in_meeting");
    EXPECT_EQ(disclosure->duties, asked.advice.duties);
    EXPECT_EQ(disclosure->confirmed, asked.advice.conditions);
    EXPECT_EQ(disclosure->policy_version, "aa");
}

// R-DISCLOSURE-1: an advice that permits, our own, of today, under the law of today.

TEST_F(ADisclosure, is_made_on_every_verdict_that_permits_and_on_no_other) {
    for (const auto verdict : {Verdict::must, Verdict::may, Verdict::may_under_conditions}) {
        asked.advice.verdict = verdict;
        EXPECT_TRUE(made());
    }
    for (const auto verdict : {Verdict::unknown, Verdict::must_not, Verdict::only_with_consent}) {
        asked.advice.verdict = verdict;
        expect_refused(SharingRefused{asked.advice});
    }
}

TEST_F(ADisclosure, is_not_made_on_the_advice_of_another_organisation) {
    draft.by.organisation = {"police"};
    expect_refused(AdviceNotKnown{});
}

TEST_F(ADisclosure, is_made_within_a_day_and_not_later) {
    draft.by.at = noon + advice_holds;
    EXPECT_TRUE(made());
    draft.by.at += std::chrono::microseconds{1};
    expect_refused(AdviceTooOld{AdviceAge::older_than_a_day});
}

TEST_F(ADisclosure, is_not_made_on_an_advice_that_is_yet_to_come) {
    draft.by.at = noon;
    EXPECT_TRUE(made());
    draft.by.at -= std::chrono::microseconds{1};
    expect_refused(AdviceTooOld{AdviceAge::older_than_a_day});
}

TEST_F(ADisclosure, is_not_made_on_an_advice_under_another_version_of_the_grondslag) {
    asked.advice.policy.hash = "bb";
    expect_refused(AdviceTooOld{AdviceAge::policy_changed});
}

// R-DISCLOSURE-2: no more than the advice names.

TEST_F(ADisclosure, holds_only_kinds_of_data_that_the_advice_names) {
    draft.items = {{"concern", "one"}, {"school", "two"}, {"concern", "three"}};
    EXPECT_TRUE(made());
    draft.items.push_back({"medical", "four"});
    draft.items.push_back({"financial", "five"});
    draft.items.push_back({"medical", "six"});
    expect_refused(OutsideScope{{"medical", "financial"}});
}

// R-DISCLOSURE-3: conditions and colleague.

TEST_F(ADisclosure, needs_every_condition_confirmed) {
    draft.confirmed = {"recipients_limited"};
    expect_refused(ConditionsNotConfirmed{{"necessity_recorded"}});
    draft.confirmed.clear();
    expect_refused(ConditionsNotConfirmed{asked.advice.conditions});
}

TEST_F(ADisclosure, is_weighed_with_a_colleague_where_the_advice_asks_that) {
    asked.advice.duties.emplace_back("weigh_with_colleague");
    expect_refused(ColleagueNotNamed{});
    draft.colleague = "p-3";
    EXPECT_TRUE(made());
}

TEST_F(ADisclosure, is_weighed_with_a_colleague_in_a_conflict_of_duties) {
    asked.advice.conditions = {"conflict_criteria_met"};
    draft.confirmed = asked.advice.conditions;
    expect_refused(ColleagueNotNamed{});
    draft.colleague = "p-3";
    EXPECT_TRUE(made());
}

TEST_F(ADisclosure, is_not_weighed_with_oneself_or_with_nobody) {
    asked.advice.duties.emplace_back("weigh_with_colleague");
    draft.colleague = draft.by.professional.value;
    expect_refused(ColleagueNotNamed{});
    draft.colleague = "  ";
    expect_refused(ColleagueNotNamed{});
}

// R-DISCLOSURE-4: to whom, in which case and for what was asked.

TEST_F(ADisclosure, goes_to_the_recipient_that_was_asked_about) {
    draft.to = {"police"};
    expect_refused(AdviceNotKnown{});
    draft.to = {"local-team"};
    asked.recipient.reset();
    expect_refused(AdviceNotKnown{});
}

// R-DISCLOSURE-11
TEST_F(ADisclosure, goes_to_another_organisation_than_its_own) {
    asked.recipient = draft.to = draft.by.organisation;
    expect_refused(DisclosedToOneself{});
}

TEST_F(ADisclosure, belongs_to_the_case_that_was_asked_about) {
    draft.case_id = CaseId{"c-2"};
    expect_refused(AdviceNotKnown{});
    draft.case_id.reset();
    expect_refused(AdviceNotKnown{});
    asked.case_id.reset();
    EXPECT_TRUE(made());
}

TEST_F(ADisclosure, has_a_purpose) {
    asked.facts.clear();
    expect_refused(AdviceNotKnown{});
}

// R-DISCLOSURE-10: what the system knows now, held against what the advice rested on.

class TheSituation : public ::testing::Test {
protected:
    KeptAdvice asked;
    Facts known;
    Facts known_now;
    using Changed = std::vector<std::string>;

    void SetUp() override {
        known.set("subject_age", "u12");
        known.set("sender_covenant", true);
        known_now = known;
        for (const auto& [fact, codes] : known.known())
            asked.facts.emplace(fact, codes);
    }
    [[nodiscard]] Changed changed() const { return changed_since(asked, known, known_now); }
};

TEST_F(TheSituation, has_not_changed_while_all_that_is_known_is_as_it_was) {
    EXPECT_EQ(changed(), Changed{});
}

TEST_F(TheSituation, has_changed_when_a_fact_is_known_otherwise_or_not_any_more) {
    known_now.set("subject_age", "12_15");
    EXPECT_EQ(changed(), Changed{"subject_age"});
    known_now.forget("subject_age");
    EXPECT_EQ(changed(), Changed{"subject_age"});
}

TEST_F(TheSituation, has_changed_when_a_fact_came_to_be_known_that_nobody_had_answered) {
    known_now.set("authority", "one");
    EXPECT_EQ(changed(), Changed{"authority"});
}

TEST_F(TheSituation, has_not_changed_when_the_system_came_to_know_what_was_answered) {
    asked.facts["authority"] = {"one"};
    known_now.set("authority", "one");
    EXPECT_EQ(changed(), Changed{});
    known_now.set("authority", "joint");
    EXPECT_EQ(changed(), Changed{"authority"});
}

TEST_F(TheSituation, is_as_the_asker_knew_better_as_long_as_the_system_knows_no_more) {
    asked.facts["subject_age"] = {"12_15"};
    EXPECT_EQ(changed(), Changed{});
    known_now.set("subject_age", "16_17");
    EXPECT_EQ(changed(), Changed{"subject_age"});
}

// R-DISCLOSURE-6: what the family sees.
TEST_F(ADisclosure, shows_the_family_that_it_was_made_but_no_words_that_harm_another) {
    draft.items = {
        {"concern", "a"}, {"reporter_identity", "b"}, {"safe_address", "c"}, {"third_party", "d"}};
    asked.advice.scope = kinds_of(draft.items);
    const auto seen = for_the_family(made().value());
    EXPECT_EQ(kinds_of(seen.items), asked.advice.scope);
    EXPECT_EQ(seen.items.at(0).text, "a");
    for (std::size_t i = 1; i < seen.items.size(); ++i)
        EXPECT_EQ(seen.items.at(i).text, "") << seen.items.at(i).data;
}

} // namespace
} // namespace schakel::sharing
