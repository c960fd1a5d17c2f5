// What becomes of every duty that an answer can name.
#include "sharing/duty.h"

#include "base/local_day.h"
#include "sharing/grondslag.h"

#include <algorithm>
#include <set>

namespace schakel::sharing {
namespace {

const Instant noon = start_of({2026, 3, 2}) + std::chrono::hours{12};

KeptAdvice asked(Verdict verdict, std::vector<std::string> duties,
                 std::vector<std::string> provisions = {"AVG-15"}) {
    KeptAdvice one{.id = {"a-1"},
                   .by = {{"p-1"}, {"school"}, noon},
                   .about = PersonId{"child"},
                   .case_id = {},
                   .recipient = OrganisationId{"local-team"},
                   .facts = {{"sender_org", {"school"}}},
                   .advice = {}};
    one.advice.verdict = verdict;
    one.advice.duties = std::move(duties);
    one.advice.provisions = std::move(provisions);
    return one;
}
Disclosure made(const KeptAdvice& on) {
    Disclosure one;
    one.id = {"d-1"};
    one.by = on.by;
    one.about = {*on.about};
    one.duties = on.advice.duties;
    return one;
}
std::vector<std::string> codes(const std::vector<DueDuty>& duties) {
    std::vector<std::string> found;
    for (const auto& one : duties)
        found.push_back(one.code);
    return found;
}
using Codes = std::vector<std::string>;

// R-DUTY-3

TEST(Duties, R_DUTY_3_are_each_dealt_with_in_one_way_with_its_reason) {
    std::set<std::string_view> placed;
    for (const auto& way : duty_ways()) {
        EXPECT_TRUE(placed.insert(way.code).second) << way.code << " stands there twice";
        EXPECT_FALSE(way.reason_nl.empty() || way.reason_en.empty()) << way.code;
    }
    for (const auto& duty : grondslag().fact_model().outcomes.duties)
        EXPECT_EQ(placed.erase(duty.code), 1U) << "nobody decided what becomes of " << duty.code;
    EXPECT_TRUE(placed.empty()) << *placed.begin() << " is no duty of the Grondslag";
}

TEST(Duties, R_DUTY_3_that_a_version_adds_become_a_task) {
    EXPECT_EQ(way_of("a_new_duty").becomes, DutyBecomes::task);
    const auto on = asked(Verdict::may, {"a_new_duty"});
    EXPECT_EQ(codes(duties_of(made(on), on, grondslag())), Codes{"a_new_duty"});
}

TEST(Duties, R_DUTY_3_that_are_conversations_wait_once_something_was_shared) {
    Codes all;
    for (const auto& duty : grondslag().fact_model().outcomes.duties)
        all.push_back(duty.code);
    const auto on = asked(Verdict::may, all);
    auto found = codes(duties_of(made(on), on, grondslag()));
    std::ranges::sort(found);
    EXPECT_EQ(found, (Codes{"feedback", "hear_child", "inform", "refer_to_contact_point"}));
    auto refused = codes(duties_of_refusal(on, std::nullopt));
    std::ranges::sort(refused);
    EXPECT_EQ(refused, (Codes{"answer_in_time", "refer_to_contact_point"}))
        << "nobody was told of anything, so there is nothing to hear or to report back";
}

TEST(Duties, R_DUTY_3_telling_is_due_by_the_term_of_who_shares) {
    auto on = asked(Verdict::may, {"inform_after"}, {});
    EXPECT_EQ(duties_of(made(on), on, grondslag()).at(0).due, start_of({2026, 4, 2}));
    on.facts["sender_org"] = {"veilig_thuis"};
    EXPECT_EQ(duties_of(made(on), on, grondslag()).at(0).due, start_of({2026, 3, 30}));
}

// R-DUTY-4

TEST(Duties, R_DUTY_4_what_must_be_shared_is_due_on_the_last_day_of_its_term) {
    const auto on = asked(Verdict::must, {"record"});
    EXPECT_EQ(duty_of_answer(on, std::nullopt, grondslag()),
              (DueDuty{"must", end_of({2026, 4, 2})}));
    EXPECT_EQ(duty_of_answer(on, PartialDate{2026, 2, 10}, grondslag()),
              (DueDuty{"must", end_of({2026, 3, 10})}))
        << "counted from the request";
    EXPECT_EQ(duty_of_answer(asked(Verdict::must, {}, {"WGS-2.30"}), std::nullopt, grondslag()),
              (DueDuty{"must", std::nullopt}))
        << "without a term it still waits";
    EXPECT_EQ(term_of_answer(on, grondslag())->provision, "AVG-15");
}

TEST(Duties, R_DUTY_4_what_may_be_shared_is_nobodys_task) {
    for (const auto verdict : {Verdict::may, Verdict::may_under_conditions, Verdict::must_not,
                               Verdict::only_with_consent, Verdict::unknown})
        EXPECT_FALSE(duty_of_answer(asked(verdict, {"record"}), std::nullopt, grondslag()));
    auto nobody = asked(Verdict::must, {});
    nobody.about.reset();
    EXPECT_FALSE(duty_of_answer(nobody, std::nullopt, grondslag())) << "it is about nobody";
    auto within = asked(Verdict::must, {});
    within.recipient = within.by.organisation;
    EXPECT_FALSE(duty_of_answer(within, std::nullopt, grondslag()))
        << "within one's own organisation nothing is disclosed";
}

TEST(Duties, R_DUTY_4_the_same_matter_is_the_same_person_receiver_case_and_ground) {
    const auto one = asked(Verdict::must, {});
    EXPECT_TRUE(same_matter(one, asked(Verdict::must, {"record"})));
    auto other = one;
    other.recipient = OrganisationId{"police"};
    EXPECT_FALSE(same_matter(one, other));
    other = one;
    other.about = PersonId{"mother"};
    EXPECT_FALSE(same_matter(one, other));
    other = one;
    other.case_id = CaseId{"c-1"};
    EXPECT_FALSE(same_matter(one, other));
    other = one;
    other.advice.ground = "vordering";
    EXPECT_FALSE(same_matter(one, other));
}

// R-DUTY-5

TEST(Duties, R_DUTY_5_are_put_off_with_a_reason_and_a_day_to_come_only) {
    const Signature by{{"p-1"}, {"school"}, noon};
    EXPECT_FALSE(said_on({DutyStep::postponed, {}, PartialDate{2026, 3, 9}}, by));
    EXPECT_FALSE(said_on({DutyStep::postponed, "Ill.", {}}, by));
    EXPECT_FALSE(said_on({DutyStep::postponed, "Ill.", PartialDate{2026, 3, 2}}, by))
        << "today is no day to come";
    EXPECT_EQ(said_on({DutyStep::postponed, "Ill.", PartialDate{2026, 3, 3}}, by),
              (DutySaid{DutyHow::postponed, "Ill.", ProfessionalId{"p-1"}, noon,
                        PartialDate{2026, 3, 3}}));
    EXPECT_EQ(said_on({DutyStep::done, "Heard.", PartialDate{2026, 3, 3}}, by),
              (DutySaid{DutyHow::done, "Heard.", ProfessionalId{"p-1"}, noon, std::nullopt}));
}

// R-DUTY-6

TEST(Duties, R_DUTY_6_who_asks_for_their_own_is_answered_in_time_also_with_no) {
    const auto no = asked(Verdict::must_not, {"answer_in_time"}, {"JW-7.3.10"});
    EXPECT_EQ(duty_of_answer(no, PartialDate{2026, 2, 28}, grondslag()),
              (DueDuty{"answer_in_time", end_of({2026, 3, 28})}));
    EXPECT_EQ(duties_of_refusal(no, noon), (std::vector<DueDuty>{{"answer_in_time", noon}}));
    const auto on = asked(Verdict::must, {"answer_in_time"});
    EXPECT_EQ(duty_of_answer(on, std::nullopt, grondslag())->code, "must")
        << "sharing what must be is the answer";
    EXPECT_TRUE(duties_of(made(on), on, grondslag()).empty());
    EXPECT_EQ(term_of_answer(asked(Verdict::must, {"answer_in_time"}, {"WPO-11"}), grondslag())
                  .value()
                  .provision,
              "AVG-15")
        << "on another ground the request is answered in the month as well";
}

} // namespace
} // namespace schakel::sharing
