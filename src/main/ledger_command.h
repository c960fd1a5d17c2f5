// schakel ledger verify: does every entry of the record stand as it was written?
//
// NOT YET: receipt and export.
#pragma once

#include <filesystem>
#include <iosfwd>
#include <optional>
#include <string>

namespace schakel::main {

struct LedgerVerifyOptions {
    std::string database;
    /// Without a master key in this folder only what needs no key is checked, and that is said.
    std::filesystem::path keys;
    /// A checkpoint of an earlier day, kept elsewhere, to hold the log against.
    std::optional<std::filesystem::path> checkpoint;
    /// Where to write the checkpoint of today, when everything is right.
    std::optional<std::filesystem::path> save_checkpoint;
};

/// Reads only: makes no database, tables or key. Exit status: 0 when every entry stands, 1 when one
/// does not (the first bad index is in `out`), 2 when it could not be checked; then `errors` says
/// why.
[[nodiscard]] int ledger_verify_command(const LedgerVerifyOptions& options, std::ostream& out,
                                        std::ostream& errors);

} // namespace schakel::main
