// The bounds in a column of a table, and the stretches beside them.
#pragma once

#include "dmn/model.h"

namespace schakel::dmn::authoring {

/// The values that the cells of the column compare with, of one kind and upwards, each once.
class ColumnBounds {
public:
    ColumnBounds(const DecisionTable& table, std::size_t column);

    /// A value between this bound and the next one above or below; when none lies between, that next
    /// one. nullopt for a kind whose bounds cannot be moved.
    [[nodiscard]] std::optional<Value> beside(const Value& bound, bool above) const;

private:
    std::vector<Value> values_;
};

} // namespace schakel::dmn::authoring
