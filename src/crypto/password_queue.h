// Password hashing has a thread of its own: a burst of logins must not take all memory and cores.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace schakel::crypto {

/// Runs jobs one after another, in the order in which they came.
class PasswordQueue {
public:
    static constexpr std::size_t waiters_max_default = 64;

    /// At most so many jobs wait, besides the one that runs.
    explicit PasswordQueue(std::size_t waiters_max = waiters_max_default);
    PasswordQueue(const PasswordQueue&) = delete;
    PasswordQueue& operator=(const PasswordQueue&) = delete;
    ~PasswordQueue() { stop(); }

    /// False when too many wait already or the queue was stopped; the caller then answers that the
    /// server is busy. A job that was taken is run, also when the queue is stopped meanwhile. What
    /// a job throws ends that job only, and is counted.
    [[nodiscard]] bool submit(std::function<void()> job);

    /// Takes no more, runs what was taken, and returns when that is done. Not to be called by a
    /// job.
    void stop();

    [[nodiscard]] std::size_t waiting() const;
    [[nodiscard]] std::uint64_t failed() const;

private:
    void run();

    const std::size_t waiters_max_;
    mutable std::mutex guard_;
    std::condition_variable changed_;
    std::deque<std::function<void()>> jobs_;
    bool stopped_ = false;
    std::uint64_t failed_ = 0;
    std::mutex join_guard_;
    std::thread thread_;
};

} // namespace schakel::crypto
