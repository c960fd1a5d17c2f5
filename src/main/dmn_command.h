// schakel dmn eval | tck: one decision of a model on JSON inputs, and the cases of the public test kit. The form is
// fixed for other programs; it is written out in docs/operating.md and in --help.
#pragma once

#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

namespace schakel::main {

struct DmnEvalOptions {
    std::string model;
    std::string decision;
    /// The file with one JSON object of inputs by name; standard input when absent or "-".
    std::optional<std::string> file;
};

/// Writes the answer as one line of JSON: numbers in full, dates, times and durations as texts. Models that are
/// imported lie beside the model.
/// Exit status: 0 when it was worked out, 1 when it came to nothing for a reason, which `errors` tells, 2 when model,
/// decision or inputs cannot be read.
[[nodiscard]] int dmn_eval_command(const DmnEvalOptions& options, std::istream& input,
                                   std::ostream& output, std::ostream& errors);

/// Runs the folders of the test kit: a line for each case that fails, and last "N passed, N failed".
/// Exit status: 0 when all passed, 1 when one failed, 2 when a folder cannot be read.
[[nodiscard]] int dmn_tck_command(const std::vector<std::string>& folders, std::ostream& output,
                                  std::ostream& errors);

} // namespace schakel::main
