// A server on loopback for one test: on any free port, with one loop and limits that make waiting
// short.
#pragma once

#include "http/client.h"
#include "http/server.h"

#include <gtest/gtest.h>

namespace schakel::http::test {

[[nodiscard]] inline Options quick() {
    Options options;
    options.threads = 1;
    options.api_version = "1.2.3";
    options.limits.sweep_every = std::chrono::milliseconds{10};
    options.limits.linger_for = std::chrono::milliseconds{300};
    return options;
}

/// Answers with what it was asked.
inline void echo(Request&& request, Responder respond) {
    respond(Response{200,
                     "text/plain",
                     std::string{name_of(request.method)} + " " + request.path + "|" +
                         request.query + "|" + request.body,
                     {}});
}

class RunningServer {
public:
    explicit RunningServer(Handler handler = echo, Options options = quick())
        : server_{std::move(options), std::move(handler)} {
        server_.start();
    }
    [[nodiscard]] Client connect() const { return Client{server_.port()}; }
    Server& operator*() { return server_; }
    Server* operator->() { return &server_; }

private:
    Server server_;
};

/// Waits until it is so, but not for ever.
template <class Condition>
[[nodiscard]] bool soon(Condition condition) {
    const auto until = std::chrono::steady_clock::now() + std::chrono::seconds{10};
    while (!condition()) {
        if (std::chrono::steady_clock::now() > until) return false;
        timespec pause{0, 2'000'000};
        nanosleep(&pause, nullptr);
    }
    return true;
}

} // namespace schakel::http::test
