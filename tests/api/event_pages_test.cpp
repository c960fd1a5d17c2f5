// R-API-6: a stream of events ends with its session.
#include "api/with_sessions.h"

#include <thread>

namespace schakel::api {
namespace {

using std::chrono::steady_clock;

/// A client that keeps what it is sent.
class Listener final : public http::AnswerSink, public std::enable_shared_from_this<Listener> {
public:
    class Line final : public http::EventSink {
    public:
        bool send(std::string text) override {
            const std::lock_guard lock{mutex};
            if (ended) return false;
            told += text;
            return true;
        }
        bool closed() const override {
            const std::lock_guard lock{mutex};
            return ended;
        }
        void close() override {
            const std::lock_guard lock{mutex};
            ended = true;
        }
        [[nodiscard]] std::string heard() const {
            const std::lock_guard lock{mutex};
            return told;
        }

    private:
        mutable std::mutex mutex;
        std::string told;
        bool ended = false;
    };

    void answer(http::Response response) override { status = response.status; }
    void fail(std::exception_ptr) override { status = 500; }
    http::EventStream stream(http::HeaderList) override {
        status = 200;
        return http::EventStream{line};
    }

    std::atomic<int> status{0};
    std::shared_ptr<Line> line = std::make_shared<Line>();
};

class AStreamOfEvents : public WithSessions {
protected:
    std::shared_ptr<Listener> listen(const Session& session) {
        auto listener = std::make_shared<Listener>();
        router->take(request(http::Method::get, "/v1/events", session), http::Responder{listener});
        EXPECT_TRUE(within_a_second([&] { return listener->status != 0; }));
        return listener;
    }
    template <class Condition>
    static bool within_a_second(Condition condition) {
        const auto until = steady_clock::now() + std::chrono::seconds{1};
        while (!condition()) {
            if (steady_clock::now() > until) return false;
            std::this_thread::sleep_for(std::chrono::milliseconds{5});
        }
        return true;
    }
    static bool ends(const Listener& listener) {
        return within_a_second([&] { return listener.line->closed(); });
    }
};

TEST_P(AStreamOfEvents, tells_what_changed_while_its_session_holds) {
    const auto listener = listen(log_in("ada"));
    ASSERT_EQ(listener->status, 200);
    events.publish({"ada"}, notify::EventKind::task);
    EXPECT_TRUE(within_a_second([&] { return listener->line->heard().contains("event: task"); }));
    events.publish({"ada"}, notify::EventKind::plan);
    EXPECT_TRUE(within_a_second([&] { return listener->line->heard().contains("event: plan"); }));
    std::this_thread::sleep_for(std::chrono::milliseconds{600});
    EXPECT_FALSE(listener->line->closed()) << "and stays, though it was looked at again";
}

TEST_P(AStreamOfEvents, is_not_opened_without_a_session) { EXPECT_EQ(listen({})->status, 401); }

TEST_P(AStreamOfEvents, R_API_6_ends_within_a_second_of_logging_out) {
    const auto session = log_in("ada"), other = log_in("bea");
    const auto listener = listen(session), stays = listen(other);
    ASSERT_EQ(send(request(http::Method::delete_, "/v1/session", session)).status, 204);
    EXPECT_TRUE(ends(*listener));
    EXPECT_NE(listener->line->heard().find("event: session"), std::string::npos)
        << "so that the page shows where to log in";
    EXPECT_FALSE(stays->line->closed());
    events.publish({"bea"}, notify::EventKind::task);
    EXPECT_TRUE(within_a_second([&] { return stays->line->heard().contains("event: task"); }));
}

TEST_P(AStreamOfEvents, R_API_6_ends_within_a_second_of_the_last_moment_of_its_session) {
    const auto listener = listen(log_in("ada"));
    now = now.load() + access::idle_max - std::chrono::seconds{1};
    std::this_thread::sleep_for(std::chrono::milliseconds{600});
    EXPECT_FALSE(listener->line->closed());
    now = now.load() + std::chrono::seconds{1};
    EXPECT_TRUE(ends(*listener));
}

TEST_P(AStreamOfEvents, R_API_6_ends_within_a_second_when_its_professional_left_the_directory) {
    const auto listener = listen(log_in("ada"));
    does([](store::Transaction& t) {
        access::keep_account(t, {{"ada"}, access::AccountKind::professional, {}, {}, Language::nl},
                             {});
        return true;
    });
    EXPECT_TRUE(ends(*listener));
}

TEST_P(AStreamOfEvents, R_API_6_ends_when_the_database_cannot_tell) {
    const auto listener = listen(log_in("ada"));
    database->execute("ALTER TABLE store_edition RENAME TO store_edition_away");
    EXPECT_TRUE(ends(*listener));
    database->execute("ALTER TABLE store_edition_away RENAME TO store_edition");
}

TEST_P(AStreamOfEvents, is_refused_to_who_has_too_many_open_until_one_is_closed) {
    const auto session = log_in("ada");
    std::vector<std::shared_ptr<Listener>> open;
    for (std::size_t i = 0; i < notify::EventHub::Limits{}.pages_max; ++i)
        open.push_back(listen(session));
    const auto refused = listen(session);
    EXPECT_EQ(refused->status, 429);
    open.back()->line->close();
    EXPECT_EQ(listen(session)->status, 200);
}

SCHAKEL_ON_BOTH_DATABASES(AStreamOfEvents);

} // namespace
} // namespace schakel::api
