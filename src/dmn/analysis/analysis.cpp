#include "dmn/analysis/analysis.h"

#include "dmn/analysis/reachable_answers.h"
#include "dmn/analysis/table_checks.h"

#include <algorithm>
#include <fmt/format.h>

namespace schakel::dmn {
namespace {

using namespace analysis;

/// Answers that a table allows by a test and that a rule gives all the same. What is listed one by
/// one is checked when the model is read.
void check_allowed_answers(const CompiledDecision& compiled, TableFindings& findings) {
    const auto* table = compiled.decision.table();
    if (table == nullptr) return;
    Interpreter interpreter;
    for (std::size_t rule = 0; rule < table->rules.size(); ++rule)
        for (std::size_t output = 0; output < table->outputs.size(); ++output) {
            const auto& column = table->outputs[output];
            const auto answer = constant(table->rules[rule].answers[output]);
            if (!answer || answer->is_null() || !column.allowed || !column.values.empty() ||
                interpreter.holds(*column.allowed, *answer, nullptr))
                continue;
            Finding finding;
            finding.kind = FindingKind::answer_not_allowed;
            finding.rules = {{rule + 1, table->rules[rule].id}};
            finding.column = column.name;
            finding.answers = {*answer};
            finding.words = fmt::format("Rule {} answers {}, which its column does not allow ({}).",
                                        rule + 1, to_text(*answer), column.allowed->text);
            findings.findings.push_back(std::move(finding));
        }
}

class ModelAnalysis {
public:
    ModelAnalysis(const Program& program, const AnalysisLimits& limits)
        : program_{program}, limits_{limits}, reachable_{limits} {}

    TableFindings table(DecisionIndex index) {
        const auto& compiled = program_.decisions()[index];
        TableFindings findings;
        findings.file = compiled.file;
        findings.decision = compiled.decision.name;
        findings.hit_policy = compiled.table.hit_policy;
        findings.rules = compiled.table.rules.size();
        findings.not_judged = why_not_judged(compiled);
        check_allowed_answers(compiled, findings);
        if (!findings.not_judged.empty()) return findings;
        for (const auto& column : compiled.columns)
            findings.columns.push_back(program_.sources()[column.source].text);
        AnalysedTable table{
            program_, index,
            [&](const Program& program, DecisionIndex decision, std::uint32_t output) {
                return reachable_.answers(program, decision, output);
            }};
        if (table.boxes().size() == 0) {
            findings.not_judged = "a column of it reads no value that it allows";
            return findings;
        }
        judge(table, findings);
        return findings;
    }

private:
    void judge(AnalysedTable& table, TableFindings& findings) const {
        tell_what_is_taken(table, findings);
        find_gaps(table, limits_, findings);
        find_overlaps(table, limits_, findings);
        const auto dead = find_dead_rules(table, limits_, findings);
        find_redundant_rules(table, dead, limits_, findings);
        find_mergeable_rules(table, dead, findings);
        check_columns(table, findings);
        check_answers(table, dead, findings);
    }

    void tell_what_is_taken(const AnalysedTable& table, TableFindings& findings) const {
        std::vector<std::vector<InputIndex>> read;
        for (const auto column : table.axes().column)
            read.push_back(inputs_of(table.compiled().columns[column].source));
        std::vector<std::string> together;
        for (std::size_t axis = 0; axis < read.size(); ++axis)
            for (std::size_t other = 0; other < read.size(); ++other)
                if (axis != other &&
                    std::ranges::find_first_of(read[axis], read[other]) != read[axis].end()) {
                    together.push_back(table.axes().values[axis].text);
                    break;
                }
        if (!together.empty())
            findings.taken.push_back(fmt::format(
                "The columns {} rest on the same inputs, so that some cases of them may never come "
                "about together; the table is judged by itself, with all of them.",
                fmt::join(together, ", ")));
    }

    /// Everything that the source rests on, by way of decisions too.
    std::vector<InputIndex> inputs_of(SourceIndex source) const {
        std::vector<InputIndex> found;
        for (InputIndex input = 0; input < program_.inputs().size(); ++input)
            if (std::ranges::find(program_.inputs()[input].sources, source) !=
                program_.inputs()[input].sources.end())
                found.push_back(input);
        return found;
    }

    const Program& program_;
    const AnalysisLimits& limits_;
    ReachableAnswers reachable_;
};

} // namespace

ModelFindings analyse(const Program& program, const AnalysisLimits& limits,
                      std::optional<DecisionIndex> only) {
    ModelAnalysis analysis{program, limits};
    ModelFindings found;
    for (DecisionIndex decision = 0; decision < program.decisions().size(); ++decision)
        if (!only || *only == decision) found.tables.push_back(analysis.table(decision));
    if (only) return found;
    for (const auto& input : program.inputs()) {
        if (!input.decisions.empty() || !input.sources.empty()) continue;
        Finding finding;
        finding.kind = FindingKind::unread_input;
        finding.column = input.name;
        finding.words = fmt::format("No decision reads the input {}.", input.name);
        found.findings.push_back(std::move(finding));
    }
    return found;
}

} // namespace schakel::dmn
