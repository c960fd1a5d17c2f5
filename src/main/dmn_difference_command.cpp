#include "main/dmn_difference_command.h"

#include "main/dmn_findings_json.h"
#include "main/dmn_json.h"
#include "main/dmn_models.h"
#include "main/open_file.h"

#include <fmt/format.h>
#include <fstream>
#include <ostream>

namespace schakel::main {
namespace {

std::optional<dmn::Program> read(const std::string& file, std::ostream& errors) {
    auto program = compile_with_imports(file);
    if (program) return std::move(*program);
    for (const auto& fault : program.error())
        errors << fmt::format("schakel dmn: {}: {}\n", fault.pointer, fault.message);
    return std::nullopt;
}

/// False, with words to `errors`, when a line is no case.
bool ask_all(const std::string& file, dmn::RecordedCases& recorded, std::ostream& errors) {
    auto stream = opened(file);
    if (!stream) {
        errors << "schakel dmn: cannot read " << file << '\n';
        return false;
    }
    std::string line;
    for (std::size_t number = 1; std::getline(stream, line); ++number) {
        const auto value = value_of_json(line);
        const auto* inputs = value ? value->context() : nullptr;
        if (inputs == nullptr) {
            errors << fmt::format("schakel dmn: {}, line {}: {}\n", file, number,
                                  value ? "a case is one JSON object of inputs by name"
                                        : value.error().front().message);
            return false;
        }
        recorded.add(*inputs);
    }
    return true;
}

} // namespace

int dmn_difference_command(const DmnDifferenceOptions& options, std::ostream& output,
                           std::ostream& errors) {
    const auto before = read(options.before, errors);
    const auto after = read(options.after, errors);
    if (!before || !after) return 2;
    std::optional<dmn::RecordedCases> recorded;
    if (options.cases) {
        recorded.emplace(*before, *after);
        if (!ask_all(*options.cases, *recorded, errors)) return 2;
    }
    const auto difference = dmn::difference_of(*before, *after);
    output << json_of(difference, recorded ? &*recorded : nullptr) << '\n' << std::flush;
    return difference.complete() ? 0 : 1;
}

} // namespace schakel::main
