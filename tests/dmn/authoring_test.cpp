// R-DMN-50, R-DMN-51: rows beside a model, and what they touch of it.
#include "dmn/authoring.h"

#include "dmn/authoring/coverage.h"

#include <rapidcheck/gtest.h>

namespace schakel::dmn::authoring {
namespace {

/// Whether a bicycle needs light, and what the fine is.
std::string bicycle() {
    return model_of(input_data("dark") + input_data("age") +
                    decision_of("light", "FIRST", {"dark"}, {}, {"dark"},
                                {{{"true"}, {R"("needed")"}, ""}, {{"-"}, {R"("free")"}, ""}}) +
                    decision_of("fine", "UNIQUE", {"age"}, {"light"}, {"light", "age"},
                                {{{R"("needed")", ">= 12"}, {"75"}, ""},
                                 {{R"("needed")", "< 12"}, {"0"}, ""},
                                 {{R"("free")", "-"}, {"0"}, ""}}));
}

TEST(TestRows, R_DMN_50_pass_when_the_answer_is_known_to_be_the_expected_one) {
    const auto models = tested({bicycle()});
    const std::vector rows{
        row_of(models, {{"dark", Value{true}}, {"age", number(12)}}, {{"fine", number(75)}}),
        row_of(models, {{"dark", Value{true}}, {"age", number(12)}}, {{"fine", number(0)}}),
        row_of(models, {{"dark", Value{false}}}, {{"fine", number(0)}, {"light", Value{"free"}}})};
    const auto results = run(models, rows);
    EXPECT_TRUE(results[0].passed());
    EXPECT_FALSE(results[1].passed());
    EXPECT_TRUE(results[2].passed()) << "the age does not matter then";
    EXPECT_EQ(possible_text(results[1].answers[0].answer), "75");
}

TEST(TestRows, R_DMN_50_a_fact_left_out_is_not_known_and_neither_false_nor_null) {
    const auto models = tested({bicycle()});
    const std::vector rows{
        row_of(models, {{"dark", Value{true}}}, {{"fine", std::nullopt}}),
        row_of(models, {{"dark", Value{true}}}, {{"fine", number(0)}}),
        row_of(models, {{"dark", Value{true}}, {"age", Value{}}}, {{"fine", std::nullopt}})};
    const auto results = run(models, rows);
    EXPECT_TRUE(results[0].passed());
    EXPECT_FALSE(results[1].passed());
    EXPECT_FALSE(results[2].passed()) << "null is known: no rule holds for it";
}

TEST(TestRows, that_fail_show_the_rules_hit_and_the_cells_that_kept_the_expected_rule_away) {
    const auto models = tested({bicycle()});
    const std::vector rows{
        row_of(models, {{"dark", Value{true}}, {"age", number(9)}}, {{"fine", number(75)}})};
    const auto checked = run(models, rows).front().answers.front();
    ASSERT_EQ(checked.hits.size(), 1U);
    EXPECT_EQ(checked.hits.front().rule, 1U);
    ASSERT_EQ(checked.missed.size(), 1U);
    EXPECT_EQ(checked.missed.front().rule, 0U);
    EXPECT_EQ(checked.missed.front().columns, std::vector<std::size_t>{1});
}

TEST(TestRows, that_fail_show_a_rule_without_failing_cells_when_another_came_before_it) {
    const auto models = tested({bicycle()});
    const std::vector rows{row_of(models, {{"dark", Value{true}}}, {{"light", Value{"free"}}})};
    const auto checked = run(models, rows).front().answers.front();
    ASSERT_EQ(checked.missed.size(), 1U);
    EXPECT_EQ(checked.missed.front().rule, 1U);
    EXPECT_TRUE(checked.missed.front().columns.empty());
}

TEST(Coverage, R_DMN_51_tells_rules_cells_and_edges_that_no_row_touches) {
    const auto models = tested({bicycle()});
    const std::vector rows{
        row_of(models, {{"dark", Value{true}}, {"age", number(12)}}, {{"fine", number(75)}}),
        row_of(models, {{"dark", Value{true}}, {"age", number(9)}}, {{"fine", number(0)}})};
    const auto coverage = coverage_of(models, rows);
    EXPECT_EQ(coverage.of_rules().covered, 3U);
    EXPECT_EQ(coverage.of_rules().all, 5U);
    const auto fine = *models.program().decision("fine");
    for (const auto& cell : coverage.cells)
        if (cell.decision == fine && cell.rule == 0) {
            EXPECT_TRUE(cell.held);
            EXPECT_EQ(cell.decided, cell.column == 1) << "no row was about a free bicycle";
        }
    // Darkness was always true and light always needed; only the age changed.
    EXPECT_EQ(coverage.of_edges().covered, 1U);
    EXPECT_EQ(coverage.of_edges().all, 3U);
}

TEST(Coverage, R_DMN_51_counts_only_what_is_certain_and_asked_for) {
    const auto models = tested({bicycle()});
    const std::vector open{row_of(models, {{"dark", Value{true}}}, {{"fine", std::nullopt}})};
    auto coverage = coverage_of(models, open);
    EXPECT_EQ(coverage.of_rules().covered, 1U) << "that light is needed, and no fine";
    const std::vector below{row_of(models, {{"dark", Value{true}}}, {{"light", Value{"needed"}}})};
    coverage = coverage_of(models, below);
    EXPECT_EQ(coverage.of_rules().covered, 1U) << "nobody asked for the fine";
}

// Counting again, cell by cell, what random rows touch of random tables.

const std::vector<std::string> columns{"a", "b", "c"};

std::vector<Row> random_rows() {
    std::vector<Row> rows;
    const auto size = *rc::gen::inRange(1, 5);
    for (int r = 0; r < size; ++r) {
        Row row{{}, {std::to_string(*rc::gen::inRange(0, 3))}, ""};
        for (std::size_t c = 0; c < columns.size(); ++c)
            row.cells.push_back(
                *rc::gen::element<std::string>("-", "1", "> 1", "not(2)", "[1..2]"));
        rows.push_back(std::move(row));
    }
    return rows;
}

RC_GTEST_PROP(CoverageOfRandomTables, R_DMN_51_is_what_counting_cell_by_cell_comes_to, ()) {
    std::string inside;
    for (const auto& column : columns)
        inside += input_data(column);
    const auto policy = *rc::gen::element<std::string>("FIRST", "COLLECT");
    const auto models =
        tested({model_of(inside + decision_of("d", policy, columns, {}, columns, random_rows()))});
    std::vector<TestRow> rows;
    const auto size = *rc::gen::inRange(0, 6);
    for (int r = 0; r < size; ++r) {
        Given given;
        for (const auto& column : columns)
            given.emplace_back(column, number(*rc::gen::inRange(0, 4)));
        rows.push_back(row_of(models, given, {{"d", std::nullopt}}));
    }

    const auto& table = *models.decision(0).table();
    const auto cell_holds = [&](const TestRow& row, std::size_t rule, std::size_t column) {
        return holds(table.rules[rule].cells[column], *row.facts[column]);
    };
    const auto failing = [&](const TestRow& row, std::size_t rule) {
        std::vector<std::size_t> found;
        for (std::size_t c = 0; c < columns.size(); ++c)
            if (!cell_holds(row, rule, c)) found.push_back(c);
        return found;
    };
    const auto coverage = coverage_of(models, rows);
    RC_ASSERT(coverage.rules.size() == table.rules.size());
    for (const auto& rule : coverage.rules) {
        std::size_t hit = 0;
        for (const auto& row : rows) {
            bool before = false;
            for (std::size_t r = 0; r < rule.rule; ++r)
                before = before || failing(row, r).empty();
            const bool counts = policy == "COLLECT" || !before;
            hit += counts && failing(row, rule.rule).empty() ? 1 : 0;
        }
        RC_ASSERT(rule.rows == hit);
    }
    for (const auto& cell : coverage.cells) {
        bool held = false, decided = false;
        for (const auto& row : rows) {
            held = held || failing(row, cell.rule).empty();
            decided = decided || failing(row, cell.rule) == std::vector{cell.column};
        }
        RC_ASSERT(cell.held == held);
        RC_ASSERT(cell.decided == decided);
    }
}

} // namespace
} // namespace schakel::dmn::authoring
