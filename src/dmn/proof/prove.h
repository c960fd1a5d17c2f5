// Proof or counterexample for statements about a whole requirement graph.
//
//   R-DMN-41  A counterexample is told only after the program itself, asked for it, has answered what
//             was foretold; when it does not, that is a fault of the proof and said. (design)
//   R-DMN-42  What could not be decided within its time or size is said so, with which of them it
//             was; it is never counted as proven. (design)
//   R-DMN-43  When two ways are asked for and they contradict each other, nothing is proven, and that
//             is a fault. (design)
//   R-DMN-46  A statement whose conditions hold in no case is told as such: it says nothing.
//             (design: a word typed wrong would prove anything)
#pragma once

#include "dmn/proof/statement.h"

#include <chrono>

namespace schakel::dmn::proof {

enum class Way { diagram, solver, both };

struct Effort {
    Way way = Way::both;
    /// For each statement and each way.
    std::chrono::milliseconds time{10'000};
    /// Nodes of the decision diagram, twelve bytes each and as much again to find them by.
    std::size_t nodes = 16'000'000;
};

/// What is the case, and what the decisions that the statement names answer to it.
struct Case {
    std::vector<std::pair<std::string, Value>> facts;
    std::vector<std::pair<std::string, Value>> answers;
};

enum class Result { proved, refuted, not_decided };

struct Proof {
    std::string name;
    Result result = Result::not_decided;
    /// Which decided it: of both, the two when they came to the same.
    Way way = Way::both;
    std::chrono::microseconds time{0};
    /// Of what is refuted: one case, or two for a Change.
    std::vector<Case> counterexample;
    /// In words why it is not decided, or by which way only it was.
    std::string why;
    /// Of all cases, or pairs of cases, the share in which the conditions hold and the share that
    /// breaks the statement; where the diagram decided it.
    std::optional<double> covered, broken;
    /// The conditions hold in no case, so that nothing is said by it.
    bool says_nothing = false;
};

/// One proof for each statement, in their order. Faults when statements cannot be read or ask for
/// what is not carried out (pointer: the name of the statement), and by R-DMN-41 and R-DMN-43.
[[nodiscard]] std::expected<std::vector<Proof>, Faults>
prove(const Program& program, const Claims& claims, const Effort& effort = {});
/// The same with another program, for statements of sameness.
[[nodiscard]] std::expected<std::vector<Proof>, Faults> prove(const Program& program,
                                                              const Program& other,
                                                              const Claims& claims,
                                                              const Effort& effort = {});

} // namespace schakel::dmn::proof
