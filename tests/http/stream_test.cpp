// Server-sent events: many small answers on one connection, to readers fast, slow and gone.
#include "http/running_server.h"

#include <mutex>

namespace schakel::http {
namespace {

using namespace test;
using std::chrono::milliseconds;

class Stream : public ::testing::Test {
protected:
    void start(Options options = quick()) {
        server.emplace(
            [this](Request&& request, Responder respond) {
                if (request.path != "/v1/events") return echo(std::move(request), respond);
                const std::lock_guard lock{mutex};
                stream = respond.stream({{"X-Kind", "notices"}});
            },
            std::move(options));
    }
    EventStream opened() {
        EXPECT_TRUE(soon([&] {
            const std::lock_guard lock{mutex};
            return stream.has_value() && (*server)->metrics().streams == 1;
        }));
        const std::lock_guard lock{mutex};
        return *stream;
    }
    void forget() {
        const std::lock_guard lock{mutex};
        stream.reset();
    }

    std::mutex mutex;
    std::optional<EventStream> stream;
    std::optional<RunningServer> server;
};

TEST_F(Stream, brings_events_in_their_order) {
    start();
    auto client = server->connect();
    client.send(request_text("GET", "/v1/events"));
    const auto events = opened();
    for (int i = 0; i < 100; ++i)
        EXPECT_TRUE(events.send(event_text("notice", std::to_string(i))));
    events.close();
    const auto answer = client.receive();
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(answer.header("content-type"), "text/event-stream");
    EXPECT_EQ(answer.header("cache-control"), "no-store");
    EXPECT_EQ(answer.header("x-kind"), "notices");
    std::string expected;
    for (int i = 0; i < 100; ++i)
        expected += event_text("notice", std::to_string(i));
    EXPECT_EQ(answer.body, expected);
}

TEST_F(Stream, leaves_the_connection_for_the_next_request) {
    start();
    auto client = server->connect();
    client.send(request_text("GET", "/v1/events") + request_text("GET", "/v1/next"));
    opened().close();
    EXPECT_EQ(client.receive().status, 200);
    EXPECT_EQ(client.receive().body, "GET /v1/next||");
}

TEST_F(Stream, ends_when_nobody_holds_it_any_more) {
    start();
    auto client = server->connect();
    client.send(request_text("GET", "/v1/events"));
    static_cast<void>(opened());
    forget();
    EXPECT_EQ(client.receive().status, 200);
    EXPECT_TRUE(soon([&] { return (*server)->metrics().streams == 0; }));
}

TEST_F(Stream, comes_unchunked_to_version_1_0_and_ends_with_the_connection) {
    start();
    auto client = server->connect();
    client.send("GET /v1/events HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
    const auto events = opened();
    events.send("data: 1\n\n");
    events.close();
    const auto all = client.read_to_end();
    EXPECT_TRUE(all.ends_with("\r\n\r\ndata: 1\n\n")) << all;
    EXPECT_EQ(all.find("chunked"), std::string::npos);
}

TEST_F(Stream, gives_a_sign_of_life_when_there_is_nothing_to_tell) {
    auto options = quick();
    options.limits.heartbeat_every = milliseconds{30};
    start(options);
    auto client = server->connect();
    client.send(request_text("GET", "/v1/events"));
    for (int i = 0; i < 3; ++i)
        ASSERT_TRUE(client.read_until("2\r\n:\n\r\n"));
}

TEST_F(Stream, tells_its_writer_that_the_client_has_gone) {
    start();
    std::optional<Client> client = server->connect();
    client->send(request_text("GET", "/v1/events"));
    const auto events = opened();
    EXPECT_FALSE(events.closed());
    client.reset();
    EXPECT_TRUE(soon([&] { return events.closed(); }));
    EXPECT_FALSE(events.send("data: 1\n\n"));
}

TEST_F(Stream, is_cut_when_its_reader_is_too_slow) {
    start();
    auto client = server->connect();
    client.take_little();
    client.send(request_text("GET", "/v1/events"));
    const auto events = opened();
    const auto event = event_text("notice", std::string(60'000, 'x'));
    EXPECT_TRUE(soon([&] { return !events.send(event); }));
    EXPECT_TRUE(events.closed());
    EXPECT_TRUE(soon([&] { return (*server)->metrics().connections == 0; }));
}

TEST_F(Stream, answers_head_with_its_head_only) {
    start();
    auto client = server->connect();
    EXPECT_EQ(client.ask("HEAD", "/v1/events").header("content-type"), "text/event-stream");
    EXPECT_EQ(client.get("/v1/next").status, 200);
}

// R-HTTP-9

TEST_F(Stream, ends_in_good_order_when_the_server_stops) {
    start();
    auto client = server->connect();
    client.send(request_text("GET", "/v1/events"));
    const auto events = opened();
    events.send("data: last\n\n");
    (*server)->stop();
    EXPECT_EQ(client.receive().body, "data: last\n\n");
    EXPECT_FALSE(events.send("data: too late\n\n"));
}

} // namespace
} // namespace schakel::http
