// Values of the decision language as JSON, with their numbers as they are written.
#pragma once

#include "base/invalid.h"
#include "dmn/feel/type.h"

#include <expected>

namespace schakel::main {

/// Numbers keep up to 34 digits. Refuses what is no JSON, a member that stands twice, and numbers
/// that are too large.
[[nodiscard]] std::expected<dmn::Value, Faults> value_of_json(std::string_view text);

/// The value with its texts read as the dates, times and durations that the type asks for. What is
/// none stays as it is: it will not conform.
[[nodiscard]] dmn::Value with_moments(dmn::Value value, const dmn::Type& type);

/// JSON without spaces. What JSON has no form for is a text: dates, durations, ranges; a function is
/// null.
[[nodiscard]] std::string json_of(const dmn::Value& value);

} // namespace schakel::main
