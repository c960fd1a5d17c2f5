// R-API-7
// What is done on the thread of the request itself holds up everyone on the same loop: it looks at a
// few rows by their key, and walks through nothing.
#include "access/account_store.h"
#include "access/log_in.h"
#include "api/a_school.h"
#include "api/router.h"
#include "api/routes.h"
#include "networks/directory_store.h"
#include "people/person_store.h"
#include "sharing/sharing_framework.h"
#include "store/migrate.h"
#include "store/setting_store.h"
#include "store/sqlite/sqlite_connection.h"

#include <future>
#include <gtest/gtest.h>
#include <mutex>
#include <set>
#include <thread>

namespace schakel::api {
namespace {

const Instant noon{std::chrono::hours{12}};

/// Passes everything on, and remembers what was asked.
class Recorder : public store::Connection {
public:
    store::Result run(std::string_view sql, std::span<const store::Value> arguments) override {
        statements.emplace_back(sql);
        return connection.run(sql, arguments);
    }
    void execute(const std::string& script) override { connection.execute(script); }
    void prepare(std::string_view sql) override { connection.prepare(sql); }
    void set_deadline(std::chrono::steady_clock::time_point deadline) override {
        connection.set_deadline(deadline);
    }

    std::vector<std::string> statements;
    store::SqliteConnection connection{":memory:", store::SqliteConnection::Access::write};
};

/// One connection for everything, on the thread that asks. It can be told that it is not at hand.
class AtHand : public store::Database {
public:
    void write_later(Job job, Done done) override {
        run_write(job);
        done(nullptr);
    }
    bool read_at_once(const std::function<void(store::Transaction&)>& look,
                      std::chrono::milliseconds) override {
        if (!is_at_hand) return false;
        run_read(look);
        glanced_on = std::this_thread::get_id();
        return true;
    }
    void execute(const std::string& script) override { recorder.execute(script); }
    void prepare(std::string_view sql) override { recorder.prepare(sql); }
    [[nodiscard]] store::Kind kind() const override { return store::Kind::sqlite; }

    bool is_at_hand = true;
    std::thread::id glanced_on;
    Recorder recorder;

protected:
    void run_write(const Job& job) override {
        const std::lock_guard lock{mutex_};
        store::Transaction transaction{recorder};
        if (!job(transaction)) throw std::logic_error{"a deed of this test was refused"};
    }
    void run_read(const std::function<void(store::Transaction&)>& look) override {
        const std::lock_guard lock{mutex_};
        store::Transaction transaction{recorder};
        look(transaction);
    }

private:
    std::mutex mutex_;
};

/// As many empty arguments as the statement has.
std::vector<store::Value> empty_arguments(const std::string& sql) {
    std::size_t most = 0;
    for (auto at = sql.find('$'); at != std::string::npos; at = sql.find('$', at + 1))
        most =
            std::max<std::size_t>(most, static_cast<std::size_t>(std::atoi(sql.c_str() + at + 1)));
    return std::vector<store::Value>(most);
}

class AGlance : public ::testing::Test {
protected:
    AtHand database;
    const crypto::Vault vault = crypto::Vault::in_memory();
    const crypto::Passwords passwords{vault, crypto::cost_in_tests};
    const sharing::SharingFramework framework = sharing::SharingFramework::built_in();
    notify::EventHub events;
    Router router{{database, vault, passwords, framework, events, [] { return noon; }},
                  all_routes()};

    void SetUp() override {
        store::migrate(database, noon);
        database.write([&](store::Transaction& t) {
            keep_a_school(t, {"ada", "bea"});
            people::Seals seals{t, vault};
            people::add_person(t, seals, crypto::SearchTokens{vault},
                               {{"p-1"},
                                {"Een", {}, {}, "Voorbeeld"},
                                {2013, 12, 6},
                                people::Sex::unknown,
                                {},
                                false,
                                false,
                                {}});
            for (const auto* name : {"ada", "bea"}) {
                access::keep_account(t,
                                     {{name},
                                      access::AccountKind::professional,
                                      ProfessionalId{name},
                                      {},
                                      Language::nl},
                                     std::nullopt);
                access::add_session(t, access::hash_of_token(name), {{name}, noon, noon});
            }
            return true;
        });
    }
    http::Response answer(const Route& route, const std::string& who = "ada") {
        http::Request request;
        request.method = route.method;
        request.path = std::string{route.path};
        if (const auto open = request.path.find("{id}"); open != std::string::npos)
            request.path.replace(open, 4, route.path.contains("persons") ? "p-1" : "school");
        request.headers.add("Cookie", "session=" + who);
        std::promise<http::Response> answered;
        router.take(std::move(request), http::respond_to([&](http::Response response) {
                        answered.set_value(std::move(response));
                    }));
        return answered.get_future().get();
    }
    [[nodiscard]] std::vector<Route> glances() const {
        std::vector<Route> found;
        for (const auto& route : router.routes())
            if (route.work == Work::glance) found.push_back(route);
        return found;
    }
};

TEST_F(AGlance, R_API_7_asks_for_few_rows_and_for_each_by_its_key) {
    constexpr std::size_t statements_max = 16;
    ASSERT_FALSE(glances().empty());
    for (const auto& route : glances()) {
        // With nothing in memory yet, which is the most that it can come to.
        database.write([](store::Transaction& t) { return t.begin_edition(), true; });
        database.recorder.statements.clear();
        EXPECT_EQ(answer(route).status, 200) << route.path;
        const auto asked = database.recorder.statements;
        EXPECT_LE(asked.size(), statements_max) << route.path;
        for (const auto& sql : asked) {
            if (!sql.starts_with("SELECT")) continue;
            const auto plan =
                database.recorder.connection.run("EXPLAIN QUERY PLAN " + sql, empty_arguments(sql));
            for (const auto& row : plan.rows) {
                const auto& step = std::get<std::string>(row.back());
                // One row, and the directory of a region, which is read once for each edition.
                const bool is_bounded =
                    step.starts_with("SCAN store_edition") || step.starts_with("SCAN networks_");
                EXPECT_TRUE(is_bounded || !step.starts_with("SCAN")) << route.path << ": " << sql;
            }
        }
    }
}

TEST_F(AGlance, R_API_7_is_done_where_the_request_came_in_or_else_by_a_worker) {
    for (const auto& route : glances()) {
        database.glanced_on = {};
        EXPECT_EQ(answer(route).status, 200);
        EXPECT_EQ(database.glanced_on, std::this_thread::get_id()) << route.path;
        database.is_at_hand = false;
        database.glanced_on = {};
        EXPECT_EQ(answer(route).status, 200) << "by a worker";
        EXPECT_EQ(database.glanced_on, std::thread::id{});
        database.is_at_hand = true;
    }
}

// R-STORE-5: what is written out once for all may say nothing of who asked.

TEST_F(AGlance, at_the_directory_gives_everyone_the_same) {
    for (const auto& route : glances()) {
        if (route.audience != Audience::professional) continue;
        std::set<std::string> bodies;
        for (const auto* who : {"ada", "bea"}) {
            // So that nothing of the other's answer is remembered.
            database.write([](store::Transaction& t) { return t.begin_edition(), true; });
            bodies.insert(answer(route, who).body);
        }
        EXPECT_EQ(bodies.size(), 1U) << route.path;
    }
}

} // namespace
} // namespace schakel::api
