// Decision models from files, with what they import from files beside them.
#pragma once

#include "base/invalid.h"
#include "dmn/graph.h"
#include "dmn/model_reader.h"
#include "dmn/program.h"

#include <expected>
#include <filesystem>
#include <optional>
#include <string>

namespace schakel::main {

/// nullopt when the file cannot be read.
[[nodiscard]] std::optional<std::string> bytes_of(const std::filesystem::path& file);

/// The file first, then all that it imports from files beside it, by way of others too.
[[nodiscard]] std::expected<std::vector<dmn::ModelFile>, Faults>
files_with_imports(const std::filesystem::path& file);

/// Their models, in the same order.
[[nodiscard]] std::expected<std::vector<dmn::Model>, Faults>
read_with_imports(const std::filesystem::path& file);

/// The same, to be worked out plainly.
[[nodiscard]] std::expected<dmn::Graph, Faults>
load_with_imports(const std::filesystem::path& file);

/// The same, compiled.
[[nodiscard]] std::expected<dmn::Program, Faults>
compile_with_imports(const std::filesystem::path& file);

} // namespace schakel::main
