// What came of testing a model, in words: written as lines for people, or as JSON for programs.
#pragma once

#include "dmn/authoring/coverage.h"
#include "dmn/authoring/mutation_testing.h"

#include <boost/describe.hpp>

namespace schakel::main {

/// A rule that would have given the expected answer, and the cells that kept it from it.
struct MissedRuleView {
    std::size_t rule = 0;
    std::vector<std::string> cells;
};
BOOST_DESCRIBE_STRUCT(MissedRuleView, (), (rule, cells))

struct TestAnswerView {
    std::string asked;
    /// Absent: it should not be decided yet.
    std::optional<std::string> expected;
    /// Every answer that is possible, as cells hold them.
    std::string answer;
    bool met = false;
    /// The rules that held, or may hold, counted from 1.
    std::vector<std::size_t> rules;
    std::vector<MissedRuleView> missed;
};
BOOST_DESCRIBE_STRUCT(TestAnswerView, (), (asked, expected, answer, met, rules, missed))

struct TestRowView {
    /// As a spreadsheet counts them.
    std::size_t row = 0;
    std::string because;
    bool passed = false;
    std::vector<TestAnswerView> answers;
};
BOOST_DESCRIBE_STRUCT(TestRowView, (), (row, because, passed, answers))

struct ShareView {
    std::size_t covered = 0;
    std::size_t all = 0;
    double percentage = 0;
};
BOOST_DESCRIBE_STRUCT(ShareView, (), (covered, all, percentage))

struct CoverageView {
    ShareView rules, cells, edges;
    /// A line for each thing that no row touches.
    std::vector<std::string> uncovered;
};
BOOST_DESCRIBE_STRUCT(CoverageView, (), (rules, cells, edges, uncovered))

struct MutantView {
    std::string decision;
    /// 1 for the first.
    std::size_t rule = 0;
    std::string change;
    /// What would notice it; absent where no such case was found.
    std::optional<std::string> case_in_words;
};
BOOST_DESCRIBE_STRUCT(MutantView, (), (decision, rule, change, case_in_words))

struct MutationView {
    std::size_t killed = 0;
    std::size_t survived = 0;
    /// Nobody knows whether they answer as the tables do; they count as survived.
    std::size_t not_known = 0;
    std::size_t equal = 0;
    double score = 0;
    std::vector<MutantView> survivors;
    std::vector<MutantView> unknown;
    /// Rows for the test that would notice the survivors, as CSV; empty when there are none.
    std::string rows;
};
BOOST_DESCRIBE_STRUCT(MutationView, (),
                      (killed, survived, not_known, equal, score, survivors, unknown, rows))

struct TestReport {
    std::size_t passed = 0;
    std::size_t failed = 0;
    std::vector<TestRowView> rows;
    std::optional<CoverageView> coverage;
    std::optional<MutationView> mutation;
};
BOOST_DESCRIBE_STRUCT(TestReport, (), (passed, failed, rows, coverage, mutation))

[[nodiscard]] TestReport report_of(const dmn::authoring::TestedModels& models,
                                   std::span<const dmn::authoring::TestRow> rows);
[[nodiscard]] CoverageView view_of(const dmn::authoring::TestedModels& models,
                                   const dmn::authoring::Coverage& coverage);
[[nodiscard]] MutationView view_of(const dmn::authoring::TestedModels& models,
                                   const dmn::authoring::MutationReport& report);

/// Lines for people; the last one says how many rows passed and failed.
[[nodiscard]] std::string in_lines(const TestReport& report, std::string_view file);

} // namespace schakel::main
