// What is read from the joined diagram of a decision, held against an evaluation of the same program case by case.
#include "dmn/evaluation.h"
#include "dmn/joined_diagram.h"
#include "dmn/random_programs.h"
#include "dmn/rounds.h"

#include <fmt/format.h>
#include <numeric>

namespace schakel::dmn {
namespace {

constexpr std::size_t nodes_max = 100'000;

/// A program, one decision of it, and its inputs as variables of a diagram.
class Beside {
public:
    /// nullopt when the decision has no diagram.
    static std::optional<Beside> of(RandomPrograms& random, const Program& program,
                                    DecisionIndex decision, std::size_t nodes = nodes_max) {
        const auto tables = TableDiagrams::of(program, decision);
        const auto codes = program.decisions()[decision].table.rules.size() + 2;
        if (!tables || codes > std::numeric_limits<OutcomeSet>::digits) return std::nullopt;
        Beside beside{program, decision};
        std::vector<JoinedDiagram::Variable> variables;
        for (InputIndex input = 0; input < program.inputs().size(); ++input) {
            auto& variable = variables.emplace_back();
            auto& values = beside.values_.emplace_back();
            for (auto& value : random.values(program, input)) {
                // What columns refuse, or read in several ways, is none of its values.
                auto setting =
                    tables->setting(beside.evaluation_->prepared(input, Possible::known(value)));
                if (!setting) continue;
                variable.values.push_back(std::move(*setting));
                values.push_back(std::move(value));
            }
            if (values.empty()) return std::nullopt;
        }
        std::vector<std::uint32_t> outcomes(codes);
        std::iota(outcomes.begin(), outcomes.end(), 0U);
        beside.diagram_ = JoinedDiagram::of(*tables, variables, outcomes, nodes);
        if (!beside.diagram_) return std::nullopt;
        return beside;
    }

    [[nodiscard]] const JoinedDiagram& diagram() const { return *diagram_; }
    [[nodiscard]] std::size_t values(std::size_t variable) const {
        return values_[variable].size();
    }
    [[nodiscard]] ClassSet class_of(std::size_t variable, std::size_t value) const {
        return ClassSet{1} << diagram_->class_of(variable, value);
    }

    /// The outcomes in all cases in which each variable has one of these classes.
    [[nodiscard]] OutcomeSet expected(const std::vector<ClassSet>& classes) {
        return expected_from(classes, 0);
    }

private:
    Beside(const Program& program, DecisionIndex decision)
        : program_{&program}, decision_{decision},
          evaluation_{std::make_unique<Evaluation>(program)} {}

    OutcomeSet expected_from(const std::vector<ClassSet>& classes, std::size_t variable) {
        if (variable == values_.size()) return outcome();
        OutcomeSet found = 0;
        for (std::size_t value = 0; value < values(variable); ++value) {
            if ((classes[variable] & class_of(variable, value)) == 0) continue;
            evaluation_->set(static_cast<InputIndex>(variable),
                             Possible::known(values_[variable][value]));
            found |= expected_from(classes, variable + 1);
        }
        return found;
    }
    OutcomeSet outcome() {
        const auto& outcome = evaluation_->outcome(decision_);
        const auto rules = program_->decisions()[decision_].table.rules.size();
        if (outcome.conflict) return OutcomeSet{1} << TableDiagrams::code_of_conflict(rules);
        if (outcome.hits.empty()) return OutcomeSet{1} << TableDiagrams::code_of_none(rules);
        return OutcomeSet{1} << outcome.hits.front().rule;
    }

