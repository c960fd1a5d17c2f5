// One asking of linked models: values of inputs in, values of decisions out.
#pragma once

#include "dmn/feel/interpreter.h"
#include "dmn/inside/linked.h"

#include <span>
#include <unordered_map>

namespace schakel::dmn::inside {

using LinkedPointer = std::shared_ptr<const Linked>;

/// What is known before: the inputs, and in a service the decisions that it is given.
using Given = std::unordered_map<NodeIndex, Value>;

/// The node and all that it needs, by way of others too, each after what it needs (R-DMN-11); without
/// those in `known` and what only they need.
[[nodiscard]] std::vector<NodeIndex> needed_for(const Linked& linked, NodeIndex node,
                                                const Given& known = {});

class Asking {
public:
    /// What is not among `given` is null when it is an input.
    Asking(LinkedPointer linked, Given given, Interpreter& interpreter);

    [[nodiscard]] Value value_of(NodeIndex node);
    /// With what needed_for() says of it, which may have been asked before.
    [[nodiscard]] Value value_of(NodeIndex node, std::span<const NodeIndex> order);
    /// The first decision that came to nothing for a reason; null when none did.
    [[nodiscard]] const Node* failed() const { return failed_; }
    [[nodiscard]] NullReason reason() const { return reason_; }

private:
    [[nodiscard]] Value work_out_node(NodeIndex node);

    LinkedPointer linked_;
    Interpreter& interpreter_;
    /// By node, with what was given.
    Given values_;
    const Node* failed_ = nullptr;
    NullReason reason_ = NullReason::none;
};

/// What a decision or function may name: what it needs, by name, by `import.name`, and in a context
/// by the name of its import.
template <class ValueOf>
NamesPointer names_for(const Linked& linked, const Node& node, ValueOf&& value_of) {
    Context names;
    std::map<std::string, Context, std::less<>> imported;
    for (const auto& [at, prefix] : node.needs) {
        const auto& name = name_of(linked.nodes[at]);
        auto value = value_of(at);
        if (prefix.empty()) {
            names.entries.emplace_back(name, std::move(value));
            continue;
        }
        names.entries.emplace_back(prefix + "." + name, value);
        imported[prefix].entries.emplace_back(name, std::move(value));
    }
    for (auto& [prefix, members] : imported)
        names.entries.emplace_back(prefix, Value{std::move(members)});
    return Names::with(nullptr, std::move(names));
}

/// A knowledge model or service as a function.
[[nodiscard]] FunctionPointer function_at(const LinkedPointer& linked, NodeIndex node);

} // namespace schakel::dmn::inside
