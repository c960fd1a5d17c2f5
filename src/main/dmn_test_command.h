// schakel dmn test: runs the rows beside a model, and says what they leave untouched and which mistakes they would not
// notice. The form is fixed for other programs; it is written out in docs/dmn.md and in --help.
#pragma once

#include <iosfwd>
#include <optional>
#include <string>

namespace schakel::main {

struct DmnTestOptions {
    std::string model;
    /// The file with the rows; MODEL.tests.csv beside MODEL.dmn when absent.
    std::optional<std::string> tests;
    bool coverage = false;
    bool mutants = false;
    /// The percentage of mistakes that has to be noticed, and of rules that has to be hit; asking for it looks for it.
    std::optional<double> least_score;
    std::optional<double> least_coverage;
    /// One line of JSON instead of lines for people.
    bool json = false;
};

/// Writes each row that fails with its reasons, then coverage and mistakes when they are asked for, and last
/// "N passed, N failed".
/// Exit status: 0 when all passed, 1 when one failed or less was reached than was asked, 2 when model or rows cannot be
/// read.
[[nodiscard]] int dmn_test_command(const DmnTestOptions& options, std::ostream& output,
                                   std::ostream& errors);

} // namespace schakel::main
