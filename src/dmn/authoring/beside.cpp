#include "dmn/authoring/beside.h"

namespace schakel::dmn::authoring {
namespace {

bool changes_a_cell(Mutant::Kind kind) {
    using Kind = Mutant::Kind;
    return kind != Kind::rows_swapped && kind != Kind::next_answer && kind != Kind::rule_dropped;
}

} // namespace

std::optional<Beside> Beside::link(const TestedModels& models, DecisionIndex decision,
                                   std::span<const Mutant* const> mutants) {
    const auto& table = *models.decision(decision).table();
    std::vector<DecisionTable> tables;
    for (const auto* mutant : mutants) {
        auto& made = tables.emplace_back(mutated(table, *mutant));
        for (auto& rule : made.rules) { // of no use here, and many times over
            rule.annotations.assign(rule.annotations.size(), {});
            rule.description.clear();
        }
    }
    auto program = Program::link(models.with_beside(decision, tables, true));
    if (!program) return std::nullopt;
    Beside beside;
    beside.program_ = std::make_unique<Program>(std::move(*program));
    beside.original_ = models.place_in(*beside.program_, decision);
    for (std::size_t number = 0; number < mutants.size(); ++number) {
        beside.mutants_.push_back(models.place_of_beside(*beside.program_, decision, number));
        beside.answers_stand_.push_back(changes_a_cell(mutants[number]->kind) ? 1 : 0);
    }
    return beside;
}

Beside::Answers Beside::answers(Evaluation& evaluation, DecisionIndex decision) {
    const auto outputs = evaluation.program().decisions()[decision].table.outputs.size();
    Answers answers;
    for (std::uint32_t o = 0; o < outputs; ++o)
        answers.push_back(evaluation.answer(decision, o));
    return answers;
}

bool Beside::alike(Evaluation& evaluation, std::size_t number) const {
    if (answers_stand_[number] != 0 &&
        evaluation.outcome(original_) == evaluation.outcome(mutants_[number]))
        return true;
    return answers(evaluation, original_) == answers(evaluation, mutants_[number]);
}

} // namespace schakel::dmn::authoring
