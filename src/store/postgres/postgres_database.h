// PostgreSQL: a serialisable transaction for each deed, run again when it met another. Only
// src/store sees it.
#pragma once

#include "store/database.h"
#include "store/inside/commit_counts.h"
#include "store/postgres/postgres_connection.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace schakel::store {

class PostgresDatabase : public Database, public CountsWrites {
public:
    PostgresDatabase(std::string url, const Options& options);
    ~PostgresDatabase() override;

    void write_later(Job job, Done done) override;
    /// Never: it is another machine, or may be.
    bool read_at_once(const std::function<void(Transaction&)>&,
                      std::chrono::milliseconds) override {
        return false;
    }
    void execute(const std::string& script) override;
    void prepare(std::string_view sql) override;
    [[nodiscard]] Kind kind() const override { return Kind::postgres; }
    [[nodiscard]] WriterFigures writer_figures() const override;

protected:
    void run_write(const Job& job) override;
    void run_read(const std::function<void(Transaction&)>& look) override;

private:
    /// Lends a connection and takes it back, unless it broke meanwhile.
    template <class Use>
    void with_connection(Use use, std::chrono::steady_clock::time_point until);
    std::unique_ptr<PostgresConnection> borrow();
    std::unique_ptr<PostgresConnection> connect(std::unique_lock<std::mutex>& lock);
    void give_back(std::unique_ptr<PostgresConnection> connection);
    void write_once(PostgresConnection& connection, const Job& job);
    void work();

    const std::string url_;
    const Options options_;

    std::mutex connections_mutex_;
    std::condition_variable connection_free_;
    std::vector<std::unique_ptr<PostgresConnection>> free_;
    std::size_t made_ = 0;
    /// A connection broke or was not answered in time: one tries whether the server is there, and
    /// the others wait for word of it.
    bool doubted_ = false;
    bool trying_ = false;
    /// Until then nobody tries again: who is refused at once can come back, who waits in vain
    /// cannot.
    std::chrono::steady_clock::time_point away_until_{};

    CommitCounts commits_;

    mutable std::mutex mutex_;
    std::condition_variable something_waits_;
    std::deque<std::pair<Job, Done>> queue_;
    bool stopping_ = false;
    std::vector<std::thread> workers_;
};

} // namespace schakel::store
