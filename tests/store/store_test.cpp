// R-STORE-1 and R-STORE-2, and that both databases give back what they were given.
#include "store/migrate.h"
#include "support/databases.h"

#include <atomic>
#include <thread>

namespace schakel::store {
namespace {

const Statement put{"INSERT INTO store_setting (name, value) VALUES ($1, $2)"};
const Statement names{"SELECT name FROM store_setting ORDER BY name"};
const Statement value_of{"SELECT value FROM store_setting WHERE name = $1"};
const Statement raise{"UPDATE store_setting SET value = $2 WHERE name = $1 AND value = $3"};
const Statement keep_answer{"INSERT INTO store_answer (account, key, request_hash, status, sealed, "
                            "at) VALUES ($1, $2, $3, $4, $5, $6)"};
const Statement answer_of{
    "SELECT request_hash, sealed, at, status FROM store_answer WHERE account = $1 AND key = $2"};
const Statement twisted{"SELECT name FROM store_setting WHERE value = $2 AND name = $1"};

class Store : public testing::OnBothDatabases {
protected:
    std::vector<std::string> kept() {
        std::vector<std::string> found;
        for (auto& [name] : database->read(
                 [](Transaction& transaction) { return transaction.all<std::string>(names); }))
            found.push_back(name);
        return found;
    }
};

using Names = std::vector<std::string>;

TEST_P(Store, gives_back_each_kind_of_value_as_it_was_given) {
    const Instant at{std::chrono::microseconds{1'740'960'000'000'001}};
    const Bytes hash{std::byte{0}, std::byte{255}};
    does([&](Transaction& t) { return t.change(keep_answer, "a", "k", hash, 201, Bytes{}, at); });
    const auto row = database->read([&](Transaction& t) {
        return t.find<Bytes, Bytes, Instant, std::int32_t>(answer_of, "a", "k");
    });
    EXPECT_EQ(row, std::tuple(hash, Bytes{}, at, 201));
}

TEST_P(Store, numbers_its_arguments_by_their_digits_and_not_by_where_they_stand) {
    does([](Transaction& t) { return t.change(put, "a", "1"); });
    EXPECT_TRUE(
        database->read([](Transaction& t) { return t.find<std::string>(twisted, "a", "1"); }));
}

TEST_P(Store, does_not_read_what_is_of_another_kind_as_if_it_were_asked_for) {
    does([](Transaction& t) { return t.change(put, "a", "words"); });
    EXPECT_THROW(
        (void)database->read([](Transaction& t) { return t.find<std::int64_t>(value_of, "a"); }),
        Failure);
}

TEST_P(Store, tells_the_kinds_of_trouble_apart) {
    does([](Transaction& t) { return t.change(put, "a", "1"); });
    try {
        does([](Transaction& t) { return t.change(put, "a", "2"); });
        FAIL() << "a key stands twice";
    } catch (const Failure& failure) { EXPECT_EQ(failure.trouble(), Trouble::unique); }
}

// R-STORE-1: whole or not at all.

TEST_P(Store, keeps_what_a_deed_kept) {
    does([](Transaction& t) { return t.change(put, "a", "1"); });
    EXPECT_EQ(kept(), Names{"a"});
}

TEST_P(Store, keeps_nothing_of_a_deed_that_was_refused) {
    does([](Transaction& t) { return t.change(put, "a", "1"), false; });
    EXPECT_EQ(kept(), Names{});
}

TEST_P(Store, keeps_nothing_of_a_deed_that_broke_off) {
    const auto twice = [](Transaction& t) {
        return t.change(put, "a", "1"), t.change(put, "a", "1");
    };
    EXPECT_THROW(does(twice), Failure);
    EXPECT_EQ(kept(), Names{});
}

TEST_P(Store, keeps_the_others_when_one_of_many_at_once_breaks_off) {
    std::atomic<int> good = 0, bad = 0, answered = 0;
    for (int i = 0; i < 40; ++i)
        database->write_later(
            [i](Transaction& t) {
                t.change(put, "n" + std::to_string(i), "1");
                if (i % 4 == 0) t.change(put, "n" + std::to_string(i), "2");
                return i % 4 != 1;
            },
            [&](std::exception_ptr trouble) {
                (trouble ? bad : good).fetch_add(1);
                answered.fetch_add(1);
                answered.notify_one();
            });
    for (int now = answered; now < 40; now = answered)
        answered.wait(now);
    EXPECT_EQ(good, 30);
    EXPECT_EQ(bad, 10);
    EXPECT_EQ(kept().size(), 20u) << "ten were refused and ten broke off";
}

// R-STORE-2: looking and changing are one statement.

TEST_P(Store, lets_every_one_of_many_writers_add_theirs) {
    does([](Transaction& t) { return t.change(put, "count", "0"); });
    std::vector<std::thread> writers;
    for (int writer = 0; writer < 4; ++writer)
        writers.emplace_back([&] {
            for (int i = 0; i < 10; ++i)
                does([](Transaction& t) {
                    const auto [seen] = *t.find<std::string>(value_of, "count");
                    return t.change(raise, "count", std::to_string(std::stoi(seen) + 1), seen) == 1;
                });
        });
    for (auto& writer : writers)
        writer.join();
    EXPECT_EQ(database->read([](Transaction& t) { return t.find<std::string>(value_of, "count"); }),
              std::tuple{std::string{"40"}});
}

TEST_P(Store, changes_nothing_for_who_saw_an_older_version) {
    does([](Transaction& t) { return t.change(put, "version", "2"); });
    EXPECT_FALSE(does([](Transaction& t) { return t.change(raise, "version", "3", "1") == 1; }));
}

TEST_P(Store, takes_its_migrations_again_without_harm) {
    EXPECT_NO_THROW(migrate(*database, Instant{}));
}

TEST_P(Store, refuses_a_database_of_a_newer_program) {
    auto own = Database::open("sqlite::memory:");
    migrate(*own, Instant{});
    own->execute("INSERT INTO store_migration VALUES (9999, 0)");
    EXPECT_THROW(migrate(*own, Instant{}), Failure);
}

TEST_P(Store, takes_every_statement_of_the_program) {
    for (const auto* statement : all_statements())
        EXPECT_NO_THROW(database->prepare(statement->sql())) << statement->sql();
}

SCHAKEL_ON_BOTH_DATABASES(Store);

TEST(StoreOnDisk, reads_what_was_kept_while_others_write) {
    const auto path = ::testing::TempDir() + "/schakel_store_" + std::to_string(getpid()) + ".db";
    auto database = Database::open("sqlite:" + path);
    migrate(*database, Instant{});
    database->write([](Transaction& t) { return t.change(put, "a", "1"); });
    std::thread writer{[&] {
        for (int i = 0; i < 50; ++i)
            database->write(
                [&](Transaction& t) { return t.change(put, "w" + std::to_string(i), "1"); });
    }};
    for (int i = 0; i < 50; ++i)
        EXPECT_GE(database->read([](Transaction& t) { return t.all<std::string>(names); }).size(),
                  1u);
    writer.join();
    EXPECT_EQ(database->read([](Transaction& t) { return t.all<std::string>(names); }).size(), 51u);
    database.reset();
    for (const auto* end : {"", "-wal", "-shm"})
        std::remove((path + end).c_str());
}

TEST(StoreOnDisk, breaks_off_looking_that_takes_too_long) {
    static const Statement endless{
        "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) "
        "SELECT count(*) FROM n"};
    auto database = Database::open("sqlite::memory:", {.deadline = std::chrono::milliseconds{50}});
    try {
        (void)database->read([](Transaction& t) { return t.find<std::int64_t>(endless); });
        FAIL();
    } catch (const Failure& failure) { EXPECT_EQ(failure.trouble(), Trouble::deadline); }
}

TEST(StoreOnDisk, says_what_a_location_looks_like) {
    EXPECT_THROW((void)Database::open("mysql://x"), Failure);
}

} // namespace
} // namespace schakel::store
