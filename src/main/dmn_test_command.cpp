#include "main/dmn_test_command.h"

#include "codec/json_write.h"
#include "main/dmn_models.h"
#include "main/dmn_test_report.h"
#include "main/dmn_test_rows.h"
#include "main/open_file.h"

#include <fmt/format.h>
#include <fstream>
#include <iterator>
#include <ostream>

namespace schakel::main {
namespace {

using dmn::authoring::TestedModels;

std::expected<TestedModels, Faults> tested(const std::string& file) {
    auto models = read_with_imports(file);
    if (!models) return std::unexpected{std::move(models.error())};
    return TestedModels::link(std::move(*models));
}

std::filesystem::path tests_of(const DmnTestOptions& options) {
    if (options.tests) return *options.tests;
    return std::filesystem::path{options.model}.replace_extension(".tests.csv");
}

void tell(const Faults& faults, const std::string& file, std::ostream& errors) {
    for (const auto& fault : faults)
        errors << fmt::format("schakel dmn: {}{}{}: {}\n", file,
                              file.empty() || fault.pointer.empty() ? "" : ": ", fault.pointer,
                              fault.message);
}

} // namespace

int dmn_test_command(const DmnTestOptions& options, std::ostream& output, std::ostream& errors) {
    const auto models = tested(options.model);
    if (!models) return tell(models.error(), {}, errors), 2;
    const auto file = tests_of(options);
    const auto name = file.filename().string();
    auto stream = opened(file);
    if (!stream) {
        errors << fmt::format("schakel dmn: cannot read {}\n", file.string());
        return 2;
    }
    const std::string csv{std::istreambuf_iterator<char>{stream}, {}};
    const auto rows = read_test_rows(csv, *models);
    if (!rows) return tell(rows.error(), name, errors), 2; // R-DMN-55

    auto report = report_of(*models, *rows);
    bool is_enough = report.failed == 0;
    if (options.coverage || options.least_coverage) {
        const auto coverage = dmn::authoring::coverage_of(*models, *rows);
        report.coverage = view_of(*models, coverage);
        is_enough =
            is_enough && coverage.of_rules().percentage() >= options.least_coverage.value_or(0);
    }
    if (options.mutants || options.least_score) {
        const auto mutation = dmn::authoring::try_mutants(*models, *rows);
        report.mutation = view_of(*models, mutation);
        is_enough = is_enough && mutation.score() >= options.least_score.value_or(0);
    }
    output << (options.json ? codec::write_json(report) + '\n' : in_lines(report, name))
           << std::flush;
    return is_enough ? 0 : 1;
}

} // namespace schakel::main
