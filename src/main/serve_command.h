// schakel serve: the server, until SIGTERM or SIGINT.
#pragma once

#include "main/serve_options.h"

#include <iosfwd>

namespace schakel {

/// Prints one line with the address when it is ready. Returns the exit status. Throws
/// main::BadOption before anything is served, and what opening the database throws.
[[nodiscard]] int serve_command(const main::ServeOptions& options, std::ostream& out,
                                std::ostream& errors);

} // namespace schakel
