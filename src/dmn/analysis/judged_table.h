// What one table answers when it is known of its rows which hold, which do not, and which may.
#pragma once

#include "dmn/analysis/row_sets.h"
#include "dmn/program.h"

#include <unordered_map>

namespace schakel::dmn::analysis {

using AnswerCode = std::uint32_t;

/// Answers, each once. Two tables that are compared share one book.
class AnswerBook {
public:
    /// No answer, for rules contradict each other. It is alike to nothing but itself.
    static constexpr AnswerCode conflict = 0;

    AnswerBook();
    [[nodiscard]] AnswerCode code(const Value& answer);
    [[nodiscard]] const Value& answer(AnswerCode code) const { return answers_[code]; }

private:
    std::vector<Value> answers_;
    std::unordered_map<std::string, AnswerCode> codes_;
};

class JudgedTable {
public:
    /// Its rows are numbered from `first_row` on, in the order in which the compiled decision has
    /// them.
    JudgedTable(const CompiledDecision& compiled, AnswerBook& book, Row first_row = 0);

    /// Which rules of a local numbering it has: `rows` gives the row of each. Those that are left
    /// out count as if they were not in the table.
    struct View {
        const std::vector<Row>* rows = nullptr;
        RowSet own;
    };
    /// The answer that all cases lead to in which at least the certain rows hold, and of the others
    /// some of those that are live. nullopt when that is not plain.
    [[nodiscard]] std::optional<AnswerCode> answer(const View& view, const Word* live,
                                                   const Word* certain) const;
    /// Takes rows from `live` that cannot matter.
    void drop(const View& view, Word* live, const Word* certain) const;

    [[nodiscard]] AnswerCode answer_of(Row row) const { return answers_[row - first_row_]; }
    [[nodiscard]] AnswerCode without_rule() const { return without_rule_; }
    [[nodiscard]] HitPolicy policy() const { return compiled_->table.hit_policy; }
    [[nodiscard]] Aggregation aggregation() const { return compiled_->table.aggregation; }
    [[nodiscard]] const CompiledDecision& compiled() const { return *compiled_; }
    /// Whether one rule answers, the first in order.
    [[nodiscard]] bool first_counts() const {
        return policy() == HitPolicy::first || policy() == HitPolicy::priority;
    }
    /// The number of the rule in the table, from 0.
    [[nodiscard]] std::uint32_t rule(Row row) const { return compiled_->order[row - first_row_]; }

private:
    [[nodiscard]] std::optional<AnswerCode> of_first(const View& view, const Word* live,
                                                     const Word* certain) const;
    [[nodiscard]] std::optional<AnswerCode> of_unique(const View& view, const Word* live,
                                                      const Word* certain) const;
    [[nodiscard]] std::optional<AnswerCode> of_any(const View& view, const Word* live,
                                                   const Word* certain) const;
    [[nodiscard]] std::optional<AnswerCode> of_all(const View& view, const Word* live,
                                                   const Word* certain) const;

    const CompiledDecision* compiled_;
    AnswerBook* book_;
    Row first_row_;
    std::vector<AnswerCode> answers_;
    AnswerCode without_rule_;
};

} // namespace schakel::dmn::analysis
