// R-HTTP-5, R-HTTP-6, R-HTTP-8: what stands in every answer, in every problem and in every line of
// the log.
#include "http/running_server.h"

#include "base/uuid.h"
#include "http/inside/answer_text.h"
#include "http/inside/refused.h"
#include "http/inside/trace.h"

#include <algorithm>
#include <boost/json.hpp>
#include <set>

namespace schakel::http {
namespace {

using namespace test;

// R-HTTP-5: the headers that protect a browser, and the identifiers.

TEST(Answer, carries_the_headers_that_protect_a_browser) {
    RunningServer server;
    auto client = server.connect();
    for (const auto& answer : {client.get("/v1/cases"), client.get("/v1/../x")}) {
        EXPECT_EQ(answer.header("content-security-policy"),
                  "default-src 'none'; frame-ancestors 'none'");
        EXPECT_EQ(answer.header("x-content-type-options"), "nosniff");
        EXPECT_EQ(answer.header("x-frame-options"), "DENY");
        EXPECT_EQ(answer.header("referrer-policy"), "no-referrer");
        EXPECT_EQ(answer.header("cache-control"), "no-store");
        EXPECT_TRUE(answer.has("permissions-policy"));
        EXPECT_TRUE(answer.has("content-type"));
        EXPECT_TRUE(answer.has("date"));
        EXPECT_EQ(answer.header("api-version"), "1.2.3");
        EXPECT_FALSE(answer.has("strict-transport-security"))
            << "it means nothing on a plain connection";
    }
}

TEST(Answer, may_be_kept_when_the_handler_says_so) {
    RunningServer server{[](Request&&, Responder respond) {
        respond(Response{200, "application/json", "{}", {{"Cache-Control", "max-age=60"}}});
    }};
    const auto answer = server.connect().get("/v1/openapi.json");
    EXPECT_EQ(answer.header("cache-control"), "max-age=60");
}

TEST(Answer, names_the_request_as_the_client_did_or_by_itself) {
    RunningServer server;
    auto client = server.connect();
    const std::string own = "0191d5a2-7b1c-4a53-9b55-0c8f2d6c1e11";
    EXPECT_EQ(client.get("/v1/a", {{"X-Request-Id", own}}).header("x-request-id"), own);
    const auto made = client.get("/v1/a").header("x-request-id");
    EXPECT_TRUE(is_uuid(made));
    EXPECT_NE(client.get("/v1/a").header("x-request-id"), made);
    EXPECT_TRUE(is_uuid(client.get("/v1/a", {{"X-Request-Id", "Jansen"}}).header("x-request-id")))
        << "a name of the client's choosing could be that of a person";
}

TEST(Answer, goes_by_the_names_that_its_handler_gives_it_and_by_no_others_besides) {
    RunningServer server{[](Request&&, Responder respond) {
        respond(Response{200,
                         "application/json",
                         "{}",
                         {{"X-Request-ID", "Order 7/b"}, {"traceparent", "00-a"}}});
    }};
    const auto answer = server.connect().get("/access/v1/evaluation");
    EXPECT_EQ(answer.header("x-request-id"), "Order 7/b");
    EXPECT_EQ(answer.header("traceparent"), "00-a");
    const auto own = std::ranges::count_if(
        answer.headers, [](const auto& line) { return line.first == "X-Request-Id"; });
    EXPECT_EQ(own, 0) << "and the server gives none besides";
}

TEST(Answer, goes_on_with_the_callers_trace) {
    RunningServer server;
    auto client = server.connect();
    const std::string trace = "4bf92f3577b34da6a3ce929d0e0e4736";
    const auto answer =
        client.get("/v1/a", {{"traceparent", "00-" + trace + "-00f067aa0ba902b7-01"}});
    const auto passed_on = answer.header("traceparent");
    EXPECT_EQ(passed_on.substr(0, 36), "00-" + trace + "-");
    EXPECT_NE(passed_on.substr(36, 16), "00f067aa0ba902b7") << "under a span of our own";
    EXPECT_EQ(passed_on.substr(52), "-01");
}

TEST(Answer, begins_a_trace_where_there_is_none_or_a_broken_one) {
    Names names;
    std::set<std::string> seen;
    for (const auto* broken : {"", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7",
                               "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                               "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                               "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                               "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                               "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-x"}) {
        const std::string made{text_of(names.traceparent(broken))};
        EXPECT_EQ(made.size(), 55u);
        EXPECT_EQ(made.find("4bf92f"), std::string::npos) << broken;
        EXPECT_TRUE(seen.insert(made).second);
    }
    EXPECT_EQ(
        text_of(names.traceparent("cc-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-later"))
            .substr(3, 32),
        "4bf92f3577b34da6a3ce929d0e0e4736");
}

TEST(Answer, tells_the_date_as_the_standard_writes_it) {
    EXPECT_EQ(date_line_at(784'111'777), "Date: Sun, 06 Nov 1994 08:49:37 GMT\r\n");
    EXPECT_EQ(date_line_at(1'709'164'800), "Date: Thu, 29 Feb 2024 00:00:00 GMT\r\n");
}

TEST(Answer, believes_a_proxy_only_when_it_is_trusted) {
    const Handler tell = [](Request&& request, Responder respond) {
        respond(Response{
            200, "text/plain", request.remote_address + (request.secure ? " secure" : ""), {}});
    };
    const HeaderLines forwarded{{"X-Forwarded-For", "6.6.6.6, 192.0.2.7"},
                                {"X-Forwarded-Proto", "https"}};
    RunningServer alone{tell};
    EXPECT_EQ(alone.connect().get("/v1/a", forwarded).body, "127.0.0.1");
    auto options = quick();
    options.trusted_proxies = {"127.0.0.1"};
    RunningServer behind{tell, options};
    const auto answer = behind.connect().get("/v1/a", forwarded);
    EXPECT_EQ(answer.body, "192.0.2.7 secure");
    EXPECT_EQ(answer.header("strict-transport-security"), "max-age=31536000; includeSubDomains");
}

// R-HTTP-6: problem documents.

TEST(ProblemDocument, holds_type_title_status_detail_rule_errors_and_reasons) {
    const auto response = to_response({.status = 400,
                                       .type = "/problems/invalid-input",
                                       .title = "The input is not valid",
                                       .detail = "Mend what is listed.",
                                       .rule = "R-HTTP-6",
                                       .errors = {{"/birthDate", "wrong_type", "no \"date\""}},
                                       .reasons = {{"Jeugdwet art. 7.3.11", "consent-missing"}}});
    EXPECT_EQ(response.content_type, "application/problem+json");
    EXPECT_EQ(boost::json::parse(response.body), boost::json::parse(R"({
        "type": "/problems/invalid-input", "title": "The input is not valid", "status": 400,
        "detail": "Mend what is listed.", "rule": "R-HTTP-6",
        "errors": [{"pointer": "/birthDate", "code": "wrong_type", "message": "no \"date\""}],
        "reasons": [{"source": "Jeugdwet art. 7.3.11", "wordingKey": "consent-missing"}]})"));
}

TEST(ProblemDocument, leaves_out_what_there_is_not) {
    const auto body =
        boost::json::parse(to_response(problem_for(Refused::failed, Language::en)).body)
            .as_object();
    EXPECT_EQ(body.size(), 4u);
}

TEST(ProblemDocument, of_the_server_itself_has_a_type_of_its_own_and_a_matching_status) {
    std::set<std::string> types;
    for (int i = 0; i <= static_cast<int>(Refused::failed); ++i) {
        const auto problem = problem_for(static_cast<Refused>(i), Language::en);
        EXPECT_TRUE(problem.type.starts_with("/problems/")) << i;
        EXPECT_TRUE(types.insert(problem.type).second) << problem.type;
        EXPECT_GE(problem.status, 400);
        EXPECT_FALSE(phrase_of(problem.status).empty()) << problem.status;
        EXPECT_FALSE(problem.title.empty());
        EXPECT_FALSE(problem.detail.empty());
        const auto in_dutch = problem_for(static_cast<Refused>(i), Language::nl);
        EXPECT_EQ(in_dutch.type, problem.type);
        EXPECT_FALSE(in_dutch.title.empty());
        EXPECT_NE(in_dutch.title, problem.title);
        EXPECT_NE(in_dutch.detail, problem.detail);
    }
}

// R-HTTP-8: the log.

TEST(LogLine, holds_the_route_and_nothing_of_what_was_asked) {
    std::string line;
    auto options = quick();
    options.log = [&](std::string_view text) { line = text; };
    std::string id;
    {
        RunningServer server{
            [](Request&&, Responder respond) {
                respond.name_route("/v1/cases/{id}");
                respond(Response{201, "application/json", "{\"name\":\"Jansen\"}", {}});
            },
            options};
        id =
            server.connect()
                .ask("POST", "/v1/cases/5e1a?name=Jansen", {{"Cookie", "session=secret"}}, "Jansen")
                .header("x-request-id");
    }
    const auto parsed = boost::json::parse(line).as_object();
    EXPECT_EQ(parsed.at("method"), "POST");
    EXPECT_EQ(parsed.at("route"), "/v1/cases/{id}");
    EXPECT_EQ(parsed.at("status"), 201);
    EXPECT_EQ(parsed.at("request").as_string(), id);
    EXPECT_TRUE(parsed.contains("time"));
    EXPECT_TRUE(parsed.contains("microseconds"));
    EXPECT_EQ(parsed.at("traceparent").as_string().size(), 55u);
    EXPECT_EQ(parsed.size(), 7u);
}

TEST(Counts, can_be_read_while_the_server_runs) {
    RunningServer server;
    auto client = server.connect();
    EXPECT_EQ(client.get("/v1/a").status, 200);
    EXPECT_EQ(client.get("/v1/b").status, 200);
    EXPECT_EQ(client.get("/v1/%").status, 400);
    const auto metrics = server->metrics();
    EXPECT_EQ(metrics.answers[2], 2u);
    EXPECT_EQ(metrics.answers[4], 1u);
    EXPECT_EQ(metrics.connections_accepted, 1u);
    EXPECT_EQ(metrics.requests_waiting, 0u);
    EXPECT_GT(metrics.bytes_received, 100u);
    EXPECT_GT(metrics.bytes_sent, 100u);
}

} // namespace
} // namespace schakel::http
