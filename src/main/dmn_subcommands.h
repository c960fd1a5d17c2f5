// schakel dmn: everything that one does with decision models on the command line.
#pragma once

#include <CLI/CLI.hpp>
#include <functional>

namespace schakel::main {

/// Adds `dmn` with its subcommands. Whichever is chosen puts what it does into `chosen`, which lives
/// as long as the program.
void add_dmn_subcommands(CLI::App& app, std::function<int()>& chosen);

} // namespace schakel::main
