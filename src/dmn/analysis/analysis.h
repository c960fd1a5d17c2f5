// The analysis of the decision tables of a program: what jurists and authors want to know of them
// before anybody is judged by them. Rules R-DMN-30 to 36 stand in the headers of this folder.
//
//   R-DMN-37  A decision that is not a table of constants is named as not judged; it is never passed
//             over, nor held to be right. (design: doubt means no)
#pragma once

#include "dmn/analysis/findings.h"

namespace schakel::dmn {

/// All decisions of the program, or the one only.
[[nodiscard]] ModelFindings analyse(const Program& program, const AnalysisLimits& limits = {},
                                    std::optional<DecisionIndex> only = std::nullopt);

} // namespace schakel::dmn
