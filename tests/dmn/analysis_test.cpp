// What the analysis says of small tables.
#include "dmn/analysis/analysis.h"
#include "dmn/models.h"
#include "dmn/typed_tables.h"

namespace schakel::dmn {
namespace {

TableFindings findings_of(const RandomTable& table, const AnalysisLimits& limits = {}) {
    const auto program = program_of({table.model()});
    return program.decisions().empty() ? TableFindings{} : analyse(program, limits).tables.front();
}

std::vector<Finding> all(const TableFindings& findings, FindingKind kind) {
    std::vector<Finding> found;
    for (const auto& finding : findings.findings)
        if (finding.kind == kind) found.push_back(finding);
    return found;
}

std::vector<std::string> words(const TableFindings& findings, FindingKind kind) {
    std::vector<std::string> found;
    for (const auto& finding : all(findings, kind))
        found.push_back(finding.words);
    return found;
}

using Words = std::vector<std::string>;
using Cells = std::vector<std::vector<std::string>>;

Cells cells(const TableFindings& findings, FindingKind kind) {
    Cells found;
    for (const auto& finding : all(findings, kind))
        found.push_back(finding.region->cells);
    return found;
}

const std::vector<RandomInput> age_and_light{input_of("age", "number"), traffic_light()};

// ---- R-DMN-33: gaps

TEST(Gaps, R_DMN_33_are_rows_that_can_be_pasted) {
    const auto table = typed_table("UNIQUE", age_and_light,
                                   {{"< 18", "-", R"("stop")"}, {">= 65", "-", R"("stop")"}});
    const auto findings = findings_of(table);
    EXPECT_EQ(cells(findings, FindingKind::gap), (Cells{{"[18..65)", "-"}}));
    auto whole = table;
    whole.rows.push_back({{"[18..65)", "-"}, {R"("go")"}, ""});
    EXPECT_EQ(cells(findings_of(whole), FindingKind::gap), Cells{});
}

// R-DMN-31
TEST(Gaps, R_DMN_31_are_told_with_a_case_and_their_share) {
    const auto findings = findings_of(typed_table(
        "FIRST", age_and_light, {{"< 18", "-", R"("stop")"}, {"-", R"(not("red"))", R"("go")"}}));
    EXPECT_EQ(words(findings, FindingKind::gap),
              (Words{R"(No rule holds where age is >= 18 and light is "red", for example when )"
                     R"(age = 18, light = "red" (22 % of all cases).)"}));
    EXPECT_NEAR(findings.gap_share, 2.0 / 9, 1e-12);
}

TEST(Gaps, R_DMN_33_of_texts_that_are_not_listed_are_asked_for_by_what_they_are_not) {
    const auto findings =
        findings_of(typed_table("UNIQUE", {input_of("light", "string")},
                                {{R"("red", "amber")", R"("stop")"}, {R"("green")", R"("go")"}}));
    EXPECT_EQ(cells(findings, FindingKind::gap), (Cells{{R"(not("red", "amber", "green"))"}}));
}

TEST(Gaps, R_DMN_33_of_dates_are_days_between_which_there_is_one) {
    const auto findings = findings_of(typed_table("UNIQUE", {input_of("day", "date")},
                                                  {{R"(< @"2024-01-01")", R"("stop")"},
                                                   {R"(> @"2024-01-02")", R"("go")"},
                                                   {R"(@"2024-01-01")", R"("go")"}}));
    EXPECT_EQ(findings.not_judged, "");
    EXPECT_EQ(cells(findings, FindingKind::gap), (Cells{{R"(@"2024-01-02")"}}));
}

// R-DMN-30
TEST(Gaps, R_DMN_30_are_looked_for_among_the_allowed_values_only) {
    const auto age = narrowed("age", "number", "[0..120]");
    EXPECT_EQ(cells(findings_of(typed_table("UNIQUE", {age},
                                            {{"[0..18)", R"("stop")"}, {"[18..110]", R"("go")"}})),
                    FindingKind::gap),
              (Cells{{"(110..120]"}}));
    EXPECT_EQ(cells(findings_of(typed_table("UNIQUE", {age},
                                            {{"< 18", R"("stop")"}, {"[18..120]", R"("go")"}})),
                    FindingKind::gap),
              Cells{});
}

TEST(Gaps, R_DMN_30_of_a_column_without_a_type_hold_null_too) {
    const auto findings = findings_of(typed_table("UNIQUE", {input_of("child", "Any")},
                                                  {{"true", R"("stop")"}, {"false", R"("go")"}}));
    EXPECT_EQ(cells(findings, FindingKind::gap), (Cells{{"null"}}));
    EXPECT_EQ(all(findings, FindingKind::no_type).size(), 1U);
}

TEST(Gaps, R_DMN_30_null_is_a_case_where_a_cell_asks_for_it) {
    const auto findings = findings_of(typed_table(
        "UNIQUE", {traffic_light()}, {{"null", R"("stop")"}, {R"("red", "amber")", R"("stop")"}}));
    EXPECT_EQ(cells(findings, FindingKind::gap), (Cells{{R"("green")"}}));
    EXPECT_TRUE(all(findings, FindingKind::dead_rule).empty());
}

TEST(Gaps, beyond_those_that_are_shown_are_counted_and_the_share_stays_exact) {
    AnalysisLimits limits;
    limits.gaps_shown = 1;
    const auto table =
        typed_table("UNIQUE", {traffic_light(), truth("train")},
                    {{R"("red")", "true", R"("stop")"}, {R"("green")", "false", R"("go")"}});
    const auto findings = findings_of(table, limits);
    EXPECT_EQ(all(findings, FindingKind::gap).size(), 1U);
    EXPECT_TRUE(findings.more_gaps && findings.gap_share_exact && findings.complete());
    EXPECT_NEAR(findings.gap_share, 4.0 / 6, 1e-12);
}

// ---- R-DMN-36: overlaps and conflicts

TEST(Overlaps, R_DMN_36_say_where_two_rules_hold_and_what_they_answer) {
    const auto findings = findings_of(typed_table(
        "FIRST", age_and_light, {{"< 18", "-", R"("stop")"}, {"> 12", R"("green")", R"("go")"}}));
    EXPECT_EQ(words(findings, FindingKind::overlap),
              (Words{R"(Rules 1 and 2 both hold where age is (12..18) and light is "green", for )"
                     R"(example when age = 13, light = "green"; they answer "stop" and "go". )"
                     R"(Rule 1 comes first.)"}));
    EXPECT_TRUE(all(findings, FindingKind::conflict).empty());
}

TEST(Overlaps, R_DMN_36_are_conflicts_where_only_one_rule_may_hold) {
    const auto findings = findings_of(
        typed_table("UNIQUE", {truth("train")}, {{"-", R"("go")"}, {"true", R"("go")"}}));
    EXPECT_EQ(
        words(findings, FindingKind::conflict),
        (Words{R"(Rules 1 and 2 both hold where train is true, for example when train = true; )"
               R"(both answer "go". Only one rule may hold, so there is no answer.)"}));
}

TEST(Overlaps, R_DMN_36_are_conflicts_of_rules_that_have_to_answer_alike_only_when_they_do_not) {
    const auto findings = findings_of(typed_table(
        "ANY", {truth("train")}, {{"-", R"("go")"}, {"true", R"("go")"}, {"true", R"("stop")"}}));
    EXPECT_EQ(findings.overlaps, 3U);
    EXPECT_EQ(findings.overlaps_with_unlike_answers, 2U);
    EXPECT_EQ(all(findings, FindingKind::conflict).size(), 2U);
}

// ---- R-DMN-34: dead rules

TEST(DeadRules, R_DMN_34_are_told_with_the_rules_that_come_before_them) {
    const auto findings = findings_of(typed_table("FIRST", age_and_light,
                                                  {{"< 40", "-", R"("stop")"},
                                                   {"-", R"("red")", R"("stop")"},
                                                   {">= 30", "-", R"("go")"},
                                                   {"[20..50]", R"("green")", R"("stop")"}}));
    EXPECT_EQ(words(findings, FindingKind::dead_rule),
              (Words{"Rule 4 never answers: in every case in which it holds, one of rules 1 and 3 "
                     "comes before it."}));
    EXPECT_EQ(all(findings, FindingKind::dead_rule).front().rules.front().id, "r4");
}

TEST(DeadRules, R_DMN_34_where_the_first_by_priority_counts_come_after_better_ones) {
    const auto findings = findings_of(
        typed_table("PRIORITY", {truth("train")}, {{"true", R"("go")"}, {"-", R"("stop")"}}));
    EXPECT_EQ(
        words(findings, FindingKind::dead_rule),
        (Words{"Rule 1 never answers: in every case in which it holds, rule 2 comes before it."}));
}

TEST(DeadRules, R_DMN_34_hold_for_nothing_that_can_be_read) {
    const auto findings =
        findings_of(typed_table("FIRST", {narrowed("age", "number", "[0..120]"), traffic_light()},
                                {{"> 200", "-", R"("stop")"}, {"-", "-", R"("go")"}}));
    EXPECT_EQ(
        words(findings, FindingKind::dead_rule),
        (Words{"Rule 1 never holds: nothing that can be read there meets '> 200' in the column "
               "age."}));
}

TEST(DeadRules, R_DMN_34_where_only_one_may_hold_never_hold_alone) {
    const auto findings = findings_of(typed_table("UNIQUE", {traffic_light()},
                                                  {{R"("red", "amber")", R"("stop")"},
                                                   {R"("amber", "green")", R"("go")"},
                                                   {R"("amber")", R"("stop")"}}));
    EXPECT_EQ(words(findings, FindingKind::dead_rule),
              (Words{"Rule 3 never answers: in every case in which it holds, rule 1 holds too, and "
                     "only one may."}));
}

// ---- R-DMN-35: redundant and mergeable rules

TEST(RedundantRules, R_DMN_35_are_those_whose_answer_comes_anyhow) {
    const auto findings = findings_of(typed_table("FIRST", age_and_light,
                                                  {{"< 18", R"("red")", R"("stop")"},
                                                   {">= 18", R"("green")", R"("go")"},
                                                   {"-", "-", R"("stop")"}}));
    EXPECT_EQ(words(findings, FindingKind::redundant_rule),
              (Words{"Without rule 1 every answer stays the same; rule 3 gives the same answer."}));
}

TEST(RedundantRules, R_DMN_35_are_not_those_that_keep_another_from_answering) {
    const auto findings = findings_of(typed_table("FIRST", age_and_light,
                                                  {{"< 18", R"("red")", R"("stop")"},
                                                   {"< 21", R"("red")", R"("go")"},
                                                   {"-", "-", R"("stop")"}}));
    EXPECT_TRUE(all(findings, FindingKind::redundant_rule).empty());
}

TEST(MergeableRules, R_DMN_35_differ_in_one_column_and_ask_one_thing_together) {
    const auto findings = findings_of(typed_table("FIRST", age_and_light,
                                                  {{"< 18", R"("red")", R"("stop")"},
                                                   {"[18..65)", R"("red")", R"("stop")"},
                                                   {"> 70", R"("red")", R"("stop")"},
                                                   {"-", "-", R"("go")"}}));
    EXPECT_EQ(
        words(findings, FindingKind::mergeable_rules),
        (Words{"Rules 1 and 2 can be one rule: with < 65 in the column age every answer stays "
               "the same."}));
    EXPECT_EQ(cells(findings, FindingKind::mergeable_rules), (Cells{{"< 65", R"("red")"}}));
}

TEST(MergeableRules, R_DMN_35_stay_apart_when_a_rule_between_them_answers_otherwise) {
    const auto findings = findings_of(typed_table("FIRST", {traffic_light(), truth("train")},
                                                  {{R"("red")", "-", R"("stop")"},
                                                   {"-", "false", R"("go")"},
                                                   {R"("amber")", "-", R"("stop")"}}));
    EXPECT_TRUE(all(findings, FindingKind::mergeable_rules).empty());
}

// ---- columns and answers

TEST(Columns, that_no_rule_looks_at_are_told) {
    const auto findings = findings_of(
        typed_table("FIRST", age_and_light, {{"< 18", "-", R"("stop")"}, {"-", "-", R"("go")"}}));
    EXPECT_EQ(
        words(findings, FindingKind::unused_column),
        (Words{"No rule looks at the column light: every rule holds for whatever it reads."}));
}

TEST(Columns, are_asked_for_values_of_their_type_and_for_those_that_they_allow) {
    const auto findings = findings_of(typed_table("FIRST", age_and_light,
                                                  {{R"("old")", R"("blue")", R"("stop")"},
                                                   {"-", R"("blue", "red")", R"("stop")"},
                                                   {"-", "-", R"("go")"}}));
    EXPECT_EQ(words(findings, FindingKind::type_error),
              (Words{R"(Rule 1 asks for "old" in the column age, which reads number only.)"}));
    EXPECT_EQ(
        words(findings, FindingKind::value_not_allowed),
        (Words{R"(Rules 1 and 2 ask for "blue" in the column light, which never reads such a )"
               R"(value.)"}));
}

TEST(Columns, of_texts_that_list_no_values_are_told) {
    const auto findings = findings_of(typed_table("FIRST", {input_of("light", "string")},
                                                  {{R"("red")", R"("stop")"}, {"-", R"("go")"}}));
    EXPECT_EQ(all(findings, FindingKind::no_allowed_values).size(), 1U);
}

TEST(Answers, that_are_listed_and_never_given_are_told) {
    const auto findings = findings_of(typed_table("FIRST", {truth("train")},
                                                  {{"-", R"("stop")"}, {"true", R"("go")"}},
                                                  {R"("stop")", R"("go")", R"("wait")"}));
    EXPECT_EQ(words(findings, FindingKind::unreachable_answer),
              (Words{R"(The answer "go" is listed and never given: rule 2 is dead.)",
                     R"(The answer "wait" is listed and never given: no rule has it.)"}));
}

// ---- the model as a whole

std::string second_decision(std::string_view cell) {
    return fmt::format(
        R"(<decision id="e" name="e"><variable name="e"/><informationRequirement>)"
        R"(<requiredDecision href="#d"/></informationRequirement><decisionTable hitPolicy="UNIQUE">)"
        R"(<input><inputExpression typeRef="string"><text>d</text></inputExpression></input>)"
        R"(<output id="p"/><rule><inputEntry><text>{}</text></inputEntry><outputEntry><text>1</text>)"
        R"(</outputEntry></rule></decisionTable></decision>)",
        cell);
}

TEST(Columns, R_DMN_30_that_read_a_decision_read_the_answers_that_it_can_give) {
    const auto table =
        typed_table("FIRST", {truth("train")}, {{"-", R"("stop")"}, {"true", R"("go")"}});
    const auto analysed = [&](std::string_view cell) {
        return analyse(program_of({model_of(table.declarations() + table.decision() +
                                            second_decision(cell))}))
            .tables[1];
    };
    EXPECT_TRUE(all(analysed(R"("stop")"), FindingKind::gap).empty());
    EXPECT_EQ(words(analysed(R"("stop","go")"), FindingKind::value_not_allowed),
              (Words{R"(Rule 1 asks for "go" in the column d, but the decision 'd' never answers )"
                     R"(that.)"}));
}

TEST(Models, inputs_that_no_decision_reads_are_told) {
    const auto table = typed_table("FIRST", {truth("train")}, {{"-", R"("stop")"}});
    const auto findings = analyse(
        program_of({model_of(table.declarations() + input_data("nobody") + table.decision())}));
    ASSERT_EQ(findings.findings.size(), 1U);
    EXPECT_EQ(findings.findings.front().words, "No decision reads the input nobody.");
}

// R-DMN-37
TEST(Models, R_DMN_37_decisions_that_are_worked_out_are_named_as_not_judged) {
    const auto findings = analyse(program_of({model_of(
        input_data("n") + decision_with("x", literal("n + 1"), {{"requiredInput", "n"}}))}));
    ASSERT_EQ(findings.tables.size(), 1U);
    EXPECT_EQ(findings.tables.front().decision, "x");
    EXPECT_FALSE(findings.tables.front().not_judged.empty());
    EXPECT_FALSE(findings.complete());
}

// R-DMN-32
TEST(Models, R_DMN_32_what_takes_too_long_is_said_and_not_passed_over) {
    AnalysisLimits limits;
    limits.steps = 3;
    const auto findings = findings_of(typed_table("FIRST", age_and_light,
                                                  {{"< 40", R"("red")", R"("stop")"},
                                                   {"-", R"("amber")", R"("stop")"},
                                                   {">= 30", "-", R"("go")"},
                                                   {"[20..50]", "-", R"("stop")"}}),
                                      limits);
    EXPECT_FALSE(findings.complete());
    EXPECT_FALSE(findings.unfinished.empty());
    EXPECT_TRUE(findings.more_gaps);
}

TEST(Columns, that_rest_on_the_same_input_are_told_to_be_judged_by_themselves) {
    const auto table = typed_table("FIRST", {truth("train")}, {{"-", R"("stop")"}});
    const auto program = program_of({model_of(
        table.declarations() + decision_of("x", "FIRST", {"train"}, {}, {"train", "not(train)"},
                                           {{{"true", "true"}, {"1"}, ""}}))});
    const auto findings = analyse(program).tables.front();
    ASSERT_EQ(findings.taken.size(), 1U);
    EXPECT_TRUE(findings.taken.front().contains("rest on the same inputs"));
}

} // namespace
} // namespace schakel::dmn
