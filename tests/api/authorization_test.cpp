// Decisions for programs, from the request to the answer, without a socket (R-AUTHORIZATION-9).
#include "api/with_sessions.h"
#include "authorization/current_point.h"
#include "crypto/sha256.h"
#include "source_folder.h"

#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <unistd.h>

namespace schakel::api {
namespace {

constexpr auto trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

/// The fixture of the searches, with a client and its key.
class ForPrograms : public WithSessions {
protected:
    void SetUp() override {
        WithSessions::SetUp();
        const auto fixtures = source_folder() / "tests" / "authorization" / "fixtures";
        std::filesystem::create_directories(folder);
        for (const auto* name : {"records.dmn", "users.json", "records.json"})
            std::filesystem::copy_file(fixtures / "search" / name, folder / name,
                                       std::filesystem::copy_options::overwrite_existing);
        std::ifstream in{fixtures / "search" / "authorization.toml", std::ios::binary};
        settings = {std::istreambuf_iterator<char>{in}, {}};
        open(fmt::format("[[client]]\nname = \"gate\"\nkey_sha256 = \"{}\"\n"
                         "[[client]]\nname = \"desk\"\nkey_sha256 = \"{}\"\nmay = [\"search\"]\n",
                         hash_of("gate-key"), hash_of("desk-key")));
    }
    void TearDown() override {
        router.reset();
        std::filesystem::remove_all(folder);
        WithSessions::TearDown();
    }
    static std::string hash_of(std::string_view key) {
        return crypto::to_hex(crypto::sha256(crypto::bytes_of(key)));
    }
    void open(const std::string& clients) {
        router.reset();
        std::ofstream{folder / "authorization.toml"} << "decision_log = \"decisions.log\"\n"
                                                     << settings << clients;
        auto opened = authorization::CurrentPoint::open(folder, vault);
        ASSERT_TRUE(opened);
        point = std::move(*opened);
        router.emplace(
            Parts{.database = *database,
                  .vault = vault,
                  .passwords = passwords,
                  .framework = framework(),
                  .events = events,
                  .clock = [this] { return now.load(); },
                  .limits = &limits,
                  .page = [] { return notify::PageAddress::of("https://pdp.example.nl/"); },
                  .authorization = point.get()},
            all_routes());
    }
    http::Response ask(const std::string& path, const std::string& body,
                       const std::vector<std::pair<std::string, std::string>>& headers,
                       const std::string& from = "192.0.2.1") {
        auto asked = request(http::Method::post, path, {}, body);
        asked.remote_address = from;
        for (const auto& [name, value] : headers)
            asked.headers.add(name, value);
        return send(std::move(asked));
    }

    const std::filesystem::path folder =
        std::filesystem::temp_directory_path() / fmt::format("for-programs-{}", getpid());
    const std::pair<std::string, std::string> key{"Authorization", "Bearer gate-key"};
    const std::string question =
        R"({"subject":{"type":"user","id":"alice"},"action":{"name":"view"},"resource":{"type":"record","id":"101"}})";
    std::string settings;
    std::unique_ptr<authorization::CurrentPoint> point;
};

TEST_P(ForPrograms, R_AUTHORIZATION_9_are_given_with_a_key_and_never_for_a_session) {
    const auto session = log_in("ada");
    EXPECT_EQ(ask("/access/v1/evaluation", question, {key}).body, R"({"decision":true})");
    const auto refused =
        ask("/access/v1/evaluation", question,
            {{"Cookie", "session=" + session.cookie}, {"X-CSRF-Token", session.csrf}});
    EXPECT_EQ(refused.status, 401);
    EXPECT_EQ(header(refused, "WWW-Authenticate"), R"(Bearer realm="schakel")");
    const auto wrong = ask("/access/v1/evaluation", question, {{"Authorization", "Bearer other"}});
    EXPECT_EQ(wrong.status, 401);
    EXPECT_EQ(header(wrong, "WWW-Authenticate"),
              R"(Bearer realm="schakel", error="invalid_token")");
    EXPECT_EQ(ask("/access/v1/evaluation", question, {{"Authorization", "Bearer desk-key"}}).status,
              403);
}

TEST_P(ForPrograms,
       R_AUTHORIZATION_9_are_given_without_a_key_on_this_machine_only_and_not_through_a_proxy) {
    open("");
    EXPECT_EQ(ask("/access/v1/evaluation", question, {}, "127.0.0.1").status, 200);
    EXPECT_EQ(ask("/access/v1/evaluation", question, {}, "::1").status, 200);
    EXPECT_EQ(ask("/access/v1/evaluation", question, {}, "192.0.2.1").status, 401);
    for (const auto* proxy : {"X-Forwarded-For", "Forwarded"})
        EXPECT_EQ(
            ask("/access/v1/evaluation", question, {{proxy, "192.0.2.1"}}, "127.0.0.1").status,
            401);
}

TEST_P(ForPrograms, R_AUTHORIZATION_8_are_answered_and_logged_once_also_when_it_takes_a_while) {
    std::ofstream{folder / "slow.dmn"} << R"(<definitions id="m" name="m" namespace="urn:m"
        xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/">
        <decision id="may" name="may"><variable name="may"/><literalExpression>
        <text>count(for i in 1..4000 return i) = 4000</text></literalExpression></decision>
        </definitions>)";
    settings = "[[policy]]\nname = \"slow\"\nmodels = [\"slow.dmn\"]\ndecision = \"may\"\n";
    open("");
    // A message too large to be read on the spot, too.
    const auto large =
        question.substr(0, question.size() - 1) + R"(,"x":")" + std::string(20'000, 'x') + "\"}";
    for (const auto& message : {question, large})
        EXPECT_EQ(ask("/access/v1/evaluation", message, {}, "127.0.0.1").body,
                  R"({"decision":true})");
    std::ifstream log{folder / "decisions.log"};
    std::size_t lines = 0;
    for (std::string line; std::getline(log, line); ++lines)
        EXPECT_EQ(boost::json::parse(line).at("decision"), true);
    EXPECT_EQ(lines, 2U);
}

