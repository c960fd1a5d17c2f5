// schakel serve: the server, until SIGTERM or SIGINT.
#pragma once

#include <filesystem>
#include <iosfwd>
#include <string>

namespace schakel {

struct ServeOptions {
    std::string database;
    std::filesystem::path keys;
    /// HOST:PORT; port 0 for any that is free.
    std::string listen;
    /// PEM files for TLS; both or neither.
    std::filesystem::path certificate;
    std::filesystem::path certificate_key;
};

/// Prints one line with the address when it is ready. Returns the exit status.
[[nodiscard]] int serve_command(const ServeOptions& options, std::ostream& out,
                                std::ostream& errors);

} // namespace schakel
