// The facts that suffice: with these known, the decision answers the same whatever the others are.
//
//   R-DMN-20  What is named as sufficient is: with everything else forgotten the decision still has
//             the same answer. (design: a reason has to hold)
//   R-DMN-21  It is said whether no smaller set suffices, or only that none of these can be left
//             out. (design)
#pragma once

#include "dmn/evaluation.h"

#include <optional>

namespace schakel::dmn {

/// How many sets of facts are tried in looking for the smallest; with few facts that matter it is
/// always found. Past this the set is one of which none can be left out.
inline constexpr std::size_t sufficient_tries_max = 5'000;

struct Sufficient {
    /// In the order of the program's inputs.
    std::vector<InputIndex> inputs;
    /// No smaller set suffices. Of several of that size the first is taken.
    bool smallest = false;
};

/// nullopt when the answer is not known. A fact that is forgotten can be anything in its domain, or
/// anything at all when it has none.
[[nodiscard]] std::optional<Sufficient> sufficient(Evaluation& evaluation, DecisionIndex decision,
                                                   std::size_t tries_max = sufficient_tries_max);

} // namespace schakel::dmn
