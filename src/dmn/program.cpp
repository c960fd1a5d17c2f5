#include "dmn/program.h"

#include "dmn/inside/program_linker.h"

#include <algorithm>
#include <set>

namespace schakel::dmn {
namespace {

/// What an operand reads, in all its arguments.
struct Reads {
    std::set<InputIndex> inputs;
    std::set<DecisionIndex> decisions;

    void gather(const Operand& operand) {
        if (operand.kind == Operand::Kind::input) inputs.insert(operand.index);
        if (operand.kind == Operand::Kind::decision) decisions.insert(operand.index);
        for (const auto& argument : operand.arguments)
            gather(argument);
    }
};

} // namespace

std::optional<ClassIndex> class_in(const Source& source, const Value& value) {
    if (value.is_null() || (!source.type && !source.allowed)) return source.classes.of(value);
    if (source.judged_by_class && value.list() == nullptr) {
        const auto found = source.classes.of(value);
        if (source.refused[found] != 0) return std::nullopt;
        return found;
    }
    Interpreter interpreter;
    const auto read = source.type ? conformed(value, *source.type, interpreter) : value;
    if (read.is_null() || (source.allowed && !interpreter.holds(*source.allowed, read, nullptr)))
        return std::nullopt;
    return source.classes.of(read);
}

std::expected<Program, Faults> Program::link(std::vector<Model> models) {
    auto linked = inside::link(std::move(models));
    if (!linked) return std::unexpected{std::move(linked.error())};
    return ProgramLinker{std::move(*linked)}.link();
}

std::optional<InputIndex> Program::input(std::string_view name) const {
    const auto found = inputs_by_name_.find(name);
    if (found == inputs_by_name_.end()) return std::nullopt;
    return found->second;
}

std::optional<DecisionIndex> Program::decision(std::string_view name) const {
    const auto found = decisions_by_name_.find(name);
    if (found == decisions_by_name_.end()) return std::nullopt;
    return found->second;
}

std::span<const Model> Program::models() const {
    if (!linked_) return {};
    return linked_->models;
}

void Program::trace_inputs() {
    std::vector<Reads> of_source(sources_.size()), of_decision(decisions_.size());
    for (SourceIndex s = 0; s < sources_.size(); ++s)
        of_source[s].gather(sources_[s].operand);
    for (DecisionIndex d = 0; d < decisions_.size(); ++d) {
        for (const auto& column : decisions_[d].columns)
            of_decision[d].gather(sources_[column.source].operand);
        if (decisions_[d].whole) of_decision[d].gather(*decisions_[d].whole);
        for (const auto& rule : decisions_[d].table.rules)
            for (const auto& answer : rule.worked_out)
                if (answer) of_decision[d].gather(*answer);
    }
    for (InputIndex i = 0; i < inputs_.size(); ++i) {
        std::set<DecisionIndex> changed;
        const auto is_read = [&](const Reads& reads) {
            return reads.inputs.contains(i) ||
                   std::ranges::any_of(reads.decisions,
                                       [&](DecisionIndex d) { return changed.contains(d); });
        };
        for (bool grown = true; grown;) {
            grown = false;
            for (DecisionIndex d = 0; d < decisions_.size(); ++d)
                if (!changed.contains(d) && is_read(of_decision[d]))
                    grown = changed.insert(d).second;
        }
        inputs_[i].decisions.assign(changed.begin(), changed.end());
        for (SourceIndex s = 0; s < sources_.size(); ++s)
            if (is_read(of_source[s])) inputs_[i].sources.push_back(s);
    }
}

} // namespace schakel::dmn
