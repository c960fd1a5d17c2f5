// schakel load FILE.csv: takes over a register of persons, and can be paused (R-IMPORT-1 to 5).
#pragma once

#include "people/bsn.h"

#include <filesystem>
#include <iosfwd>
#include <optional>
#include <string>

namespace schakel::main {

struct LoadPersonsOptions {
    std::filesystem::path file;
    std::string database;
    std::filesystem::path keys;
    /// test or real; needed where the database is not marked yet.
    std::optional<people::BsnGuard> numbers;
    /// Instead of a file that stands half done.
    bool instead_of_half_done = false;
};

/// Says how far it is, and how long it takes still. SIGINT and SIGTERM end it behind the part that is
/// being taken over. Exit status: 0 when all is taken over, 3 when it was paused, 1 when nothing was
/// begun or the file changed meanwhile. Throws BadOption for a file that cannot be read twice.
[[nodiscard]] int load_persons_command(const LoadPersonsOptions& options, std::ostream& out,
                                       std::ostream& messages);

} // namespace schakel::main
