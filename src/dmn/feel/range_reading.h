// The function that reads a range from a text.
#pragma once

#include "dmn/feel/functions.h"

namespace schakel::dmn {

/// "[18..21)" as a range: both ends there, literals of one kind or calls of date, time, date and time
/// or duration with a literal text, the start not past the end. Null for anything else. (DMN 1.5,
/// 10.3.4.1)
[[nodiscard]] Value read_range(Interpreter& interpreter, Arguments arguments);

} // namespace schakel::dmn
