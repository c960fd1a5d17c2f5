// The log of requests: a line for each, written by a thread of its own, so that a full pipe or a
// slow disk holds up no request (R-HTTP-8 says what a line holds).
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <filesystem>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>

namespace schakel::main {

class RequestLog {
public:
    /// Appends to the file, standard error when empty. Throws BadOption when it cannot be opened.
    explicit RequestLog(std::filesystem::path file);
    /// Writes what waits, for a second at most.
    ~RequestLog();
    RequestLog(const RequestLog&) = delete;
    RequestLog& operator=(const RequestLog&) = delete;

    /// From any thread, without waiting. A line for which there is no room is dropped and counted.
    void add(std::string_view line);
    /// The file by its name anew, after it was moved away. Goes on with the old one when that fails.
    void reopen();
    [[nodiscard]] std::uint64_t dropped() const { return dropped_; }

private:
    void write_on();
    void write_out(std::string_view text);

    const std::filesystem::path file_;
    std::atomic<int> target_;
    std::mutex mutex_;
    std::condition_variable something_waits_;
    std::string waiting_;
    bool stopping_ = false;
    std::atomic<bool> give_up_{false};
    std::atomic<std::uint64_t> dropped_{0};
    std::thread thread_;
};

} // namespace schakel::main
