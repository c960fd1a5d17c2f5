#include "dmn/authoring/tested_models.h"

#include <algorithm>
#include <fmt/format.h>

namespace schakel::dmn::authoring {
namespace {

/// No file can hold a name with such a sign.
std::string ending_of(std::size_t number) { return fmt::format("\x1f{}", number); }

BoxedPointer boxed(DecisionTable table, TypePointer type = nullptr) {
    return std::make_shared<const Boxed>(Boxed{std::move(table), std::move(type)});
}

} // namespace

std::expected<TestedModels, Faults> TestedModels::link(std::vector<Model> models) {
    auto program = Program::link(models);
    if (!program) return std::unexpected{std::move(program.error())};
    return TestedModels{std::move(models), std::move(*program)};
}

TestedModels::TestedModels(std::vector<Model> models, Program program)
    : models_{std::move(models)}, program_{std::move(program)}, homes_(program_.decisions().size()),
      needs_(homes_.size()), rests_on_(homes_.size()) {
    for (std::size_t m = 0; m < models_.size(); ++m)
        for (std::size_t d = 0; d < models_[m].decisions.size(); ++d)
            if (const auto found =
                    program_.decision(models_[m].name + '.' + models_[m].decisions[d].name))
                homes_[*found] = {m, d};
    for (DecisionIndex d = 0; d < homes_.size(); ++d)
        needs_[d] = needs_of(homes_[d]);
    // No decision requires itself (R-DMN-7), so that going down ends.
    const auto gather = [&](const auto& self, DecisionIndex d, Bits& found) -> void {
        if (found.contains(d)) return;
        found.insert(d);
        for (const auto next : needs_[d].decisions)
            self(self, next, found);
    };
    for (DecisionIndex d = 0; d < homes_.size(); ++d) {
        rests_on_[d] = Bits{homes_.size()};
        gather(gather, d, rests_on_[d]);
    }
}

const Decision& TestedModels::decision(DecisionIndex index) const {
    return models_[homes_[index].model].decisions[homes_[index].position];
}

std::string TestedModels::full_name(DecisionIndex index, std::string_view ending) const {
    return fmt::format("{}.{}{}", models_[homes_[index].model].name, decision(index).name, ending);
}

std::string TestedModels::name(DecisionIndex index) const {
    const auto& plain = decision(index).name;
    return program_.decision(plain) == index ? plain : full_name(index);
}

TypePointer TestedModels::type(InputIndex index) const {
    const auto& name = program_.inputs()[index].name;
    for (const auto& model : models_)
        for (const auto& input : model.inputs)
            if (input.name == name && input.type && input.type->kind != Type::Kind::any)
                return input.type;
    return nullptr;
}

bool TestedModels::rests_on(DecisionIndex reader, DecisionIndex read) const {
    return rests_on_[reader].contains(read);
}

std::optional<std::size_t> TestedModels::model_named(std::size_t home,
                                                     const std::string& name) const {
    if (name.empty()) return home;
    auto space = name;
    for (const auto& import : models_[home].imports)
        if (import.name == name) space = import.space;
    for (std::size_t m = 0; m < models_.size(); ++m)
        if (models_[m].space == space) return m;
    return std::nullopt;
}

TestedModels::Needs TestedModels::needs_of(Home home) const {
    Needs needs;
    for (const auto& required : models_[home.model].decisions[home.position].requirements) {
        const auto m = model_named(home.model, required.model);
        if (!m) continue;
        for (const auto& input : models_[*m].inputs)
            if (required.kind == Requirement::Kind::input && input.id == required.id)
                needs.inputs.push_back(*program_.input(input.name));
        for (const auto& decision : models_[*m].decisions)
            if (required.kind == Requirement::Kind::decision && decision.id == required.id)
                needs.decisions.push_back(
                    *program_.decision(models_[*m].name + '.' + decision.name));
    }
    return needs;
}

// ---- other programs

DecisionIndex TestedModels::place_in(const Program& program, DecisionIndex index) const {
    return *program.decision(full_name(index));
}

DecisionIndex TestedModels::place_of_beside(const Program& program, DecisionIndex index,
                                            std::size_t number) const {
    return *program.decision(full_name(index, ending_of(number)));
}

std::vector<Model> TestedModels::with_beside(DecisionIndex index,
                                             std::span<const DecisionTable> tables,
                                             bool only_needed) const {
    auto models = models_;
    const auto home = homes_[index];
    for (std::size_t number = 0; number < tables.size(); ++number) {
        auto beside = decision(index);
        beside.id += ending_of(number);
        beside.name += ending_of(number);
        beside.logic = boxed(tables[number], decision(index).logic->type);
        models[home.model].decisions.push_back(std::move(beside));
    }
    // A service may name any decision.
    const bool has_services =
        std::ranges::any_of(models, [](const Model& model) { return !model.services.empty(); });
    if (!only_needed || has_services) return models;
    for (DecisionIndex d = static_cast<DecisionIndex>(homes_.size()); d-- > 0;)
        if (!rests_on(index, d))
            std::erase_if(models[homes_[d].model].decisions,
                          [&](const Decision& each) { return each.id == decision(d).id; });
    return models;
}

std::vector<Model> TestedModels::with_instead(DecisionIndex index, DecisionTable table) const {
    auto models = models_;
    auto& changed = models[homes_[index].model].decisions[homes_[index].position];
    changed.logic = boxed(std::move(table), changed.logic->type);
    return models;
}

std::vector<Model> TestedModels::with_stand_in(DecisionIndex index, DecisionTable table) const {
    auto models = models_;
    auto& model = models[homes_[index].model];
    model.inputs.push_back({stand_in, stand_in, stand_in, nullptr});
    auto& changed = model.decisions[homes_[index].position];
    changed.requirements = {{{}, stand_in, Requirement::Kind::input}};
    changed.type = nullptr;
    changed.logic = boxed(std::move(table));
    return models;
}

} // namespace schakel::dmn::authoring