    const Program* program_;
    DecisionIndex decision_;
    std::unique_ptr<Evaluation> evaluation_;
    std::vector<std::vector<Value>> values_;
    std::optional<JoinedDiagram> diagram_;
};

/// Some classes of a variable, mostly one.
ClassSet any(RandomPrograms& random, const Beside& beside, std::size_t variable) {
    ClassSet classes = 0;
    do
        classes |= beside.class_of(variable, random.below(beside.values(variable)));
    while (random.below(3) == 0);
    return classes;
}

/// For every decision of many programs that has a diagram: it, a reading of it, and how the reading is set.
template <class Do>
void for_each_decision(std::uint64_t seed, Do&& look) {
    RandomPrograms random{seed};
    std::size_t looked_at = 0;
    for (std::uint64_t round = 0; round < rounds(1500); ++round) {
        const auto program = random.program();
        for (DecisionIndex decision = 0; decision < program.decisions().size(); ++decision) {
            auto beside = Beside::of(random, program, decision);
            if (!beside) continue;
            ++looked_at;
            JoinedReading reading{beside->diagram()};
            std::vector<ClassSet> set;
            for (std::size_t variable = 0; variable < beside->diagram().variables(); ++variable) {
                set.push_back(any(random, *beside, variable));
                reading.set(variable, set.back());
            }
            look(random, *beside, reading, set,
                 fmt::format("program {}, decision {}", round, decision));
        }
    }
    EXPECT_GT(looked_at, rounds(1500) / 6);
}

// R-DMN-59
TEST(JoinedDiagram, R_DMN_59_leads_to_what_an_evaluation_answers_in_each_case_and_to_no_other) {
    for_each_decision(59, [](RandomPrograms& random, Beside& beside, JoinedReading& reading,
                             std::vector<ClassSet>& set, const std::string& where) {
        for (int change = 0; change < 8; ++change) {
            ASSERT_EQ(reading.outcomes(), beside.expected(set)) << where;
            const auto variable = random.below(set.size());
            set[variable] = any(random, beside, variable);
            reading.set(variable, set[variable]);
        }
    });
}

TEST(JoinedDiagram, R_DMN_59_tells_what_another_class_of_a_variable_would_lead_to) {
    for_each_decision(60, [](RandomPrograms& random, Beside& beside, JoinedReading& reading,
                             std::vector<ClassSet>& set, const std::string& where) {
        for (int asked = 0; asked < 5; ++asked) {
            const auto variable = random.below(set.size());
            const auto one =
                beside.diagram().class_of(variable, random.below(beside.values(variable)));
            auto with = set;
            with[variable] = ClassSet{1} << one;
            ASSERT_EQ(reading.outcomes_with(variable, one), beside.expected(with)) << where;
            ASSERT_EQ(reading.outcomes(), beside.expected(set)) << where;
            ASSERT_EQ(reading.classes(variable), set[variable]) << where;
        }
    });
}

TEST(JoinedDiagram, R_DMN_59_tells_whether_none_but_some_outcomes_are_possible) {
    for_each_decision(61, [](RandomPrograms& random, Beside& beside, JoinedReading& reading,
                             std::vector<ClassSet>& set, const std::string& where) {
        const auto some = beside.expected(set);
        for (int change = 0; change < 6; ++change) {
            const auto now = beside.expected(set);
            ASSERT_EQ(reading.only(some), (now & ~some) == 0) << where;
            ASSERT_TRUE(reading.only(now)) << where;
            const auto variable = random.below(set.size());
            set[variable] = any(random, beside, variable);
            reading.set(variable, set[variable]);
        }
    });
}

TEST(JoinedDiagram, R_DMN_59_stays_as_it_is_whatever_the_variables_are_that_were_not_read) {
    for_each_decision(62, [](RandomPrograms& random, Beside& beside, JoinedReading& reading,
                             std::vector<ClassSet>& set, const std::string& where) {
        const auto outcomes = reading.outcomes();
        const auto read = reading.variables_read();
        ASSERT_TRUE(std::ranges::is_sorted(read)) << where;
        for (std::uint32_t variable = 0; variable < set.size(); ++variable)
            if (!std::ranges::binary_search(read, variable))
                set[variable] = any(random, beside, variable);
        ASSERT_EQ(beside.expected(set), outcomes) << where;
    });
}

// It would take ever longer to make: then the tables are asked instead.
TEST(JoinedDiagram, is_not_made_past_so_many_nodes) {
    RandomPrograms random{63};
    for (std::uint64_t round = 0; round < rounds(1500); ++round) {
        const auto program = random.program();
        for (DecisionIndex decision = 0; decision < program.decisions().size(); ++decision) {
            const auto beside = Beside::of(random, program, decision);
            if (!beside || beside->diagram().nodes() < 8) continue;
            EXPECT_FALSE(Beside::of(random, program, decision, beside->diagram().nodes() / 2));
            return;
        }
    }
    FAIL() << "no program was large enough";
}

} // namespace
} // namespace schakel::dmn
