// Values of the decision language as JSON, with their numbers as they are written.
#pragma once

#include "base/invalid.h"
#include "dmn/feel/value.h"

#include <expected>

namespace schakel::main {

/// Numbers keep up to 34 digits. Refuses what is no JSON, a member that stands twice, and numbers
/// that are too large.
[[nodiscard]] std::expected<dmn::Value, Faults> value_of_json(std::string_view text);

/// JSON without spaces. What JSON has no form for is a text: dates, durations, ranges; a function is
/// null.
[[nodiscard]] std::string json_of(const dmn::Value& value);

} // namespace schakel::main
