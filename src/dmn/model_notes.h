// What a model file says for people and not for the engine: labels, descriptions, and what stands in
// its extension elements and in attributes of other namespaces.
#pragma once

#include "base/invalid.h"

#include <expected>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace schakel::dmn {

struct ElementNotes {
    std::string name;
    std::string label;
    std::string description;
    /// Names without prefix, in the order of the file.
    std::vector<std::pair<std::string, std::string>> extras;
};

struct ModelNotes {
    ElementNotes model;
    std::vector<ElementNotes> decisions;
    /// Null when the file has no decision of that name.
    [[nodiscard]] const ElementNotes* decision(std::string_view name) const;
};

/// Faults as read_model() has them for what is no XML.
[[nodiscard]] std::expected<ModelNotes, Faults> read_notes(std::string_view bytes,
                                                           const std::string& file);

} // namespace schakel::dmn
