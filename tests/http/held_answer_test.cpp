// R-HTTP-13: an answer that rests on what has yet to be kept.
#include "http/running_server.h"

#include <mutex>
#include <stdexcept>
#include <thread>

namespace schakel::http {
namespace {

using namespace test;

/// Counts how often it was asked to keep, and fails when told to.
class Counted final : public Keeping {
public:
    explicit Counted(bool fails = false) : fails_{fails} {}
    void keep() override {
        ++asked;
        if (fails_) throw std::runtime_error{"no room"};
    }
    std::atomic<int> asked{0};

private:
    const bool fails_;
};

Response resting_on(const std::shared_ptr<Keeping>& keeping,
                    std::string body = R"({"done":true})") {
    Response response{.status = 200, .body = std::move(body)};
    response.rests_on = keeping;
    return response;
}

TEST(HeldAnswer, R_HTTP_13_goes_out_after_what_it_rests_on_is_kept) {
    const auto keeping = std::make_shared<Counted>();
    RunningServer server{[&](Request&&, Responder respond) { respond(resting_on(keeping)); }};
    auto client = server.connect();
    for (int times = 1; times < 4; ++times) {
        EXPECT_EQ(client.get("/v1/a").body, R"({"done":true})");
        EXPECT_EQ(keeping->asked, times);
    }
}

TEST(HeldAnswer, R_HTTP_13_may_come_from_another_thread) {
    const auto keeping = std::make_shared<Counted>();
    std::thread other;
    RunningServer server{[&](Request&&, Responder respond) {
        other = std::thread{[&keeping, respond] { respond(resting_on(keeping)); }};
    }};
    EXPECT_EQ(server.connect().get("/v1/a").status, 200);
    EXPECT_EQ(keeping->asked, 1);
    other.join();
}

TEST(HeldAnswer, R_HTTP_13_gives_way_to_a_problem_where_that_could_not_be_kept) {
    const auto keeping = std::make_shared<Counted>(true);
    RunningServer server{[&](Request&&, Responder respond) {
        auto response = resting_on(keeping);
        response.headers = {{"X-Request-ID", "ask-7"}, {"X-Rests-On", "the log"}};
        respond(std::move(response));
    }};
    auto client = server.connect();
    const auto answer = client.get("/v1/a");
    EXPECT_EQ(answer.status, 500);
    EXPECT_EQ(answer.body.find("done"), std::string::npos);
    EXPECT_EQ(answer.header("x-request-id"), "ask-7") << "as the caller named it";
    EXPECT_FALSE(answer.has("x-rests-on")) << "nothing else of what was not kept";
    EXPECT_EQ(client.get("/v1/a").status, 500) << "the connection goes on";
}

TEST(HeldAnswer, R_HTTP_13_of_one_round_are_kept_before_any_that_comes_after_goes_out) {
    const auto first = std::make_shared<Counted>(), second = std::make_shared<Counted>(true);
    std::mutex mutex;
    std::vector<Responder> waiting;
    RunningServer server{[&](Request&&, Responder respond) {
        const std::lock_guard lock{mutex};
        waiting.push_back(std::move(respond));
        if (waiting.size() < 3) return;
        waiting[0](resting_on(first, "1"));
        waiting[1](resting_on(second, "2"));
        waiting[2](resting_on(first, "3"));
        waiting.clear();
    }};
    std::array<int, 3> found{};
    std::vector<std::thread> clients;
    for (auto& status : found)
        clients.emplace_back([&] { status = server.connect().get("/v1/a").status; });
    for (auto& client : clients)
        client.join();
    std::ranges::sort(found);
    EXPECT_EQ(found, (std::array{200, 200, 500})) << "one that fails takes no other with it";
    EXPECT_EQ(first->asked, 2);
    EXPECT_EQ(second->asked, 1);
}

TEST(HeldAnswer, R_HTTP_13_is_kept_for_who_calls_without_a_server_too) {
    for (const bool fails : {false, true}) {
        const auto keeping = std::make_shared<Counted>(fails);
        Response received;
        respond_to([&](Response response) { received = std::move(response); })(resting_on(keeping));
        EXPECT_EQ(keeping->asked, 1);
        EXPECT_EQ(received.status, fails ? 500 : 200);
    }
}

} // namespace
} // namespace schakel::http
