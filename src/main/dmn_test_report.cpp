#include "main/dmn_test_report.h"

#include "main/dmn_test_rows.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace schakel::main {
namespace {

using namespace dmn::authoring;

/// Downwards, so that 94.96 is not taken for 95.
double shown(double percentage) { return std::floor(percentage * 10) / 10; }

ShareView view_of(const Share& share) {
    return {share.covered, share.all, shown(share.percentage())};
}

std::string in_words(const dmn::Possible& possible) {
    if (possible.anything && !possible.partial_list) return "anything";
    std::vector<std::string> texts;
    for (const auto& value : possible.values)
        texts.push_back(to_text(value));
    if (!possible.partial_list) return fmt::format("{}", fmt::join(texts, " or "));
    std::vector<std::string> perhaps;
    for (const auto& value : possible.perhaps)
        perhaps.push_back(to_text(value));
    return fmt::format("a list of [{}] and perhaps [{}]{}", fmt::join(texts, ", "),
                       fmt::join(perhaps, ", "), possible.anything ? " and more" : "");
}

TestAnswerView view_of(const TestedModels& models, const Expectation& expected,
                       const CheckedExpectation& checked) {
    TestAnswerView view;
    view.asked = name_of(expected, models);
    if (expected.value) view.expected = to_text(*expected.value);
    view.answer = in_words(checked.answer);
    view.met = checked.met;
    for (const auto& hit : checked.hits)
        view.rules.push_back(hit.rule + 1);
    for (const auto& missed : checked.missed) {
        const auto& table = *models.decision(expected.decision).table();
        auto& rule = view.missed.emplace_back(missed.rule + 1);
        for (const auto column : missed.columns)
            rule.cells.push_back(fmt::format("{} `{}`",
                                             dmn::authoring::name_of(table.inputs[column]),
                                             to_text(table.rules[missed.rule].cells[column])));
    }
    return view;
}

/// Facts, an arrow and what the decision answers today.
std::string in_words(const TestedModels& models, const TestRow& row) {
    std::vector<std::string> facts, answers;
    for (dmn::InputIndex i = 0; i < row.facts.size(); ++i)
        if (row.facts[i])
            facts.push_back(
                fmt::format("{} = {}", models.program().inputs()[i].name, to_text(*row.facts[i])));
    for (const auto& expected : row.expected)
        answers.push_back(fmt::format("{} = {}", name_of(expected, models),
                                      expected.value ? to_text(*expected.value) : "?"));
    return fmt::format("{} => {}", fmt::join(facts, ", "), fmt::join(answers, ", "));
}

void append(std::string& lines, const TestAnswerView& answer) {
    lines += fmt::format("    {} should be {}, is {}\n", answer.asked,
                         answer.expected.value_or("open"), answer.answer);
    if (!answer.rules.empty())
        lines += fmt::format("        rules that hold: {}\n", fmt::join(answer.rules, ", "));
    for (const auto& missed : answer.missed)
        lines += missed.cells.empty()
                     ? fmt::format("        rule {} would answer so and holds, but it does not "
                                   "count beside the others\n",
                                   missed.rule)
                     : fmt::format("        rule {} would answer so, but does not hold: {}\n",
                                   missed.rule, fmt::join(missed.cells, ", "));
}

void append(std::string& lines, std::string_view what, const ShareView& share) {
    lines +=
        fmt::format("{}: {} of {} ({:.1f} %)\n", what, share.covered, share.all, share.percentage);
}

} // namespace

TestReport report_of(const TestedModels& models, std::span<const TestRow> rows) {
    TestReport report;
    const auto results = run(models, rows);
    for (std::size_t r = 0; r < rows.size(); ++r) {
        auto& view = report.rows.emplace_back();
        view.row = r + 2;
        view.because = rows[r].because;
        view.passed = results[r].passed();
        ++(view.passed ? report.passed : report.failed);
        for (std::size_t at = 0; at < rows[r].expected.size(); ++at)
            view.answers.push_back(view_of(models, rows[r].expected[at], results[r].answers[at]));
    }
    return report;
}

