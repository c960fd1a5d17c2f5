// One asking of linked models: values of inputs in, values of decisions out.
#pragma once

#include "dmn/feel/interpreter.h"
#include "dmn/inside/linked.h"

#include <unordered_map>

namespace schakel::dmn::inside {

using LinkedPointer = std::shared_ptr<const Linked>;

/// What is known before: the inputs, and in a service the decisions that it is given.
using Given = std::unordered_map<NodeIndex, Value>;

class Asking {
public:
    /// What is not among `given` is null when it is an input.
    Asking(LinkedPointer linked, Given given, Interpreter& interpreter);

    [[nodiscard]] Value value_of(NodeIndex node);
    /// The first decision that came to nothing for a reason; null when none did.
    [[nodiscard]] const Node* failed() const { return failed_; }
    [[nodiscard]] NullReason reason() const { return reason_; }

private:
    [[nodiscard]] std::vector<NodeIndex> needed_for(NodeIndex node) const;
    [[nodiscard]] Value work_out_node(NodeIndex node);

    LinkedPointer linked_;
    Interpreter& interpreter_;
    /// By node, with what was given.
    Given values_;
    const Node* failed_ = nullptr;
    NullReason reason_ = NullReason::none;
};

/// A knowledge model or service as a function.
[[nodiscard]] FunctionPointer function_at(const LinkedPointer& linked, NodeIndex node);

} // namespace schakel::dmn::inside
