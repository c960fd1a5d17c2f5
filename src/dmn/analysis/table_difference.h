// Where two versions of a table answer differently.
#pragma once

#include "dmn/analysis/difference.h"
#include "dmn/analysis/joint_tables.h"

namespace schakel::dmn::analysis {

void find_changes(JointTables& tables, const DifferenceLimits& limits,
                  DecisionDifference& difference);

} // namespace schakel::dmn::analysis
