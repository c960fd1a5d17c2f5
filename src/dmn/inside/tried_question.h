// A question where the cases are too many for a diagram: the decisions are worked out for cases that
// are tried, and nothing is asked but what two of them differ in.
#pragma once

#include "dmn/inside/question_plan.h"

namespace schakel::dmn::inside {

/// In words why there is none: two cases with different answers were not found.
[[nodiscard]] std::expected<std::optional<Question>, std::string>
tried_question(Evaluation& evaluation, const Sought& sought, std::span<const OpenInput> open,
               const Burdens& burdens, std::size_t tries_max);

} // namespace schakel::dmn::inside
