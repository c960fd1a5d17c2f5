#include "main/dmn_analyse_command.h"

#include "main/dmn_findings_json.h"
#include "main/dmn_models.h"

#include <fmt/format.h>
#include <ostream>

namespace schakel::main {

int dmn_analyse_command(const DmnAnalyseOptions& options, std::ostream& output,
                        std::ostream& errors) {
    const auto program = compile_with_imports(options.model);
    if (!program) {
        for (const auto& fault : program.error())
            errors << fmt::format("schakel dmn: {}: {}\n", fault.pointer, fault.message);
        return 2;
    }
    std::optional<dmn::DecisionIndex> only;
    if (options.decision) {
        only = program->decision(*options.decision);
        if (!only) {
            errors << fmt::format("schakel dmn: {} has no decision '{}'\n", options.model,
                                  *options.decision);
            return 2;
        }
    }
    const auto findings = dmn::analyse(*program, {}, only);
    output << json_of(findings) << '\n' << std::flush;
    return findings.complete() ? 0 : 1;
}

} // namespace schakel::main
