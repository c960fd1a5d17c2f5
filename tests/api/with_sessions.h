// A router with limits, clocks that the test moves, and two professionals who can log in.
#pragma once

#include "access/account_store.h"
#include "api/a_school.h"
#include "api/rate_limits.h"
#include "api/router.h"
#include "api/routes.h"
#include "networks/directory_store.h"
#include "sharing/sharing_framework.h"
#include "store/setting_store.h"
#include "support/databases.h"

#include <atomic>
#include <boost/json/parse.hpp>
#include <future>

namespace schakel::api {

class WithSessions : public testing::OnBothDatabases {
protected:
    static const sharing::SharingFramework& framework() {
        static const auto built_in = sharing::SharingFramework::built_in();
        return built_in;
    }

    std::atomic<Instant> now{
        Instant{std::chrono::sys_days{std::chrono::year{2026} / 11 / 23} + std::chrono::hours{9}}};
    std::atomic<TokenBuckets::Moment> moment{TokenBuckets::Moment{} + std::chrono::hours{1}};
    const crypto::Vault vault = crypto::Vault::in_memory();
    const crypto::Passwords passwords{vault, crypto::cost_in_tests};
    notify::EventHub events;
    RateLimits limits{{}, [this] { return moment.load(); }};
    std::optional<Router> router;

    void SetUp() override {
        does([&](store::Transaction& t) {
            store::keep_setting(t, "people.numbers", "test");
            keep_a_school(t, {"ada", "bea"});
            for (const auto* name : {"ada", "bea"}) {
                access::keep_account(t,
                                     {{name},
                                      access::AccountKind::professional,
                                      ProfessionalId{name},
                                      {},
                                      Language::nl},
                                     passwords.hash("geheim"));
            }
            return true;
        });
        router.emplace(Parts{.database = *database,
                             .vault = vault,
                             .passwords = passwords,
                             .framework = framework(),
                             .events = events,
                             .clock = [this] { return now.load(); },
                             .limits = &limits},
                       all_routes());
    }

    struct Session {
        std::string cookie;
        std::string csrf;
    };

    [[nodiscard]] static http::Request request(http::Method method, const std::string& path,
                                               const Session& session = {},
                                               const std::string& body = "") {
        http::Request made;
        made.method = method;
        made.path = path;
        made.body = body;
        made.remote_address = "127.0.0.1";
        if (!body.empty()) made.headers.add("Content-Type", "application/json");
        if (!session.cookie.empty()) made.headers.add("Cookie", "session=" + session.cookie);
        if (!session.csrf.empty()) made.headers.add("X-CSRF-Token", session.csrf);
        return made;
    }
    http::Response send(http::Request&& asked) {
        std::promise<http::Response> answered;
        router->take(std::move(asked), http::respond_to([&](http::Response response) {
                         answered.set_value(std::move(response));
                     }));
        return answered.get_future().get();
    }
    http::Response log_in_as(const std::string& account, const std::string& password = "geheim",
                             const std::string& address = "127.0.0.1") {
        auto asked =
            request(http::Method::post, "/v1/session", {},
                    R"({"account":")" + account + R"(","password":")" + password + R"("})");
        asked.remote_address = address;
        return send(std::move(asked));
    }
    Session log_in(const std::string& account) {
        const auto response = log_in_as(account);
        EXPECT_EQ(response.status, 201) << response.body;
        Session session;
        for (const auto& [name, value] : response.headers)
            if (name == "Set-Cookie") session.cookie = value.substr(8, value.find(';') - 8);
        session.csrf = boost::json::parse(response.body).at("csrfToken").as_string().c_str();
        return session;
    }
    [[nodiscard]] static std::string header(const http::Response& response, std::string_view name) {
        for (const auto& [known, value] : response.headers)
            if (known == name) return value;
        return "";
    }
};

} // namespace schakel::api
