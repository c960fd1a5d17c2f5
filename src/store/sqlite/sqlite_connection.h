// A connection to SQLite. Only src/store sees it.
#pragma once

#include "store/connection.h"

#include <map>
#include <memory>
#include <string>
#include <unordered_map>

struct sqlite3;
struct sqlite3_stmt;

namespace schakel::store {

class SqliteConnection : public Connection {
public:
    enum class Access { write, read };
    SqliteConnection(const std::string& path, Access access);

    Result run(std::string_view sql, std::span<const Value> arguments) override;
    void execute(const std::string& script) override;
    void prepare(std::string_view sql) override;
    void set_deadline(std::chrono::steady_clock::time_point deadline) override;
    /// Whether a transaction is open: SQLite closes it by itself on a full disk or a broken file.
    [[nodiscard]] bool in_transaction() const;
    /// Pages that the last commit of this connection left in the log beside the file.
    [[nodiscard]] int frames_in_log() const { return frames_in_log_; }
    /// Moves as much of that log into the file as nobody hinders. What cannot be moved now stays
    /// where it is, as durable as before.
    void move_log();
    /// Rows inserted, changed or removed since it was opened, also those that were undone.
    [[nodiscard]] std::int64_t rows_touched() const;

private:
    struct Prepared {
        sqlite3_stmt* statement;
        /// The place of argument $n at n - 1; 0 when the text does not use it.
        std::vector<int> places;
    };
    const Prepared& prepared(std::string_view sql);
    [[noreturn]] void fail(int code) const;

    std::unique_ptr<sqlite3, int (*)(sqlite3*)> connection_;
    int frames_in_log_ = 0;
    std::map<std::string, Prepared, std::less<>> prepared_;
    /// By where the text stands: nearly all are literals, and comparing texts of SQL that begin
    /// alike takes as long as running one.
    std::unordered_map<const char*, std::pair<std::string_view, const Prepared*>> found_before_;
    std::vector<std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt*)>> owned_;
    std::chrono::steady_clock::time_point deadline_ = std::chrono::steady_clock::time_point::max();
};

} // namespace schakel::store
