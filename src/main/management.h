// The management address: whether the server is well, for who runs it. Never the public address:
// it tells how much is asked, though nothing of what.
//
//   GET /livez    the process runs; asks nobody
//   GET /readyz   200 when the database answers to who looks and to who writes; 503 with the reason
//                 when it does not, or when the server is ending
//   GET /metrics  figures for Prometheus
#pragma once

#include "api/rate_limits.h"
#include "api/router.h"
#include "api/workers.h"
#include "http/server.h"
#include "main/postman.h"
#include "main/request_log.h"
#include "main/serve_options.h"

#include <atomic>

namespace schakel::main {

/// What it tells of. All of it must live longer.
struct Managed {
    store::Database& database;
    const http::Server& server;
    const api::Router& router;
    const api::RateLimits& limits;
    const RequestLog& log;
    /// Null without a mail server.
    const Postman* postman;
    const std::atomic<bool>& ending;
    Instant started;
};

class Management {
public:
    Management(const ListenAddress& address, const Managed& managed);

    /// Throws std::system_error when the address is in use or is none.
    void start() { server_.start(); }
    [[nodiscard]] std::uint16_t port() const { return server_.port(); }

private:
    void take(http::Request&& request, const http::Responder& responder);

    const Managed managed_;
    /// Who asks the database, so that /livez never waits for it.
    api::Workers askers_;
    http::Server server_;
};

} // namespace schakel::main
