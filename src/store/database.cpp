#include "store/database.h"

#include "store/postgres/postgres_database.h"
#include "store/sqlite/sqlite_database.h"

namespace schakel::store {

std::unique_ptr<Database> Database::open(const std::string& location, const Options& options) {
    constexpr std::string_view sqlite = "sqlite:";
    if (location.starts_with(sqlite))
        return std::make_unique<SqliteDatabase>(location.substr(sqlite.size()), options);
    if (location.starts_with("postgresql://") || location.starts_with("postgres://"))
        return std::make_unique<PostgresDatabase>(location, options);
    throw Failure{Trouble::unavailable, "a database is named sqlite:PATH or postgresql://..."};
}

} // namespace schakel::store
