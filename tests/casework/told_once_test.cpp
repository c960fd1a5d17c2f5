// What a family told once is not asked again: it is offered to who may see it, and partners are asked
// for it before the family is.
#include "casework/add_file_item.h"
#include "casework/add_participant.h"
#include "casework/ask_what_was_told.h"
#include "casework/case_fixture.h"
#include "casework/close_case.h"
#include "casework/told_view.h"
#include "casework/waiting_told.h"
#include "sharing/advice_store.h"
#include "sharing/disclosure_store.h"

#include <gtest/gtest.h>

namespace schakel::casework {
namespace {

using index::LifeArea;

class ToldOnce : public WithACase {
protected:
    const ToldQuestionId question{"77777777-7777-4777-8777-777777777771"};
    const CaseId other_case{"11111111-1111-4111-8111-111111111119"};

    void SetUp() override {
        WithACase::SetUp();
        takes_part(case_id, "local-team");
    }
    void takes_part(const CaseId& id, const std::string& organisation,
                    const std::string& by = "safety-house") {
        ASSERT_TRUE(does([&](store::Transaction& t) {
            return add_participant(id, {.organisation = {organisation}}, actor(by), t, vault);
        }));
    }
    void opens_other_case(const PersonId& about) {
        ASSERT_TRUE(does([&](store::Transaction& t) {
            return open_case(other_case, {.persons = {about}}, actor("safety-house"), t, vault);
        }));
    }
    auto write(const std::string& id, const AddFileItem& item,
               const std::string& by = "safety-house", std::optional<CaseId> where = {}) {
        return does([&](store::Transaction& t) {
            return add_file_item(where.value_or(case_id), {id}, item, actor(by, 1), t, vault);
        });
    }
    auto tells(const std::string& id, const PersonId& person, LifeArea area,
               const std::string& text, const std::string& by = "safety-house",
               std::optional<CaseId> where = {}) {
        return write(id,
                     {.kind = WrittenKind::fact, .text = text, .told = ToldByFamily{person, area}},
                     by, where);
    }
    auto asks(const PersonId& person = PersonId{"22222222-2222-4222-8222-222222222221"},
              const std::string& by = "safety-house") {
        return does([&](store::Transaction& t) {
            return ask_what_was_told(case_id, question, {person, LifeArea::health}, actor(by, 2), t,
                                     vault);
        });
    }
    auto answers(ToldReply reply, const std::string& by = "local-team", int days = 3) {
        return does([&](store::Transaction& t) {
            return answer_what_was_told(question, {reply}, actor(by, days), t, vault);
        });
    }
    ToldInCase told(const std::string& to = "safety-house", std::optional<CaseId> where = {},
                    int days = 4) {
        return database->read([&](store::Transaction& t) {
            return view_told(t, vault, where.value_or(case_id), actor(to, days))
                .value_or(ToldInCase{});
        });
    }
    std::vector<std::string> texts(const ToldInCase& view) {
        std::vector<std::string> found;
        for (const auto& answer : view.answers)
            found.push_back(answer.text);
        return found;
    }
    std::vector<Task> waiting(const std::string& organisation, int days = 4) {
        return database->read([&](store::Transaction& t) {
            people::Seals seals{t, vault};
            return waiting_told(t, seals, actor(organisation, days));
        });
    }
    /// Something about these goes from one to another in the case.
    void discloses(const std::string& from, const std::string& to, std::vector<PersonId> about,
                   int days = 3) {
        ASSERT_TRUE(does([&](store::Transaction& t) {
            people::Seals seals{t, vault};
            const auto name = from + std::to_string(days) + about.front().value.substr(35);
            sharing::KeptAdvice advice{.id = {"a-" + name},
                                       .by = actor(from, days).signature(),
                                       .about = about.front(),
                                       .case_id = case_id,
                                       .recipient = OrganisationId{to},
                                       .facts = {},
                                       .advice = {}};
            sharing::keep_advice(t, seals, advice);
            sharing::Disclosure disclosure;
            disclosure.id = {"d-" + name};
            disclosure.advice = advice.id;
            disclosure.by = actor(from, days).signature();
            disclosure.to = {to};
            disclosure.about = std::move(about);
            disclosure.case_id = case_id;
            disclosure.items = {{"care_content", "He sleeps badly."}};
            disclosure.purpose = "help_to_person";
            disclosure.sentence_nl = disclosure.sentence_en = "s";
            sharing::add_disclosure(t, seals, disclosure);
            return true;
        }));
    }
    static std::string to_text(const store::Bytes& bytes) {
        std::string text;
        for (const auto byte : bytes)
            text.push_back(std::to_integer<char>(byte));
        return text;
    }
    static ToldRefusal refusal(const auto& outcome) {
        EXPECT_FALSE(outcome);
        return std::get<ToldRefusal>(outcome.error());
    }
};

// R-TOLD-1

TEST_P(ToldOnce, B5_K11_is_written_with_who_of_the_family_told_it_and_about_what) {
    const auto written = tells("i-1", boy, LifeArea::health, "He sleeps badly.");
    ASSERT_TRUE(written);
    EXPECT_EQ(written->told, (ToldByFamily{boy, LifeArea::health}));
    ASSERT_EQ(told().answers.size(), 1u);
    const auto answer = told().answers.front();
    EXPECT_EQ(answer.person, boy);
    EXPECT_EQ(answer.person_name, "Bram van den Proefkonijn");
    EXPECT_EQ(answer.life_area, LifeArea::health);
    EXPECT_EQ(answer.text, "He sleeps badly.");
    EXPECT_EQ(answer.by.professional, ProfessionalId{"safety-house-worker"});
    EXPECT_TRUE(answer.here);
}

TEST_P(ToldOnce, R_TOLD_1_is_a_fact_and_told_by_one_of_the_family) {
    EXPECT_EQ(refusal(write("i-1", {.kind = WrittenKind::judgement,
                                    .text = "He exaggerates.",
                                    .told = ToldByFamily{boy, LifeArea::health}})),
              ToldRefusal::no_fact);
    EXPECT_EQ(refusal(tells("i-1", uncle, LifeArea::health, "He sleeps badly.")),
              ToldRefusal::no_member);
    EXPECT_TRUE(told().answers.empty());
}

TEST_P(ToldOnce, R_TOLD_1_what_was_not_told_by_them_is_not_offered_as_told) {
    ASSERT_TRUE(write("i-1", {.kind = WrittenKind::fact, .text = "Absent for 8 days."}));
    EXPECT_TRUE(told().answers.empty());
}

// R-TOLD-2

TEST_P(ToldOnce, B5_is_offered_in_another_case_of_the_same_organisation) {
    opens_other_case(boy);
    ASSERT_TRUE(tells("i-1", boy, LifeArea::health, "He sleeps badly."));
    ASSERT_EQ(texts(told("safety-house", other_case)),
              std::vector<std::string>{"He sleeps badly."});
    const auto answer = told("safety-house", other_case).answers.front();
    EXPECT_FALSE(answer.here);
    EXPECT_EQ(answer.in_case, case_id);
}

TEST_P(ToldOnce, R_TOLD_2_is_offered_to_no_other_organisation_and_to_nobody_outside) {
    ASSERT_TRUE(tells("i-1", boy, LifeArea::health, "He sleeps badly."));
    EXPECT_TRUE(told("local-team").answers.empty());
    EXPECT_FALSE(database->read(
        [&](store::Transaction& t) { return view_told(t, vault, case_id, actor("housing")); }));
}

TEST_P(ToldOnce, R_TOLD_2_of_what_was_corrected_the_correction) {
    ASSERT_TRUE(tells("i-1", boy, LifeArea::health, "He sleeps badly."));
    ASSERT_TRUE(write("i-2", {.kind = WrittenKind::fact,
                              .text = "He sleeps badly on Sundays.",
                              .replaces = FileItemId{"i-1"},
                              .told = ToldByFamily{boy, LifeArea::health}}));
    EXPECT_EQ(texts(told()), std::vector<std::string>{"He sleeps badly on Sundays."});
}

TEST_P(ToldOnce, R_TOLD_2_also_under_another_registration_that_is_held_for_one_with_theirs) {
    const auto again = registered_again();
    opens_other_case(again);
    ASSERT_TRUE(
        tells("i-1", again, LifeArea::health, "He sleeps badly.", "safety-house", other_case));
    ASSERT_EQ(texts(told()), std::vector<std::string>{"He sleeps badly."});
    EXPECT_EQ(told().answers.front().person, boy) << "as the member of this case";
    takes_back_that_it_is_one(again);
    EXPECT_TRUE(told().answers.empty());
}

TEST_P(ToldOnce, R_TOLD_2_not_out_of_a_case_in_which_it_takes_no_part_any_more) {
    opens_other_case(boy);
    ASSERT_TRUE(
        tells("i-1", boy, LifeArea::health, "He sleeps badly.", "safety-house", other_case));
    EXPECT_EQ(told().answers.size(), 1u);
    ASSERT_TRUE(does([&](store::Transaction& t) {
        const auto ended = end_participation(t, other_case, {"safety-house"}, monday);
        keep_participant(
            t, other_case,
            {.organisation = {"safety-house"}, .role = ParticipantRole::observer, .since = monday});
        return ended;
    }));
    EXPECT_TRUE(told().answers.empty());
}

TEST_P(ToldOnce, R_TOLD_2_nothing_to_who_only_listens) {
    ASSERT_TRUE(tells("i-1", boy, LifeArea::health, "He sleeps badly.", "local-team"));
    EXPECT_EQ(told("local-team").answers.size(), 1u);
    ASSERT_TRUE(does([&](store::Transaction& t) {
        const auto ended = end_participation(t, case_id, {"local-team"}, monday);
        keep_participant(
            t, case_id,
            {.organisation = {"local-team"}, .role = ParticipantRole::observer, .since = monday});
        return ended;
    }));
    EXPECT_TRUE(told("local-team").answers.empty());
    EXPECT_FALSE(told("local-team").may_ask);
    EXPECT_FALSE(told().may_ask) << "who listens is not asked";
    EXPECT_EQ(std::get<CaseRefusal>(asks(boy, "local-team").error()),
              CaseRefusal::not_a_participant);
}

// R-TOLD-3

TEST_P(ToldOnce, B5_partners_are_asked_before_the_family_and_told_nothing_else) {
    ASSERT_TRUE(asks());
    const auto asked = told("local-team").to_answer;
    ASSERT_EQ(asked.size(), 1u);
    EXPECT_EQ(asked[0].person, boy);
    EXPECT_EQ(asked[0].life_area, LifeArea::health);
    EXPECT_EQ(asked[0].asked_for, OrganisationId{"safety-house"});
    EXPECT_EQ(asked[0].own_answers, 0);
    EXPECT_TRUE(told("safety-house").to_answer.empty()) << "not its own question";
}

TEST_P(ToldOnce, R_TOLD_3_only_of_a_member_and_only_by_who_takes_full_part) {
    EXPECT_EQ(refusal(asks(uncle)), ToldRefusal::no_member);
    EXPECT_TRUE(std::holds_alternative<CaseNotKnown>(asks(boy, "housing").error()));
}

TEST_P(ToldOnce, R_TOLD_3_not_where_there_is_no_partner) {
    ASSERT_TRUE(does([&](store::Transaction& t) {
        return end_participation(t, case_id, {"local-team"}, monday);
    }));
    EXPECT_FALSE(told().may_ask);
    EXPECT_EQ(refusal(asks()), ToldRefusal::nobody_to_ask);
}

TEST_P(ToldOnce, R_TOLD_3_sent_twice_is_one_question) {
    ASSERT_TRUE(asks());
    ASSERT_TRUE(asks());
    EXPECT_EQ(told().asked.size(), 1u);
    EXPECT_TRUE(std::holds_alternative<IdAlreadyUsed>(asks(brother).error()));
}

// R-TOLD-4

TEST_P(ToldOnce, R_TOLD_4_whether_a_partner_has_an_answer_is_told_to_nobody) {
    ASSERT_TRUE(asks());
    const auto before = told().asked.front().replies;
    ASSERT_TRUE(tells("i-1", boy, LifeArea::health, "He sleeps badly.", "local-team"));
    EXPECT_EQ(told("local-team").to_answer.front().own_answers, 1) << "it sees so itself";
    const auto after = told().asked.front().replies;
    ASSERT_EQ(before.size(), 1u);
    ASSERT_EQ(after.size(), 1u);
    EXPECT_EQ(before[0].reply, after[0].reply);
    ASSERT_TRUE(answers(ToldReply::shares_nothing));
    EXPECT_EQ(told().asked.front().replies.front().reply, ToldReply::shares_nothing);
    EXPECT_TRUE(told().answers.empty());
}

// R-TOLD-5

TEST_P(ToldOnce, R_TOLD_5_says_that_it_shared_only_when_it_did) {
    discloses("local-team", "safety-house", {boy}, 1);
    ASSERT_TRUE(asks());
    EXPECT_EQ(refusal(answers(ToldReply::shared)), ToldRefusal::nothing_shared)
        << "before it was asked";
    discloses("local-team", "safety-house", {brother}, 2);
    EXPECT_EQ(refusal(answers(ToldReply::shared)), ToldRefusal::nothing_shared) << "about another";
    discloses("local-team", "safety-house", {boy});
    ASSERT_TRUE(answers(ToldReply::shared));
    EXPECT_EQ(told().asked.front().replies.front().reply, ToldReply::shared);
}

TEST_P(ToldOnce, R_TOLD_5_not_by_what_somebody_else_shared) {
    takes_part(case_id, "family-centre");
    ASSERT_TRUE(asks());
    discloses("family-centre", "safety-house", {boy});
    EXPECT_EQ(refusal(answers(ToldReply::shared)), ToldRefusal::nothing_shared);
}

// R-TOLD-6

TEST_P(ToldOnce, R_TOLD_6_waits_as_a_task_until_it_is_answered_and_is_answered_once) {
    EXPECT_TRUE(waiting("local-team").empty());
    ASSERT_TRUE(asks());
    ASSERT_EQ(waiting("local-team").size(), 1u);
    const auto task = waiting("local-team").front();
    EXPECT_EQ(task.kind, TaskKind::answer_what_was_told);
    EXPECT_EQ(task.subject, case_id.value);
    EXPECT_EQ(task.person_name, "Bram van den Proefkonijn");
    EXPECT_EQ(task.organisation_name, "The safety-house");
    EXPECT_FALSE(task.overdue);
    EXPECT_TRUE(waiting("local-team", 10).front().overdue);
    EXPECT_TRUE(waiting("safety-house").empty());
    ASSERT_TRUE(answers(ToldReply::shares_nothing));
    EXPECT_TRUE(waiting("local-team").empty());
    EXPECT_TRUE(told("local-team").to_answer.empty());
    ASSERT_TRUE(answers(ToldReply::shares_nothing)) << "sent twice";
    EXPECT_EQ(refusal(answers(ToldReply::shared)), ToldRefusal::answered_already);
}

TEST_P(ToldOnce, R_TOLD_6_is_answered_by_nobody_who_was_not_asked_and_ends_with_the_case) {
    ASSERT_TRUE(asks());
    takes_part(case_id, "family-centre");
    EXPECT_TRUE(std::holds_alternative<ToldQuestionNotKnown>(
        answers(ToldReply::shares_nothing, "family-centre").error()));
    EXPECT_TRUE(std::holds_alternative<ToldQuestionNotKnown>(
        answers(ToldReply::shares_nothing, "safety-house").error()));
    ASSERT_TRUE(does([&](store::Transaction& t) {
        people::Seals seals{t, vault};
        auto closed = find_case(t, seals, case_id).value();
        closed.state = CaseState::closed;
        return change_case(t, closed, closed.version);
    }));
    EXPECT_TRUE(waiting("local-team").empty());
    EXPECT_TRUE(told("local-team").to_answer.empty());
    EXPECT_FALSE(told().may_ask);
    EXPECT_EQ(std::get<CaseRefusal>(answers(ToldReply::shares_nothing).error()),
              CaseRefusal::case_closed);
}

TEST_P(ToldOnce, R_PERSON_4_of_who_was_erased_nothing_is_offered_or_asked) {
    ASSERT_TRUE(tells("i-1", boy, LifeArea::health, "He sleeps badly."));
    ASSERT_TRUE(asks());
    ASSERT_TRUE(does([&](store::Transaction& t) {
        people::Seals seals{t, vault};
        people::erase_person(t, seals, boy);
        return true;
    }));
    EXPECT_TRUE(told().answers.empty());
    EXPECT_TRUE(told().asked.empty());
    EXPECT_TRUE(told("local-team").to_answer.empty());
    EXPECT_TRUE(waiting("local-team").empty());
    EXPECT_EQ(refusal(does([&](store::Transaction& t) {
                  return ask_what_was_told(case_id, {"another"}, {boy, LifeArea::health},
                                           actor("safety-house", 2), t, vault);
              })),
              ToldRefusal::no_member);
}

TEST_P(ToldOnce, leaves_a_leaf_for_each_question_and_each_answer) {
    ASSERT_TRUE(asks());
    ASSERT_TRUE(answers(ToldReply::shares_nothing));
    const auto found = events(case_id);
    EXPECT_EQ(std::ranges::count(found, ledger::Event::told_asked), 1);
    EXPECT_EQ(std::ranges::count(found, ledger::Event::told_answered), 1);
}

TEST_P(ToldOnce, R_SEAL_1_keeps_about_whom_and_what_only_sealed) {
    ASSERT_TRUE(tells("i-1", boy, LifeArea::health, "He sleeps badly."));
    ASSERT_TRUE(asks());
    static const store::Statement of_item{"SELECT sealed_told FROM casework_file_item"};
    static const store::Statement of_question{"SELECT sealed FROM casework_told_question"};
    for (const auto* statement : {&of_item, &of_question}) {
        const auto [kept] = database->read(
            [&](store::Transaction& t) { return t.find<store::Bytes>(*statement).value(); });
        const auto text = to_text(kept);
        ASSERT_GT(text.size(), 16u);
        EXPECT_EQ(text.find("health"), std::string::npos);
        EXPECT_EQ(text.find(boy.value), std::string::npos);
    }
}

SCHAKEL_ON_BOTH_DATABASES(ToldOnce);

} // namespace
} // namespace schakel::casework
