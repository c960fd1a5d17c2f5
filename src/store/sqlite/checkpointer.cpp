#include "store/sqlite/checkpointer.h"

namespace schakel::store {

namespace {
/// 16 MiB of pages: most are written several times in that, and moved once.
constexpr int frames_in_log = 4'096;
} // namespace

Checkpointer::Checkpointer(const std::string& path)
    : connection_{path, SqliteConnection::Access::write}, thread_{[this] { loop(); }} {}

Checkpointer::~Checkpointer() {
    {
        const std::lock_guard lock{mutex_};
        state_ = State::stopping;
    }
    something_changed_.notify_all();
    thread_.join();
}

void Checkpointer::after_commit(SqliteConnection& writer) {
    if (writer.frames_in_log() < frames_in_log) return;
    {
        const std::lock_guard lock{mutex_};
        if (state_ == State::asked) return;
        if (state_ == State::idle) {
            state_ = State::asked;
            something_changed_.notify_all();
            return;
        }
        state_ = State::idle;
    }
    writer.move_log();
}

void Checkpointer::loop() {
    std::unique_lock lock{mutex_};
    while (true) {
        something_changed_.wait(
            lock, [&] { return state_ == State::asked || state_ == State::stopping; });
        if (state_ == State::stopping) return;
        lock.unlock();
        connection_.move_log();
        lock.lock();
        if (state_ == State::asked) state_ = State::moved;
    }
}

} // namespace schakel::store
