#include "main/dmn_command.h"

#include "dmn/moments.h"
#include "main/dmn_json.h"
#include "main/dmn_kit.h"
#include "main/dmn_models.h"
#include "main/open_file.h"

#include <fmt/format.h>
#include <fstream>
#include <istream>
#include <iterator>
#include <ostream>

namespace schakel::main {
namespace {

void tell(const Faults& faults, std::ostream& errors) {
    for (const auto& fault : faults)
        errors << fmt::format("schakel dmn: {}{}{}\n", fault.pointer,
                              fault.pointer.empty() ? "" : ": ", fault.message);
}

/// In the words of dmn::NullReason.
std::string_view in_words(dmn::NullReason reason) {
    using dmn::NullReason;
    switch (reason) {
    case NullReason::none: return "null was written or given";
    case NullReason::not_known: return "a name has no value";
    case NullReason::no_member: return "a context has no such entry";
    case NullReason::wrong_kind: return "an operator or function was given what it does not take";
    case NullReason::no_function: return "what is called is no function";
    case NullReason::wrong_arguments:
        return "a function was given other arguments than it has parameters for";
    case NullReason::no_answer: return "a calculation has no answer";
    case NullReason::not_readable:
        return "a text is not the number, date, time, duration or pattern that it should be";
    case NullReason::wrong_type: return "a value does not conform to the type that was declared";
    case NullReason::too_much: return "it took too many steps, too much depth, size or time";
    case NullReason::no_rule: return "no rule of a table holds";
    case NullReason::rules_contradict: return "rules of a table contradict each other";
    case NullReason::no_logic: return "a decision has no logic";
    }
    return "";
}

/// nullopt, with words to `errors`, when they cannot be read.
std::optional<dmn::Context> read_inputs(const DmnEvalOptions& options, std::istream& input,
                                        std::ostream& errors) {
    std::ifstream file;
    const bool is_file = options.file && *options.file != "-";
    if (is_file) file = opened(*options.file);
    if (is_file && !file) {
        errors << "schakel dmn: cannot read " << *options.file << '\n';
        return std::nullopt;
    }
    const std::string text{
        std::istreambuf_iterator<char>{is_file ? static_cast<std::istream&>(file) : input}, {}};
    auto value = value_of_json(text);
    if (!value) {
        tell(value.error(), errors);
        return std::nullopt;
    }
    if (value->context() == nullptr) {
        errors << "schakel dmn: the inputs are one JSON object\n";
        return std::nullopt;
    }
    return std::move(std::get<dmn::Context>(value->data));
}

} // namespace

int dmn_eval_command(const DmnEvalOptions& options, std::istream& input, std::ostream& output,
                     std::ostream& errors) {
    const auto graph = load_with_imports(options.model);
    if (!graph) return tell(graph.error(), errors), 2;
    const auto decision = graph->prepare(options.decision);
    if (!decision) {
        errors << fmt::format("schakel dmn: {} has no decision '{}'\n", options.model,
                              options.decision);
        return 2;
    }
    auto inputs = read_inputs(options, input, errors);
    if (!inputs) return 2;
    for (const auto& [name, type] : decision->inputs())
        for (auto& [given, value] : inputs->entries)
            if (type && given == name) value = with_moments(std::move(value), *type);

    const auto answer = graph->evaluate(*decision, std::move(*inputs));
    output << json_of(answer.value) << '\n' << std::flush;
    const auto* null = answer.value.as<dmn::Null>();
    if (null == nullptr || null->reason == dmn::NullReason::none) return 0;
    errors << fmt::format("schakel dmn: null, because {}{}\n", in_words(null->reason),
                          answer.failed.empty() || answer.failed == options.decision
                              ? ""
                              : fmt::format("; '{}' came to nothing first", answer.failed));
    return 1;
}

int dmn_tck_command(const std::vector<std::string>& folders, std::ostream& output,
                    std::ostream& errors) {
    KitCount all;
    for (const auto& folder : folders) {
        const auto count = run_kit(folder, output);
        if (!count) {
            errors << "schakel dmn: cannot read the folder " << folder << '\n';
            return 2;
        }
        all.passed += count->passed;
        all.failed += count->failed;
    }
    output << fmt::format("{} passed, {} failed\n", all.passed, all.failed) << std::flush;
    return all.failed == 0 ? 0 : 1;
}

} // namespace schakel::main
