// schakel policy questions: how many questions the vignettes of a Grondslag take until the advice is
// certain, from inside a case and from nothing.
#pragma once

#include <iosfwd>
#include <optional>
#include <string>

namespace schakel::main {

/// A line for each vignette with what was asked, then for both ways the median and the distribution,
/// and how long the next question took. A vignette that does not know an answer counts in neither.
/// Exit status: 0; 2 when the policy or a file of vignettes cannot be read.
[[nodiscard]] int policy_questions_command(const std::optional<std::string>& folder,
                                           const std::optional<std::string>& other_vignettes,
                                           std::ostream& output, std::ostream& errors);

} // namespace schakel::main
