// Why a decision answers as it does: the rules that held in it and in the decisions that those
// rules looked at, and the inputs that they read. What a rule does not look at (a dash) is no
// reason.
//
//   R-DMN-58  With the inputs that settle a decision known, it answers the same whatever the others
//             are. (design: a reason has to hold)
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

// What a reason says, as it stands in the table; valid as long as the program is.

struct Annotation {
    std::string_view name;
    std::string_view text;
};
/// Those of the rule that are filled in.
[[nodiscard]] std::vector<Annotation> annotations(const Program& program, const Reason& reason);

/// What a column reads and the cell that held for it.
struct Condition {
    std::string_view reads;
    std::string_view cell;
};
/// Those of the rule that are no dash, in the order of the columns.
[[nodiscard]] std::vector<Condition> conditions(const Program& program, const Reason& reason);

/// The inputs that are not known and that the decision may still rest on.
[[nodiscard]] std::vector<InputIndex> open_inputs(Evaluation& evaluation, DecisionIndex decision);

/// Inputs that settle what the decision answers: with all others forgotten it would be the same. Found quickly, table
/// by table, so that one or another may be left out. Nothing when something on the way is not certain, or is not told
/// by the columns of a table.
[[nodiscard]] std::optional<std::vector<InputIndex>> settling_inputs(Evaluation& evaluation,
                                                                     DecisionIndex decision);

} // namespace schakel::dmn
