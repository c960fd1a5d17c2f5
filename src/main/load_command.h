// schakel load DIR: puts a network definition and its test persons into the database.
#pragma once

#include <filesystem>
#include <iosfwd>
#include <optional>
#include <string>

namespace schakel {

struct LoadOptions {
    std::filesystem::path folder;
    std::string database;
    std::filesystem::path keys;
    /// For tests: the password of every demo account, also of those that are there already.
    std::optional<std::string> demo_password;
};

/// Twice is once: accounts that are there keep their password. Returns the exit status; prints the new accounts with
/// their password, the only time that anyone can see it.
[[nodiscard]] int load_command(const LoadOptions& options, std::ostream& out, std::ostream& errors);

} // namespace schakel
