// R-DMN-52 to R-DMN-54: whether rows would notice a mistake, held against linking the models with
// each mistake and running the rows, and against all cases one by one.
#include "dmn/authoring.h"

#include "dmn/authoring/mutation_testing.h"

#include <algorithm>
#include <rapidcheck/gtest.h>

namespace schakel::dmn::authoring {
namespace {

using Verdict = MutantResult::Verdict;

std::string in_words(const TestedModels& models, const MutantResult& result) {
    return in_words(*models.decision(result.decision).table(), result.mutant);
}

const MutantResult& find(const TestedModels& models, const MutationReport& report,
                         std::string_view words) {
    const auto found = std::ranges::find(
        report.mutants, words, [&](const auto& result) { return in_words(models, result); });
    if (found == report.mutants.end()) throw std::runtime_error{std::string{words}};
    return *found;
}

std::string ages(const std::vector<Row>& rows) {
    return model_of(input_data("age") + decision_of("d", "FIRST", {"age"}, {}, {"age"}, rows));
}

TEST(Mutation, notices_a_bound_only_by_a_row_upon_it) {
    const auto models = tested({ages({{{">= 12"}, {"1"}, ""}, {{"-"}, {"0"}, ""}})});
    const std::vector far{row_of(models, {{"age", number(40)}}, {{"d", number(1)}}),
                          row_of(models, {{"age", number(3)}}, {{"d", number(0)}})};
    const auto words = "rule 1, column age: `>= 12` becomes `> 12`";
    auto report = try_mutants(models, far);
    const auto& survivor = find(models, report, words);
    EXPECT_EQ(survivor.verdict, Verdict::survived);
    ASSERT_TRUE(survivor.would_kill);
    EXPECT_EQ(to_text(*survivor.would_kill->facts[0]), "12");
    EXPECT_EQ(to_text(*survivor.would_kill->expected[0].value), "1");

    const std::vector upon{far[0], far[1],
                           row_of(models, {{"age", number(12)}}, {{"d", number(1)}})};
    report = try_mutants(models, upon);
    EXPECT_EQ(find(models, report, words).verdict, Verdict::killed);
    EXPECT_EQ(find(models, report, words).killed_by, 2U);
    EXPECT_LT(report.score(), 100.0) << "nobody asked just below the bound";
}

TEST(Mutation, R_DMN_52_leaves_out_of_the_score_what_answers_alike_in_every_case) {
    const auto models =
        tested({ages({{{"1"}, {"1"}, ""}, {{"1"}, {"2"}, ""}, {{"-"}, {"3"}, ""}})});
    const auto report =
        try_mutants(models, std::vector{row_of(models, {{"age", number(1)}}, {{"d", number(1)}})});
    EXPECT_EQ(find(models, report, "rule 2 is left out").verdict, Verdict::equal);
    EXPECT_EQ(find(models, report, "rule 2, column age: `1` becomes `-`").verdict,
              Verdict::survived);
    const auto equal = report.count(Verdict::equal);
    const auto killed = report.count(Verdict::killed);
    EXPECT_GT(equal, 0U);
    EXPECT_DOUBLE_EQ(report.score(), 100.0 * static_cast<double>(killed) /
                                         static_cast<double>(report.mutants.size() - equal));
}

TEST(Mutation, is_noticed_by_a_row_about_a_decision_further_on) {
    const auto models = tested(
        {model_of(input_data("age") +
                  decision_of("group", "FIRST", {"age"}, {}, {"age"},
                              {{{"< 6"}, {"1"}, ""}, {{"< 12"}, {"2"}, ""}, {{"-"}, {"3"}, ""}}) +
                  decision_of("free", "FIRST", {}, {"group"}, {"group"},
                              {{{"1, 2"}, {"true"}, ""}, {{"-"}, {"false"}, ""}}))});
    const std::vector rows{row_of(models, {{"age", number(12)}}, {{"free", Value{false}}}),
                           row_of(models, {{"age", number(6)}}, {{"free", Value{true}}})};
    const auto report = try_mutants(models, rows);
    EXPECT_EQ(find(models, report, "rule 2, column age: `< 12` becomes `<= 12`").verdict,
              Verdict::killed);
    EXPECT_EQ(find(models, report, "rule 1, column age: `< 6` becomes `<= 6`").verdict,
              Verdict::survived)
        << "both groups are free";
}

TEST(Mutation, rows_that_fail_say_nothing_about_it) {
    const auto models = tested({ages({{{">= 12"}, {"1"}, ""}, {{"-"}, {"0"}, ""}})});
    const std::vector wrong{row_of(models, {{"age", number(12)}}, {{"d", number(0)}})};
    EXPECT_EQ(try_mutants(models, wrong).count(Verdict::killed), 0U);
}

TEST(Mutation, R_DMN_52_that_is_not_known_to_be_equal_counts_as_not_noticed) {
    // More inputs than can be gone through; the last rule asks for what no case brings about.
    std::string inside;
    std::vector<std::string> inputs;
    for (int i = 0; i < 18; ++i) {
        inputs.push_back("i" + std::to_string(i));
        inside += input_data(inputs.back());
    }
    std::vector<Row> rows;
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        Row row{std::vector<std::string>(inputs.size(), "-"), {"1"}, ""};
        row.cells[i] = "true";
        rows.push_back(std::move(row));
    }
    rows.push_back({std::vector<std::string>(inputs.size(), "-"), {"1"}, ""});
    const auto models = tested(
        {model_of(inside + decision_of("below", "FIRST", inputs, {}, inputs, rows) +
                  decision_of("d", "FIRST", {}, {"below"}, {"below"},
                              {{{"1, 2"}, {"1"}, ""}, {{"3"}, {"2"}, ""}, {{"-"}, {"4"}, ""}}))});
    const auto report = try_mutants(models, {});
    const auto& never = find(models, report, "rule 2, answer 1: `2` becomes `4`");
    EXPECT_NE(never.verdict, Verdict::survived) << "no case tells it apart";
    EXPECT_NE(never.verdict, Verdict::killed);
    EXPECT_EQ(report.score(), 0.0);
}

// ---- random models: three inputs, a table, one that rests on it, rows with facts left out

std::string cell() {
    return *rc::gen::element<std::string>("-", "1", "2", "1, 3", "not(2)", "> 1", "[1..2]", "<= 2");
}

std::vector<Row> rows_of(int columns) {
    std::vector<Row> made;
    const auto size = *rc::gen::inRange(1, 4);
    for (int r = 0; r < size; ++r) {
        Row row{{}, {std::to_string(*rc::gen::inRange(1, 4))}, ""};
        for (int c = 0; c < columns; ++c)
            row.cells.push_back(cell());
        made.push_back(std::move(row));
    }
    return made;
}

TestedModels random_models() {
    const auto policy = *rc::gen::element<std::string>("FIRST", "UNIQUE", "PRIORITY", "COLLECT");
    const std::string outputs = "<output><outputValues><text>3,1,2</text></outputValues></output>";
    const auto second = policy == "COLLECT" ? std::string{"list contains(first, 2)"} : "first";
    auto above = rows_of(2);
    if (policy == "COLLECT")
        for (auto& row : above)
            row.cells.front() = *rc::gen::element<std::string>("-", "true", "false");
    return tested(
        {model_of(input_data("a") + input_data("b") + input_data("c") +
                  decision_of("first", policy, {"a", "b"}, {}, {"a", "b"}, rows_of(2), outputs) +
                  decision_of("d", "FIRST", {"c"}, {"first"}, {second, "c"}, above, outputs))});
}

/// Rows that pass, for they expect what comes out.
std::vector<TestRow> random_test(const TestedModels& models) {
    std::vector<TestRow> rows;
    const auto size = *rc::gen::inRange(0, 4);
    for (int r = 0; r < size; ++r) {
        Given given;
        for (const std::string name : {"a", "b", "c"})
            if (*rc::gen::inRange(0, 4) != 0)
                given.emplace_back(name, number(*rc::gen::inRange(0, 5)));
        auto row = row_of(models, given);
        Evaluation evaluation{models.program()};
        Facts{models, models.program()}.set(evaluation, row);
        const auto asked =
            *models.program().decision(*rc::gen::element<std::string>("first", "d", "d"));
        const auto answer = evaluation.answer(asked);
        row.expected.push_back(
            {asked, 0, answer.is_known() ? std::optional{answer.values.front()} : std::nullopt});
        rows.push_back(std::move(row));
    }
    return rows;
}

TestedModels with(const TestedModels& models, const MutantResult& result) {
    const auto& table = *models.decision(result.decision).table();
    return *TestedModels::link(models.with_instead(result.decision, mutated(table, result.mutant)));
}

// R-DMN-53
RC_GTEST_PROP(MutationOfRandomTables, R_DMN_53_kills_what_running_the_rows_on_it_whole_kills, ()) {
    const auto models = random_models();
    const auto rows = random_test(models);
    for (const auto& result : try_mutants(models, rows).mutants) {
        const auto whole = run(with(models, result), rows);
        const auto noticed =
            std::ranges::any_of(whole, [](const RowResult& row) { return !row.passed(); });
        RC_ASSERT(noticed == (result.verdict == Verdict::killed));
        if (noticed) RC_ASSERT(!whole[result.killed_by].passed());
    }
}

RC_GTEST_PROP(MutationOfRandomTables, R_DMN_52_calls_equal_what_answers_alike_in_every_case, ()) {
    const auto models = random_models();
    for (const auto& result : try_mutants(models, {}).mutants) {
        RC_ASSERT(result.verdict != Verdict::not_known);
        const auto changed = with(models, result);
        bool alike = true;
        // Every number that a cell names or a bound is moved to, those between, and what is none.
        std::vector<Value> all{Value{}, Value{"x"}}, some{Value{}, Value{"x"}};
        for (const double bound :
             {-1.0, 0.0, 0.5, 1.0, 1.25, 1.5, 1.75, 2.0, 2.25, 2.5, 2.75, 3.0, 3.5, 4.0, 5.0})
            all.emplace_back(Number{bound});
        for (const double bound : {0.0, 1.0, 1.5, 2.0, 2.5, 3.0, 4.0})
            some.emplace_back(Number{bound});
        Evaluation one{models.program()}, other{changed.program()};
        const bool is_first = models.decision(result.decision).name == "first";
        for (const auto& a : is_first ? all : some)
            for (const auto& b : is_first ? all : some)
                for (const auto& c : is_first ? std::vector{Value{}} : all) {
                    for (auto* evaluation : {&one, &other}) {
                        evaluation->set(0, Possible::known(a));
                        evaluation->set(1, Possible::known(b));
                        evaluation->set(2, Possible::known(c));
                    }
                    alike = alike && one.answer(result.decision) == other.answer(result.decision);
                }
        RC_ASSERT(alike == (result.verdict == Verdict::equal));
    }
}

RC_GTEST_PROP(MutationOfRandomTables, R_DMN_54_come_with_a_row_that_would_notice_them, ()) {
    const auto models = random_models();
    for (const auto& result : try_mutants(models, random_test(models)).mutants) {
        RC_ASSERT(result.would_kill.has_value() == (result.verdict == Verdict::survived));
        if (!result.would_kill) continue;
        const std::span row{&*result.would_kill, 1};
        RC_ASSERT(run(models, row).front().passed());
        RC_ASSERT(!run(with(models, result), row).front().passed());
    }
}

} // namespace
} // namespace schakel::dmn::authoring
