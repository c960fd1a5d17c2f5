// Which rules of one table hold for what its columns may read.
//
// Where columns may read several classes, the combinations are gone through one by one as far as they lead to different
// rules, so that the outcome is exact. Past `combinations_max` rules are judged column by column instead: then the
// outcome may hold an answer too many, but never one too few (R-DMN-6).
#pragma once

#include "dmn/evaluation.h"

namespace schakel::dmn {

inline constexpr std::size_t combinations_max = 2'000;

/// `holding` are the rules that hold for every column of which one class is read; `open` are the other columns.
void read_table(const CompiledDecision& compiled, const Bits& holding,
                const std::vector<ColumnView>& open, Outcome& outcome);

} // namespace schakel::dmn
