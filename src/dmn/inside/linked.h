// Models whose requirements have become places.
#pragma once

#include "base/invalid.h"
#include "dmn/model.h"

#include <expected>
#include <map>

namespace schakel::dmn::inside {

using NodeIndex = std::uint32_t;

/// Something that is required, and the name under which the one that requires it knows it.
struct Need {
    NodeIndex node = 0;
    /// The name of the import; empty for the same model, and for an import without a name.
    std::string prefix;
};

/// An input, a decision, a knowledge model or a service.
struct Node {
    std::variant<const InputData*, const Decision*, const KnowledgeModel*, const DecisionService*>
        element;
    std::uint32_t model = 0;
    /// What is in scope for it; nothing for an input and a service.
    std::vector<Need> needs;
    /// Of a service: the decisions that it gives, and its parameters in their order.
    std::vector<NodeIndex> outputs, parameters;
    /// Each comes after all that it needs, a service after the functions that its decisions call.
    std::uint32_t place = 0;
};

[[nodiscard]] const std::string& name_of(const Node& node);
/// The type of an input or of what a decision or function gives; null when none is declared.
[[nodiscard]] const TypePointer& type_of(const Node& node);

struct Linked {
    std::vector<Model> models;
    std::vector<Node> nodes;
    /// By name, and by the model's name, a point and the name. Where two have one name, the one of
    /// the first model.
    std::map<std::string, NodeIndex, std::less<>> decisions, functions;
};

[[nodiscard]] std::expected<std::shared_ptr<const Linked>, Faults> link(std::vector<Model> models);

} // namespace schakel::dmn::inside
