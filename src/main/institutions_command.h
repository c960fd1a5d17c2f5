// schakel index institutions FILE --as-of DAY
#pragma once

#include <filesystem>
#include <iosfwd>
#include <string>

namespace schakel::main {

struct InstitutionsOptions {
    std::filesystem::path file;
    /// YYYY-MM-DD: of which day the list is.
    std::string as_of;
    std::string database;
    std::filesystem::path keys;
};

/// Takes over a list of institutions (R-SIGNAL-30) and makes the tokens of all signals anew
/// (R-SIGNAL-32). Exit status 0, or 1 with every fault of the file, or why it is refused, on
/// `messages`. Throws BadOption when the file cannot be read or the day is none.
[[nodiscard]] int institutions_command(const InstitutionsOptions& options, std::ostream& out,
                                       std::ostream& messages);

} // namespace schakel::main
