// Disjoint boxes put together where they differ in one axis only.
#pragma once

#include "dmn/analysis/rule_boxes.h"

namespace schakel::dmn::analysis {

/// The same cases in fewer boxes, again disjoint.
[[nodiscard]] std::vector<Box> merged(std::vector<Box> boxes);

} // namespace schakel::dmn::analysis
