#include "dmn/inside/asking.h"

#include "dmn/boxed.h"

#include <algorithm>
#include <unordered_set>

namespace schakel::dmn::inside {
namespace {

bool is_function(const Node& node) { return node.element.index() >= 2; }

/// It holds places only, and makes the functions that it needs when it is called: a chain of them
/// is as long as the file.
struct KnowledgeFunction final : Function, std::enable_shared_from_this<KnowledgeFunction> {
    LinkedPointer linked;
    NodeIndex at = 0;

    Value call(Interpreter& interpreter, List arguments) const override {
        const auto& node = linked->nodes[at];
        const auto& model = *std::get<const KnowledgeModel*>(node.element);
        auto given = arguments_for(parameters, std::move(arguments), interpreter);
        if (!given) return Value{NullReason::wrong_arguments};
        if (model.function.kind == BoxedFunction::Kind::feel && !model.function.body)
            return Value{NullReason::no_logic};
        auto names = names_for(
            *linked, node, [&](NodeIndex needed) { return Value{function_at(linked, needed)}; });
        names = Names::with(names, name, Value{FunctionPointer{shared_from_this()}});
        if (model.function.kind != BoxedFunction::Kind::feel) {
            const auto elsewhere = function_of(model.function, {}, nullptr, names, interpreter);
            List ordered;
            for (auto& [_, value] : given->entries)
                ordered.push_back(std::move(value));
            return as_declared(interpreter.call(elsewhere, std::move(ordered)), result,
                               interpreter);
        }
        names = Names::with(names, std::move(*given));
        return as_declared(dmn::work_out(*model.function.body, names, interpreter), result,
                           interpreter);
    }
};

struct ServiceFunction final : Function {
    LinkedPointer linked;
    NodeIndex at = 0;

    Value call(Interpreter& interpreter, List arguments) const override {
        const auto& node = linked->nodes[at];
        auto given = arguments_for(parameters, std::move(arguments), interpreter);
        if (!given) return Value{NullReason::wrong_arguments};
        Given values;
        for (std::size_t i = 0; i < given->entries.size(); ++i)
            values.emplace(node.parameters[i], std::move(given->entries[i].second));
        Asking asking{linked, std::move(values), interpreter};
        if (node.outputs.size() == 1)
            return as_declared(asking.value_of(node.outputs.front()), result, interpreter);
        Context outputs;
        for (const auto output : node.outputs)
            outputs.put(name_of(linked->nodes[output]), asking.value_of(output));
        return as_declared(Value{std::move(outputs)}, result, interpreter);
    }
};

} // namespace

FunctionPointer function_at(const LinkedPointer& linked, NodeIndex at) {
    const auto& node = linked->nodes[at];
    const auto filled = [&](auto function) -> FunctionPointer {
        function->linked = linked;
        function->at = at;
        function->name = name_of(node);
        function->result = type_of(node);
        return function;
    };
    if (const auto* const* model = std::get_if<const KnowledgeModel*>(&node.element)) {
        auto function = std::make_shared<KnowledgeFunction>();
        function->parameters = (*model)->function.parameters;
        return filled(std::move(function));
    }
    auto function = std::make_shared<ServiceFunction>();
    for (const auto parameter : node.parameters)
        function->parameters.push_back(
            {name_of(linked->nodes[parameter]), type_of(linked->nodes[parameter])});
    return filled(std::move(function));
}

Asking::Asking(LinkedPointer linked, Given given, Interpreter& interpreter)
    : linked_{std::move(linked)}, interpreter_{interpreter}, values_{std::move(given)} {}

Value Asking::value_of(NodeIndex node) {
    return value_of(node, needed_for(*linked_, node, values_));
}

Value Asking::value_of(NodeIndex node, std::span<const NodeIndex> order) {
    for (const auto next : order) {
        if (values_.contains(next)) continue;
        if (!interpreter_.step()) return Value{NullReason::too_much};
        auto value = work_out_node(next);
        const auto* null = value.as<Null>();
        if (failed_ == nullptr && null != nullptr && null->reason != NullReason::none) {
            failed_ = &linked_->nodes[next];
            reason_ = null->reason;
        }
        values_.emplace(next, std::move(value));
    }
    const auto found = values_.find(node);
    return found == values_.end() ? Value{NullReason::too_much} : found->second;
}

std::vector<NodeIndex> needed_for(const Linked& linked, NodeIndex node, const Given& known) {
    std::vector<NodeIndex> found;
    std::unordered_set<NodeIndex> seen;
    std::vector<NodeIndex> open{node};
    while (!open.empty()) {
        const auto next = open.back();
        open.pop_back();
        if (known.contains(next) || !seen.insert(next).second) continue;
        found.push_back(next);
        if (is_function(linked.nodes[next])) continue; // its own needs are those of a call
        for (const auto& need : linked.nodes[next].needs)
            open.push_back(need.node);
    }
    std::ranges::sort(found, {}, [&](NodeIndex at) { return linked.nodes[at].place; });
    return found;
}

Value Asking::work_out_node(NodeIndex at) {
    const auto& node = linked_->nodes[at];
    if (is_function(node)) return Value{function_at(linked_, at)};
    const auto* const* decision = std::get_if<const Decision*>(&node.element);
    if (decision == nullptr) return Value{}; // an input that nobody gave
    if (!(*decision)->logic) return Value{NullReason::no_logic};
    const auto names = names_for(*linked_, node, [&](NodeIndex needed) {
        const auto found = values_.find(needed);
        return found == values_.end() ? Value{NullReason::too_much} : found->second;
    });
    return as_declared(dmn::work_out(*(*decision)->logic, names, interpreter_), (*decision)->type,
                       interpreter_);
}

} // namespace schakel::dmn::inside
