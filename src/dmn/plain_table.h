// Works out a decision table row by row, as the standard tells it. Compiled tables are held against
// it.
//
//   R-DMN-10  A value that is not among those that its column allows answers nothing, and neither do
//            rules that contradict each other where one answer is asked for: the table is null with
//            its reason, never some answer. (DMN 1.5, 8.2.8 and 8.2.11; design: doubt means no)
#pragma once

#include "dmn/feel/interpreter.h"
#include "dmn/model.h"

namespace schakel::dmn {

/// The answer of the table with these names around it: one value, a context of the outputs by name,
/// or a list of those where the hit policy asks for several.
[[nodiscard]] Value answer_plainly(const DecisionTable& table, const NamesPointer& names,
                                   Interpreter& interpreter);

/// COLLECT: what the aggregation makes of the answers. Null for answers that it cannot take
/// together. COUNT of none is 0.
[[nodiscard]] Value aggregated(Aggregation aggregation, List answers);

} // namespace schakel::dmn
