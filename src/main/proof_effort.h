// How hard a proof may try, as the commands that prove are told.
#pragma once

#include "dmn/proof/prove.h"

#include <string_view>

namespace schakel::main {

/// `method` is diagram, z3 or both; `seconds` for each statement and each method, above 0 and at most
/// a day. Faults name the option.
[[nodiscard]] std::expected<dmn::proof::Effort, Faults> effort_of(std::string_view method,
                                                                  double seconds);

/// "diagram", "z3" or "both".
[[nodiscard]] std::string_view word_for(dmn::proof::Way way);

} // namespace schakel::main
