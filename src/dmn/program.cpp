#include "dmn/program.h"

#include "dmn/inside/dependence.h"
#include "dmn/inside/program_linker.h"

namespace schakel::dmn {

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
    auto dependence =
        std::make_shared<const inside::Dependence>(decisions_, sources_, inputs_.size());
    for (InputIndex i = 0; i < inputs_.size(); ++i) {
        // A decision changes with the input when something on which it rests reads it.
        std::vector<inside::Dependence::Word> reading = dependence->of_input(i).decisions;
        for (const auto source : dependence->of_input(i).sources)
            for (std::size_t w = 0; w < reading.size(); ++w)
                reading[w] |= dependence->with_column(source)[w];
        std::set<SourceIndex> read{dependence->of_input(i).sources.begin(),
                                   dependence->of_input(i).sources.end()};
        for (DecisionIndex d = 0; d < decisions_.size(); ++d) {
            const auto needed = dependence->needed_for(d);
            bool changes = false;
            for (std::size_t w = 0; w < reading.size(); ++w)
                changes = changes || (reading[w] & needed[w]) != 0;
            if (!changes) continue;
            inputs_[i].decisions.push_back(d);
            const auto& further = dependence->of_decision(d).sources;
            read.insert(further.begin(), further.end());
        }
        inputs_[i].sources.assign(read.begin(), read.end());
    }
    dependence_ = std::move(dependence);
}

} // namespace schakel::dmn
