// What is read from the diagrams of a decision's tables, held against an evaluation of the same program.
#include "dmn/diagram_reading.h"
#include "dmn/random_programs.h"
#include "dmn/rounds.h"

#include <fmt/format.h>

namespace schakel::dmn {
namespace {

using Setting = DiagramReading::Setting;

/// The codes that an evaluation finds possible.
NumberSet codes_of(Evaluation& evaluation, DecisionIndex decision) {
    const auto& outcome = evaluation.outcome(decision);
    const auto rules = evaluation.program().decisions()[decision].table.rules.size();
    NumberSet codes;
    for (const auto& hit : outcome.hits)
        codes.insert(hit.rule);
    if (outcome.perhaps_none) codes.insert(TableDiagrams::code_of_none(rules));
    if (outcome.conflict) codes.insert(TableDiagrams::code_of_conflict(rules));
    return codes;
}

/// A program, one decision of it, and what its inputs are set to, in a reading and in an evaluation.
class Beside {
public:
    Beside(RandomPrograms& random, const Program& program, const TableDiagrams& diagrams,
           DecisionIndex decision)
        : random_{random}, program_{program}, diagrams_{diagrams}, decision_{decision},
          reading{diagrams}, evaluation{program} {
        for (InputIndex input = 0; input < program.inputs().size(); ++input)
            if (const auto setting = drawn(input, Possible::one_of(random.values(program, input))))
                set(input, *setting);
    }

    /// nullopt when a column may refuse it.
    std::optional<Setting> drawn(InputIndex input, Possible value) {
        prepared = evaluation.prepared(input, std::move(value));
        return DiagramReading::setting(diagrams_, prepared);
    }
    std::optional<Setting> any(InputIndex input) {
        const auto values = random_.values(program_, input);
        std::vector<Value> some;
        for (const auto& value : values)
            if (random_.below(values.size()) == 0) some.push_back(value);
        if (some.empty()) some.push_back(values[random_.below(values.size())]);
        return drawn(input, Possible::one_of(std::move(some)));
    }
    void set(InputIndex input, const Setting& setting) {
        reading.set(setting);
        evaluation.set(input, prepared.value);
    }
    [[nodiscard]] NumberSet expected() { return codes_of(evaluation, decision_); }
    [[nodiscard]] NumberSet expected_with(InputIndex input, const Possible& value) {
        const auto before = evaluation.input(input);
        evaluation.set(input, value);
        const auto codes = expected();
        evaluation.set(input, before);
        return codes;
    }

private:
    RandomPrograms& random_;
    const Program& program_;
    const TableDiagrams& diagrams_;
    DecisionIndex decision_;

public:
    DiagramReading reading;
    Evaluation evaluation;
    PreparedValue prepared;
};

/// For every decision of many programs that has diagrams.
template <class Do>
void for_each_decision(std::uint64_t seed, Do&& look) {
    RandomPrograms random{seed};
    std::size_t looked_at = 0;
    for (std::uint64_t round = 0; round < rounds(2000); ++round) {
        const auto program = random.program();
        for (DecisionIndex decision = 0; decision < program.decisions().size(); ++decision) {
            const auto diagrams = TableDiagrams::of(program, decision);
            if (!diagrams) continue;
            ++looked_at;
            Beside beside{random, program, *diagrams, decision};
            look(random, program, beside, fmt::format("program {}, decision {}", round, decision));
        }
    }
    EXPECT_GT(looked_at, rounds(2000) / 6);
}

// R-DMN-59
TEST(DiagramReading, R_DMN_59_answers_as_an_evaluation_does_whatever_was_set_or_tried_before) {
    for_each_decision(59, [](RandomPrograms& random, const Program& program, Beside& beside,
                             const std::string& where) {
        for (int change = 0; change < 25; ++change) {
            const auto input = static_cast<InputIndex>(random.below(program.inputs().size()));
            const auto setting = beside.any(input);
            if (!setting) continue;
            const auto kind = random.below(3);
            if (kind == 0) {
                beside.set(input, *setting);
            } else {
                beside.reading.try_out(*setting);
                if (random.below(3) != 0) {
                    ASSERT_EQ(beside.reading.answer(),
                              beside.expected_with(input, beside.prepared.value))
                        << where;
                }
                if (kind == 1) {
                    beside.reading.leave_tried();
                } else {
                    beside.reading.keep_tried();
                    beside.evaluation.set(input, beside.prepared.value);
                }
            }
            if (random.below(3) == 0) {
                ASSERT_EQ(beside.reading.answer(), beside.expected()) << where;
            }
        }
    });
}

TEST(DiagramReading, R_DMN_59_answers_for_many_settings_of_an_input_as_for_each_by_itself) {
    for_each_decision(60, [](RandomPrograms& random, const Program& program, Beside& beside,
                             const std::string& where) {
        for (int asked = 0; asked < 6; ++asked) {
            const auto changed = static_cast<InputIndex>(random.below(program.inputs().size()));
            if (const auto setting = beside.any(changed)) beside.set(changed, *setting);
            const auto input = static_cast<InputIndex>(random.below(program.inputs().size()));
            std::vector<Setting> settings;
            std::vector<NumberSet> expected;
            for (int one = 0; one < 5; ++one)
                if (auto setting = beside.any(input)) {
                    settings.push_back(std::move(*setting));
                    expected.push_back(beside.expected_with(input, beside.prepared.value));
                }
            if (settings.empty()) continue;
            if (random.below(2) == 0) (void)beside.reading.answer();
            std::vector<const Setting*> asked_about;
            for (const auto& setting : settings)
                asked_about.push_back(&setting);
            std::vector<NumberSet> answers(settings.size());
            beside.reading.answers_with(asked_about, answers);
            ASSERT_EQ(answers, expected) << where;
            ASSERT_EQ(beside.reading.answer(), beside.expected()) << where;
        }
    });
}

TEST(DiagramReading, R_DMN_59_stays_the_answer_whatever_the_inputs_are_that_were_not_read) {
    for_each_decision(
        61, [](RandomPrograms&, const Program& program, Beside& beside, const std::string& where) {
            for (int asked = 0; asked < 5; ++asked) {
                for (InputIndex input = 0; input < program.inputs().size(); ++input)
                    if (const auto setting = beside.any(input)) beside.set(input, *setting);
                const auto answer = beside.reading.answer();
                const auto read = beside.reading.inputs_read();
                for (InputIndex input = 0; input < program.inputs().size(); ++input)
                    if (std::ranges::find(read, input) == read.end())
                        if (const auto setting = beside.any(input)) beside.set(input, *setting);
                ASSERT_EQ(beside.expected(), answer) << where;
            }
        });
}

} // namespace
} // namespace schakel::dmn
