// What the rest of the models makes of another answer of one decision. The decision becomes a table
// that gives whatever answer it is told, so that all mutants of it share one program.
#pragma once

#include "dmn/authoring/beside.h"

#include <map>

namespace schakel::dmn::authoring {

class StandIn {
public:
    StandIn(const TestedModels& models, DecisionIndex decision, std::span<const TestRow> rows);

    /// A place for an answer that the decision could give; nullopt when it cannot be told, such as a
    /// list that is known in part. All places are asked for before the first passes().
    [[nodiscard]] std::optional<std::size_t> place(const Beside::Answers& answers);
    /// Whether the row still passes with that answer; nullopt when the program cannot be made.
    [[nodiscard]] std::optional<bool> passes(std::size_t row, std::size_t place);

private:
    void link();

    const TestedModels& models_;
    DecisionIndex decision_;
    std::span<const TestRow> rows_;
    std::vector<Beside::Answers> known_;
    bool linked_ = false;
    std::unique_ptr<Program> program_;
    std::optional<Facts> facts_;
    std::optional<Evaluation> evaluation_;
    std::vector<Possible> told_;
    std::map<std::pair<std::size_t, std::size_t>, bool> judged_;
};

} // namespace schakel::dmn::authoring
