// Cases in which no row holds.
#pragma once

#include "dmn/analysis/findings.h"
#include "dmn/analysis/rule_boxes.h"

namespace schakel::dmn::analysis {

struct Gaps {
    /// Disjoint, the largest first.
    std::vector<Box> boxes;
    /// There are more, or there may be.
    bool more = false;
    /// The search did not come to its end.
    bool unfinished = false;
    /// Of all cases; when it is not exact, at most this.
    double share = 0;
    bool share_exact = true;
};

[[nodiscard]] Gaps gaps_of(const RuleBoxes& boxes, const AnalysisLimits& limits);

} // namespace schakel::dmn::analysis
