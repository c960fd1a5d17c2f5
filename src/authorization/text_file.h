// A file as text.
#pragma once

#include <expected>
#include <filesystem>
#include <string>

namespace schakel::authorization {

/// The error says in words why it cannot be read.
[[nodiscard]] std::expected<std::string, std::string>
read_text_file(const std::filesystem::path& file);

} // namespace schakel::authorization
