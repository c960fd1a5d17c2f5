// From a request to its route and back: session, rights, body, idempotency, transaction, read log,
// answer.
//
//   R-API-2  A route that is not in the table does not exist; one that is, answers an audience and
//            roles, and nobody else. (architecture: two gates)
//   R-API-3  A write by a browser carries a token that follows from the session besides the cookie.
//            (ASVS 3.5.1)
//   R-API-4  What a professional was shown of a person or case is logged before the answer leaves;
//            a failing log means no answer. (research: reliability A10; architecture: reading is
//            logged like writing)
//   R-API-7  What is done on the thread that the request came in on looks at few rows, each by its
//            key, beside the directory, which is remembered; and it goes to another thread when the
//            database is not at hand or takes longer than two milliseconds. (research: stack 11)
#pragma once

#include "api/route.h"
#include "http/server.h"

#include <memory>

namespace schakel::api {

struct RouterOptions {
    /// Handlers that look, side by side.
    std::size_t workers = 4;
    /// Requests that may wait for a worker; one more gets 503.
    std::size_t waiting_max = 512;
    /// Logins that may wait for the slow check.
    std::size_t logins_waiting_max = 64;
};

/// What waits now.
struct RouterFigures {
    std::size_t looks_waiting = 0;
    std::size_t logins_waiting = 0;
};

class Router {
public:
    Router(const Parts& parts, std::vector<Route> routes, const RouterOptions& options = {});
    ~Router();
    Router(const Router&) = delete;
    Router& operator=(const Router&) = delete;

    /// Takes a request on a loop and answers from a thread of its own.
    void take(http::Request&& request, http::Responder responder);
    [[nodiscard]] const std::vector<Route>& routes() const;
    [[nodiscard]] RouterFigures figures() const;

    /// For http::Options::explain: a full disk or a stopped database is 503.
    [[nodiscard]] static std::optional<http::Problem> explain(const std::exception& error,
                                                              Language language);

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

} // namespace schakel::api
