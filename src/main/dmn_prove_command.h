// schakel dmn prove: statements about a model, each proven for every case or refuted by one. The form
// is fixed for other programs; it is written out in docs/dmn.md and in --help.
#pragma once

#include <iosfwd>
#include <optional>
#include <string>

namespace schakel::main {

struct DmnProveOptions {
    std::string model;
    /// The TOML file with the statements.
    std::string claims;
    /// Another version of the model, for statements of sameness.
    std::optional<std::string> other;
    /// diagram, z3 or both.
    std::string method = "both";
    /// For each statement and each method.
    double seconds = 10;
};

/// Writes one line of JSON for each statement.
/// Exit status: 0 when all are proven, 1 when one is refuted, 3 when none is refuted and one is not decided, 2 when
/// model or statements cannot be read, or the methods contradict each other.
[[nodiscard]] int dmn_prove_command(const DmnProveOptions& options, std::ostream& output,
                                    std::ostream& errors);

} // namespace schakel::main
