// schakel policy check | test: is a Grondslag whole, and does it answer its own vignettes as a jurist wrote them?
#pragma once

#include <iosfwd>
#include <optional>
#include <string>

namespace schakel::main {

/// Loads the policy of the folder, or of the program when absent, and writes what it is or every fault in it.
/// Exit status: 0 when it is whole, 1 when it is not.
[[nodiscard]] int policy_check_command(const std::optional<std::string>& folder,
                                       std::ostream& output, std::ostream& errors);

struct PolicyTestOptions {
    /// That of the program when absent.
    std::optional<std::string> folder;
    /// Try small mistakes in the tables too.
    bool mutants = false;
    /// In percent; also tries them.
    std::optional<double> least_score;
};

/// Runs its vignettes, a line for each; tells which rules of the tables none of them hits and, when asked, which small
/// mistakes in the tables none of them notices; ends with "N passed, N failed".
/// Exit status: 0 when all passed, every rule is hit and enough mistakes are noticed; 1 when not; 2 when the policy or its
/// vignettes cannot be read.
[[nodiscard]] int policy_test_command(const PolicyTestOptions& options, std::ostream& output,
                                      std::ostream& errors);

} // namespace schakel::main
