// schakel link and schakel dedupe, with their options.
#pragma once

#include <CLI/CLI.hpp>
#include <functional>

namespace schakel::main {

/// `chosen` becomes what was asked for, when it was one of these.
void add_link_subcommands(CLI::App& app, std::function<int()>& chosen);

} // namespace schakel::main
