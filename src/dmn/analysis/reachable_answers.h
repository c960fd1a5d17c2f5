// Which answers a decision can give, so that the decisions that rest on it are judged on those only.
#pragma once

#include "dmn/analysis/analysed_table.h"

namespace schakel::dmn::analysis {

/// Remembers what it found out. Each decision is judged by itself: an answer may be among them that
/// no input brings about, but none that one does is missing.
class ReachableAnswers {
public:
    explicit ReachableAnswers(const AnalysisLimits& limits) : limits_{limits} {}

    /// In a column of the answer; nullopt when they are not plain constants.
    [[nodiscard]] std::optional<std::vector<Value>>
    answers(const Program& program, DecisionIndex decision, std::uint32_t output);

private:
    struct Found {
        std::vector<std::uint32_t> rules;
        bool none_may_hold = true;
        bool may_conflict = false;
    };
    [[nodiscard]] const Found& found(const Program& program, DecisionIndex decision);

    const AnalysisLimits& limits_;
    std::map<std::pair<const Program*, DecisionIndex>, Found> found_;
};

} // namespace schakel::dmn::analysis
