// What would have led to another answer.
#include "dmn/near_misses.h"

#include "dmn/inside/known_answer.h"
#include "dmn/random_programs.h"

#include <set>

namespace schakel::dmn {
namespace {

std::string typed_input(std::string_view name, std::string_view type) {
    return fmt::format(
        R"(<inputData id="{0}" name="{0}"><variable name="{0}" typeRef="{1}"/></inputData>)", name,
        type);
}

Program help() {
    return program_of({model_of(
        typed_input("age", "number") + typed_input("consent", "boolean") +
        typed_input("country", "string") +
        decision_of("d", "FIRST", {"age", "consent", "country"}, {}, {"age", "consent", "country"},
                    {{{"[12..16)", "true", R"("NL", "BE")"}, {R"("yes")"}, ""},
                     {{">= 16", "-", "-"}, {R"("yes")"}, ""},
                     {{"< 5", "-", R"("NL")"}, {R"("ask")"}, ""},
                     {{"-", "-", "-"}, {R"("no")"}, ""}}))});
}

void child_of_eight(Evaluation& evaluation) {
    evaluation.set(*evaluation.program().input("age"), is(8));
    evaluation.set(*evaluation.program().input("consent"), is(true));
    evaluation.set(*evaluation.program().input("country"), is("NL"));
}

/// Each as `age 8 -> 5 (< 5) = "ask"`.
std::vector<std::string> told(const Program& program, const NearMisses& misses) {
    std::vector<std::string> texts;
    for (const auto& miss : misses.found) {
        std::string text;
        for (const auto& change : miss.changes)
            text += fmt::format("{} {}, ", program.inputs()[change.input].name, change.values);
        texts.push_back(text + "then " + to_text(miss.answer));
    }
    return texts;
}

TEST(NearMisses, R_DMN_22_tell_a_whole_stretch_of_values_as_one) {
    const auto program = help();
    Evaluation evaluation{program};
    child_of_eight(evaluation);
    const auto misses = near_misses(evaluation, 0);
    EXPECT_EQ(told(program, misses),
              (std::vector<std::string>{R"(age < 5, then "ask")", R"(age >= 12, then "yes")"}));
    EXPECT_EQ(misses.found[0].changes[0].from, Value{Number{8}});
    EXPECT_LT(*misses.found[0].changes[0].to.number(), Number{5});
    EXPECT_EQ(misses.found[1].changes[0].to, Value{Number{12}}) << "the one that lies nearest";
}

TEST(NearMisses, of_texts_are_told_one_by_one_and_all_others_as_not_those) {
    const auto program = help();
    Evaluation evaluation{program};
    child_of_eight(evaluation);
    evaluation.set(*program.input("age"), is(12));
    EXPECT_EQ(told(program, near_misses(evaluation, 0)),
              (std::vector<std::string>{R"(age < 5, then "ask")", R"(age [5..12), then "no")",
                                        R"(consent false, then "no")",
                                        R"(country not("NL", "BE"), then "no")"}));
}

TEST(NearMisses, can_be_asked_for_one_answer_only) {
    const auto program = help();
    Evaluation evaluation{program};
    child_of_eight(evaluation);
    NearMissOptions options;
    options.only = Value{"ask"};
    EXPECT_EQ(told(program, near_misses(evaluation, 0, options)),
              std::vector<std::string>{R"(age < 5, then "ask")"});
}

TEST(NearMisses, R_DMN_23_of_two_facts_are_those_that_one_fact_alone_does_not_bring_about) {
    const auto program = help();
    Evaluation evaluation{program};
    evaluation.set(*program.input("age"), is(8));
    evaluation.set(*program.input("consent"), is(false));
    evaluation.set(*program.input("country"), is("NL"));
    NearMissOptions options;
    options.changes = 2;
    EXPECT_EQ(told(program, near_misses(evaluation, 0, options)),
              (std::vector<std::string>{R"(age < 5, then "ask")", R"(age >= 16, then "yes")",
                                        R"(age [12..16), consent true, then "yes")"}));
    options.pairs_max = 0;
    EXPECT_TRUE(near_misses(evaluation, 0, options).cut_short);
}

TEST(NearMisses, hold_whatever_the_facts_are_that_are_not_known) {
    const auto program = help();
    Evaluation evaluation{program};
    child_of_eight(evaluation);
    evaluation.set(*program.input("consent"), Possible::one_of({Value{true}, Value{false}}));
    EXPECT_EQ(told(program, near_misses(evaluation, 0)),
              (std::vector<std::string>{R"(age < 5, then "ask")", R"(age >= 16, then "yes")"}));
    evaluation.set(*program.input("age"), Possible::unknown());
    EXPECT_TRUE(near_misses(evaluation, 0).found.empty()) << "there is no answer to change";
}

TEST(NearMisses, R_DMN_22_name_the_facts_whose_values_cannot_be_gone_through) {
    std::vector<Row> rows;
    std::vector<std::string> columns;
    for (int i = 0; i < 13; ++i) {
        columns.push_back(fmt::format(R"(list contains(x, "{}"))", i));
        Row row{std::vector<std::string>(13, "-"), {std::to_string(i)}, ""};
        row.cells[static_cast<std::size_t>(i)] = "true";
        rows.push_back(row);
    }
    const auto program = program_of(
        {model_of(input_data("x") + decision_of("d", "FIRST", {"x"}, {}, columns, rows))});
    Evaluation evaluation{program};
    evaluation.set(0, Possible::known(Value{List{Value{"3"}}}));
    const auto misses = near_misses(evaluation, 0);
    ASSERT_EQ(misses.left_out.size(), 1U);
    EXPECT_EQ(misses.left_out[0].input, 0U);
    EXPECT_TRUE(misses.left_out[0].why.contains("'x'")) << misses.left_out[0].why;
}

/// Whether the value is among those that the change is about. A cell is read by the reader of
/// models, so that the words are those of the language.
class CellsOfChanges {
public:
    bool holds(const std::string& cell, const Value& value) {
        if (cell == "-") return true;
        auto [found, is_new] = programs_.try_emplace(cell);
        if (is_new)
            found->second = program_of({model_of(
                input_data("x") + decision_of("d", "FIRST", {"x"}, {}, {"x"},
                                              {{{cell}, {"1"}, ""}, {{"-"}, {"0"}, ""}}))});
        Evaluation evaluation{found->second};
        evaluation.set(0, Possible::known(value));
        return inside::known_answer(evaluation, 0) == Value{Number{1}};
    }

private:
    std::map<std::string, Program> programs_;
};

// R-DMN-22 and R-DMN-23, held against every change there is.
TEST(NearMissesOfRandomPrograms, R_DMN_22_are_every_change_that_there_is_and_no_other) {
    RandomPrograms random{22};
    CellsOfChanges cells;
    std::size_t changes = 0;
    for (int round = 0; round < 200; ++round) {
        const auto program = random.program(4);
        const auto decision = *program.decision("second");
        Evaluation evaluation{program};
        const auto size = static_cast<InputIndex>(program.inputs().size());
        std::vector<std::vector<Value>> values;
        std::vector<Value> facts;
        for (InputIndex input = 0; input < size; ++input) {
            values.push_back(random.values(program, input));
            facts.push_back(values.back()[random.below(values.back().size())]);
            evaluation.set(input, Possible::known(facts.back()));
        }
        const auto before = inside::known_answer(evaluation, decision).value();
        NearMissOptions options;
        options.changes = 2;
        const auto misses = near_misses(evaluation, decision, options);
        ASSERT_TRUE(misses.left_out.empty());
        ASSERT_FALSE(misses.cut_short);

        const auto answer_with = [&](std::vector<std::pair<InputIndex, Value>> changed) {
            Evaluation fresh{program};
            for (InputIndex input = 0; input < size; ++input)
                fresh.set(input, Possible::known(facts[input]));
            for (auto& [input, value] : changed)
                fresh.set(input, Possible::known(value));
            return inside::known_answer(fresh, decision).value();
        };
        const auto times_told = [&](const std::vector<std::pair<InputIndex, Value>>& changed,
                                    const Value& answer) {
            return std::ranges::count_if(misses.found, [&](const NearMiss& miss) {
                if (miss.changes.size() != changed.size() || miss.answer != answer) return false;
                for (std::size_t i = 0; i < changed.size(); ++i)
                    if (miss.changes[i].input != changed[i].first ||
                        !cells.holds(miss.changes[i].values, changed[i].second))
                        return false;
                return true;
            });
        };
        for (InputIndex one = 0; one < size; ++one)
            for (const auto& value : values[one]) {
                const auto reached = answer_with({{one, value}});
                EXPECT_EQ(times_told({{one, value}}, reached), reached == before ? 0 : 1) << round;
                changes += reached == before ? 0 : 1;
                for (auto other = one + 1; other < size; ++other)
                    for (const auto& second : values[other]) {
                        const auto both = answer_with({{one, value}, {other, second}});
                        const bool needs_both = both != before && both != reached &&
                                                both != answer_with({{other, second}});
                        EXPECT_EQ(times_told({{one, value}, {other, second}}, both),
                                  needs_both ? 1 : 0)
                            << round;
                    }
            }
        // What is told to lead there does, and starts from what is the case.
        for (const auto& miss : misses.found) {
            std::vector<std::pair<InputIndex, Value>> changed;
            for (const auto& change : miss.changes) {
                EXPECT_EQ(change.from, facts[change.input]);
                changed.emplace_back(change.input, change.to);
            }
            EXPECT_EQ(answer_with(changed), miss.answer);
        }
    }
    EXPECT_GT(changes, 200U);
}

} // namespace
} // namespace schakel::dmn
