#include "dmn/graph.h"

#include "dmn/inside/asking.h"

#include <algorithm>
#include <unordered_set>

namespace schakel::dmn {
namespace {

using inside::Linked;
using inside::NodeIndex;

/// The inputs that the decision needs, by way of others too, in the order of the model.
std::vector<NodeIndex> inputs_needed(const Linked& linked, NodeIndex decision) {
    std::vector<NodeIndex> inputs;
    std::unordered_set<NodeIndex> seen;
    std::vector<NodeIndex> open{decision};
    while (!open.empty()) {
        const auto at = open.back();
        open.pop_back();
        if (!seen.insert(at).second) continue;
        const auto& node = linked.nodes[at];
        if (std::holds_alternative<const InputData*>(node.element)) inputs.push_back(at);
        for (const auto& need : node.needs)
            open.push_back(need.node);
    }
    std::ranges::sort(inputs);
    return inputs;
}

std::optional<NodeIndex> found(const std::map<std::string, NodeIndex, std::less<>>& by_name,
                               std::string_view name) {
    const auto at = by_name.find(name);
    return at == by_name.end() ? std::nullopt : std::optional{at->second};
}

Graph::Answer finished(Value value, const Interpreter& interpreter) {
    Graph::Answer answer;
    answer.too_much = interpreter.was_too_much();
    answer.value = answer.too_much ? Value{NullReason::too_much} : std::move(value);
    return answer;
}

Graph::Answer not_known() {
    Graph::Answer answer;
    answer.value = Value{NullReason::not_known};
    answer.reason = NullReason::not_known;
    return answer;
}

} // namespace

std::expected<Graph, Faults> Graph::link(std::vector<Model> models) {
    auto linked = inside::link(std::move(models));
    if (!linked) return std::unexpected{std::move(linked.error())};
    return Graph{std::move(*linked)};
}

Graph::Answer Graph::evaluate(std::string_view decision, const Context& inputs,
                              const Limits& limits) const {
    const auto at = found(linked_->decisions, decision);
    if (!at) return not_known();
    Interpreter interpreter{limits};
    inside::Given given;
    for (const auto input : inputs_needed(*linked_, *at)) {
        const auto& node = linked_->nodes[input];
        const auto& name = inside::name_of(node);
        const auto* value = inputs.find(linked_->models[node.model].space + "#" + name);
        if (value == nullptr) value = inputs.find(name);
        if (value == nullptr) continue;
        const auto& type = inside::type_of(node);
        given.emplace(input, type ? conformed(*value, *type, interpreter) : *value);
    }
    inside::Asking asking{linked_, std::move(given), interpreter};
    auto value = asking.value_of(*at);
    auto answer = finished(std::move(value), interpreter);
    if (asking.failed() != nullptr) {
        answer.failed = inside::name_of(*asking.failed());
        answer.reason = asking.reason();
    }
    return answer;
}

Graph::Answer Graph::invoke(std::string_view name, const Context& arguments,
                            const Limits& limits) const {
    const auto at = found(linked_->functions, name);
    if (!at) return not_known();
    Interpreter interpreter{limits};
    const auto function = inside::function_at(linked_, *at);
    List ordered;
    for (const auto& parameter : function->parameters) {
        const auto* value = arguments.find(parameter.name);
        ordered.push_back(value ? *value : Value{});
    }
    auto value = interpreter.call(Value{function}, std::move(ordered));
    auto answer = finished(std::move(value), interpreter);
    if (const auto* null = answer.value.as<Null>(); null && null->reason != NullReason::none) {
        answer.failed = name;
        answer.reason = null->reason;
    }
    return answer;
}

bool Graph::has_decision(std::string_view name) const {
    return found(linked_->decisions, name).has_value();
}

bool Graph::has_function(std::string_view name) const {
    return found(linked_->functions, name).has_value();
}

std::vector<FormalParameter> Graph::inputs_of(std::string_view decision) const {
    std::vector<FormalParameter> inputs;
    if (const auto at = found(linked_->decisions, decision))
        for (const auto input : inputs_needed(*linked_, *at))
            inputs.push_back(
                {inside::name_of(linked_->nodes[input]), inside::type_of(linked_->nodes[input])});
    return inputs;
}

} // namespace schakel::dmn
