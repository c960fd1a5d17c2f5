// What `schakel evaluator serve` can be told, as the keeper of a key writes it.
#pragma once

#include <filesystem>
#include <string>

namespace CLI {
class App;
}

namespace schakel::main {

struct EvaluatorOptions {
    /// HOST:PORT; port 0 for any that is free.
    std::string listen = "127.0.0.1:8443";
    /// As `schakel evaluator key new` made it.
    std::filesystem::path key;
    /// PEM files: what is shown to who asks, and who vouches for them.
    std::filesystem::path certificate, private_key, client_authorities;
    /// TOML, see evaluator/asking_organisations.h.
    std::filesystem::path organisations;
    /// Folder of the log of evaluations, from which the day is counted.
    std::filesystem::path evaluations;
    /// HOST:PORT or "off".
    std::string management = "127.0.0.1:9091";
    /// Log of requests; standard error when empty.
    std::filesystem::path log;
    std::filesystem::path config;
};

void add_evaluator_options(CLI::App& command, EvaluatorOptions& options);
/// After the command line was read: what stands in the file of --config. Throws BadOption, also when
/// something is missing.
void complete_evaluator_options(CLI::App& command, EvaluatorOptions& options);

} // namespace schakel::main
