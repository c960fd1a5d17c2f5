// What the analysis of decision tables finds as JSON.
#pragma once

#include "dmn/analysis/analysis.h"
#include "dmn/analysis/difference.h"
#include "dmn/analysis/recorded_cases.h"

#include <string>

namespace schakel::main {

/// One object: for each decision its findings by kind.
[[nodiscard]] std::string json_of(const dmn::ModelFindings& findings);
/// One object: what came and went, and for each decision its changes. `recorded` when cases were
/// asked again, else null.
[[nodiscard]] std::string json_of(const dmn::ModelDifference& difference,
                                  const dmn::RecordedCases* recorded);

} // namespace schakel::main
