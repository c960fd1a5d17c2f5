// The same deeds on both databases: SQLite in memory, and PostgreSQL where SCHAKEL_TEST_POSTGRES
// names one (./dev test always does).
#pragma once

#include "store/migrate.h"
#include "store/store.h"

#include <cstdlib>
#include <gtest/gtest.h>
#include <unistd.h>

namespace schakel::testing {

inline std::vector<std::string> databases() {
    std::vector<std::string> found{"sqlite"};
    if (std::getenv("SCHAKEL_TEST_POSTGRES") != nullptr) found.push_back("postgres");
    return found;
}

/// A deed may take long here: the sanitizers slow all it works out, and a machine that is busy does
/// so once more. What a deadline does is shown where a test sets one.
inline const store::Options patient{.deadline = std::chrono::minutes{1}};

/// A database with all tables and nothing in them. On PostgreSQL each test program has a schema of
/// its own.
inline std::unique_ptr<store::Database> empty_database(const std::string& kind) {
    if (kind == "sqlite") {
        auto database = store::Database::open("sqlite::memory:", patient);
        store::migrate(*database, Instant{});
        return database;
    }
    const std::string url = std::getenv("SCHAKEL_TEST_POSTGRES");
    static const std::string schema = [&] {
        const auto name = "test_" + std::to_string(getpid());
        store::Database::open(url)->execute("CREATE SCHEMA " + name);
        return name;
    }();
    const auto separator = url.find('?') == std::string::npos ? "?" : "&";
    auto database =
        store::Database::open(url + separator + "options=-csearch_path%3D" + schema, patient);
    static bool migrated = false;
    if (!migrated) store::migrate(*database, Instant{});
    migrated = true;
    database->execute(
        "DO $$ DECLARE names text; BEGIN SELECT string_agg(format('%I', tablename), ', ') INTO "
        "names "
        "FROM pg_tables WHERE schemaname = current_schema() AND tablename <> 'store_migration'; "
        "EXECUTE 'TRUNCATE ' || names || ' CASCADE'; END $$");
    return database;
}

/// A fixture that gives each test an empty database of each kind.
class OnBothDatabases : public ::testing::TestWithParam<std::string> {
protected:
    std::unique_ptr<store::Database> database = empty_database(GetParam());

    /// Does a deed; the test goes on with its outcome.
    template <class Deed>
    auto does(Deed deed) {
        return database->write(std::move(deed));
    }
};

} // namespace schakel::testing

/// At the end of a test file, once for each fixture.
#define SCHAKEL_ON_BOTH_DATABASES(Suite)                                                           \
    INSTANTIATE_TEST_SUITE_P(OnBoth, Suite, ::testing::ValuesIn(::schakel::testing::databases()),  \
                             [](const auto& database_kind) { return database_kind.param; })
