// R-HTTP-1, R-HTTP-2, R-HTTP-3: what one client may ask, so that all others are still served.
#include "http/running_server.h"

#include <mutex>
#include <thread>

namespace schakel::http {
namespace {

using namespace test;
using std::chrono::milliseconds;

void expect_problem(const Answer& answer, int status, std::string_view type) {
    EXPECT_EQ(answer.status, status);
    EXPECT_EQ(answer.header("content-type"), "application/problem+json");
    EXPECT_NE(answer.body.find(std::string{"\"type\":\"/problems/"} + std::string{type} + '"'),
              std::string::npos)
        << answer.body;
    EXPECT_NE(answer.body.find("\"status\":" + std::to_string(status)), std::string::npos);
    EXPECT_NE(answer.body.find("\"title\":"), std::string::npos);
    EXPECT_NE(answer.body.find("\"detail\":"), std::string::npos);
    EXPECT_EQ(answer.header("api-version"), "1.2.3");
    EXPECT_TRUE(answer.has("x-request-id"));
    EXPECT_EQ(answer.header("x-content-type-options"), "nosniff");
}

Answer ask_raw(const RunningServer& server, std::string_view text) {
    auto client = server.connect();
    client.send(text);
    return client.receive();
}

std::string with_headers(std::string_view lines) {
    return "GET /v1/cases HTTP/1.1\r\nHost: a\r\n" + std::string{lines} + "\r\n";
}

// R-HTTP-1: size.

TEST(Limits, let_a_request_line_of_8_KiB_through_and_answer_414_to_a_longer_one) {
    RunningServer server;
    const std::string_view around{"GET / HTTP/1.1"};
    const auto line = [&](std::size_t size) {
        return "GET /" + std::string(size - around.size(), 'a') + " HTTP/1.1\r\nHost: a\r\n\r\n";
    };
    EXPECT_EQ(ask_raw(server, line(8192)).status, 200);
    expect_problem(ask_raw(server, line(8193)), 414, "address-too-long");
}

TEST(Limits, answer_414_before_the_line_has_ended) {
    RunningServer server;
    expect_problem(ask_raw(server, "GET /" + std::string(10'000, 'a')), 414, "address-too-long");
}

TEST(Limits, answer_431_to_headers_over_16_KiB) {
    RunningServer server;
    EXPECT_EQ(ask_raw(server, with_headers("X: " + std::string(16'000, 'a') + "\r\n")).status, 200);
    expect_problem(ask_raw(server, with_headers("X: " + std::string(16'400, 'a') + "\r\n")), 431,
                   "headers-too-large");
}

TEST(Limits, let_100_fields_through_and_answer_431_to_one_more) {
    RunningServer server;
    std::string lines;
    for (int i = 0; i < 99; ++i)
        lines += "X: y\r\n";
    EXPECT_EQ(ask_raw(server, with_headers(lines)).status, 200) << "with Host it is the hundredth";
    expect_problem(ask_raw(server, with_headers(lines + "X: y\r\n")), 431, "headers-too-large");
}

TEST(Limits, answer_413_before_the_body_is_read_when_its_length_is_told) {
    RunningServer server;
    expect_problem(
        ask_raw(server, "POST /v1/x HTTP/1.1\r\nHost: a\r\nContent-Length: 1048577\r\n\r\n"), 413,
        "body-too-large");
}

TEST(Limits, let_a_body_of_1_MiB_through) {
    RunningServer server;
    EXPECT_EQ(server.connect().ask("POST", "/v1/x", {}, std::string(1 << 20, 'x')).status, 200);
}

TEST(Limits, answer_413_to_a_chunked_body_once_it_is_too_large) {
    RunningServer server;
    expect_problem(
        ask_raw(server,
                "POST /v1/x HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n100001\r\n"),
        413, "body-too-large");
    auto client = server.connect();
    client.send("POST /v1/x HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n");
    const auto chunk = "10000\r\n" + std::string(0x10000, 'x') + "\r\n";
    for (int i = 0; i < 17; ++i)
        client.send(chunk);
    expect_problem(client.receive(), 413, "body-too-large");
}

TEST(Limits, answer_413_to_lengths_that_no_number_can_hold) {
    RunningServer server;
    for (const auto* length : {"18446744073709551615", "9223372036854775808"})
        EXPECT_EQ(ask_raw(server, "POST /v1/x HTTP/1.1\r\nHost: a\r\nContent-Length: " +
                                      std::string{length} + "\r\n\r\n")
                      .status,
                  413);
    EXPECT_EQ(
        ask_raw(server,
                "POST /v1/x HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999999999999\r\n\r\n")
            .status,
        400);
}

TEST(Limits, can_be_wider_where_the_program_says_so) {
    auto options = quick();
    options.body_bytes_max = [](Method, std::string_view path) {
        return path == "/v1/imports" ? std::optional<std::size_t>{3 << 20} : std::nullopt;
    };
    RunningServer server{echo, options};
    const std::string body(2 << 20, 'x');
    EXPECT_EQ(server.connect().ask("POST", "/v1/imports", {}, body).status, 200);
    EXPECT_EQ(server.connect().ask("POST", "/v1/cases", {}, body).status, 413);
}

TEST(Limits, let_a_client_that_is_still_sending_read_why_it_was_refused) {
    RunningServer server;
    for (int round = 0; round < 20; ++round) {
        auto client = server.connect();
        client.send("POST /v1/x HTTP/1.1\r\nHost: a\r\nContent-Length: 5000000\r\n\r\n" +
                    std::string(300'000, 'x'));
        ASSERT_EQ(client.receive().status, 413);
    }
}

// R-HTTP-2: time.

TEST(Limits, answer_408_to_who_sends_its_headers_too_slowly) {
    auto options = quick();
    options.limits.headers_within = milliseconds{100};
    RunningServer server{echo, options};
    auto client = server.connect();
    const auto begun = std::chrono::steady_clock::now();
    client.send("GET /v1/cases HTTP/1.1\r\n");
    std::jthread drip{[&](const std::stop_token& stop) {
        while (!stop.stop_requested() && client.send("X: y\r\n"))
            std::this_thread::sleep_for(milliseconds{20});
    }};
    expect_problem(client.receive(), 408, "too-slow");
    EXPECT_GE(std::chrono::steady_clock::now() - begun, milliseconds{100});
    drip.request_stop();
}

TEST(Limits, close_without_a_word_when_nothing_was_ever_sent) {
    auto options = quick();
    options.limits.headers_within = milliseconds{50};
    RunningServer server{echo, options};
    EXPECT_TRUE(server.connect().ends());
}

TEST(Limits, answer_408_to_who_sends_its_body_too_slowly) {
    auto options = quick();
    options.limits.slow_for = milliseconds{100};
    RunningServer server{echo, options};
    auto client = server.connect();
    client.send("POST /v1/x HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n\r\nabc");
    expect_problem(client.receive(), 408, "too-slow");
}

TEST(Limits, do_not_excuse_a_pause_by_a_good_start) {
    auto options = quick();
    options.limits.slow_for = milliseconds{100};
    RunningServer server{echo, options};
    auto client = server.connect();
    client.send("POST /v1/x HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n\r\n" +
                std::string(99'999, 'x'));
    EXPECT_EQ(client.receive().status, 408);
}

TEST(Limits, leave_a_body_alone_that_is_late_but_comes_fast_enough) {
    auto options = quick();
    options.limits.slow_for = milliseconds{300};
    RunningServer server{echo, options};
    auto client = server.connect();
    client.send("POST /v1/x HTTP/1.1\r\nHost: a\r\nContent-Length: 50000\r\n\r\n");
    for (int i = 0; i < 10; ++i) {
        client.send(std::string(5'000, 'x'));
        std::this_thread::sleep_for(milliseconds{50});
    }
    EXPECT_EQ(client.receive().status, 200);
}

TEST(Limits, close_an_idle_connection) {
    auto options = quick();
    options.limits.idle_for = milliseconds{50};
    RunningServer server{echo, options};
    auto client = server.connect();
    EXPECT_EQ(client.get("/v1/cases").status, 200);
    EXPECT_TRUE(client.ends());
}

TEST(Limits, close_on_who_does_not_take_its_answer) {
    auto options = quick();
    options.limits.slow_for = milliseconds{100};
    RunningServer server{[](Request&&, Responder respond) {
                             respond(Response{200, "text/plain", std::string(20 << 20, 'x'), {}});
                         },
                         options};
    auto client = server.connect();
    client.take_little();
    client.send(request_text("GET", "/v1/cases"));
    EXPECT_TRUE(soon([&] { return server->metrics().answers[2] == 1; }));
    EXPECT_TRUE(soon([&] { return server->metrics().connections == 0; }));
}

TEST(Limits, answer_503_when_a_handler_never_does) {
    auto options = quick();
    options.limits.answer_within = milliseconds{50};
    std::mutex mutex;
    std::vector<Responder> kept;
    RunningServer server{[&](Request&&, Responder respond) {
                             const std::lock_guard lock{mutex};
                             kept.push_back(respond);
                         },
                         options};
    auto client = server.connect();
    expect_problem(client.get("/v1/cases"), 503, "not-answered-in-time");
    const std::lock_guard lock{mutex};
    kept.at(0)(Response{200, "text/plain", "too late", {}});
}

// R-HTTP-3: number.

TEST(Limits, answer_503_to_a_connection_more_than_there_may_be_from_one_address) {
    auto options = quick();
    options.limits.connections_per_address_max = 2;
    RunningServer server{echo, options};
    auto first = server.connect();
    {
        auto second = server.connect();
        EXPECT_EQ(first.get("/v1/a").status, 200);
        EXPECT_EQ(second.get("/v1/a").status, 200);
        auto third = server.connect();
        const auto answer = third.receive();
        expect_problem(answer, 503, "too-busy");
        EXPECT_EQ(answer.header("retry-after"), "1");
        EXPECT_TRUE(third.ends());
    }
    EXPECT_TRUE(soon([&] { return server->metrics().connections == 1; }));
    EXPECT_EQ(server.connect().get("/v1/a").status, 200) << "who left makes room";
    EXPECT_EQ(server->metrics().connections_refused, 1u);
}

TEST(Limits, let_everyone_in_who_comes_through_a_trusted_proxy) {
    auto options = quick();
    options.limits.connections_per_address_max = 1;
    options.trusted_proxies = {"127.0.0.1"};
    RunningServer server{echo, options};
    auto first = server.connect();
    EXPECT_EQ(first.get("/v1/a").status, 200);
    EXPECT_EQ(server.connect().get("/v1/a").status, 200);
}

TEST(Limits, answer_503_to_a_connection_more_than_there_may_be_in_all) {
    auto options = quick();
    options.limits.connections_max = 1;
    RunningServer server{echo, options};
    auto first = server.connect();
    EXPECT_EQ(first.get("/v1/a").status, 200);
    EXPECT_EQ(server.connect().receive().status, 503);
}

TEST(Limits, answer_503_to_a_request_more_than_may_wait) {
    auto options = quick();
    options.limits.requests_waiting_max = 1;
    std::mutex mutex;
    std::vector<Responder> kept;
    RunningServer server{[&](Request&&, Responder respond) {
                             const std::lock_guard lock{mutex};
                             kept.push_back(respond);
                         },
                         options};
    auto first = server.connect();
    first.send(request_text("GET", "/v1/a"));
    ASSERT_TRUE(soon([&] { return server->metrics().requests_waiting == 1; }));
    auto second = server.connect();
    const auto answer = second.get("/v1/b");
    expect_problem(answer, 503, "too-busy");
    EXPECT_TRUE(answer.has("retry-after"));
    {
        const std::lock_guard lock{mutex};
        kept.at(0)(Response{200, "text/plain", "done", {}});
    }
    EXPECT_EQ(first.receive().body, "done");
}

} // namespace
} // namespace schakel::http
