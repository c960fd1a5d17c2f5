// schakel policy diff: what a new version of the Grondslag does, in sentences.
#pragma once

#include <iosfwd>
#include <optional>
#include <string>

namespace schakel::main {

struct PolicyDiffOptions {
    std::string before;
    std::string after;
    /// A file with questions that were asked: fact records as `decide` reads them, one on a line.
    std::optional<std::string> questions;
    /// nl or en.
    std::string language = "nl";
    /// For finding which verdicts move.
    double seconds = 60;
};

/// Writes which situations get another verdict and in which direction, which tables answer otherwise,
/// what else changed, and how many of the questions would be answered otherwise (R-SHARING-10).
/// Exit status: 0 when all was compared to its end, whatever differs; 1 when something was not,
/// which the text says; 2 when a policy or the questions cannot be read.
[[nodiscard]] int policy_diff_command(const PolicyDiffOptions& options, std::ostream& output,
                                      std::ostream& errors);

} // namespace schakel::main
