// Why a decision answers as it does: the rules that held in it and in the decisions that those
// rules looked at, and the inputs that they read. What a rule does not look at (a dash) is no
// reason.
#pragma once

#include "dmn/evaluation.h"

namespace schakel::dmn {

struct Reason {
    DecisionIndex decision = 0;
    std::uint32_t rule = 0;
    bool certain = false;
};

struct Explanation {
    /// The decision that was asked first, then what it looked at; each decision once.
    std::vector<Reason> reasons;
    /// The inputs that these rules read, in the order in which they were read.
    std::vector<InputIndex> inputs;
};

[[nodiscard]] Explanation explain(Evaluation& evaluation, DecisionIndex decision);

/// The inputs that are not known and that the decision may still rest on.
[[nodiscard]] std::vector<InputIndex> open_inputs(Evaluation& evaluation, DecisionIndex decision);

} // namespace schakel::dmn
