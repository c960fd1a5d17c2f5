#include "dmn/authoring/cell_watch.h"

#include <stdexcept>

namespace schakel::dmn::authoring {
namespace {

/// The cells that are no dash, in the order of the rules.
std::vector<std::pair<std::uint32_t, std::size_t>> cells_of(const DecisionTable& table) {
    std::vector<std::pair<std::uint32_t, std::size_t>> found;
    for (std::uint32_t r = 0; r < table.rules.size(); ++r)
        for (std::size_t c = 0; c < table.inputs.size(); ++c)
            if (!table.rules[r].cells[c].dash) found.emplace_back(r, c);
    return found;
}

/// COLLECT says of each rule by itself whether it holds, perhaps holds, or does not.
DecisionTable one_rule_for_each_cell(const DecisionTable& table) {
    DecisionTable made;
    made.hit_policy = HitPolicy::collect;
    made.inputs = table.inputs;
    made.outputs.emplace_back();
    UnaryTests dash;
    dash.dash = true;
    for (const auto& [rule, column] : cells_of(table)) {
        auto& watched = made.rules.emplace_back();
        watched.cells.assign(table.inputs.size(), dash);
        watched.cells[column] = table.rules[rule].cells[column];
        watched.answers.push_back({Literal{Value{true}}});
    }
    return made;
}

/// It answers which cells hold, and not what the decision declares.
Decision without_type(Decision decision) {
    auto box = *decision.logic;
    box.type = nullptr;
    decision.type = nullptr;
    decision.logic = std::make_shared<const Boxed>(std::move(box));
    return decision;
}

} // namespace

Program CellWatch::watching(const TestedModels& models) {
    auto all = std::vector<Model>{models.models().begin(), models.models().end()};
    for (DecisionIndex d = 0; d < models.decisions(); ++d) {
        const auto* table = models.decision(d).table();
        if (table == nullptr) continue;
        const std::vector watched{one_rule_for_each_cell(*table)};
        auto with = models.with_beside(d, watched, false);
        for (std::size_t m = 0; m < all.size(); ++m)
            if (with[m].decisions.size() > models.models()[m].decisions.size())
                all[m].decisions.push_back(without_type(std::move(with[m].decisions.back())));
    }
    auto program = Program::link(std::move(all));
    // Every cell of it stands in a model that was linked.
    if (!program) throw std::logic_error{"cells of a linked model cannot be linked"};
    return std::move(*program);
}

CellWatch::CellWatch(const TestedModels& models)
    : models_{models}, program_{watching(models)}, facts_{models, program_}, evaluation_{program_} {
}

CellsHolding CellWatch::cells(DecisionIndex decision) {
    const auto* table = models_.decision(decision).table();
    if (table == nullptr) return {};
    CellsHolding holding;
    for (const auto& rule : table->rules)
        for (auto& cells = holding.emplace_back(); const auto& cell : rule.cells)
            cells.push_back(cell.dash ? Holds::yes : Holds::no);
    const auto watched = cells_of(*table);
    const auto beside = models_.place_of_beside(program_, decision, 0);
    for (const auto& hit : evaluation_.outcome(beside).hits) {
        const auto [rule, column] = watched[hit.rule];
        holding[rule][column] = hit.certain ? Holds::yes : Holds::perhaps;
    }
    return holding;
}

} // namespace schakel::dmn::authoring
