// Cases that were recorded, asked of two versions of a model: how many would have been answered
// otherwise.
#pragma once

#include "dmn/evaluation.h"

namespace schakel::dmn {

class RecordedCases {
public:
    /// Of decisions that both versions have. The programs outlive it.
    RecordedCases(const Program& before, const Program& after);

    /// Inputs by name. One that is not among them is not known (R-DMN-6).
    void add(const Context& inputs);

    struct Count {
        std::string decision;
        std::size_t changed = 0;
        /// The first case with another answer, counted from 1; 0 for none.
        std::size_t first = 0;
        /// What the first one could answer before and after.
        Possible before, after;
    };
    [[nodiscard]] const std::vector<Count>& counts() const { return counts_; }
    [[nodiscard]] std::size_t cases() const { return cases_; }

private:
    static void ask(Evaluation& evaluation, const Context& inputs);

    Evaluation before_, after_;
    std::vector<std::pair<DecisionIndex, DecisionIndex>> decisions_;
    std::vector<Count> counts_;
    std::size_t cases_ = 0;
};

} // namespace schakel::dmn
