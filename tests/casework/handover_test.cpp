// Reads as the rules it guards.
#include "casework/handover.h"

#include <gtest/gtest.h>

namespace schakel::casework {
namespace {

using enum HandoverRefusal;

const Instant monday{std::chrono::sys_days{std::chrono::year{2026} / 3 / 2}};
const Signature safety_house{{"chain-director"}, {"safety-house"}, monday};
const Signature school{{"care-coordinator"}, {"school"}, monday + std::chrono::days{1}};

HandoverTerms terms() {
    return {.id = {"h1"},
            .case_id = {"c1"},
            .receiver = {"school"},
            .sender = safety_house,
            .question = "help him back to school",
            .advice = {"a1"},
            .answer_due_at = monday + std::chrono::days{14}};
}

Handover offered() { return *Handover::offer(terms()); }

Handover accepted() {
    auto handover = offered();
    EXPECT_TRUE(handover.accept(school));
    return handover;
}

// R-HANDOVER-1: never let go before another professional has explicitly taken over (K37).

TEST(Handover, K37_leaves_the_sender_responsible_while_nobody_has_answered) {
    EXPECT_EQ(offered().responsible(), safety_house.organisation);
}

TEST(Handover, K37_leaves_the_sender_responsible_when_the_receiver_declines) {
    auto handover = offered();
    ASSERT_TRUE(handover.decline(school, "no place until May"));
    EXPECT_EQ(handover.responsible(), safety_house.organisation);
}

TEST(Handover, K37_makes_the_receiver_responsible_once_its_professional_has_accepted) {
    EXPECT_EQ(accepted().responsible(), school.organisation);
}

TEST(Handover, cannot_be_accepted_by_the_sender_in_the_receivers_name) {
    auto handover = offered();
    EXPECT_EQ(handover.accept(safety_house), std::unexpected{not_signed_by_receiver});
    EXPECT_EQ(handover.responsible(), safety_house.organisation);
}

// R-HANDOVER-2: closed only on word from the receiver that action was really taken (K38).

TEST(Handover, K38_cannot_be_closed_when_it_was_only_accepted) {
    auto handover = accepted();
    EXPECT_EQ(handover.close(safety_house), std::unexpected{action_not_confirmed});
    EXPECT_TRUE(std::holds_alternative<Accepted>(handover.state())) << "a refusal changes nothing";
}

TEST(Handover, K38_can_be_closed_after_the_receiver_told_what_it_did) {
    auto handover = accepted();
    ASSERT_TRUE(handover.confirm_action(school, "family coaching started"));
    EXPECT_TRUE(handover.close(safety_house));
    EXPECT_EQ(handover.state_name(), HandoverState::closed);
}

TEST(Handover, K38_is_not_confirmed_by_a_word_that_tells_nothing) {
    EXPECT_EQ(accepted().confirm_action(school, ""), std::unexpected{nothing_described});
}

TEST(Handover, K38_is_not_confirmed_by_the_sender_itself) {
    EXPECT_EQ(accepted().confirm_action(safety_house, "they will manage"),
              std::unexpected{not_signed_by_receiver});
}

TEST(Handover, is_not_confirmed_before_it_was_taken_over) {
    EXPECT_EQ(offered().confirm_action(school, "family coaching started"),
              std::unexpected{not_taken_over});
}

// R-HANDOVER-3: every step by the side whose step it is, once, and with a reason.

TEST(Handover, is_answered_once) {
    auto handover = accepted();
    EXPECT_EQ(handover.decline(school, "after all not"), std::unexpected{already_answered});
    EXPECT_EQ(handover.accept(school), std::unexpected{already_answered});
}

TEST(Handover, is_not_declined_without_a_reason) {
    auto handover = offered();
    EXPECT_EQ(handover.decline(school, ""), std::unexpected{nothing_described});
}

TEST(Handover, is_not_closed_by_the_receiver) {
    auto handover = accepted();
    ASSERT_TRUE(handover.confirm_action(school, "family coaching started"));
    EXPECT_EQ(handover.close(school), std::unexpected{not_signed_by_sender});
}

TEST(Handover, is_not_offered_to_oneself_nor_without_a_question) {
    auto to_itself = terms();
    to_itself.receiver = safety_house.organisation;
    EXPECT_EQ(Handover::offer(to_itself), std::unexpected{receiver_is_sender});
    auto without_question = terms();
    without_question.question.clear();
    EXPECT_EQ(Handover::offer(without_question), std::unexpected{nothing_described});
}

// R-HANDOVER-6: within the term.

TEST(Handover, is_overdue_when_nobody_answered_within_the_term) {
    EXPECT_FALSE(overdue(offered(), monday + std::chrono::days{14}));
    EXPECT_TRUE(overdue(offered(), monday + std::chrono::days{14} + std::chrono::seconds{1}));
}

TEST(Handover, is_overdue_when_no_action_was_confirmed_as_long_again_after_it_was_accepted) {
    EXPECT_FALSE(overdue(accepted(), monday + std::chrono::days{15}));
    EXPECT_TRUE(overdue(accepted(), monday + std::chrono::days{16}));
}

TEST(Handover, is_never_overdue_once_action_was_confirmed) {
    auto handover = accepted();
    ASSERT_TRUE(handover.confirm_action(school, "family coaching started"));
    EXPECT_FALSE(overdue(handover, monday + std::chrono::days{400}));
}

// R-HANDOVER-5: whether another may be asked.

TEST(Handover, holds_the_case_until_it_is_declined_or_acted_upon) {
    using enum HandoverState;
    for (const auto state : {HandoverState::offered, HandoverState::accepted})
        EXPECT_TRUE(holds_the_case(state));
    for (const auto state : {declined, action_confirmed, closed})
        EXPECT_FALSE(holds_the_case(state));
}

TEST(Handover, names_the_rule_behind_a_refusal) {
    EXPECT_EQ(rule_behind(action_not_confirmed), "R-HANDOVER-2");
    EXPECT_EQ(rule_behind(another_is_open), "R-HANDOVER-5");
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<HandoverRefusal>>(
        [](auto refusal) { EXPECT_TRUE(rule_behind(refusal.value).starts_with("R-HANDOVER-")); });
}

} // namespace
} // namespace schakel::casework
