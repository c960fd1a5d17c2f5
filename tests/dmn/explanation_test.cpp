// Why a decision answers as it does, with what its rules say.
#include "dmn/explanation.h"

#include "dmn/models.h"
#include "dmn/reasons.h"

namespace schakel::dmn {
namespace {

const std::string_view inputs_of_help =
    R"(<inputData id="age" name="age"><variable name="age" typeRef="number"/></inputData>)"
    R"(<inputData id="consent" name="consent"><variable name="consent" typeRef="boolean"/></inputData>)";

Program help() {
    return program_of({model_of(
        std::string{inputs_of_help} +
        decision_of("group", "FIRST", {"age"}, {}, {"age"},
                    {{{"< 12"}, {R"("child")"}, "law 1"}, {{"-"}, {R"("youth")"}, ""}}) +
        decision_of(
            "d", "PRIORITY", {"consent"}, {"group"}, {"consent", "group"},
            {{{"false", "-"}, {R"("no")"}, "law 2"},
             {{"-", R"("child")"}, {R"("no")"}, "law 3"},
             {{"true", R"("youth")"}, {R"("yes")"}, "law 4"}},
            R"(<output id="o"><outputValues><text>"yes","no"</text></outputValues></output>)"))});
}

void is_nine_and_agrees(Evaluation& evaluation) {
    evaluation.set(*evaluation.program().input("age"), is(9));
    evaluation.set(*evaluation.program().input("consent"), is(true));
}

TEST(Explanation, tells_of_each_rule_that_held_its_annotations_and_the_conditions_that_decided) {
    const auto program = help();
    Evaluation evaluation{program};
    is_nine_and_agrees(evaluation);
    const auto found = reasons(evaluation, *program.decision("d"));
    ASSERT_EQ(found.rules.size(), 2U);
    EXPECT_EQ(found.rules[0].reason.rule, 1U);
    ASSERT_EQ(found.rules[0].annotations.size(), 1U);
    EXPECT_EQ(found.rules[0].annotations[0].name, "why");
    EXPECT_EQ(found.rules[0].annotations[0].text, "law 3");
    ASSERT_EQ(found.rules[0].conditions.size(), 1U) << "a dash is no condition";
    EXPECT_EQ(found.rules[0].conditions[0].reads, "group");
    EXPECT_EQ(found.rules[0].conditions[0].cell, R"("child")");
    EXPECT_EQ(found.rules[1].annotations[0].text, "law 1");
    EXPECT_EQ(found.rules[1].conditions[0].cell, "< 12");
}

TEST(Explanation, names_the_facts_that_were_read_with_their_values) {
    const auto program = help();
    Evaluation evaluation{program};
    is_nine_and_agrees(evaluation);
    const auto found = reasons(evaluation, *program.decision("d"));
    ASSERT_EQ(found.facts.size(), 1U) << "a child cannot have it, with consent or without";
    EXPECT_EQ(found.facts[0].input, *program.input("age"));
    EXPECT_EQ(found.facts[0].value, is(9));
    EXPECT_EQ(found.answer, is("no"));
    EXPECT_EQ(found.sufficient->inputs, std::vector{*program.input("age")});
    ASSERT_EQ(found.near_misses.found.size(), 1U);
    EXPECT_EQ(found.near_misses.found[0].changes[0].values, ">= 12");
}

// R-DMN-25
TEST(Explanation, R_DMN_25_of_what_is_not_known_yet_tells_what_may_come_out_and_no_more) {
    const auto program = help();
    Evaluation evaluation{program};
    const std::vector<InputIndex> open{0, 1};
    leave_open(evaluation, open);
    const auto found = reasons(evaluation, *program.decision("d"));
    EXPECT_EQ(possible_text(found.answer), R"("no" or "yes")");
    EXPECT_FALSE(found.sufficient);
    EXPECT_TRUE(found.near_misses.found.empty());
    for (const auto& rule : found.rules)
        EXPECT_FALSE(rule.reason.certain);
}

TEST(Explanation, does_not_count_a_rule_as_looking_at_a_column_that_makes_no_difference_to_it) {
    // By priority the rules stand in another order than in the table.
    const auto program = help();
    Evaluation evaluation{program};
    evaluation.set(*program.input("age"), is(15));
    evaluation.set(*program.input("consent"), is(false));
    const auto found = explain(evaluation, *program.decision("d"));
    ASSERT_EQ(found.reasons.size(), 1U);
    EXPECT_EQ(found.reasons[0].rule, 0U);
    EXPECT_EQ(found.inputs, std::vector{*program.input("consent")});
}

TEST(Explanation, R_DMN_24_is_the_same_when_it_is_asked_again_and_in_another_order) {
    const auto program = help();
    const auto text = [&](bool age_first) {
        Evaluation evaluation{program};
        const auto age = *program.input("age");
        const auto consent = *program.input("consent");
        evaluation.set(age_first ? age : consent, age_first ? is(9) : is(true));
        evaluation.set(age_first ? consent : age, age_first ? is(true) : is(9));
        (void)reasons(evaluation, *program.decision("d"));
        const auto found = reasons(evaluation, *program.decision("d"));
        std::string made;
        for (const auto& rule : found.rules)
            made += fmt::format("{}.{} ", rule.reason.decision, rule.reason.rule);
        for (const auto& miss : found.near_misses.found)
            made += miss.changes[0].values + to_text(miss.answer);
        return made;
    };
    EXPECT_EQ(text(true), text(false));
}

} // namespace
} // namespace schakel::dmn
