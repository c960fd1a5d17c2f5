// schakel dmn analyse: what is wrong with the tables of a model, before anybody is judged by them. The form is fixed
// for other programs; it is written out in docs/dmn.md and in --help.
#pragma once

#include <iosfwd>
#include <optional>
#include <string>

namespace schakel::main {

struct DmnAnalyseOptions {
    std::string model;
    /// All of the model and what it imports when absent.
    std::optional<std::string> decision;
};

/// Writes one line of JSON: for each decision its gaps, overlaps, conflicts, dead rules and the rest, each with a case
/// that shows it and in words.
/// Exit status: 0 when everything was looked at to its end, whatever was found; 1 when something was not, which the
/// JSON tells; 2 when the model cannot be read or has no such decision.
[[nodiscard]] int dmn_analyse_command(const DmnAnalyseOptions& options, std::ostream& output,
                                      std::ostream& errors);

} // namespace schakel::main
