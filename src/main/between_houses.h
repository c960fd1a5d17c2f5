// A server that other programs ask over TLS, with certificates on both sides (R-OPRF-7).
#pragma once

#include "http/server.h"
#include "main/request_log.h"
#include "main/serve_options.h"

namespace schakel::main {

struct BetweenHouses {
    ListenAddress listen;
    /// PEM files: what is shown to who asks, and who vouches for them.
    std::filesystem::path certificate, private_key, client_authorities;
    std::size_t body_bytes_max = 0;
};

/// The log lives longer.
[[nodiscard]] http::Options between_houses(const BetweenHouses& told, RequestLog& log);

} // namespace schakel::main
