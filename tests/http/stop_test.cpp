// R-HTTP-9: stopping refuses what is new, finishes what runs, and ends within its time.
#include "http/running_server.h"

#include <filesystem>
#include <mutex>
#include <thread>

namespace schakel::http {
namespace {

using namespace test;
using std::chrono::milliseconds;
using std::chrono::steady_clock;

std::size_t open_descriptors() {
    std::size_t count = 0;
    for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator{"/proc/self/fd"})
        ++count;
    return count;
}

class Stop : public ::testing::Test {
protected:
    Handler keep = [this](Request&&, Responder respond) {
        const std::lock_guard lock{mutex};
        kept.push_back(respond);
    };
    void answer_all() {
        const std::lock_guard lock{mutex};
        for (const auto& respond : kept)
            respond(Response{200, "text/plain", "done", {}});
        kept.clear();
    }
    std::mutex mutex;
    std::vector<Responder> kept;
};

TEST_F(Stop, lets_a_running_request_finish_and_then_closes) {
    RunningServer server{keep};
    auto client = server.connect();
    client.send(request_text("GET", "/v1/a"));
    ASSERT_TRUE(soon([&] { return server->metrics().requests_waiting == 1; }));
    std::jthread stopping{[&] { server->stop(); }};
    std::this_thread::sleep_for(milliseconds{50});
    answer_all();
    const auto answer = client.receive();
    EXPECT_EQ(answer.body, "done");
    EXPECT_EQ(answer.header("connection"), "close");
    EXPECT_TRUE(client.ends());
}

TEST_F(Stop, finishes_a_request_that_is_still_arriving) {
    RunningServer server;
    auto client = server.connect();
    client.send("POST /v1/a HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\na");
    ASSERT_TRUE(soon([&] { return server->metrics().bytes_received > 50; }));
    std::jthread stopping{[&] { server->stop(); }};
    std::this_thread::sleep_for(milliseconds{50});
    client.send("bc");
    EXPECT_EQ(client.receive().body, "POST /v1/a||abc");
}

TEST_F(Stop, closes_idle_connections_at_once_and_accepts_no_more) {
    auto options = quick();
    RunningServer server{echo, options};
    auto client = server.connect();
    EXPECT_EQ(client.get("/v1/a").status, 200);
    const auto begun = steady_clock::now();
    server->stop();
    EXPECT_LT(steady_clock::now() - begun, std::chrono::seconds{2});
    EXPECT_TRUE(client.ends());
    EXPECT_THROW(server.connect(), std::runtime_error);
}

TEST_F(Stop, ends_within_its_time_even_when_a_handler_never_answers) {
    auto options = quick();
    options.limits.drain_within = milliseconds{100};
    RunningServer server{keep, options};
    auto client = server.connect();
    client.send(request_text("GET", "/v1/a"));
    ASSERT_TRUE(soon([&] { return server->metrics().requests_waiting == 1; }));
    const auto begun = steady_clock::now();
    server->stop();
    EXPECT_LT(steady_clock::now() - begun, std::chrono::seconds{2});
    EXPECT_TRUE(client.ends());
    EXPECT_EQ(server->metrics().requests_waiting, 0u);
}

TEST_F(Stop, may_be_asked_for_twice) {
    RunningServer server;
    server->stop();
    server->stop();
}

TEST_F(Stop, while_busy_leaves_every_request_answered_or_never_read_and_no_descriptor_open) {
    const auto before = open_descriptors();
    for (int round = 0; round < 5; ++round) {
        auto options = quick();
        options.threads = 2;
        std::atomic<int> handled{0};
        std::atomic<int> answered{0};
        {
            RunningServer server{
                [&](Request&& request, Responder respond) {
                    ++handled;
                    std::thread{[request, respond] { echo(Request{request}, respond); }}.detach();
                },
                options};
            std::vector<std::jthread> clients;
            for (int i = 0; i < 8; ++i)
                clients.emplace_back([&] {
                    try {
                        auto client = server.connect();
                        while (client.get("/v1/a").status == 200)
                            ++answered;
                    } catch (const std::runtime_error&) {
                        // It came after the end.
                    }
                });
            ASSERT_TRUE(soon([&] { return answered > 100; }));
            server->stop();
        }
        EXPECT_EQ(handled, answered) << "what was handed over was answered";
    }
    EXPECT_TRUE(soon([&] { return open_descriptors() <= before; }));
}

} // namespace
} // namespace schakel::http
