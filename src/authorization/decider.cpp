#include "authorization/decider.h"

#include "dmn/moments.h"

namespace schakel::authorization {

std::expected<Decider, Faults> Decider::of(std::vector<dmn::Model> models) {
    auto program = dmn::Program::link(models);
    auto graph = dmn::Graph::link(std::move(models));
    if (!graph) return std::unexpected{std::move(graph.error())};
    Decider decider{std::move(*graph)};
    if (program) decider.program_ = std::make_unique<const dmn::Program>(std::move(*program));
    return decider;
}

std::optional<std::size_t> Decider::make_ready(std::string_view decision) {
    auto prepared = graph_.prepare(decision);
    if (!prepared) return std::nullopt;
    auto& ready = decisions_.emplace_back(std::move(*prepared), std::nullopt);
    const auto index = program_ ? program_->decision(decision) : std::nullopt;
    if (!index || program_->decisions()[*index].table.gathers()) return decisions_.size() - 1;
    auto table = dmn::TableAsking::of(*program_, *index, dmn::TableAsking::Reads::members_too);
    if (table) ready.table = std::move(*table);
    return decisions_.size() - 1;
}

std::optional<dmn::Value> Decider::by_classes(const dmn::TableAsking& table,
                                              const Facts& facts) const {
    std::array<dmn::Fact, dmn::TableAsking::columns_max> read;
    const auto inputs = table.inputs();
    for (std::size_t column = 0; column < inputs.size(); ++column) {
        auto fact = facts.at(program_->inputs()[inputs[column]].name, table.members(column));
        if (!fact) return std::nullopt;
        read[column] = std::move(*fact);
    }
    const auto rule = table.rule_for({read.data(), inputs.size()});
    const auto& compiled = table.decision().table;
    // Why there is none, and what is answered then, the other way tells.
    if (rule >= compiled.rules.size()) return std::nullopt;
    const auto& answers = compiled.rules[rule].answers;
    if (answers.size() == 1) return answers.front();
    dmn::Context together;
    for (std::size_t output = 0; output < answers.size(); ++output)
        together.put(compiled.outputs[output].name, answers[output]);
    return dmn::Value{std::move(together)};
}

dmn::Graph::Answer Decider::decide(std::size_t decision, const Facts& facts,
                                   const dmn::Limits& limits,
                                   std::chrono::system_clock::time_point now) const {
    if (const auto& table = decisions_[decision].table)
        if (auto found = by_classes(*table, facts)) {
            dmn::Graph::Answer answer;
            answer.value = std::move(*found);
            return answer;
        }
    return decide_plainly(decision, facts, limits, now);
}

dmn::Graph::Answer Decider::decide_plainly(std::size_t decision, const Facts& facts,
                                           const dmn::Limits& limits,
                                           std::chrono::system_clock::time_point now) const {
    const auto& prepared = decisions_[decision].plain;
    auto inputs = facts.all();
    for (const auto& [name, type] : prepared.inputs())
        for (auto& [given, value] : inputs.entries)
            if (type && type->kind != dmn::Type::Kind::any && given == name)
                value = dmn::with_moments(std::move(value), *type);
    return graph_.evaluate(prepared, std::move(inputs), limits, now);
}

} // namespace schakel::authorization
