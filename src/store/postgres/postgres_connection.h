// A connection to PostgreSQL whose deadlines the client keeps: a frozen server answers no time-out
// of its own (research: reliability finding 6). Only src/store sees it.
#pragma once

#include "store/connection.h"
#include "store/postgres/libpq.h"

#include <map>
#include <memory>
#include <string>

namespace schakel::store {

class PostgresConnection : public Connection {
public:
    explicit PostgresConnection(const std::string& url);

    Result run(std::string_view sql, std::span<const Value> arguments) override;
    void execute(const std::string& script) override;
    void prepare(std::string_view sql) override;
    void set_deadline(std::chrono::steady_clock::time_point deadline) override;
    /// Whether it can be used again; a broken one is thrown away.
    [[nodiscard]] bool usable() const { return usable_; }

private:
    using Answer = std::unique_ptr<PGresult, void (*)(PGresult*)>;
    void connect(const std::string& url);
    void wait_for(bool writing);
    void send_all();
    Answer answer();
    [[noreturn]] void broken(const std::string& why);
    [[noreturn]] void refuse(const PGresult* result);
    const std::string& prepared(std::string_view sql);

    std::unique_ptr<PGconn, void (*)(PGconn*)> connection_;
    std::map<std::string, std::string, std::less<>> prepared_;
    std::chrono::steady_clock::time_point deadline_;
    bool usable_ = true;
};

} // namespace schakel::store
