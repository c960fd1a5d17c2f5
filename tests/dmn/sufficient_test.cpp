// The smallest set of facts with which a decision is decided already.
#include "dmn/sufficient.h"

#include "dmn/inside/forgotten.h"
#include "dmn/inside/known_answer.h"
#include "dmn/random_programs.h"

#include <bit>

namespace schakel::dmn {
namespace {

/// Four truths: any two that are told as one rule are enough.
Program pairs() {
    std::string inside;
    for (const auto* name : {"a", "b", "c", "d"})
        inside += input_data(name);
    return program_of(
        {model_of(inside + decision_of("x", "FIRST", {"a", "b", "c", "d"}, {}, {"a", "b", "c", "d"},
                                       {{{"true", "true", "true", "-"}, {"1"}, ""},
                                        {{"-", "-", "-", "true"}, {"1"}, ""},
                                        {{"-", "-", "-", "-"}, {"2"}, ""}}))});
}

std::vector<std::string> names(const Program& program, const std::vector<InputIndex>& inputs) {
    std::vector<std::string> found;
    for (const auto input : inputs)
        found.push_back(program.inputs()[input].name);
    return found;
}

TEST(Sufficient, is_the_smallest_set_and_not_what_the_rule_that_held_read) {
    const auto program = pairs();
    Evaluation evaluation{program};
    for (InputIndex input = 0; input < 4; ++input)
        evaluation.set(input, is(true));
    // The first rule holds and reads three facts; the fourth is enough alone.
    EXPECT_EQ(explain(evaluation, 0).inputs.size(), 3U);
    const auto found = sufficient(evaluation, 0);
    ASSERT_TRUE(found);
    EXPECT_EQ(names(program, found->inputs), std::vector<std::string>{"d"});
    EXPECT_TRUE(found->smallest);
}

TEST(Sufficient, R_DMN_21_says_when_a_smaller_set_was_not_looked_for) {
    const auto program = pairs();
    Evaluation evaluation{program};
    for (InputIndex input = 0; input < 4; ++input)
        evaluation.set(input, is(true));
    const auto found = sufficient(evaluation, 0, 0);
    ASSERT_TRUE(found);
    EXPECT_EQ(names(program, found->inputs), (std::vector<std::string>{"a", "b", "c"}));
    EXPECT_FALSE(found->smallest);
}

TEST(Sufficient, is_nothing_at_all_where_every_fact_leads_to_the_same) {
    const auto program = program_of(
        {model_of(input_data("a") + decision_of("x", "FIRST", {"a"}, {}, {"a"},
                                                {{{"true"}, {"1"}, ""}, {{"-"}, {"1"}, ""}}))});
    Evaluation evaluation{program};
    evaluation.set(0, is(true));
    EXPECT_TRUE(sufficient(evaluation, 0)->inputs.empty());
}

TEST(Sufficient, is_not_told_while_the_answer_is_not_known) {
    const auto program = pairs();
    Evaluation evaluation{program};
    evaluation.set(0, is(true));
    EXPECT_FALSE(sufficient(evaluation, 0));
}

TEST(Sufficient, leaves_the_evaluation_as_it_was) {
    const auto program = pairs();
    Evaluation evaluation{program};
    for (InputIndex input = 0; input < 3; ++input)
        evaluation.set(input, is(true));
    ASSERT_TRUE(sufficient(evaluation, 0));
    for (InputIndex input = 0; input < 3; ++input)
        EXPECT_EQ(evaluation.input(input), is(true));
    EXPECT_EQ(evaluation.input(3), Possible::unknown());
}

// R-DMN-20 and R-DMN-21, held against every set there is.
TEST(SufficientOfRandomPrograms, R_DMN_20_suffices_and_nothing_smaller_does) {
    RandomPrograms random{20};
    for (int round = 0; round < 300; ++round) {
        const auto program = random.program();
        const auto decision = *program.decision("second");
        Evaluation evaluation{program};
        const auto size = static_cast<InputIndex>(program.inputs().size());
        std::vector<Value> facts;
        for (InputIndex input = 0; input < size; ++input) {
            const auto values = random.values(program, input);
            facts.push_back(values[random.below(values.size())]);
            evaluation.set(input, Possible::known(facts.back()));
        }
        const auto answer = inside::known_answer(evaluation, decision).value();
        const auto found = sufficient(evaluation, decision).value();
        ASSERT_TRUE(found.smallest);
        const auto suffices = [&](std::uint32_t set) {
            for (InputIndex input = 0; input < size; ++input)
                evaluation.set(input, (set >> input & 1U) != 0
                                          ? Possible::known(facts[input])
                                          : inside::forgotten(program, input, facts[input]));
            return inside::known_answer(evaluation, decision) == answer;
        };
        std::uint32_t chosen = 0;
        for (const auto input : found.inputs)
            chosen |= 1U << input;
        EXPECT_TRUE(suffices(chosen)) << round;
        for (std::uint32_t set = 0; set < 1U << size; ++set)
            if (std::popcount(set) < std::popcount(chosen)) {
                EXPECT_FALSE(suffices(set)) << round;
            }
    }
}

} // namespace
} // namespace schakel::dmn
