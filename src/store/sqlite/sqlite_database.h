// SQLite with one writer thread and group commit. Only src/store sees it.
#pragma once

#include "store/database.h"
#include "store/sqlite/sqlite_connection.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace schakel::store {

class SqliteDatabase : public Database {
public:
    SqliteDatabase(std::string path, const Options& options);
    ~SqliteDatabase() override;

    void write_later(Job job, Done done) override;
    void execute(const std::string& script) override;
    void prepare(std::string_view sql) override;
    [[nodiscard]] Kind kind() const override { return Kind::sqlite; }

protected:
    void run_write(const Job& job) override;
    void run_read(const std::function<void(Transaction&)>& look) override;

private:
    struct Waiting {
        Job job;
        Done done;
        std::exception_ptr trouble;
    };
    void write_loop();
    void commit_together(std::deque<Waiting>& group);
    void do_one(Waiting& waiting);
    std::unique_ptr<SqliteConnection> borrow_reader();

    const std::string path_;
    const Options options_;
    const bool in_memory_;
    SqliteConnection writer_;

    std::mutex mutex_;
    std::condition_variable something_waits_;
    std::deque<Waiting> queue_;
    bool stopping_ = false;
    /// After an error of the disk nothing is written any more: what the file holds is not known
    /// (reliability 2.2).
    bool broken_ = false;

    std::mutex readers_mutex_;
    std::condition_variable reader_free_;
    std::vector<std::unique_ptr<SqliteConnection>> free_readers_;
    std::size_t readers_made_ = 0;

    std::thread thread_;
};

} // namespace schakel::store
