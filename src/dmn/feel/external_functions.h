// Functions that a model takes from outside. There is no Java here: the few plain methods that
// models call are done by code of our own under the same names, and everything else is refused.
#pragma once

#include "dmn/feel/interpreter.h"

namespace schakel::dmn {

/// The method of the class, such as `java.lang.Math` and `max(int,int)`, as a function with those
/// parameters; null when it is not among the allowed ones.
[[nodiscard]] FunctionPointer external_function(std::string_view class_name,
                                                std::string_view signature,
                                                std::vector<FormalParameter> parameters);

} // namespace schakel::dmn
