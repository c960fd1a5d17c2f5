// The file that holds the master key. R-CRYPTO-3 of vault.h is carried out here.
#pragma once

#include "crypto/secret.h"

#include <filesystem>

namespace schakel::crypto {

inline constexpr std::size_t master_key_size = 32;
inline constexpr auto master_key_name = "master.key";

/// Reads the file; makes it first where it is not there. When two programs make it at once, both
/// end up with the same key. Throws KeyFileUnusable.
[[nodiscard]] Secret read_or_create_master_key(const std::filesystem::path& folder);

} // namespace schakel::crypto
