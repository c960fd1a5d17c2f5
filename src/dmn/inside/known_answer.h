// A decision's answer once it is known.
#pragma once

#include "dmn/evaluation.h"

#include <optional>

namespace schakel::dmn::inside {

/// The answer as a whole: a context where there are several outputs. nullopt while it is not known.
[[nodiscard]] inline std::optional<Value> known_answer(Evaluation& evaluation,
                                                       DecisionIndex decision) {
    auto possible = evaluation.answer(decision, Operand::whole);
    if (!possible.is_known()) return std::nullopt;
    return std::move(possible.values.front());
}

} // namespace schakel::dmn::inside
