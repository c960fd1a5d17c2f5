// What a client gets from the server, on real sockets.
#include "http/running_server.h"

#include <atomic>
#include <thread>

namespace schakel::http {
namespace {

using namespace test;

const Handler fails = [](Request&&, Responder) {
    throw std::runtime_error{"the disk of Mrs Jansen is full"};
};

TEST(Server, hands_over_what_was_asked_and_answers_it) {
    RunningServer server;
    auto client = server.connect();
    const auto answer = client.ask("POST", "/v1/cases?page=2", {}, "{}");
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(answer.body, "POST /v1/cases|page=2|{}");
}

TEST(Server, keeps_the_connection_for_the_next_request) {
    RunningServer server;
    auto client = server.connect();
    for (int i = 0; i < 100; ++i)
        ASSERT_EQ(client.get("/v1/cases").status, 200);
    EXPECT_EQ(server->metrics().connections_accepted, 1u);
}

TEST(Server, closes_when_the_client_asked_for_that) {
    RunningServer server;
    auto client = server.connect();
    const auto answer = client.get("/v1/cases", {{"Connection", "close"}});
    EXPECT_EQ(answer.header("connection"), "close");
    EXPECT_TRUE(client.ends());
}

TEST(Server, speaks_with_clients_of_version_1_0_and_closes_after_the_answer) {
    RunningServer server;
    auto client = server.connect();
    client.send("GET /v1/cases HTTP/1.0\r\n\r\n");
    EXPECT_EQ(client.receive().status, 200);
    EXPECT_TRUE(client.ends());
}

TEST(Server, reads_a_chunked_body) {
    RunningServer server;
    auto client = server.connect();
    client.send("POST /v1/x HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
                "3\r\nabc\r\n5;x=y\r\ndefgh\r\n0\r\nTrailer: ignored\r\n\r\n");
    EXPECT_EQ(client.receive().body, "POST /v1/x||abcdefgh");
    EXPECT_EQ(client.get("/v1/next").status, 200);
}

TEST(Server, reads_a_request_that_comes_byte_by_byte) {
    RunningServer server;
    for (const std::string& text : std::vector<std::string>{
             request_text("POST", "/v1/x", {}, "abc"),
             std::string{"POST /v1/x HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: "
                         "chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n"}}) {
        auto client = server.connect();
        for (const char byte : text)
            client.send({&byte, 1});
        EXPECT_EQ(client.receive().body, "POST /v1/x||abc");
    }
}

TEST(Server, reads_an_empty_chunked_body_that_comes_byte_by_byte) {
    RunningServer server;
    auto client = server.connect();
    for (const char byte : std::string_view{
             "POST /v1/x HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"})
        client.send({&byte, 1});
    EXPECT_EQ(client.receive().body, "POST /v1/x||");
}

TEST(Server, tells_a_client_that_waits_to_go_on_with_its_body) {
    RunningServer server;
    auto client = server.connect();
    client.send(
        "POST /v1/x HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n");
    EXPECT_EQ(client.receive().status, 100);
    client.send("abc");
    EXPECT_EQ(client.receive().body, "POST /v1/x||abc");
}

TEST(Server, answers_head_as_get_without_the_body) {
    RunningServer server;
    auto client = server.connect();
    const auto answer = client.ask("HEAD", "/v1/cases");
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(answer.header("content-length"), "15");
    EXPECT_EQ(client.get("/v1/cases").body.size(), 15u) << "and nothing of a body stood in between";
}

TEST(Server, says_what_it_understands_when_asked_about_itself) {
    RunningServer server;
    auto client = server.connect();
    const auto answer = client.ask("OPTIONS", "*");
    EXPECT_EQ(answer.status, 204);
    EXPECT_NE(answer.header("allow").find("PATCH"), std::string::npos);
}

TEST(Server, accepts_an_address_with_scheme_and_host) {
    RunningServer server;
    auto client = server.connect();
    EXPECT_EQ(client.get("http://localhost/v1/cases?x=1").body, "GET /v1/cases|x=1|");
}

TEST(Server, carries_large_bodies_both_ways) {
    RunningServer server;
    auto client = server.connect();
    const std::string large(900'000, 'x');
    EXPECT_EQ(client.ask("POST", "/v1/x", {}, large).body, "POST /v1/x||" + large);
    EXPECT_EQ(client.get("/v1/next").status, 200);
}

TEST(Server, says_that_a_port_is_taken) {
    RunningServer server;
    auto options = quick();
    options.port = server->port();
    Server second{options, echo};
    EXPECT_THROW(second.start(), std::system_error);
}

// R-HTTP-7: every request gets exactly one answer, in order.

TEST(Server, answers_requests_that_came_together_in_their_order) {
    RunningServer server;
    auto client = server.connect();
    std::string together;
    for (int i = 0; i < 50; ++i)
        together += request_text("GET", "/v1/" + std::to_string(i));
    client.send(together);
    for (int i = 0; i < 50; ++i)
        EXPECT_EQ(client.receive().body, "GET /v1/" + std::to_string(i) + "||");
}

TEST(Server, keeps_the_order_when_answers_come_from_other_threads) {
    std::vector<std::thread> threads;
    {
        RunningServer server{[&](Request&& request, Responder respond) {
            threads.emplace_back(
                [respond, path = request.path] { respond(Response{200, "text/plain", path, {}}); });
        }};
        auto client = server.connect();
        std::string together;
        for (int i = 0; i < 20; ++i)
            together += request_text("GET", "/v1/" + std::to_string(i));
        client.send(together);
        for (int i = 0; i < 20; ++i)
            EXPECT_EQ(client.receive().body, "/v1/" + std::to_string(i));
    }
    for (auto& thread : threads)
        thread.join();
}

TEST(Server, takes_only_the_first_answer) {
    RunningServer server{[](Request&&, Responder respond) {
        respond(Response{200, "text/plain", "first", {}});
        respond(Response{200, "text/plain", "second", {}});
    }};
    auto client = server.connect();
    EXPECT_EQ(client.get("/v1/a").body, "first");
    EXPECT_EQ(client.get("/v1/b").body, "first");
}

TEST(Server, answers_500_for_a_handler_that_throws_and_tells_nothing_of_why) {
    RunningServer server{fails};
    auto client = server.connect();
    const auto answer = client.get("/v1/cases");
    EXPECT_EQ(answer.status, 500);
    EXPECT_EQ(answer.header("content-type"), "application/problem+json");
    EXPECT_EQ(answer.body.find("Jansen"), std::string::npos);
    EXPECT_EQ(client.get("/v1/cases").status, 500) << "the connection goes on";
}

TEST(Server, lets_the_program_explain_what_an_administrator_can_mend) {
    auto options = quick();
    options.explain = [](const std::exception&, Language) {
        return std::optional{Problem{.status = 503,
                                     .type = "/problems/database-stopped",
                                     .headers = {{"Retry-After", "5"}}}};
    };
    RunningServer server{fails, options};
    const auto answer = server.connect().get("/v1/cases");
    EXPECT_EQ(answer.status, 503);
    EXPECT_EQ(answer.header("retry-after"), "5");
}

TEST(Server, answers_500_for_a_handler_that_forgets) {
    RunningServer server{[](Request&&, Responder) {}};
    EXPECT_EQ(server.connect().get("/v1/cases").status, 500);
}

TEST(Server, answers_a_fault_of_the_program_that_would_break_the_answer_in_two) {
    RunningServer server{[](Request&&, Responder respond) {
        respond(Response{200, "text/plain", "", {{"Location", "/v1/x\r\nSet-Cookie: a=b"}}});
    }};
    const auto answer = server.connect().get("/v1/cases");
    EXPECT_EQ(answer.status, 500);
    EXPECT_FALSE(answer.has("set-cookie"));
}

TEST(Server, does_not_mind_an_answer_that_comes_after_it_has_gone) {
    std::vector<Responder> kept;
    {
        auto options = quick();
        options.limits.drain_within = std::chrono::milliseconds{50};
        RunningServer server{[&](Request&&, Responder respond) { kept.push_back(respond); },
                             options};
        auto client = server.connect();
        client.send(request_text("GET", "/v1/cases"));
        ASSERT_TRUE(soon([&] { return server->metrics().requests_waiting == 1; }));
    }
    kept.at(0)(Response{200, "text/plain", "too late", {}});
    kept.clear();
}

} // namespace
} // namespace schakel::http
