// One evaluation that is asked question after question answers each as a new one would.
#include "dmn/explanation.h"
#include "dmn/random_programs.h"
#include "dmn/rounds.h"

#include <deque>

namespace schakel::dmn {
namespace {

/// What an input may be: open, one value of its domain, or some of them.
Possible anything(RandomPrograms& random, const std::vector<Value>& values) {
    switch (random.below(3)) {
    case 0: return Possible::one_of(values);
    case 1: return Possible::known(values[random.below(values.size())]);
    default: {
        std::vector<Value> some;
        for (const auto& value : values)
            if (some.empty() || random.below(2) == 0) some.push_back(value);
        return Possible::one_of(std::move(some));
    }
    }
}

void expect_as_new(Evaluation& evaluation, const std::string& when) {
    Evaluation anew{evaluation.program()};
    for (InputIndex input = 0; input < evaluation.program().inputs().size(); ++input)
        anew.set(input, evaluation.input(input));
    for (DecisionIndex decision = 0; decision < evaluation.program().decisions().size();
         ++decision) {
        EXPECT_EQ(evaluation.outcome(decision).hits, anew.outcome(decision).hits) << when;
        EXPECT_EQ(evaluation.outcome(decision).perhaps_none, anew.outcome(decision).perhaps_none)
            << when;
        EXPECT_EQ(evaluation.outcome(decision).conflict, anew.outcome(decision).conflict) << when;
        EXPECT_EQ(evaluation.answer(decision, Operand::whole),
                  anew.answer(decision, Operand::whole))
            << when;
    }
}

// R-DMN-57
TEST(AskedAgain, R_DMN_57_answers_as_a_new_evaluation_would) {
    RandomPrograms random{57};
    for (std::uint64_t round = 0; round < rounds(150); ++round) {
        const auto program = random.program();
        Evaluation evaluation{program};
        std::deque<PreparedValue> prepared;
        for (int change = 0; change < 30; ++change) {
            const auto input = static_cast<InputIndex>(random.below(program.inputs().size()));
            auto value = anything(random, random.values(program, input));
            if (random.below(2) == 0) {
                prepared.push_back(evaluation.prepared(input, std::move(value)));
                evaluation.set(input, prepared.back());
            } else {
                evaluation.set(input, std::move(value));
            }
            // Not every change is looked at before the next.
            if (random.below(3) == 0)
                expect_as_new(evaluation, fmt::format("program {}, change {}", round, change));
        }
        expect_as_new(evaluation, fmt::format("program {}", round));
    }
}

// R-DMN-58
TEST(AskedAgain, R_DMN_58_names_inputs_that_settle_the_answer_whatever_the_others_are) {
    RandomPrograms random{58};
    std::size_t settled = 0;
    for (std::uint64_t round = 0; round < rounds(300); ++round) {
        const auto program = random.program();
        Evaluation evaluation{program};
        for (InputIndex input = 0; input < program.inputs().size(); ++input) {
            const auto values = random.values(program, input);
            evaluation.set(input, Possible::known(values[random.below(values.size())]));
        }
        for (DecisionIndex decision = 0; decision < program.decisions().size(); ++decision) {
            const auto inputs = settling_inputs(evaluation, decision);
            if (!inputs) continue;
            ++settled;
            Evaluation without{program};
            RandomPrograms::open(without);
            for (const auto input : *inputs)
                without.set(input, evaluation.input(input));
            EXPECT_EQ(without.answer(decision, Operand::whole),
                      evaluation.answer(decision, Operand::whole))
                << "program " << round << ", decision " << decision;
        }
    }
    EXPECT_GT(settled, 20U) << "else nothing was looked at";
}

} // namespace
} // namespace schakel::dmn
