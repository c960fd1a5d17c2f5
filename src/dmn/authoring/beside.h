// Mutants of one table beside the table itself in one program, so that both are asked at once, of
// the same facts, and what lies below them is worked out once.
#pragma once

#include "dmn/authoring/mutants.h"
#include "dmn/authoring/test_rows.h"

namespace schakel::dmn::authoring {

class Beside {
public:
    /// nullopt when the program of them cannot be linked: then one of the mutants is no table that an
    /// author could write.
    [[nodiscard]] static std::optional<Beside> link(const TestedModels& models,
                                                    DecisionIndex decision,
                                                    std::span<const Mutant* const> mutants);

    [[nodiscard]] const Program& program() const { return *program_; }
    [[nodiscard]] DecisionIndex original() const { return original_; }
    [[nodiscard]] DecisionIndex mutant(std::size_t number) const { return mutants_[number]; }
    [[nodiscard]] std::size_t size() const { return mutants_.size(); }

    /// What the decision answers in the columns of its answer.
    using Answers = std::vector<Possible>;
    [[nodiscard]] static Answers answers(Evaluation& evaluation, DecisionIndex decision);
    /// Whether the mutant answers as the table does, for what the evaluation has been given.
    [[nodiscard]] bool alike(Evaluation& evaluation, std::size_t number) const;

private:
    std::unique_ptr<Program> program_;
    DecisionIndex original_ = 0;
    std::vector<DecisionIndex> mutants_;
    /// For each mutant whether it has the same rules in the same order with the same answers: then
    /// the same rules that hold are the same answers.
    std::vector<char> answers_stand_;
};

} // namespace schakel::dmn::authoring
