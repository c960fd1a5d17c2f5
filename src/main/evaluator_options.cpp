#include "main/evaluator_options.h"

#include "main/bad_option.h"
#include "main/options_file.h"

#include <CLI/CLI.hpp>

namespace schakel::main {

void add_evaluator_options(CLI::App& command, EvaluatorOptions& options) {
    command.add_option("--listen", options.listen, "HOST:PORT; port 0 for any that is free")
        ->capture_default_str();
    command.add_option("--key", options.key, "File made by 'schakel evaluator key new'")
        ->check(CLI::ExistingFile);
    command.add_option("--certificate", options.certificate, "PEM file with the chain")
        ->check(CLI::ExistingFile);
    command.add_option("--private-key", options.private_key, "PEM file")->check(CLI::ExistingFile);
    command
        .add_option("--client-authorities", options.client_authorities,
                    "PEM file of the authorities that vouch for who asks")
        ->check(CLI::ExistingFile);
    command
        .add_option("--organisations", options.organisations,
                    "TOML file: who may ask, by which certificate, with how many clients")
        ->check(CLI::ExistingFile);
    command.add_option("--evaluations", options.evaluations,
                       "Folder of the log of evaluations; made on first use");
    command
        .add_option("--management", options.management,
                    "HOST:PORT of /livez, /readyz and /metrics, or off")
        ->capture_default_str();
    command.add_option("--log", options.log,
                       "File for the log of requests, opened anew on SIGHUP; else standard error");
    command.add_option("--config", options.config,
                       "TOML file with these options by their names; the command line goes first");
}

void complete_evaluator_options(CLI::App& command, EvaluatorOptions& options) {
    if (!options.config.empty()) read_options_file(command, options.config);
    for (const auto* name : {"--key", "--certificate", "--private-key", "--client-authorities",
                             "--organisations", "--evaluations"})
        if (command.get_option(name)->count() == 0)
            throw BadOption{std::string{name} + " is needed"};
}

} // namespace schakel::main
