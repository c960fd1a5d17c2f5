// The least that durable writing can cost here: clients hand rows to one writer, which puts all that
// wait into one commit of SQLite (WAL, synchronous=FULL) and then answers them. Nothing is checked,
// sealed or hashed. What the program reaches is held against this in the same run.
//
//   group_commit FILE CLIENTS BYTES SECONDS     prints rows per second
#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <cstdlib>
#include <mutex>
#include <sqlite3.h>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace {

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
                      "CREATE TABLE row (id INTEGER PRIMARY KEY, content BLOB NOT NULL)",
                      nullptr, nullptr, nullptr),
         database);
    sqlite3_stmt* insert = nullptr;
    must(
        sqlite3_prepare_v2(database, "INSERT INTO row (content) VALUES (?1)", -1, &insert, nullptr),
        database);

    std::mutex mutex;
    std::condition_variable something_waits, answered;
    int waiting = 0;
    long taken = 0, done = 0;
    bool stopping = false;
    std::thread writer{[&] {
        const std::string content(static_cast<std::size_t>(bytes), 'x');
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
                sqlite3_bind_blob(insert, 1, content.data(), bytes, SQLITE_STATIC);
                must(sqlite3_step(insert), database);
                sqlite3_reset(insert);
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
    sqlite3_finalize(insert);
    sqlite3_close(database);
}