CoverageView view_of(const TestedModels& models, const Coverage& coverage) {
    CoverageView view{view_of(coverage.of_rules()),
                      view_of(coverage.of_cells()),
                      view_of(coverage.of_edges()),
                      {}};
    for (const auto& rule : coverage.rules)
        if (rule.rows == 0)
            view.uncovered.push_back(fmt::format("{}, rule {}: no row hits it",
                                                 models.name(rule.decision), rule.rule + 1));
    for (const auto& cell : coverage.cells) {
        const auto& table = *models.decision(cell.decision).table();
        const auto place =
            fmt::format("{}, rule {}, column {}", models.name(cell.decision), cell.rule + 1,
                        dmn::authoring::name_of(table.inputs[cell.column]));
        if (!cell.held)
            view.uncovered.push_back(place + ": no row for which it and the rest of its rule hold");
        if (!cell.decided)
            view.uncovered.push_back(place + ": no row for which it alone does not hold");
    }
    for (const auto& edge : coverage.edges)
        if (edge.values < 2)
            view.uncovered.push_back(
                fmt::format("{} reads {}: {}", models.name(edge.decision),
                            edge.of_input ? models.program().inputs()[edge.required].name
                                          : models.name(edge.required),
                            edge.values == 0 ? "never a known value" : "always the same value"));
    return view;
}

MutationView view_of(const TestedModels& models, const MutationReport& report) {
    using Verdict = MutantResult::Verdict;
    MutationView view{report.count(Verdict::killed),
                      report.count(Verdict::survived),
                      report.count(Verdict::not_known),
                      report.count(Verdict::equal),
                      shown(report.score()),
                      {},
                      {},
                      {}};
    std::vector<TestRow> rows;
    for (const auto& result : report.mutants) {
        if (result.verdict == Verdict::killed || result.verdict == Verdict::equal) continue;
        const auto& table = *models.decision(result.decision).table();
        const bool survived = result.verdict == Verdict::survived;
        auto& mutant = (survived ? view.survivors : view.unknown).emplace_back();
        mutant.decision = models.name(result.decision);
        mutant.rule = result.mutant.rule + 1;
        mutant.change = dmn::authoring::in_words(table, result.mutant);
        if (!result.would_kill) continue;
        mutant.case_in_words = in_words(models, *result.would_kill);
        const bool is_new = std::ranges::none_of(rows, [&](const TestRow& row) {
            return row.facts == result.would_kill->facts &&
                   row.expected.front().decision == result.decision;
        });
        if (!is_new) continue;
        rows.push_back(*result.would_kill);
        rows.back().because = fmt::format("{}, {}", mutant.decision, mutant.change);
    }
    if (!rows.empty()) view.rows = write_test_rows(rows, models);
    return view;
}

std::string in_lines(const TestReport& report, std::string_view file) {
    std::string lines;
    for (const auto& row : report.rows) {
        if (row.passed) continue;
        lines += fmt::format("{}: row {} fails{}{}\n", file, row.row,
                             row.because.empty() ? "" : ": ", row.because);
        for (const auto& answer : row.answers)
            if (!answer.met) append(lines, answer);
    }
    if (const auto& coverage = report.coverage) {
        append(lines, "rules hit", coverage->rules);
        append(lines, "sides of cells", coverage->cells);
        append(lines, "requirements with more than one value", coverage->edges);
        for (const auto& each : coverage->uncovered)
            lines += "    " + each + '\n';
    }
    if (const auto& mutation = report.mutation) {
        lines += fmt::format("mistakes noticed: {} of {} ({:.1f} %); {} more answer alike in every "
                             "case\n",
                             mutation->killed,
                             mutation->killed + mutation->survived + mutation->not_known,
                             mutation->score, mutation->equal);
        for (const auto& mutant : mutation->survivors)
            lines += fmt::format("    not noticed: {}, {}\n        a row that would: {}\n",
                                 mutant.decision, mutant.change, *mutant.case_in_words);
        for (const auto& mutant : mutation->unknown)
            lines += fmt::format("    not noticed: {}, {}\n        it is not known whether any "
                                 "case tells it apart\n",
                                 mutant.decision, mutant.change);
        if (!mutation->rows.empty())
            lines += "rows that would notice them; check each answer before using it:\n" +
                     mutation->rows;
    }
    return lines + fmt::format("{} passed, {} failed\n", report.passed, report.failed);
}

} // namespace schakel::main
