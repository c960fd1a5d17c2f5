// schakel dmn diff: what a new version of a model answers otherwise. The form is fixed for other programs; it is
// written out in docs/dmn.md and in --help.
#pragma once

#include <iosfwd>
#include <optional>
#include <string>

namespace schakel::main {

struct DmnDifferenceOptions {
    std::string before;
    std::string after;
    /// A file with recorded inputs, one JSON object on each line.
    std::optional<std::string> cases;
};

/// Writes one line of JSON: for each decision the regions with another answer, in words and as a share of all cases,
/// and how many of the recorded cases would be answered otherwise.
/// Exit status: 0 when everything was compared to its end, whatever differs; 1 when something was not, which the JSON
/// tells; 2 when a model or the cases cannot be read.
[[nodiscard]] int dmn_difference_command(const DmnDifferenceOptions& options, std::ostream& output,
                                         std::ostream& errors);

} // namespace schakel::main
