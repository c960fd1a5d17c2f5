// Everything that there is to say about one answer: the rules that held, what they read, what
// suffices for it and what would change it.
//
//   R-DMN-24  The same program and the same facts give the same reasons, in the same order. (design:
//             an answer has to be found again later as it was)
//   R-DMN-25  While the answer is not known there are no facts that suffice for it and nothing that
//             would change it: only what may still come out. (design: doubt means no)
#pragma once

#include "dmn/explanation.h"
#include "dmn/near_misses.h"
#include "dmn/sufficient.h"

namespace schakel::dmn {

struct RuleThatHeld {
    Reason reason;
    std::vector<Annotation> annotations;
    std::vector<Condition> conditions;
};

struct FactRead {
    InputIndex input = 0;
    /// What is known of it.
    Possible value;
};

/// Valid as long as the program is.
struct Reasons {
    DecisionIndex decision = 0;
    /// As a whole: a context where there are several outputs. Known, or what may still come out.
    Possible answer;
    std::vector<RuleThatHeld> rules;
    /// In the order in which the rules read them.
    std::vector<FactRead> facts;
    /// Nothing while the answer is not known.
    std::optional<Sufficient> sufficient;
    NearMisses near_misses;
};

[[nodiscard]] Reasons reasons(Evaluation& evaluation, DecisionIndex decision,
                              const NearMissOptions& options = {});

/// Leaves these inputs open: each can be anything in its domain, or anything at all
/// when it has none.
void leave_open(Evaluation& evaluation, std::span<const InputIndex> inputs);

} // namespace schakel::dmn
