// A fixture of a lower room with the routes on top: a request goes to its handler without a socket or a
// session, and is undone when it is refused.
#pragma once

#include "api/routes.h"
#include "sharing/sharing_framework.h"

#include <boost/json/parse.hpp>
#include <gtest/gtest.h>

namespace schakel::api {

/// What a route answered, and whom it would tell.
struct Handled {
    Answer answer;
    std::vector<std::string> readings;
    std::size_t notices = 0;
};

template <class Fixture>
class OnTheWire : public Fixture {
protected:
    static const sharing::SharingFramework& policy() {
        static const auto built_in = sharing::SharingFramework::built_in();
        return built_in;
    }
    const crypto::Passwords passwords{this->vault};
    notify::EventHub events;
    /// What follows the question mark of the next request.
    std::string asked_query;
    const Parts parts{.database = *this->database,
                      .vault = this->vault,
                      .passwords = passwords,
                      .framework = policy(),
                      .events = events,
                      .clock = [this] { return this->monday; }};

    Handled handled(const std::string& operation, const access::Actor& by,
                    std::vector<std::string> path, const std::string& body, const std::string& key,
                    std::optional<std::int64_t> version_seen = {}) {
        static const auto routes = all_routes();
        const auto route = std::ranges::find(routes, operation, &Route::operation);
        if (route == routes.end()) throw std::logic_error{"no such operation: " + operation};
        http::Request request;
        request.body = body;
        request.query = asked_query;
        std::optional<Handled> seen;
        this->does([&](store::Transaction& t) {
            Call call{.request = request,
                      .parts = parts,
                      .transaction_here = &t,
                      .actor = by,
                      .path_values = path,
                      .key = key,
                      .version_seen = version_seen,
                      .session_token = {},
                      .now = by.at,
                      .readings = {},
                      .notices = {}};
            auto answer = route->handle(call);
            seen = Handled{std::move(answer), call.readings, call.notices.size()};
            return seen->answer.has_value();
        });
        return *std::move(seen);
    }
};

} // namespace schakel::api
