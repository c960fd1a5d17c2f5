// SQLite with one writer thread and group commit. Only src/store sees it.
#pragma once

#include "store/database.h"
#include "store/inside/commit_counts.h"
#include "store/sqlite/checkpointer.h"
#include "store/sqlite/reserve.h"
#include "store/sqlite/sqlite_connection.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace schakel::store {

class SqliteDatabase : public Database, public CountsWrites {
public:
    SqliteDatabase(std::string path, const Options& options);
    ~SqliteDatabase() override;

    void write_later(Job job, Done done) override;
    /// R-STORE-4: also when the disk is full.
    void write_in_last_room(Job job, Done done);
    bool read_at_once(const std::function<void(Transaction&)>& look,
                      std::chrono::milliseconds at_most) override;
    void execute(const std::string& script) override;
    void prepare(std::string_view sql) override;
    [[nodiscard]] Kind kind() const override { return Kind::sqlite; }
    [[nodiscard]] WriterFigures writer_figures() const override;

protected:
    void run_write(const Job& job) override;
    void run_read(const std::function<void(Transaction&)>& look) override;

private:
    struct Waiting {
        Job job;
        Done done;
        bool in_last_room = false;
        std::exception_ptr trouble{};
    };
    using Group = std::deque<Waiting>;
    void wait_in_line(Waiting waiting);
    void write_loop();
    void answer_loop();
    void write_group(Group& group);
    enum class Joining { open, closed };
    void commit_together(Group& group, Joining joining);
    /// Whether a deed can be undone by itself once others of its group were done before it.
    enum class Undoing { none, each };
    [[nodiscard]] bool do_all(Group& group, Undoing undoing, Joining joining);
    [[nodiscard]] bool one_joins(Group& group);
    [[nodiscard]] bool room_came_back();
    [[nodiscard]] bool do_one(Waiting& waiting, std::unique_ptr<WrittenOnce>& written_once);
    void do_one_undoably(Waiting& waiting, std::unique_ptr<WrittenOnce>& written_once);
    /// Empty when none is free (any more) before the time is over.
    std::unique_ptr<SqliteConnection> borrow_reader(std::chrono::milliseconds patience);
    void look_with(std::unique_ptr<SqliteConnection> reader,
                   const std::function<void(Transaction&)>& look, std::chrono::milliseconds most);

    const std::string path_;
    const Options options_;
    const bool in_memory_;
    SqliteConnection writer_;
    /// None in memory, where there is no log.
    std::optional<Checkpointer> checkpointer_;

    CommitCounts commits_;

    mutable std::mutex mutex_;
    std::condition_variable something_waits_;
    Group queue_;
    bool stopping_ = false;
    /// After an error of the disk nothing is written any more: what the file holds is not known
    /// (reliability 2.2).
    bool broken_ = false;

    /// Only the writer thread looks at these.
    std::optional<Reserve> reserve_;
    bool full_ = false;
    std::chrono::steady_clock::time_point room_asked_at_{};

    std::mutex readers_mutex_;
    std::condition_variable reader_free_;
    std::vector<std::unique_ptr<SqliteConnection>> free_readers_;
    std::size_t readers_made_ = 0;

    std::mutex answers_mutex_;
    std::condition_variable something_done_;
    /// Durable, and not told yet to who waits for it.
    Group answers_;
    bool no_more_answers_ = false;

    std::thread writer_thread_;
    std::thread answering_thread_;
};

} // namespace schakel::store
