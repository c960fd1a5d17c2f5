// schakel decide: facts in, advice out, one JSON object per line in the same order. The form is fixed for other
// programs; it is written out in docs/operating.md and in --help.
#pragma once

#include <iosfwd>
#include <optional>
#include <string>

namespace schakel::main {

struct DecideOptions {
    /// The folder of the policy; that of the program when absent.
    std::optional<std::string> policy;
    /// The file with facts; standard input when absent or "-".
    std::optional<std::string> file;
};

/// Answers every record. A malformed one gets {"error":{"pointer","message"}} on its line.
/// Exit status: 0 when all were answered, 1 when one was malformed, 2 when the policy or the file cannot be read; then
/// `errors` says why.
[[nodiscard]] int decide_command(const DecideOptions& options, std::istream& input,
                                 std::ostream& output, std::ostream& errors);

} // namespace schakel::main
