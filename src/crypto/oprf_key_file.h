// The file in which an evaluator of the blind index keeps its keys: versions, each for a time of
// its own, called an epoch.
//
//   R-OPRF-10  An evaluator's keys lie in a file that only its own account can read, or nothing is
//              evaluated; a key that was made is never overwritten, and one that is retired is
//              destroyed. (AVG art. 32 lid 1; research: index 7.7)
//
// It is text, so that it can be printed and kept in a safe; for each version
//
//     epoch 1
//     created 2026-11-23T13:00:00Z
//     secret 64 hexadecimal digits
//
// under a line `schakel evaluator keys 1`. A backup of the file holds what was retired until it is
// gone itself.
#pragma once

#include "base/vocabulary.h"
#include "crypto/oprf.h"

#include <filesystem>

namespace schakel::crypto {

/// One key of an evaluator. Epochs count from 1 and never return.
struct OprfKeyVersion {
    std::uint32_t epoch = 0;
    Instant created{};
    OprfKey key;
};

/// In the order of their epochs, at least one. All of these throw KeyFileUnusable, which names the
/// file and the line.
[[nodiscard]] std::vector<OprfKeyVersion> read_oprf_keys(const std::filesystem::path& file);

/// A new file with one key of epoch 1. Throws also when there is such a file.
OprfKeyVersion create_oprf_keys(const std::filesystem::path& file, Instant now);

/// Adds a key of the next epoch.
OprfKeyVersion add_oprf_key(const std::filesystem::path& file, Instant now);

/// Destroys the key of that epoch; never the newest, for then epochs could return.
void retire_oprf_key(const std::filesystem::path& file, std::uint32_t epoch);

} // namespace schakel::crypto
