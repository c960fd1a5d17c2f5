// The options of a subcommand from a TOML file: `mail-server = "mail.example.nl:587"` for
// --mail-server.
#pragma once

#include <filesystem>

namespace CLI {
class App;
}

namespace schakel::main {

/// Fills in what was not given on the command line, which goes first. Throws BadOption for a file
/// that cannot be read, an option that is not known, and a value that does not fit.
void read_options_file(CLI::App& command, const std::filesystem::path& file);

} // namespace schakel::main
