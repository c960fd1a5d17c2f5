// Moves what was committed from the log beside the file into the file itself, while others go on
// writing. Only src/store sees it.
#pragma once

#include "store/sqlite/sqlite_connection.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace schakel::store {

/// SQLite by itself has the writer do this between two commits, and every deed waits meanwhile. Here
/// a thread with a connection of its own moves nearly all of it; the writer moves the little that
/// came after, which lets SQLite begin the log anew from its start.
class Checkpointer {
public:
    explicit Checkpointer(const std::string& path);
    ~Checkpointer();
    Checkpointer(const Checkpointer&) = delete;
    Checkpointer& operator=(const Checkpointer&) = delete;

    /// To be called by the writer after each commit.
    void after_commit(SqliteConnection& writer);

private:
    void loop();

    SqliteConnection connection_;
    std::mutex mutex_;
    std::condition_variable something_changed_;
    enum class State { idle, asked, moved, stopping };
    State state_ = State::idle;
    std::thread thread_;
};

} // namespace schakel::store
