// R-API-5: how much one user, one login and one address may ask (reliability 6.1).
#include "api/with_sessions.h"

namespace schakel::api {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

class ARateLimit : public WithSessions {
protected:
    void pass(std::chrono::nanoseconds time) {
        moment = moment.load() + std::chrono::duration_cast<TokenBuckets::Moment::duration>(time);
    }
    int look(const Session& session) {
        return send(request(http::Method::get, "/v1/session", session)).status;
    }
    http::Response search(const Session& session) {
        return send(request(http::Method::post, "/v1/person-searches", session,
                            R"({"familyName":"niemand","birthDate":"2013-12-06"})"));
    }
    /// How many of so many logins at once are heard.
    int heard(int logins, const std::function<std::string(int)>& account,
              const std::function<std::string(int)>& address) {
        int count = 0;
        for (int i = 0; i < logins; ++i) {
            const auto response = log_in_as(account(i), "fout", address(i));
            EXPECT_TRUE(response.status == 401 || response.status == 429) << response.status;
            count += response.status == 401;
        }
        return count;
    }
    static std::string always_nobody(int) { return "nobody"; }
    static std::string one_address(int) { return "192.0.2.1"; }
};

TEST_P(ARateLimit, R_API_5_lets_a_user_do_120_requests_at_once_and_60_a_second) {
    const auto session = log_in("ada");
    for (int i = 0; i < 120; ++i)
        ASSERT_EQ(look(session), 200) << i;
    const auto refused = send(request(http::Method::get, "/v1/session", session));
    EXPECT_EQ(refused.status, 429);
    EXPECT_EQ(refused.content_type, "application/problem+json");
    EXPECT_NE(refused.body.find("/problems/too-many-requests"), std::string::npos);
    EXPECT_NE(refused.body.find("R-API-5"), std::string::npos);
    EXPECT_EQ(header(refused, "Retry-After"), "1");
    pass(seconds{1});
    for (int i = 0; i < 60; ++i)
        ASSERT_EQ(look(session), 200) << i;
    EXPECT_EQ(look(session), 429);
    EXPECT_EQ(limits.figures().requests, 2u);
}

TEST_P(ARateLimit, R_API_5_holds_for_the_user_in_all_sessions_and_for_nobody_else) {
    const auto one = log_in("ada"), two = log_in("ada"), other = log_in("bea");
    for (int i = 0; i < 60; ++i) {
        ASSERT_EQ(look(one), 200);
        ASSERT_EQ(look(two), 200);
    }
    EXPECT_EQ(look(one), 429);
    EXPECT_EQ(look(two), 429);
    EXPECT_EQ(look(other), 200);
}

TEST_P(ARateLimit, R_API_5_holds_for_deeds_and_changes_nothing) {
    const auto session = log_in("ada");
    for (int i = 0; i < 120; ++i)
        static_cast<void>(look(session));
    EXPECT_EQ(send(request(http::Method::delete_, "/v1/session", session)).status, 429);
    pass(seconds{1});
    EXPECT_EQ(look(session), 200) << "the session is still there";
}

TEST_P(ARateLimit, R_API_5_refuses_a_known_session_without_the_database) {
    const auto session = log_in("ada");
    for (int i = 0; i < 120; ++i)
        static_cast<void>(look(session));
    database->execute("ALTER TABLE store_edition RENAME TO store_edition_away");
    EXPECT_EQ(look(session), 429);
    database->execute("ALTER TABLE store_edition_away RENAME TO store_edition");
}

TEST_P(ARateLimit, R_API_5_lets_a_user_search_30_times_a_minute) {
    const auto session = log_in("ada");
    for (int i = 0; i < 30; ++i)
        ASSERT_EQ(search(session).status, 200) << i;
    const auto refused = search(session);
    EXPECT_EQ(refused.status, 429);
    EXPECT_EQ(header(refused, "Retry-After"), "2");
    EXPECT_EQ(look(session), 200) << "all else goes on";
    EXPECT_EQ(search(log_in("bea")).status, 200);
    pass(seconds{2});
    EXPECT_EQ(search(session).status, 200);
    EXPECT_EQ(search(session).status, 429);
    EXPECT_EQ(limits.figures().searches, 2u);
}

TEST_P(ARateLimit, R_API_5_lets_an_account_be_tried_5_times_a_minute_from_an_address) {
    for (int i = 0; i < 5; ++i)
        EXPECT_EQ(log_in_as("ada").status, 201) << i;
    const auto refused = log_in_as("ada");
    EXPECT_EQ(refused.status, 429);
    EXPECT_NE(refused.body.find("too-many-requests"), std::string::npos);
    EXPECT_EQ(header(refused, "Retry-After"), "12");
    EXPECT_EQ(log_in_as("bea").status, 201) << "another account from there";
    EXPECT_EQ(log_in_as("ada", "geheim", "192.0.2.7").status, 201) << "or she from elsewhere";
    pass(seconds{12});
    EXPECT_EQ(log_in_as("ada").status, 201);
    EXPECT_EQ(log_in_as("ada").status, 429);
    EXPECT_EQ(limits.figures().logins, 2u);
}

TEST_P(ARateLimit, R_API_5_does_not_tell_whether_an_account_is_there) {
    EXPECT_EQ(heard(8, always_nobody, one_address), 5);
}

TEST_P(ARateLimit, R_API_5_ends_the_trying_of_one_password_on_many_accounts) {
    const auto another = [](int i) { return "account-" + std::to_string(i); };
    EXPECT_EQ(heard(130, another, one_address), 120)
        << "a town hall at half past eight, and an end";
    EXPECT_EQ(log_in_as("ada", "geheim", "192.0.2.1").status, 429);
    EXPECT_EQ(log_in_as("ada", "geheim", "192.0.2.2").status, 201);
    EXPECT_EQ(limits.figures().logins_of_address, 11u);
    pass(seconds{1});
    EXPECT_EQ(log_in_as("ada", "geheim", "192.0.2.1").status, 201);
}

TEST_P(ARateLimit, R_API_5_takes_the_network_of_an_IPv6_client_for_its_address) {
    const auto within = [](int i) { return "2001:db8:1:2::" + std::to_string(i + 1); };
    const auto beside = [](int i) { return "2001:db8:1:" + std::to_string(i + 3) + "::1"; };
    EXPECT_EQ(heard(8, always_nobody, within), 5);
    EXPECT_EQ(heard(8, always_nobody, beside), 8);
}

TEST_P(ARateLimit, R_ACCESS_2_a_locked_account_says_how_long_at_most) {
    for (int i = 0; i < 5; ++i) {
        EXPECT_EQ(log_in_as("ada", "fout").status, 401);
        pass(seconds{12});
    }
    const auto locked = log_in_as("ada");
    EXPECT_EQ(locked.status, 429);
    EXPECT_NE(locked.body.find("account-locked"), std::string::npos);
    EXPECT_EQ(header(locked, "Retry-After"), "900");
}

TEST_P(ARateLimit, R_API_5_can_be_set_and_switched_off) {
    RateLimits tight{{.requests_per_second = 1, .logins_per_minute = 0},
                     [this] { return moment.load(); }};
    for (int i = 0; i < 100; ++i)
        EXPECT_FALSE(tight.login({"ada"}, "192.0.2.1"));
    EXPECT_FALSE(tight.request({"ada"}));
    EXPECT_FALSE(tight.request({"ada"}));
    EXPECT_TRUE(tight.request({"ada"}));
}

TEST_P(ARateLimit, R_API_5_speaks_the_language_of_the_reader) {
    for (int i = 0; i < 5; ++i)
        static_cast<void>(log_in_as("ada"));
    EXPECT_NE(log_in_as("ada").body.find("Te veel verzoeken na elkaar"), std::string::npos);
    auto asked =
        request(http::Method::post, "/v1/session", {}, R"({"account":"ada","password":"geheim"})");
    asked.headers.add("Accept-Language", "nl;q=0.5, en-GB");
    EXPECT_NE(send(std::move(asked)).body.find("Too many requests"), std::string::npos);
}

SCHAKEL_ON_BOTH_DATABASES(ARateLimit);

} // namespace
} // namespace schakel::api
