#include "crypto/password_queue.h"

namespace schakel::crypto {

PasswordQueue::PasswordQueue(std::size_t waiters_max)
    : waiters_max_{waiters_max}, thread_{[this] { run(); }} {}

bool PasswordQueue::submit(std::function<void()> job) {
    {
        const std::lock_guard lock{guard_};
        if (stopped_ || jobs_.size() >= waiters_max_) return false;
        jobs_.push_back(std::move(job));
    }
    changed_.notify_one();
    return true;
}

void PasswordQueue::stop() {
    {
        const std::lock_guard lock{guard_};
        stopped_ = true;
    }
    changed_.notify_one();
    const std::lock_guard lock{join_guard_};
    if (thread_.joinable()) thread_.join();
}

std::size_t PasswordQueue::waiting() const {
    const std::lock_guard lock{guard_};
    return jobs_.size();
}

std::uint64_t PasswordQueue::failed() const {
    const std::lock_guard lock{guard_};
    return failed_;
}

void PasswordQueue::run() {
    std::unique_lock lock{guard_};
    for (;;) {
        changed_.wait(lock, [this] { return stopped_ || !jobs_.empty(); });
        if (jobs_.empty()) return;
        auto job = std::move(jobs_.front());
        jobs_.pop_front();
        lock.unlock();
        bool worked = true;
        try {
            job();
        } catch (...) { worked = false; }
        job = nullptr; // what the job holds on to goes before the next one waits
        lock.lock();
        if (!worked) ++failed_;
    }
}

} // namespace schakel::crypto
