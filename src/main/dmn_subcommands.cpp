#include "main/dmn_subcommands.h"

#include "main/dmn_analyse_command.h"
#include "main/dmn_command.h"
#include "main/dmn_difference_command.h"
#include "main/dmn_prove_command.h"
#include "main/dmn_reasons.h"
#include "main/dmn_test_command.h"

#include <iostream>

namespace schakel::main {
namespace {

using Chosen = std::function<int()>;

constexpr auto model_help = "The DMN file; what it imports lies beside it";

void add_eval(CLI::App& dmn, Chosen& chosen) {
    const auto options = std::make_shared<DmnReasonsOptions>();
    const auto with_reasons = std::make_shared<bool>(false);
    auto* command = dmn.add_subcommand("eval", "One decision on JSON inputs, as one line of JSON");
    command->add_option("MODEL", options->eval.model, model_help)->required();
    command->add_option("--decision", options->eval.decision, "The name of the decision")
        ->required();
    command->add_option("FILE", options->eval.file,
                        "Inputs by name in one JSON object; standard input when absent or -");
    auto* reasons = command->add_flag("--reasons", *with_reasons,
                                      "Why, what would change it and what to ask next; inputs "
                                      "that are not given are not known");
    command->add_option("--changes", options->changes, "How many facts may change at once")
        ->check(CLI::Range(1, 2))
        ->needs(reasons);
    command->callback([=, &chosen] {
        chosen = [=] {
            return *with_reasons ? dmn_reasons_command(*options, std::cin, std::cout, std::cerr)
                                 : dmn_eval_command(options->eval, std::cin, std::cout, std::cerr);
        };
    });
}

void add_kit(CLI::App& dmn, Chosen& chosen) {
    const auto folders = std::make_shared<std::vector<std::string>>();
    auto* command = dmn.add_subcommand("tck", "The cases of the DMN test kit, and how many pass");
    command->add_option("DIR", *folders, "A folder of the kit, or a folder of them")->required();
    command->callback(
        [=, &chosen] { chosen = [=] { return dmn_tck_command(*folders, std::cout, std::cerr); }; });
}

void add_analyse(CLI::App& dmn, Chosen& chosen) {
    const auto options = std::make_shared<DmnAnalyseOptions>();
    auto* command = dmn.add_subcommand(
        "analyse", "Gaps, overlaps, conflicts, dead rules and the like, as JSON with witnesses");
    command->add_option("MODEL", options->model, model_help)->required();
    command->add_option("--decision", options->decision, "One decision; all of them when absent");
    command->callback([=, &chosen] {
        chosen = [=] { return dmn_analyse_command(*options, std::cout, std::cerr); };
    });
}

void add_diff(CLI::App& dmn, Chosen& chosen) {
    const auto options = std::make_shared<DmnDifferenceOptions>();
    auto* command =
        dmn.add_subcommand("diff", "What another version of a model answers otherwise, as JSON");
    command->add_option("BEFORE", options->before, model_help)->required();
    command->add_option("AFTER", options->after, "The other version")->required();
    command->add_option("--cases", options->cases,
                        "Recorded inputs, one JSON object on each line: how many are answered "
                        "otherwise");
    command->callback([=, &chosen] {
        chosen = [=] { return dmn_difference_command(*options, std::cout, std::cerr); };
    });
}

void add_test(CLI::App& dmn, Chosen& chosen) {
    const auto options = std::make_shared<DmnTestOptions>();
    auto* command = dmn.add_subcommand("test", "The rows beside a model, and how many pass");
    command->add_option("MODEL", options->model, model_help)->required();
    command->add_option("--tests", options->tests, "The rows; MODEL.tests.csv when absent");
    command->add_flag("--coverage", options->coverage, "What no row touches");
    command->add_flag("--mutants", options->mutants, "Which mistakes no row notices");
    command->add_option("--least-score", options->least_score,
                        "Percentage of mistakes that has to be noticed");
    command->add_option("--least-coverage", options->least_coverage,
                        "Percentage of rules that has to be hit");
    command->add_flag("--json", options->json, "One line of JSON");
    command->callback([=, &chosen] {
        chosen = [=] { return dmn_test_command(*options, std::cout, std::cerr); };
    });
}

void add_prove(CLI::App& dmn, Chosen& chosen) {
    const auto options = std::make_shared<DmnProveOptions>();
    auto* command = dmn.add_subcommand(
        "prove", "Whether statements hold for all facts, or a case in which they do not, as JSON");
    command->add_option("MODEL", options->model, model_help)->required();
    command->add_option("--claims", options->claims, "The TOML file with the statements")
        ->required();
    command->add_option("--other", options->other,
                        "Another version, for statements that two versions answer alike");
    command->add_option("--method", options->method, "How")
        ->check(CLI::IsMember({"diagram", "z3", "both"}))
        ->capture_default_str();
    command->add_option("--timeout", options->seconds, "Seconds for each statement and method")
        ->check(CLI::PositiveNumber)
        ->capture_default_str();
    command->callback([=, &chosen] {
        chosen = [=] { return dmn_prove_command(*options, std::cout, std::cerr); };
    });
}

} // namespace

void add_dmn_subcommands(CLI::App& app, std::function<int()>& chosen) {
    auto* dmn =
        app.add_subcommand("dmn", "Decision models: ask, explain, analyse, test and prove them");
    dmn->require_subcommand(1);
    add_eval(*dmn, chosen);
    add_kit(*dmn, chosen);
    add_analyse(*dmn, chosen);
    add_diff(*dmn, chosen);
    add_test(*dmn, chosen);
    add_prove(*dmn, chosen);
}

} // namespace schakel::main
