// Two versions of a table side by side: over the same axes, and as the rows of one set of boxes.
#pragma once

#include "dmn/analysis/findings.h"
#include "dmn/analysis/judged_table.h"
#include "dmn/analysis/rule_boxes.h"

#include <map>

namespace schakel::dmn::analysis {

class JointTables {
public:
    struct Version {
        const Program* program = nullptr;
        const CompiledDecision* compiled = nullptr;
    };
    JointTables(Version before, Version after, const AnswersOf& answers_of);

    [[nodiscard]] const RuleBoxes& boxes() const { return *boxes_; }
    [[nodiscard]] AnswerBook& book() { return book_; }
    [[nodiscard]] const JudgedTable& before() const { return *before_; }
    [[nodiscard]] const JudgedTable& after() const { return *after_; }
    /// The first row of the later version; all rows before it are those of the earlier one.
    [[nodiscard]] Row first_after() const { return first_after_; }
    /// One for each axis.
    [[nodiscard]] const std::vector<ColumnValues>& columns() const { return columns_; }
    /// Columns that only one version has, or that declare another type, in words.
    [[nodiscard]] const std::vector<std::string>& notes() const { return notes_; }
    [[nodiscard]] Region region(const Box& box);

    /// Rows that have no counterpart in the other version: the same cells and answer, in the same
    /// order. Where none of these hold, both versions answer alike.
    [[nodiscard]] std::vector<Row> changed_rows() const;

private:
    /// For each expression the columns of each version that have it.
    struct Shared {
        std::vector<std::size_t> before, after;
    };
    void add_axis(const std::string& text, const Shared& shared, const AnswersOf& answers_of);
    void note(const std::string& text, const Shared& shared);
    [[nodiscard]] std::vector<std::uint32_t> key(Row row) const;

    Version old_, new_;
    Row first_after_ = 0;
    std::size_t rows_ = 0;
    std::vector<ColumnValues> columns_;
    std::vector<std::vector<RowSet>> rows_of_part_;
    std::vector<std::string> notes_;
    std::optional<RuleBoxes> boxes_;
    AnswerBook book_;
    std::optional<JudgedTable> before_, after_;
    std::map<std::pair<std::size_t, PartSet>, std::string> cells_;
};

} // namespace schakel::dmn::analysis
