// A file that holds a secret: only the account that runs the program may use it (R-CRYPTO-3). For
// crypto's own .cpp files only.
#pragma once

#include "crypto/secret.h"

#include <filesystem>
#include <optional>
#include <string_view>

namespace schakel::crypto {

/// Names the file, and what is wrong with it; never what it holds.
[[noreturn]] void refuse_key_file(const std::filesystem::path& file, std::string_view what);

/// Nullopt when there is no such file. `what` is said in refusals: "the master key". Throws
/// KeyFileUnusable.
[[nodiscard]] std::optional<Secret> read_private_file(const std::filesystem::path& file,
                                                      std::string_view what);
/// Makes the folders that are missing and the file, for their owner only; it stands there whole and
/// on the disk, or not at all. False when there is a file of that name already. Throws
/// KeyFileUnusable.
[[nodiscard]] bool create_private_file(const std::filesystem::path& file, ByteView content,
                                       std::string_view what);
/// The same in the place of the file that is there: the old or the new content stands, never a
/// part.
void replace_private_file(const std::filesystem::path& file, ByteView content,
                          std::string_view what);

} // namespace schakel::crypto
