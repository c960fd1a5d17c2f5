// The least that a durable change with an entry in a log can cost here: clients hand changes to one
// writer, which puts all that wait into one commit of SQLite (WAL, synchronous=FULL) and then answers
// them. A change is a row with one index on its identifier, which is random as those of the program
// are, and a row of 150 bytes in a log (research: stack 4). Nothing is checked, sealed or hashed, and
// none can be undone by itself. What the program reaches is held against this in the same run.
//
//   group_commit FILE CLIENTS BYTES SECONDS     prints changes per second
#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <cstdlib>
#include <mutex>
#include <random>
#include <sqlite3.h>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace {

constexpr int entry_bytes = 150;

void must(int code, sqlite3* database) {
    if (code == SQLITE_OK || code == SQLITE_DONE) return;
    std::fprintf(stderr, "%s\n", sqlite3_errmsg(database));
    std::exit(1);
}

} // namespace

int main(int count, char** arguments) {
    if (count != 5) return 2;
    const int clients = std::atoi(arguments[2]), bytes = std::atoi(arguments[3]);
    const std::chrono::seconds time{std::atoi(arguments[4])};
    sqlite3* database = nullptr;
    must(sqlite3_open(arguments[1], &database), database);
    must(sqlite3_exec(database,
                      "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
                      "CREATE TABLE row (number INTEGER PRIMARY KEY, id TEXT NOT NULL, content "
                      "BLOB NOT NULL); CREATE INDEX row_id ON row (id);"
                      "CREATE TABLE log (number INTEGER PRIMARY KEY, entry BLOB NOT NULL)",
                      nullptr, nullptr, nullptr),
         database);
    const auto prepared = [&](const char* sql) {
        sqlite3_stmt* statement = nullptr;
        must(sqlite3_prepare_v3(database, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr),
             database);
        return statement;
    };
    sqlite3_stmt* const add_row = prepared("INSERT INTO row (id, content) VALUES (?1, ?2)");
    sqlite3_stmt* const add_entry = prepared("INSERT INTO log (entry) VALUES (?1)");
    const auto run = [&](sqlite3_stmt* statement) {
        must(sqlite3_step(statement), database);
        sqlite3_reset(statement);
    };

    std::mutex mutex;
    std::condition_variable something_waits, answered;
    int waiting = 0;
    long taken = 0, done = 0;
    bool stopping = false;
    std::thread writer{[&] {
        // What the row and its index hold of the identifier counts with the bytes of a change.
        const std::string content(static_cast<std::size_t>(std::max(1, bytes - entry_bytes - 72)),
                                  'x'),
            entry(entry_bytes, 'x');
        std::mt19937_64 random;
        while (true) {
            int group = 0;
            {
                std::unique_lock lock{mutex};
                something_waits.wait(lock, [&] { return stopping || waiting > 0; });
                if (waiting == 0) return;
                group = std::exchange(waiting, 0);
            }
            must(sqlite3_exec(database, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr), database);
            for (int row = 0; row < group; ++row) {
                char id[37];
                std::snprintf(id, sizeof id, "%016llx-0000-%014llx",
                              static_cast<unsigned long long>(random()),
                              static_cast<unsigned long long>(random() >> 8));
                sqlite3_bind_text(add_row, 1, id, 36, SQLITE_STATIC);
                sqlite3_bind_blob(add_row, 2, content.data(), static_cast<int>(content.size()),
                                  SQLITE_STATIC);
                run(add_row);
                sqlite3_bind_blob(add_entry, 1, entry.data(), entry_bytes, SQLITE_STATIC);
                run(add_entry);
            }
            must(sqlite3_exec(database, "COMMIT", nullptr, nullptr, nullptr), database);
            const std::lock_guard lock{mutex};
            done += group;
            answered.notify_all();
        }
    }};
    const auto end = std::chrono::steady_clock::now() + time;
    std::vector<std::thread> threads;
    for (int client = 0; client < clients; ++client)
        threads.emplace_back([&] {
            while (std::chrono::steady_clock::now() < end) {
                std::unique_lock lock{mutex};
                ++waiting;
                const long own = ++taken;
                something_waits.notify_one();
                answered.wait(lock, [&] { return done >= own; });
            }
        });
    for (auto& thread : threads)
        thread.join();
    {
        const std::lock_guard lock{mutex};
        stopping = true;
    }
    something_waits.notify_one();
    writer.join();
    std::printf("%ld\n", done / time.count());
    sqlite3_finalize(add_row);
    sqlite3_finalize(add_entry);
    sqlite3_close(database);
}
