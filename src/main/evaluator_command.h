// schakel evaluator: a blind evaluator of the reference index as a process of its own, and the
// keys that its keeper looks after.
#pragma once

#include "main/evaluator_options.h"

#include <CLI/CLI.hpp>
#include <cstdint>
#include <functional>
#include <iosfwd>

namespace schakel::main {

/// Until SIGTERM or SIGINT. Prints one line with the address when it is ready. Returns the exit
/// status. Throws BadOption, crypto::KeyFileUnusable and evaluator::LogUnusable before anything is
/// answered.
[[nodiscard]] int evaluator_serve_command(const EvaluatorOptions& options, std::ostream& out,
                                          std::ostream& errors);

/// Each prints the public keys that are there afterwards, and throws crypto::KeyFileUnusable.
[[nodiscard]] int evaluator_key_new_command(const std::filesystem::path& file, std::ostream& out);
[[nodiscard]] int evaluator_key_add_command(const std::filesystem::path& file, std::ostream& out);
[[nodiscard]] int evaluator_key_retire_command(const std::filesystem::path& file,
                                               std::uint32_t epoch, std::ostream& out);
[[nodiscard]] int evaluator_key_show_command(const std::filesystem::path& file, std::ostream& out);
/// How many lines the log of evaluations has; throws evaluator::LogUnusable when one does not fit.
[[nodiscard]] int evaluator_verify_command(const std::filesystem::path& folder, std::ostream& out);

/// `chosen` becomes what was asked for, when it was one of these.
void add_evaluator_subcommands(CLI::App& app, std::function<int()>& chosen);

} // namespace schakel::main
