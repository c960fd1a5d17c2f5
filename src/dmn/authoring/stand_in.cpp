#include "dmn/authoring/stand_in.h"

#include <algorithm>

namespace schakel::dmn::authoring {

StandIn::StandIn(const TestedModels& models, DecisionIndex decision, std::span<const TestRow> rows)
    : models_{models}, decision_{decision}, rows_{rows} {}

std::optional<std::size_t> StandIn::place(const Beside::Answers& answers) {
    const auto can_be_told = [](const Possible& possible) {
        return !possible.anything && !possible.partial_list && !possible.values.empty();
    };
    if (!std::ranges::all_of(answers, can_be_told)) return std::nullopt;
    const auto found = std::ranges::find(known_, answers);
    if (found == known_.end()) {
        known_.push_back(answers);
        return known_.size() - 1;
    }
    return static_cast<std::size_t>(found - known_.begin());
}

/// A rule for each value that an answer can have. What reads the decision reads its outputs one by
/// one, so that it does not matter which values of two outputs stand in one rule.
void StandIn::link() {
    linked_ = true;
    DecisionTable table;
    table.hit_policy = HitPolicy::first;
    table.inputs.push_back({{}, {Name{TestedModels::stand_in}}, nullptr, nullptr});
    for (const auto& output : models_.decision(decision_).table()->outputs) {
        table.outputs.emplace_back();
        table.outputs.back().name = output.name;
    }
    for (const auto& answers : known_) {
        std::size_t rules = 0;
        for (const auto& possible : answers)
            rules = std::max(rules, possible.values.size());
        std::vector<Value> numbers;
        for (std::size_t r = 0; r < rules; ++r) {
            const Value number{Number{std::ssize(table.rules)}};
            numbers.push_back(number);
            auto& rule = table.rules.emplace_back();
            rule.cells.push_back({false, false, {EqualTo{number}}, to_text(number)});
            for (const auto& possible : answers)
                rule.answers.push_back({Literal{possible.values[r % possible.values.size()]}});
        }
        told_.push_back(Possible::one_of(std::move(numbers)));
    }
    auto program = Program::link(models_.with_stand_in(decision_, std::move(table)));
    if (!program) return;
    program_ = std::make_unique<Program>(std::move(*program));
    facts_.emplace(models_, *program_);
    evaluation_.emplace(*program_);
}

std::optional<bool> StandIn::passes(std::size_t row, std::size_t place) {
    if (!linked_) link();
    if (!program_) return std::nullopt;
    const auto [judged, is_new] = judged_.emplace(std::pair{row, place}, true);
    if (!is_new) return judged->second;
    facts_->set(*evaluation_, rows_[row]);
    evaluation_->set(*program_->input(TestedModels::stand_in), told_[place]);
    judged->second = std::ranges::all_of(rows_[row].expected, [&](const Expectation& expected) {
        return is_met(expected, evaluation_->answer(models_.place_in(*program_, expected.decision),
                                                    expected.output));
    });
    return judged->second;
}

} // namespace schakel::dmn::authoring
