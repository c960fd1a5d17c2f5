// What two versions of a model answer differently, as regions and not as changed lines.
//
//   R-DMN-38  Two tables are compared on the cases that both can read, with columns matched by their
//             expressions. The regions that are told are disjoint, the answers differ in every case
//             of them, and when all are told they differ nowhere else. (design: what a change of rules
//             does is told before it holds)
#pragma once

#include "dmn/analysis/findings.h"

namespace schakel::dmn {

struct AnswerChange {
    Region region;
    Value before, after;
    std::string words;
};

struct DecisionDifference {
    std::string decision;
    /// Where it stands in each version.
    std::string file_before, file_after;
    /// The expressions of the columns of both, as the cells of a region have them.
    std::vector<std::string> columns;
    std::string not_judged;
    std::vector<AnswerChange> changes;
    /// There are more regions than are told.
    bool more_changes = false;
    /// Of all cases the share with another answer; when it is not exact at least this.
    double share = 0;
    bool share_exact = true;
    /// What else changed: hit policy, columns, types; in words.
    std::vector<std::string> notes;
    /// Decisions that it rests on and that answer differently, or were not judged: then it may
    /// answer differently where its own table does not.
    std::vector<std::string> rests_on;
    std::vector<std::string> unfinished;
    [[nodiscard]] bool complete() const { return not_judged.empty() && unfinished.empty(); }
};

struct ModelDifference {
    std::vector<std::string> decisions_added, decisions_removed;
    std::vector<std::string> inputs_added, inputs_removed;
    /// Inputs that are declared otherwise, in words.
    std::vector<std::string> inputs_changed;
    /// Of decisions that both versions have.
    std::vector<DecisionDifference> decisions;
    [[nodiscard]] bool complete() const;
    [[nodiscard]] bool same() const;
};

struct DifferenceLimits {
    /// Parts of boxes looked at for one decision.
    std::uint64_t steps = 4'000'000;
    std::size_t changes_shown = 100;
};

[[nodiscard]] ModelDifference difference_of(const Program& before, const Program& after,
                                            const DifferenceLimits& limits = {});

} // namespace schakel::dmn