TEST_P(ForPrograms, go_by_the_name_that_the_program_gave_whatever_it_is) {
    for (const auto* path : {"/access/v1/evaluation", "/access/v1/evaluations"})
        for (const auto* body : {question.c_str(), "{}", "{"})
            EXPECT_EQ(header(ask(path, body, {key, {"X-Request-ID", "Order 7/b"}}), "X-Request-ID"),
                      "Order 7/b");
    EXPECT_EQ(header(ask("/access/v1/evaluation", question, {key}), "X-Request-ID"), "")
        << "then the server gives its own";
    auto wrong = request(http::Method::post, "/access/v1/evaluation");
    wrong.body = question;
    wrong.headers.add("Content-Type", "text/plain");
    wrong.headers.add("X-Request-ID", "7");
    const auto refused = send(std::move(wrong));
    EXPECT_EQ(refused.status, 415);
    EXPECT_EQ(header(refused, "X-Request-ID"), "7");
}

TEST_P(ForPrograms, go_on_with_the_trace_that_the_context_names) {
    const auto with = fmt::format(
        R"({},"context":{{"traceparent":"{}","tracestate":"a=1","time":"2024-10-26T01:22:00Z"}}}})",
        question.substr(0, question.size() - 1), trace);
    const auto answer = ask("/access/v1/evaluation", with, {key});
    EXPECT_EQ(header(answer, "traceparent").substr(0, 36), std::string{trace}.substr(0, 36));
    EXPECT_EQ(header(answer, "tracestate"), "a=1");
    EXPECT_EQ(boost::json::parse(answer.body).at("context").at("tracestate"), "a=1");
    EXPECT_EQ(ask("/access/v1/evaluation", question, {key}).body, R"({"decision":true})")
        << "who names no trace is not given one in the message";
}

TEST_P(ForPrograms, hear_of_a_broken_message_where_it_is_broken) {
    const auto broken = [&](const std::string& body) {
        const auto answer = ask("/access/v1/evaluation", body, {key});
        return fmt::format(
            "{} {}", answer.status,
            std::string{
                boost::json::parse(answer.body).at("errors").at(0).at("pointer").as_string()});
    };
    EXPECT_EQ(broken(R"({"subject":{"type":"user","type":"user"}})"), "400 /subject/type");
    EXPECT_EQ(broken("{}"), "400 /subject");
    EXPECT_EQ(broken("[]"), "400 ");
    EXPECT_TRUE(broken(R"({"a":)" + std::string(100, '[')).starts_with("400 /a/0"));
}

TEST_P(ForPrograms, R_API_5_are_held_back_by_program) {
    int given = 0, held = 0;
    for (int i = 0; i < 4'100; ++i)
        ++(ask("/access/v1/search/action", "{}", {key}).status == 429 ? held : given);
    EXPECT_EQ(given, 4'000) << "two seconds' worth at once";
    EXPECT_EQ(held, 100);
    EXPECT_EQ(ask("/access/v1/search/action", "{}", {{"Authorization", "Bearer desk-key"}}).status,
              400);
    EXPECT_EQ(limits.figures().evaluations, 100u);
}

TEST_P(ForPrograms, find_the_metadata_at_the_public_address_and_for_a_tenant_that_there_is) {
    const auto found = send(request(http::Method::get, "/.well-known/authzen-configuration"));
    EXPECT_EQ(found.status, 200);
    EXPECT_EQ(boost::json::parse(found.body).at("policy_decision_point"), "https://pdp.example.nl");
    EXPECT_EQ(header(found, "Cache-Control"), "public, max-age=3600");
    EXPECT_EQ(send(request(http::Method::get, "/.well-known/authzen-configuration/north")).status,
              404);
    EXPECT_EQ(send(request(http::Method::get, "/access/v1/keys")).body,
              point->now()->signer().key_set());
}

SCHAKEL_ON_BOTH_DATABASES(ForPrograms);

} // namespace
} // namespace schakel::api
