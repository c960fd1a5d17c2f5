// The index of a country: how much room many tokens take, and how long it takes the real keeper to look one up, to keep a
// signal durably, and to destroy a municipality, beside what SQLite alone takes for the least that could be kept. A line
// of JSON for each figure.
//
//   bench_index_scale fill FILE SIGNALS        adds signals to a database that the program made, and the same tokens to
//                                              FILE-raw
//   bench_index_scale measure FILE SECONDS BULK
//   bench_index_scale purge FILE               destroys network scale-0, which has a tenth of the tokens
//
// A signal has twelve tokens, as the program makes them of who has a number, a whole name, an address and two parents
// (R-OPRF-33). Tokens are random bytes, as HMAC-SHA-256 gives them. What is put in at once is put in in its order, 100,000 signals
// together, for one after another it would take hours; look-ups and signals are those of src/index.
#include "base/local_day.h"
#include "base/uuid.h"
#include "crypto/bytes.h"
#include "index/index_keeper.h"
#include "index/packed_signal.h"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <cstdlib>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <mutex>
#include <random>
#include <sqlite3.h>
#include <thread>

namespace {

using namespace schakel;
using Steady = std::chrono::steady_clock;

constexpr int organisations = 300, professionals = 60'000, networks = 40;
constexpr std::size_t parents = 2;
constexpr std::size_t tokens_each = 1 + parents + index::partial_tokens_max;
constexpr std::size_t batch = 100'000, token_bytes = 32;
constexpr std::chrono::minutes patience{30};
const std::string filled = "scale-";

[[noreturn]] void fail(const std::string& why) {
    fmt::print(stderr, "bench_index_scale: {}\n", why);
    std::exit(1);
}

Instant now() {
    return std::chrono::time_point_cast<std::chrono::microseconds>(
        std::chrono::system_clock::now());
}

/// SQLite itself.
class Raw {
public:
    explicit Raw(const std::string& file) {
        must(sqlite3_open(file.c_str(), &database_));
        run("PRAGMA journal_mode = WAL");
    }
    ~Raw() {
        for (auto* statement : statements_)
            sqlite3_finalize(statement);
        sqlite3_close(database_);
    }
    Raw(const Raw&) = delete;
    Raw& operator=(const Raw&) = delete;
    void run(const std::string& sql) {
        must(sqlite3_exec(database_, sql.c_str(), nullptr, nullptr, nullptr));
    }
    sqlite3_stmt* prepared(const std::string& sql) {
        must(sqlite3_prepare_v2(database_, sql.c_str(), -1, &statements_.emplace_back(), nullptr));
        return statements_.back();
    }
    void step(sqlite3_stmt* statement) {
        must(sqlite3_step(statement));
        sqlite3_reset(statement);
    }
    std::int64_t number(const std::string& sql) {
        auto* const statement = prepared(sql);
        if (sqlite3_step(statement) != SQLITE_ROW) fail("no answer to " + sql);
        const auto found = sqlite3_column_int64(statement, 0);
        sqlite3_reset(statement);
        return found;
    }

private:
    void must(int code) {
        if (code != SQLITE_OK && code != SQLITE_DONE && code != SQLITE_ROW)
            fail(sqlite3_errmsg(database_));
    }
    sqlite3* database_ = nullptr;
    std::vector<sqlite3_stmt*> statements_;
};

void bind_bytes(sqlite3_stmt* statement, int place, const store::Bytes& bytes) {
    sqlite3_bind_blob(statement, place, bytes.data(), static_cast<int>(bytes.size()),
                      SQLITE_TRANSIENT);
}

store::Bytes random_bytes(std::mt19937_64& random, std::size_t number) {
    store::Bytes bytes(number);
    for (auto& byte : bytes)
        byte = static_cast<std::byte>(random());
    return bytes;
}

std::vector<index::IndexToken> tokens_of_one(std::mt19937_64& random) {
    std::vector<index::IndexToken> tokens;
    for (std::size_t i = 0; i < tokens_each; ++i)
        tokens.push_back({i == 0         ? index::TokenKind::person
                          : i <= parents ? index::TokenKind::parent
                                         : index::TokenKind::partial_beside_number,
                          random_bytes(random, token_bytes)});
    return tokens;
}

index::SignalTerm term(std::mt19937_64& random) {
    return index::term_of(now(), {2010 + static_cast<int>(random() % 12), 5, 5});
}

void fill(const std::string& file, std::size_t signals) {
    Raw database{file}, raw{file + "-raw"};
    for (auto* each : {&database, &raw})
        each->run("PRAGMA synchronous = OFF; PRAGMA cache_size = -300000");
    raw.run("CREATE TABLE least (token BLOB, organisation INTEGER, professional INTEGER, PRIMARY "
            "KEY (token, organisation, professional)) WITHOUT ROWID");
    const auto until = index::seconds_of(now() + std::chrono::years{10});
    const auto name = [&](const std::string& text) {
        database.run(fmt::format("INSERT INTO index_name (name, keep_until) VALUES ('{}', {})",
                                 text, until));
        return database.number("SELECT last_insert_rowid()");
    };
    database.run("BEGIN");
    std::vector<std::int64_t> by, who, where;
    for (int i = 0; i < organisations; ++i)
        by.push_back(name(new_uuid()));
    for (int i = 0; i < professionals; ++i)
        who.push_back(name(new_uuid()));
    for (int i = 0; i < networks; ++i)
        where.push_back(name(filled + std::to_string(i)));
    auto* const add_signal = database.prepared(
        "INSERT INTO index_signal (id, organisation, professional, network, created, remove_after, "
        "archive_until, key_epoch, profile, state, reported_apart, tokens) VALUES (?, ?, ?, ?, ?, "
        "?, ?, 1, 0, 0, 0, ?)");
    auto* const add_token = database.prepared("INSERT INTO index_token VALUES (?, ?)");
    auto* const add_least = raw.prepared("INSERT INTO least VALUES (?, ?, ?)");
    database.run("COMMIT");
    std::mt19937_64 random{20261123};
    const auto begin = Steady::now();
    for (std::size_t done = 0; done < signals;) {
        database.run("BEGIN");
        raw.run("BEGIN");
        std::vector<std::pair<store::Bytes, std::int64_t>> tokens;
        for (std::size_t i = 0; i < batch && done < signals; ++i, ++done) {
            const auto own = tokens_of_one(random);
            const auto stays = term(random);
            int place = 0;
            bind_bytes(add_signal, ++place, index::packed_id(new_uuid()));
            // A tenth of all is in the one network that is destroyed afterwards.
            const auto network = random() % 10 == 0 ? 0 : 1 + random() % (networks - 1);
            for (const auto number :
                 {by[random() % organisations], who[random() % professionals], where[network],
                  std::int64_t{now().time_since_epoch().count()},
                  index::seconds_of(stays.remove_after), index::seconds_of(stays.archive_until)})
                sqlite3_bind_int64(add_signal, ++place, number);
            bind_bytes(add_signal, ++place, index::packed_tokens(own));
            database.step(add_signal);
            for (const auto& token : own)
                tokens.emplace_back(token.token, done);
        }
        std::ranges::sort(tokens);
        const auto last = database.number("SELECT max(number) FROM index_signal");
        for (const auto& [token, of] : tokens) {
            bind_bytes(add_token, 1, index::prefix_of(token));
            sqlite3_bind_int64(add_token, 2, last - static_cast<std::int64_t>(done) + 1 + of);
            database.step(add_token);
            bind_bytes(add_least, 1, token);
            sqlite3_bind_int64(add_least, 2, by[random() % organisations]);
            sqlite3_bind_int64(add_least, 3, who[random() % professionals]);
            raw.step(add_least);
        }
        database.run("COMMIT");
        raw.run("COMMIT");
    }
    const auto took = std::chrono::duration<double>{Steady::now() - begin}.count();
    for (auto* each : {&database, &raw})
        each->run("PRAGMA wal_checkpoint(TRUNCATE)");
    const auto all = static_cast<double>(signals * tokens_each);
    const auto part = [&](const std::string& words, const std::string& names) {
        const auto size = database.number(
            "SELECT COALESCE(SUM(pgsize), 0) FROM dbstat WHERE name IN (" + names + ")");
        fmt::print("{{\"room\":\"{}\",\"bytes\":{},\"per_token\":{:.2f}}}\n", words, size,
                   static_cast<double>(size) / all);
    };
    part("tokens, by which they are found", "'index_token'");
    part("signals, with their tokens", "'index_signal'");
    part("signals by identifier", "'index_signal_id'");
    part("signals by their day", "'index_signal_due'");
    part("signals by municipality", "'index_signal_network'");
    part("names", "'index_name', 'sqlite_autoindex_index_name_1', 'index_name_end'");
    part("logbook", "'index_log', 'index_log_network'");
    const auto raw_size = raw.number("SELECT SUM(pgsize) FROM dbstat");
    fmt::print("{{\"raw_per_token\":{:.2f},\"filled_per_second\":{:.0f}}}\n",
               static_cast<double>(raw_size) / all, all / took);
}

struct Times {
    std::vector<double> milliseconds;
    template <class Do>
    void time(Do&& what) {
        const auto before = Steady::now();
        what();
        milliseconds.push_back(
            std::chrono::duration<double, std::milli>{Steady::now() - before}.count());
    }
    [[nodiscard]] double at(double share) {
        if (milliseconds.empty()) fail("nothing was measured");
        std::ranges::sort(milliseconds);
        return milliseconds[static_cast<std::size_t>(share *
                                                     static_cast<double>(milliseconds.size() - 1))];
    }
    void print(const std::string& what, double seconds) {
        fmt::print("{{\"what\":\"{}\",\"p50\":{:.4f},\"p99\":{:.4f},\"max\":{:.3f},"
                   "\"per_second\":{:.0f}}}\n",
                   what, at(0.5), at(0.99), at(1),
                   static_cast<double>(milliseconds.size()) / seconds);
    }
};

index::SignalToKeep new_signal(std::mt19937_64& random) {
    index::SignalToKeep made{.organisation = {"bench-" + std::to_string(random() % organisations)},
                             .professional = {"p-" + std::to_string(random() % professionals)},
                             .signal = {new_uuid()},
                             .network = {filled + std::to_string(1 + random() % (networks - 1))},
                             .profile = index::LegalProfile::vir_jeugdwet,
                             .tokens = {},
                             .term = term(random)};
    made.tokens = tokens_of_one(random);
    return made;
}

/// Memory that this process took at most, in MB.
double memory() {
    std::ifstream status{"/proc/self/status"};
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmHWM:")) return std::atof(line.c_str() + 6) / 1024;
    return 0;
}

void set_profiles(store::Database& database, index::LegalProfile profile) {
    database.write([&](store::Transaction& t) {
        for (int i = 0; i < networks; ++i)
            index::keep_profile(t, {{filled + std::to_string(i)}, profile});
        return true;
    });
}

void look_up(store::Database& database, double seconds) {
    std::mt19937_64 random{1};
    // Of signals that are there, anywhere in the file.
    std::vector<index::IndexToken> there;
    static const store::Statement last{"SELECT MAX(number) FROM index_signal"};
    static const store::Statement some{"SELECT tokens FROM index_signal WHERE number = $1"};
    database.read([&](store::Transaction& t) {
        const auto highest = std::get<0>(t.find<std::int64_t>(last).value());
        while (there.size() < 20'000)
            if (const auto found =
                    t.find<store::Bytes>(some, 1 + static_cast<std::int64_t>(random()) % highest))
                if (const auto tokens = index::unpacked_tokens(std::get<0>(*found));
                    !tokens.empty())
                    there.push_back(tokens[random() % tokens.size()]);
        return true;
    });
    for (const bool hit : {true, false}) {
        Times times;
        std::size_t found = 0;
        const auto begin = Steady::now();
        database.read([&](store::Transaction& t) {
            for (std::size_t i = 0; Steady::now() - begin < std::chrono::duration<double>{seconds};
                 ++i) {
                const auto token = hit ? there[i % there.size()]
                                       : index::IndexToken{index::TokenKind::person,
                                                           random_bytes(random, token_bytes)};
                times.time([&] { found += index::active_rows(t, token, now()).size(); });
            }
            return true;
        });
        if (hit ? found < times.milliseconds.size() : found != 0) fail("looked up wrongly");
        times.print(hit ? "look-up of what is there" : "look-up of what is not there", seconds);
    }
}

/// Signals by the keeper and the least by SQLite, in turns, each alone and durable.
void keep_singly(store::Database& database, const std::string& file, double seconds) {
    Raw raw{file + "-raw"};
    raw.run("PRAGMA synchronous = FULL; PRAGMA cache_size = -8192");
    auto* const add = raw.prepared("INSERT INTO least VALUES (?, ?, ?)");
    auto *const begin = raw.prepared("BEGIN IMMEDIATE"), *const commit = raw.prepared("COMMIT");
    std::mt19937_64 random{2};
    Times kept, least;
    std::string ratios;
    constexpr int rounds = 5;
    for (int round = 0; round < rounds; ++round) {
        const auto turn = [&](Times& times, auto&& one) {
            const auto before = times.milliseconds.size();
            const auto until = Steady::now() + std::chrono::duration<double>{seconds / rounds};
            while (Steady::now() < until) {
                const auto made = new_signal(random);
                times.time([&] { one(made); });
            }
            return static_cast<double>(times.milliseconds.size() - before);
        };
        const auto of_keeper = turn(kept, [&](const index::SignalToKeep& made) {
            if (!database.write([&](store::Transaction& t) {
                    return index::keeper::keep_signal(made, t, now());
                }))
                fail("a signal was refused");
        });
        const auto of_raw = turn(least, [&](const index::SignalToKeep& made) {
            raw.step(begin);
            for (const auto& token : made.tokens) {
                bind_bytes(add, 1, token.token);
                sqlite3_bind_int64(add, 2, 1);
                sqlite3_bind_int64(add, 3, 2);
                raw.step(add);
            }
            raw.step(commit);
        });
        ratios += fmt::format("{}{:.3f}", round == 0 ? "" : ",", of_keeper / of_raw);
    }
    kept.print("signal to durable commit", seconds);
    least.print("its tokens in SQLite alone, as durable", seconds);
    fmt::print("{{\"ratio_to_raw\":[{}]}}\n", ratios);
}

/// Twenty professionals a second, each at a moment of their own; with and without a bulk beside them.
void work_through_the_night(store::Database& database, double seconds, int bulk) {
    const auto daily = [&](std::atomic<bool>& over, Times& times) {
        std::mt19937_64 random{3};
        auto next = Steady::now();
        while (!over) {
            next += std::chrono::microseconds{random() % 100'000};
            std::this_thread::sleep_until(next);
            const auto made = new_signal(random);
            times.time([&] {
                if (!database.write([&](store::Transaction& t) {
                        return index::keeper::keep_signal(made, t, now());
                    }))
                    fail("a signal was refused");
            });
        }
    };
    const auto beside = [&](const std::string& what, auto&& work) {
        std::atomic<bool> over = false;
        Times times;
        const auto begin = Steady::now();
        std::thread day{[&] { daily(over, times); }};
        work();
        over = true;
        day.join();
        times.print(what, std::chrono::duration<double>{Steady::now() - begin}.count());
    };
    beside("signals of the day, nothing beside them",
           [&] { std::this_thread::sleep_for(std::chrono::duration<double>{seconds}); });
    const auto begin = Steady::now();
    beside("signals of the day, beside the bulk", [&] {
        // As a client of the program has it: so many on their way, each an own deed.
        constexpr int on_their_way_max = 16;
        std::mutex mutex;
        std::condition_variable answered;
        int on_their_way = 0;
        std::mt19937_64 random{4};
        for (int i = 0; i < bulk; ++i) {
            {
                std::unique_lock lock{mutex};
                answered.wait(lock, [&] { return on_their_way < on_their_way_max; });
                ++on_their_way;
            }
            database.write_later(
                [made = new_signal(random)](store::Transaction& t) {
                    return index::keeper::keep_signal(made, t, now()).has_value();
                },
                [&](std::exception_ptr trouble) {
                    if (trouble) fail("a signal of the bulk was not kept");
                    const std::lock_guard lock{mutex};
                    --on_their_way;
                    answered.notify_one();
                });
        }
        std::unique_lock lock{mutex};
        answered.wait(lock, [&] { return on_their_way == 0; });
    });
    const auto took = std::chrono::duration<double>{Steady::now() - begin}.count();
    fmt::print("{{\"bulk\":{},\"seconds\":{:.1f},\"per_second\":{:.0f}}}\n", bulk, took,
               bulk / took);
}

void purge(store::Database& database) {
    const auto begin = Steady::now();
    const auto gone = database.write([](store::Transaction& t) {
        return std::optional{index::keeper::purge_network(
            t, {filled + "0"}, index::LegalProfile::vir_jeugdwet, now())};
    });
    fmt::print("{{\"purged_rows\":{},\"seconds\":{:.1f},\"memory\":{:.0f}}}\n", gone->token_rows,
               std::chrono::duration<double>{Steady::now() - begin}.count(), memory());
}

} // namespace

int main(int count, char** arguments) {
    if (count < 3) return 2;
    const std::string what = arguments[1], file = arguments[2];
    if (what == "fill" && count == 4) {
        fill(file, static_cast<std::size_t>(std::atoll(arguments[3])));
        return 0;
    }
    const auto database =
        store::Database::open("sqlite:" + file, {.readers = 4, .deadline = patience});
    if (what == "measure" && count == 5) {
        const auto seconds = std::atof(arguments[3]);
        // Only here: who signals by the program afterwards does so where one municipality has it on.
        set_profiles(*database, index::LegalProfile::vir_jeugdwet);
        look_up(*database, seconds);
        keep_singly(*database, file, seconds);
        work_through_the_night(*database, seconds, std::atoi(arguments[4]));
        set_profiles(*database, index::LegalProfile::off);
        fmt::print("{{\"memory\":{:.0f}}}\n", memory());
        return 0;
    }
    if (what == "purge" && count == 3) {
        purge(*database);
        return 0;
    }
    return 2;
}
