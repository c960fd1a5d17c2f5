// Statements about a decision model from a TOML file beside it. The form stands in docs/dmn.md.
#pragma once

#include "base/invalid.h"
#include "dmn/proof/statement.h"

#include <expected>
#include <filesystem>

namespace schakel::main {

/// All faults at once; each with the file's name and line, and what is not known is one.
[[nodiscard]] std::expected<dmn::proof::Claims, Faults> read_claims(std::string_view text,
                                                                    std::string_view name);
/// The same from a file.
[[nodiscard]] std::expected<dmn::proof::Claims, Faults>
read_claims_file(const std::filesystem::path& file);

} // namespace schakel::main
