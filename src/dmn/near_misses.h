// What would have come out otherwise: every change of one fact, and on request of two, that leads to
// another answer.
//
//   R-DMN-22  Every change of one fact that leads to another answer is told, and nothing else; a
//             fact of which not every value can be tried is named. (design: who is refused may know
//             what would change it)
//   R-DMN-23  A change of two facts is told only where neither change alone leads there. (design)
#pragma once

#include "dmn/evaluation.h"

#include <optional>
#include <string>

namespace schakel::dmn {

struct ChangeOfFact {
    InputIndex input = 0;
    Value from;
    /// A value that leads there; of several beside each other the one that lies nearest to `from`.
    Value to;
    /// All values that lead there, as a cell: `"red"`, `< 12`, `[12..16)`, `not("red", "green")`.
    std::string values;
};

struct NearMiss {
    /// One, or two in the order of the program's inputs.
    std::vector<ChangeOfFact> changes;
    /// As a whole: a context where there are several outputs.
    Value answer;
};

struct NearMisses {
    /// Changes of one fact first, in the order of the program's inputs and of their values.
    std::vector<NearMiss> found;
    /// Facts whose changes are not among them, with the reason in words.
    struct LeftOut {
        InputIndex input = 0;
        std::string why;
    };
    std::vector<LeftOut> left_out;
    /// There were more changes of two facts to try than may be.
    bool cut_short = false;
};

struct NearMissOptions {
    /// How many facts may change: 1 or 2.
    int changes = 1;
    /// Only what leads to this answer.
    std::optional<Value> only;
    /// How many pairs of values are tried.
    std::size_t pairs_max = 200'000;
};

/// Of an answer that is known; nothing otherwise. Facts that are not known stay so: what is told
/// holds whatever they are.
[[nodiscard]] NearMisses near_misses(Evaluation& evaluation, DecisionIndex decision,
                                     const NearMissOptions& options = {});

} // namespace schakel::dmn
