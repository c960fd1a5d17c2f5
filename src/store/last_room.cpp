#include "store/last_room.h"

#include "store/sqlite/sqlite_database.h"

namespace schakel::store {

void write_in_last_room(Database& database, Database::Job job, Database::Done done) {
    if (auto* const sqlite = dynamic_cast<SqliteDatabase*>(&database))
        sqlite->write_in_last_room(std::move(job), std::move(done));
    else
        database.write_later(std::move(job), std::move(done));
}

} // namespace schakel::store
