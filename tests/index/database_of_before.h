// A database as an earlier version left it, for the tests of migrations.
#pragma once

#include "store/resources.h"
#include "support/databases.h"

namespace schakel::index {

inline std::string for_kind(std::string text, store::Kind kind) {
    const std::string token = "BYTES", word = kind == store::Kind::sqlite ? "BLOB" : "BYTEA";
    for (auto at = text.find(token); at != std::string::npos; at = text.find(token, at + 4))
        text.replace(at, token.size(), word);
    return text;
}

/// A database as it was before the migration of this number, with nothing in it; SQLite in memory or
/// in a file.
inline std::unique_ptr<store::Database>
database_of_before(const std::string& kind, int first_new,
                   const std::string& location = "sqlite::memory:") {
    std::unique_ptr<store::Database> database;
    if (kind == "sqlite") {
        database = store::Database::open(location, testing::patient);
    } else {
        const std::string url = std::getenv("SCHAKEL_TEST_POSTGRES");
        const auto schema = "before_" + std::to_string(getpid());
        store::Database::open(url)->execute("DROP SCHEMA IF EXISTS " + schema +
                                            " CASCADE; CREATE SCHEMA " + schema);
        const auto separator = url.find('?') == std::string::npos ? "?" : "&";
        database = store::Database::open(url + separator + "options=-csearch_path%3D" + schema,
                                         testing::patient);
    }
    database->execute(
        "CREATE TABLE store_migration (number BIGINT PRIMARY KEY, at BIGINT NOT NULL)");
    for (const auto& file : store::resources()) {
        const auto number = std::stoi(std::string{file.path.substr(0, 4)});
        if (number >= first_new) continue;
        database->execute(for_kind(std::string{file.bytes}, database->kind()) +
                          "\nINSERT INTO store_migration VALUES (" + std::to_string(number) +
                          ", 0);");
    }
    return database;
}

} // namespace schakel::index
