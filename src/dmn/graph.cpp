#include "dmn/graph.h"

#include "dmn/inside/asking.h"

namespace schakel::dmn {
namespace {

using inside::Linked;
using inside::NodeIndex;

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

std::optional<Graph::Prepared> Graph::prepare(std::string_view decision) const {
    const auto at = found(linked_->decisions, decision);
    if (!at) return std::nullopt;
    Prepared prepared;
    prepared.decision_ = *at;
    prepared.order_ = inside::needed_for(*linked_, *at);
    for (const auto place : prepared.order_) {
        const auto& node = linked_->nodes[place];
        if (!std::holds_alternative<const InputData*>(node.element)) continue;
        const auto& name = inside::name_of(node);
        prepared.inputs_.push_back({name, inside::type_of(node)});
        prepared.places_.emplace_back(place, linked_->models[node.model].space + "#" + name);
    }
    return prepared;
}

Graph::Answer Graph::evaluate(const Prepared& decision, Context inputs, const Limits& limits,
                              std::chrono::system_clock::time_point now) const {
    Interpreter interpreter{limits, now};
    inside::Given given;
    for (std::size_t at = 0; at < decision.inputs_.size(); ++at) {
        const auto& [name, type] = decision.inputs_[at];
        const auto& [place, whole_name] = decision.places_[at];
        auto* value = inputs.find(whole_name);
        if (value == nullptr) value = inputs.find(name);
        if (value == nullptr) continue;
        // Two inputs may go by one name.
        given.emplace(place, type ? conformed(*value, *type, interpreter) : *value);
    }
    inside::Asking asking{linked_, std::move(given), interpreter};
    auto value = asking.value_of(decision.decision_, decision.order_);
    auto answer = finished(std::move(value), interpreter);
    if (asking.failed() != nullptr) {
        answer.failed = inside::name_of(*asking.failed());
        answer.reason = asking.reason();
    }
    return answer;
}

Graph::Answer Graph::evaluate(std::string_view decision, const Context& inputs,
                              const Limits& limits) const {
    const auto prepared = prepare(decision);
    return prepared ? evaluate(*prepared, inputs, limits) : not_known();
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

} // namespace schakel::dmn
