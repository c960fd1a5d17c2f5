#include "store/migrate.h"

#include "store/resources.h"

#include <charconv>

namespace schakel::store {

namespace {

const Statement migrations_done{"SELECT number FROM store_migration ORDER BY number"};

void replace_all(std::string& text, std::string_view token, std::string_view words) {
    for (std::size_t at = text.find(token); at != std::string::npos;
         at = text.find(token, at + words.size()))
        text.replace(at, token.size(), words);
}

/// Without what stands between `-- sqlite:` or `-- postgres:` and the next of these marks or
/// `-- both:`, each on a line of its own, when it is for the other database.
std::string parts_for(std::string_view script, Kind kind) {
    std::string text;
    bool taken = true;
    for (std::size_t at = 0; at < script.size();) {
        const auto end = std::min(script.find('\n', at), script.size() - 1) + 1;
        const auto line = script.substr(at, end - at);
        if (line == "-- sqlite:\n")
            taken = kind == Kind::sqlite;
        else if (line == "-- postgres:\n")
            taken = kind == Kind::postgres;
        else if (line == "-- both:\n")
            taken = true;
        else if (taken)
            text += line;
        at = end;
    }
    return text;
}

/// The type names that the two databases do not share, and the parts that only one of them takes.
std::string for_kind(std::string_view script, Kind kind) {
    auto text = parts_for(script, kind);
    replace_all(text, "BYTES", kind == Kind::sqlite ? "BLOB" : "BYTEA");
    // Under this name alone SQLite takes a key for the place of the row, and needs no index beside.
    if (kind == Kind::sqlite) replace_all(text, "BIGINT PRIMARY KEY", "INTEGER PRIMARY KEY");
    return text;
}

std::int64_t number_of(std::string_view path) {
    std::int64_t number = 0;
    std::from_chars(path.data(), path.data() + path.size(), number);
    return number;
}

} // namespace

void migrate(Database& database, Instant now) {
    database.execute("CREATE TABLE IF NOT EXISTS store_migration (number BIGINT PRIMARY KEY, at "
                     "BIGINT NOT NULL)");
    const auto done = database.read(
        [](Transaction& transaction) { return transaction.all<std::int64_t>(migrations_done); });
    std::int64_t newest = 0;
    for (const auto& file : resources())
        newest = std::max(newest, number_of(file.path));
    if (!done.empty() && std::get<0>(done.back()) > newest)
        throw Failure{Trouble::unavailable, "the database was made by a newer version of Schakel"};
    for (const auto& file : resources()) {
        const auto number = number_of(file.path);
        if (std::find(done.begin(), done.end(), std::tuple{number}) != done.end()) continue;
        const auto note = "INSERT INTO store_migration VALUES (" + std::to_string(number) + ", " +
                          std::to_string(now.time_since_epoch().count()) + ");";
        database.execute(for_kind(file.bytes, database.kind()) + "\n" + note);
    }
}

} // namespace schakel::store
