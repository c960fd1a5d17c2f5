// What every subcommand that touches data begins with: the database at this version's tables, and the keys.
#pragma once

#include "crypto/vault.h"
#include "store/store.h"

#include <filesystem>
#include <memory>
#include <string>

namespace schakel {

struct OpenedHouse {
    std::unique_ptr<store::Database> database;
    crypto::Vault vault;
};

/// Makes the database and the key file when they are not there. Throws store::Failure and crypto::KeyFileUnusable; also
/// when the database was made with another master key, for then nothing in it would open.
[[nodiscard]] std::unique_ptr<OpenedHouse> open_house(const std::string& database,
                                                      const std::filesystem::path& keys,
                                                      const store::Options& options = {});

[[nodiscard]] Instant system_now();

} // namespace schakel
