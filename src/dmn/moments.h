// Dates, times and durations that come from where there are only texts, such as JSON.
#pragma once

#include "dmn/feel/type.h"

namespace schakel::dmn {

/// The value with its texts read as the dates, times and durations that the type asks for. What is
/// none stays as it is: it will not conform.
[[nodiscard]] Value with_moments(Value value, const Type& type);

} // namespace schakel::dmn
