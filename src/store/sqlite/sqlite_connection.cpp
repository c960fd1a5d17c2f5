#include "store/sqlite/sqlite_connection.h"

#include "store/sqlite/gathered_log.h"

#include <charconv>
#include <sqlite3.h>

namespace schakel::store {

namespace {

struct Reset {
    void operator()(sqlite3_stmt* statement) const {
        sqlite3_reset(statement);
        sqlite3_clear_bindings(statement);
    }
};

/// Writes one argument; it outlives the statement's run, so that nothing has to be copied.
struct Bind {
    sqlite3_stmt* statement;
    int place;
    int operator()(std::monostate) const { return sqlite3_bind_null(statement, place); }
    int operator()(std::int64_t number) const {
        return sqlite3_bind_int64(statement, place, number);
    }
    int operator()(const std::string& text) const {
        return sqlite3_bind_text64(statement, place, text.data(), text.size(), SQLITE_STATIC,
                                   SQLITE_UTF8);
    }
    int operator()(const Bytes& bytes) const {
        // No address would mean no value, and bytes that hold nothing are a value.
        const void* const from = bytes.empty() ? static_cast<const void*>("") : bytes.data();
        return sqlite3_bind_blob64(statement, place, from, bytes.size(), SQLITE_STATIC);
    }
};

Value value_in(sqlite3_stmt* statement, int column) {
    switch (sqlite3_column_type(statement, column)) {
    case SQLITE_NULL: return {};
    case SQLITE_INTEGER: return std::int64_t{sqlite3_column_int64(statement, column)};
    case SQLITE_TEXT: {
        const auto* const text = sqlite3_column_text(statement, column);
        return std::string{text, text + sqlite3_column_bytes(statement, column)};
    }
    case SQLITE_BLOB: {
        const auto* const from =
            static_cast<const std::byte*>(sqlite3_column_blob(statement, column));
        return Bytes{from, from + sqlite3_column_bytes(statement, column)};
    }
    default:
        throw Failure{Trouble::other, "a column holds a kind of value that Schakel never keeps"};
    }
}

Trouble trouble_of(int extended) {
    switch (extended) {
    case SQLITE_CONSTRAINT_UNIQUE:
    case SQLITE_CONSTRAINT_PRIMARYKEY:
    case SQLITE_CONSTRAINT_ROWID: return Trouble::unique;
    case SQLITE_CONSTRAINT_FOREIGNKEY: return Trouble::foreign_key;
    // The index of the log beside the file found no room to grow; the file is as it was.
    case SQLITE_IOERR_SHMSIZE: return Trouble::full;
    default: break;
    }
    switch (extended & 0xff) {
    case SQLITE_CONSTRAINT: return Trouble::check;
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return Trouble::busy;
    case SQLITE_FULL: return Trouble::full;
    case SQLITE_INTERRUPT: return Trouble::deadline;
    case SQLITE_IOERR:
    case SQLITE_CORRUPT:
    case SQLITE_CANTOPEN:
    case SQLITE_NOTADB:
    case SQLITE_READONLY: return Trouble::unavailable;
    default: return Trouble::other;
    }
}

} // namespace

SqliteConnection::SqliteConnection(const std::string& path, Access access)
    : connection_{nullptr, sqlite3_close_v2} {
    // Counting the memory in use takes a lock that every thread waits for; nobody reads the count.
    [[maybe_unused]] static const int configured = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    sqlite3* connection = nullptr;
    const int opened = sqlite3_open_v2(path.c_str(), &connection,
                                       SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE |
                                           SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE,
                                       access == Access::write ? gathered_log() : nullptr);
    connection_.reset(connection);
    if (opened != SQLITE_OK) throw Failure{Trouble::unavailable, sqlite3_errstr(opened)};
    sqlite3_progress_handler(
        connection, 20'000,
        [](void* self) {
            return std::chrono::steady_clock::now() >
                           static_cast<SqliteConnection*>(self)->deadline_
                       ? 1
                       : 0;
        },
        this);
    // secure_delete: what was erased must not be found in the file's free pages (reliability 3.4).
    execute("PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
            "PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON; PRAGMA trusted_schema = OFF;");
    if (access == Access::read) {
        execute("PRAGMA query_only = ON");
    } else {
        // Deeds come back to the same pages: 8 MiB of them are kept at hand.
        execute("PRAGMA cache_size = -8192;");
        // In the place of SQLite's own hook, which would move the log now and then (Checkpointer).
        sqlite3_wal_hook(
            connection,
            [](void* self, sqlite3*, const char*, int frames) {
                static_cast<SqliteConnection*>(self)->frames_in_log_ = frames;
                return SQLITE_OK;
            },
            this);
    }
}

void SqliteConnection::fail(int code) const {
    const int extended = sqlite3_extended_errcode(connection_.get());
    throw Failure{trouble_of(extended == SQLITE_OK ? code : extended),
                  sqlite3_errmsg(connection_.get())};
}

void SqliteConnection::execute(const std::string& script) {
    const int done = sqlite3_exec(connection_.get(), script.c_str(), nullptr, nullptr, nullptr);
    if (done != SQLITE_OK) fail(done);
}

void SqliteConnection::prepare(std::string_view sql) { (void)prepared(sql); }

void SqliteConnection::set_deadline(std::chrono::steady_clock::time_point deadline) {
    deadline_ = deadline;
}

bool SqliteConnection::in_transaction() const {
    return sqlite3_get_autocommit(connection_.get()) == 0;
}

void SqliteConnection::move_log() {
    (void)sqlite3_wal_checkpoint_v2(connection_.get(), nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr,
                                    nullptr);
}

std::int64_t SqliteConnection::rows_touched() const {
    return sqlite3_total_changes64(connection_.get());
}

const SqliteConnection::Prepared& SqliteConnection::prepared(std::string_view sql) {
    auto& [text, known] = found_before_[sql.data()];
    if (known != nullptr && text == sql) return *known;
    if (const auto found = prepared_.find(sql); found != prepared_.end()) {
        // The map's own text, for the caller's may be gone and another stand in its place.
        text = found->first;
        known = &found->second;
        return *known;
    }
    sqlite3_stmt* statement = nullptr;
    const int done = sqlite3_prepare_v3(connection_.get(), sql.data(), static_cast<int>(sql.size()),
                                        SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (done != SQLITE_OK) fail(done);
    owned_.emplace_back(statement, sqlite3_finalize);
    Prepared entry{statement, {}};
    // SQLite numbers $1, $2 by where they first stand in the text, not by their digits.
    for (int place = 1; place <= sqlite3_bind_parameter_count(statement); ++place) {
        const std::string_view name = sqlite3_bind_parameter_name(statement, place);
        std::size_t number = 0;
        std::from_chars(name.data() + 1, name.data() + name.size(), number);
        if (number == 0)
            throw Failure{Trouble::other, "a statement's arguments are $1, $2 and so on"};
        if (entry.places.size() < number) entry.places.resize(number, 0);
        entry.places[number - 1] = place;
    }
    return prepared_.emplace(sql, std::move(entry)).first->second;
}

Result SqliteConnection::run(std::string_view sql, std::span<const Value> arguments) {
    const auto& [raw, places] = prepared(sql);
    if (places.size() != arguments.size())
        throw Failure{Trouble::other, "a statement got another number of arguments than it has"};
    const std::unique_ptr<sqlite3_stmt, Reset> statement{raw};
    for (std::size_t i = 0; i < arguments.size(); ++i)
        if (places[i] != 0)
            if (const int bound = std::visit(Bind{raw, places[i]}, arguments[i]);
                bound != SQLITE_OK)
                fail(bound);
    Result result;
    int step = SQLITE_ROW;
    while ((step = sqlite3_step(raw)) == SQLITE_ROW) {
        auto& row = result.rows.emplace_back();
        const int columns = sqlite3_column_count(raw);
        row.reserve(static_cast<std::size_t>(columns));
        for (int column = 0; column < columns; ++column)
            row.push_back(value_in(raw, column));
    }
    if (step != SQLITE_DONE) fail(step);
    result.changed = sqlite3_changes64(connection_.get());
    return result;
}

} // namespace schakel::store
