// What an answer obliges to, until it was done.
#include "ledger/record_duty.h"

#include "a_framework.h"
#include "base/local_day.h"
#include "ledger/make_disclosure.h"
#include "ledger/record_refusal.h"
#include "sharing/duty_store.h"
#include "store/store.h"

namespace schakel::ledger {
namespace {

using sharing::DutyHow;
using sharing::DutyStep;
using sharing::KeptDuty;

class RecordingADuty : public WithAdvice {
protected:
    [[nodiscard]] sharing::KeptAdvice obligation(const std::string& id = "a-1") const {
        auto asked = permission();
        asked.id = {id};
        asked.advice.verdict = sharing::Verdict::must;
        asked.advice.ground = "meldplicht";
        asked.advice.provisions = {"AVG-15"};
        return asked;
    }
    /// As the server keeps an answer.
    void asks_and_owes(const sharing::KeptAdvice& asked,
                       const std::optional<PartialDate>& requested_on = std::nullopt) {
        asks(asked);
        with_seals([&](store::Transaction& transaction, people::Seals& seals) {
            if (const auto owed = sharing::duty_of_answer(asked, requested_on, framework()))
                sharing::expect_duty_of_answer(transaction, seals, asked, *owed,
                                               requested_on.has_value());
            return true;
        });
    }
    auto shares(const sharing::KeptAdvice& asked) {
        return does([&](store::Transaction& transaction) {
            return make_disclosure({"d-1"},
                                   {.advice = asked.id,
                                    .items = {{"concern", "He does not come to school."}},
                                    .confirmed = {"necessity_recorded"}},
                                   actor(), transaction, vault, framework(), {"local-team"},
                                   std::nullopt, asked.known.value());
        });
    }
    void shares_with(std::vector<std::string> duties) {
        auto asked = permission();
        asked.advice.duties = std::move(duties);
        asks(asked);
        ASSERT_TRUE(shares(asked));
    }
    auto says(const KeptDuty& duty, const sharing::RecordDuty& command, const access::Actor& by) {
        return does([&](store::Transaction& transaction) {
            return record_duty(duty.id, command, by, transaction, vault);
        });
    }
    auto refuses(const std::string& advice, std::optional<std::string> reason) {
        return does([&](store::Transaction& transaction) {
            return record_refusal({{advice}, std::move(reason)}, actor("school", an_hour),
                                  transaction, vault);
        });
    }
    std::vector<KeptDuty> waiting(std::chrono::minutes later = {},
                                  const std::string& organisation = "school") {
        return database->read([&](store::Transaction& transaction) {
            return sharing::waiting_duties(transaction, {organisation}, noon + later);
        });
    }
    std::optional<sharing::DutySaid> said(const KeptDuty& duty) {
        return database->read([&](store::Transaction& transaction) {
            people::Seals seals{transaction, vault};
            return sharing::said_of(transaction, seals, duty);
        });
    }
    const std::chrono::minutes an_hour{60};
    const std::chrono::minutes a_day{24 * 60};
    const std::chrono::minutes a_week{7 * 24 * 60};
};

// R-DUTY-3

TEST_P(RecordingADuty, R_DUTY_3_waits_with_who_shared_it) {
    shares_with({"record", "minimise", "hear_child"});
    ASSERT_EQ(waiting().size(), 1u);
    EXPECT_EQ(waiting()[0].code, "hear_child");
    EXPECT_EQ(waiting()[0].by.professional, ProfessionalId{"p-1"});
    EXPECT_FALSE(waiting()[0].due) << "the law gives no term";
    EXPECT_TRUE(waiting({}, "local-team").empty());
}

// R-DUTY-4

TEST_P(RecordingADuty, R_DUTY_4_what_must_be_shared_waits_until_it_was_shared) {
    asks_and_owes(obligation());
    ASSERT_EQ(waiting().size(), 1u);
    EXPECT_EQ(waiting()[0].due, end_of({2026, 4, 2}));
    ASSERT_TRUE(shares(obligation()));
    EXPECT_TRUE(waiting(a_week).empty());
}

TEST_P(RecordingADuty, R_DUTY_4_asking_again_makes_no_second_task_and_gives_no_more_time) {
    asks_and_owes(obligation(), PartialDate{2026, 2, 10});
    auto again = obligation("a-2");
    again.by.at += a_week;
    asks_and_owes(again);
    ASSERT_EQ(waiting(a_week).size(), 1u);
    EXPECT_EQ(waiting(a_week)[0].advice, AdviceId{"a-2"});
    EXPECT_EQ(waiting(a_week)[0].due, end_of({2026, 3, 10}));
    EXPECT_EQ(waiting(a_week)[0].by.at, noon) << "it waits since it was first asked";

    auto for_others = obligation("a-3");
    for_others.recipient = OrganisationId{"police"};
    asks_and_owes(for_others);
    EXPECT_EQ(waiting(a_week).size(), 2u) << "another receiver is another matter";
}

TEST_P(RecordingADuty, R_DUTY_4_the_day_of_the_request_counts_when_it_is_said) {
    asks_and_owes(obligation());
    auto again = obligation("a-2");
    asks_and_owes(again, PartialDate{2026, 2, 28});
    ASSERT_EQ(waiting().size(), 1u);
    EXPECT_EQ(waiting()[0].due, end_of({2026, 3, 28}));
}

TEST_P(RecordingADuty, R_DUTY_4_is_for_a_day_of_who_asked_and_then_of_the_organisation) {
    asks_and_owes(obligation());
    const Signature colleague{{"p-2"}, {"school"}, noon + an_hour};
    EXPECT_TRUE(sharing::is_shown_to(waiting()[0], actor("school", an_hour).signature()));
    EXPECT_FALSE(sharing::is_shown_to(waiting()[0], colleague));
    EXPECT_TRUE(sharing::is_shown_to(
        waiting()[0], {colleague.professional, colleague.organisation, noon + a_day + an_hour}))
        << "the answer carries no sharing any more, and nothing is let go";
    EXPECT_FALSE(sharing::is_shown_to(waiting()[0], {{"p-1"}, {"police"}, noon + a_week}));
}

// R-DUTY-5

TEST_P(RecordingADuty, R_DUTY_5_is_done_with_who_when_and_what_and_stays_done) {
    shares_with({"hear_child"});
    const auto duty = waiting().at(0);
    ASSERT_TRUE(
        says(duty, {DutyStep::done, "He wants to go to school.", {}}, actor("school", an_hour)));
    EXPECT_TRUE(waiting(a_week).empty());
    EXPECT_EQ(said(duty), (sharing::DutySaid{DutyHow::done,
                                             "He wants to go to school.",
                                             ProfessionalId{"p-1"},
                                             noon + an_hour,
                                             {}}));
    const auto entries_then = entries_in_all();
    const auto after_all = says(duty, {DutyStep::postponed, "Not yet.", date_of(noon + 2 * a_week)},
                                actor("school", a_week));
    ASSERT_TRUE(after_all);
    EXPECT_EQ(after_all->how, DutyHow::done);
    EXPECT_EQ(entries_in_all(), entries_then);
}

TEST_P(RecordingADuty, R_DUTY_5_that_was_put_off_waits_again_from_that_day_on) {
    shares_with({"hear_child"});
    const auto duty = waiting().at(0);
    const auto refused = says(duty, {DutyStep::postponed, {}, date_of(noon + a_week)}, actor());
    ASSERT_FALSE(refused);
    EXPECT_TRUE(std::holds_alternative<DutyPutOffWithoutReason>(refused.error()));
    ASSERT_TRUE(says(duty, {DutyStep::postponed, "He is ill.", date_of(noon + a_week)}, actor()));
    EXPECT_TRUE(waiting(a_day).empty());
    ASSERT_EQ(waiting(a_week).size(), 1u);
    EXPECT_EQ(said(duty)->words, "He is ill.");
}

// R-DUTY-6

TEST_P(RecordingADuty, R_DUTY_6_an_answer_to_who_asked_waits_also_when_it_is_no) {
    auto no = refusal();
    no.advice.duties = {"record", "answer_in_time", "refer_to_contact_point"};
    asks_and_owes(no, PartialDate{2026, 2, 20});
    ASSERT_EQ(waiting().size(), 1u);
    EXPECT_EQ(waiting()[0].code, "answer_in_time");
    EXPECT_EQ(waiting()[0].due, end_of({2026, 3, 20}));
    ASSERT_TRUE(refuses("a-1", std::nullopt));
    ASSERT_EQ(waiting(an_hour).size(), 2u) << "and now they are to be referred as well";
    EXPECT_EQ(waiting(an_hour)[0].code, "answer_in_time");
    EXPECT_EQ(waiting(an_hour)[0].due, end_of({2026, 3, 20})) << "its term stays";
    ASSERT_TRUE(says(waiting()[0], {DutyStep::done, "A letter was sent.", {}}, actor()));
    EXPECT_EQ(waiting(an_hour).size(), 1u);
}

// R-DUTY-7

TEST_P(RecordingADuty, R_DUTY_7_is_said_by_the_organisation_whose_it_is_only) {
    shares_with({"hear_child"});
    const auto outcome = says(waiting().at(0), {}, actor("local-team"));
    ASSERT_FALSE(outcome);
    EXPECT_TRUE(std::holds_alternative<DutyNotKnown>(outcome.error()));
    EXPECT_EQ(waiting().size(), 1u);
}

TEST_P(RecordingADuty, R_DUTY_7_stands_in_the_ledger_of_whom_it_is_about) {
    shares_with({"hear_child"});
    ASSERT_TRUE(says(waiting().at(0), {DutyStep::done, "He was heard.", {}}, actor()));
    const auto kept = entries("person/child");
    ASSERT_EQ(kept.size(), 2u);
    EXPECT_EQ(kept[1].event, Event::duty_recorded);
    EXPECT_EQ(kept[1].subject, "d-1");
    EXPECT_NE(kept[1].payload.find("hear_child"), std::string::npos);
    EXPECT_NE(kept[1].payload.find("He was heard."), std::string::npos);
    EXPECT_TRUE(verified().ok());
}

TEST_P(RecordingADuty, R_DUTY_7_is_not_put_off_beyond_the_last_day_of_its_term) {
    asks_and_owes(obligation());
    const auto put_off = [&](const PartialDate& until) {
        return says(waiting().at(0), {DutyStep::postponed, "The file is elsewhere.", until},
                    actor());
    };
    const auto beyond = put_off({2026, 4, 3});
    ASSERT_FALSE(beyond);
    EXPECT_TRUE(std::holds_alternative<PutOffBeyondTerm>(beyond.error()));
    ASSERT_TRUE(put_off({2026, 4, 2})) << "the last day itself";
    const auto day = start_of({2026, 4, 2}) - noon;
    ASSERT_EQ(waiting(std::chrono::duration_cast<std::chrono::minutes>(day)).size(), 1u);
    EXPECT_EQ(waiting(5 * a_week)[0].due, end_of({2026, 4, 2})) << "the term stays where it is";
}

TEST_P(RecordingADuty, R_DUTY_7_sharing_with_an_organisation_is_done_by_sharing_only) {
    asks_and_owes(obligation());
    const auto outcome = says(waiting().at(0), {DutyStep::done, "I called them.", {}}, actor());
    ASSERT_FALSE(outcome);
    EXPECT_TRUE(std::holds_alternative<DoneBySharingOnly>(outcome.error()));

    auto to_the_parents = obligation("a-2");
    to_the_parents.recipient.reset();
    asks_and_owes(to_the_parents);
    for (const auto& duty : waiting()) {
        if (duty.advice != to_the_parents.id) continue;
        EXPECT_TRUE(says(duty, {DutyStep::done, "They read the file.", {}}, actor()))
            << "who is no organisation here gets it outside of Schakel";
    }
    EXPECT_EQ(waiting().size(), 1u);
}

// R-DUTY-8

TEST_P(RecordingADuty, R_DUTY_8_what_must_be_shared_is_refused_with_the_reason_only) {
    asks_and_owes(obligation());
    const auto duty = waiting().at(0);
    const auto silent = refuses("a-1", std::nullopt);
    ASSERT_FALSE(silent);
    EXPECT_TRUE(std::holds_alternative<RefusedWithoutReason>(silent.error()));
    EXPECT_EQ(waiting().size(), 1u);

    ASSERT_TRUE(refuses("a-1", "It would bring the mother in danger."));
    EXPECT_TRUE(waiting(a_week).empty());
    EXPECT_EQ(said(duty)->how, DutyHow::refused);
    EXPECT_EQ(said(duty)->words, "It would bring the mother in danger.");
    const auto kept = entries("person/child");
    ASSERT_EQ(kept.size(), 1u);
    EXPECT_EQ(kept[0].event, Event::disclosure_refused);
    EXPECT_NE(kept[0].payload.find("in danger"), std::string::npos);
}

TEST_P(RecordingADuty, R_DUTY_8_who_asked_still_gets_an_answer_in_the_same_time) {
    auto asked = obligation();
    asked.advice.duties = {"answer_in_time"};
    asks_and_owes(asked, PartialDate{2026, 2, 20});
    ASSERT_TRUE(refuses("a-1", "It harms the child."));
    ASSERT_EQ(waiting(an_hour).size(), 1u);
    EXPECT_EQ(waiting(an_hour)[0].code, "answer_in_time");
    EXPECT_EQ(waiting(an_hour)[0].due, end_of({2026, 3, 20}));
}

// What was kept before all duties were (migration 0044) reads on.

TEST_P(RecordingADuty, reads_what_an_earlier_version_said_of_telling) {
    shares_with({"inform_after"});
    const auto telling = waiting().at(0);
    with_seals([&](store::Transaction& transaction, people::Seals& seals) {
        static const store::Statement put{"UPDATE sharing_duty SET sealed = $1 WHERE id = $2"};
        const auto sealed = seals.seal(
            "person/child", "telling/d-1",
            R"({"how":"postponed","reason":"Not safe.","at":"2026-03-02T11:00:00Z","until":"2026-03-09"})");
        transaction.change(put, sealed, telling.id);
        return true;
    });
    const auto earlier = said(telling);
    ASSERT_TRUE(earlier);
    EXPECT_EQ(earlier->how, DutyHow::postponed);
    EXPECT_EQ(earlier->words, "Not safe.");
    EXPECT_EQ(earlier->until, (PartialDate{2026, 3, 9}));
}

SCHAKEL_ON_BOTH_DATABASES(RecordingADuty);

} // namespace
} // namespace schakel::ledger
