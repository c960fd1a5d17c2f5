// One table made ready for its analysis: what its columns can read, its rows as boxes, its answers.
#pragma once

#include "dmn/analysis/findings.h"
#include "dmn/analysis/judged_table.h"
#include "dmn/analysis/rule_boxes.h"

#include <map>

namespace schakel::dmn::analysis {

/// Why a decision cannot be judged case by case, in words; empty when it can.
[[nodiscard]] std::string why_not_judged(const CompiledDecision& compiled);

/// Columns by what they read: those that read the same are one axis.
struct Axes {
    std::vector<ColumnValues> values;
    /// Of each column of the table its axis.
    std::vector<std::size_t> of_column;
    /// A column on each axis.
    std::vector<std::size_t> column;
};

class AnalysedTable {
public:
    AnalysedTable(const Program& program, DecisionIndex decision, const AnswersOf& answers_of);

    [[nodiscard]] const Program& program() const { return *program_; }
    [[nodiscard]] const CompiledDecision& compiled() const { return *compiled_; }
    [[nodiscard]] const Axes& axes() const { return axes_; }
    [[nodiscard]] const RuleBoxes& boxes() const { return *boxes_; }
    [[nodiscard]] AnswerBook& book() { return book_; }
    [[nodiscard]] const JudgedTable& judged() const { return *judged_; }

    [[nodiscard]] RulePlace place(Row row) const;
    /// In the order of the table.
    [[nodiscard]] std::vector<RulePlace> places(std::vector<Row> rows) const;
    [[nodiscard]] Region region(const Box& box);
    [[nodiscard]] Value answer(Row row) const { return book_.answer(judged_->answer_of(row)); }

private:
    const Program* program_;
    const CompiledDecision* compiled_;
    Axes axes_;
    AnswerBook book_;
    std::optional<RuleBoxes> boxes_;
    std::optional<JudgedTable> judged_;
    /// Cells that were written already.
    std::map<std::pair<std::size_t, PartSet>, std::string> cells_;
};

/// "rule 3" or "rules 1, 2 and 5".
[[nodiscard]] std::string in_words(const std::vector<RulePlace>& rules);
/// "age = 17, light = "red"".
[[nodiscard]] std::string in_words(const std::vector<std::string>& columns,
                                   const std::vector<Value>& witness);
/// "where age is < 18 and light is "red""; "always" when nothing is asked.
[[nodiscard]] std::string in_words(const std::vector<std::string>& columns, const Region& region);
/// A percentage with as many digits as it needs to say something.
[[nodiscard]] std::string share_in_words(double share);

} // namespace schakel::dmn::analysis
