// Statements about a decision model from a TOML file beside it. The form stands in docs/dmn.md.
#pragma once

#include "sharing/claims_file.h"

#include <filesystem>

namespace schakel::main {

using sharing::read_claims;

/// As read_claims(), from a file.
[[nodiscard]] std::expected<dmn::proof::Claims, Faults>
read_claims_file(const std::filesystem::path& file);

} // namespace schakel::main
