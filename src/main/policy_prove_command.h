// schakel policy prove: does what must hold in every version of the Grondslag hold in this one?
#pragma once

#include <iosfwd>
#include <optional>
#include <string>

namespace schakel::main {

struct PolicyProveOptions {
    std::optional<std::string> folder;
    /// Another file of statements than that of the policy, in the form of `dmn prove`.
    std::optional<std::string> claims;
    /// z3, diagram or both. The diagram asks for minutes where the other asks for a second.
    std::string method = "z3";
    /// For each statement and each method.
    double seconds = 20;
};

/// A line for each statement: proved, REFUTED or NOT DECIDED, its name, by which method and in how
/// many milliseconds. Under what is refuted stands a case, or two, as a vignette with the advice that
/// it gets; under what is not decided why. Ends with "N proved, N refuted, N not decided".
/// Exit status: 0 when all are proved, 1 when one is refuted, 2 when something cannot be read, 3 when
/// one is not decided.
[[nodiscard]] int policy_prove_command(const PolicyProveOptions& options, std::ostream& output,
                                       std::ostream& errors);

} // namespace schakel::main
