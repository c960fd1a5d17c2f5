// Threads that do what must not wait on a loop.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace schakel::api {

class Workers {
public:
    Workers(std::size_t threads, std::size_t waiting_max);
    /// Does what waits, then ends.
    ~Workers();
    Workers(const Workers&) = delete;
    Workers& operator=(const Workers&) = delete;
    /// False when too many wait. The job must not throw.
    [[nodiscard]] bool submit(std::function<void()> job);
    /// How many wait now.
    [[nodiscard]] std::size_t waiting() const;

private:
    void work();
    const std::size_t waiting_max_;
    mutable std::mutex mutex_;
    std::condition_variable something_waits_;
    std::deque<std::function<void()>> queue_;
    bool stopping_ = false;
    std::vector<std::thread> threads_;
};

} // namespace schakel::api
