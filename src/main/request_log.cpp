#include "main/request_log.h"

#include "main/bad_option.h"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <fcntl.h>
#include <optional>
#include <poll.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace schakel::main {

namespace {

/// Some twenty thousand lines.
constexpr std::size_t waiting_max = 4 << 20;
/// A pipe that says it can be written to takes this much without holding up who writes.
constexpr std::size_t piece_max = 4096;
constexpr int patience_milliseconds = 100;
constexpr std::chrono::seconds at_the_end_max{1};
/// What comes within this time is written together: waking a thread for each line would cost a
/// request as much as looking something up.
constexpr std::chrono::milliseconds gathered_for{10};

int open_to_append(const std::filesystem::path& file) {
    return ::open(file.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0640);
}

} // namespace

RequestLog::RequestLog(std::filesystem::path file)
    : file_{std::move(file)}, target_{file_.empty() ? STDERR_FILENO : open_to_append(file_)} {
    if (target_ < 0)
        throw BadOption{"--log: " + file_.string() + ": " + std::system_category().message(errno)};
    thread_ = std::thread{[this] { write_on(); }};
}

RequestLog::~RequestLog() {
    {
        const std::lock_guard lock{mutex_};
        stopping_ = true;
    }
    something_waits_.notify_one();
    thread_.join();
    if (!file_.empty()) ::close(target_);
}

void RequestLog::add(std::string_view line) {
    bool first = false;
    {
        const std::lock_guard lock{mutex_};
        if (waiting_.size() + line.size() + 1 > waiting_max) {
            ++dropped_;
            return;
        }
        first = waiting_.empty();
        waiting_ += line;
        waiting_ += '\n';
    }
    if (first) something_waits_.notify_one();
}

void RequestLog::reopen() {
    if (file_.empty()) return;
    const int opened = open_to_append(file_);
    if (opened < 0) return;
    // The same descriptor, so that the thread that writes need not know.
    ::dup3(opened, target_, O_CLOEXEC);
    ::close(opened);
}

void RequestLog::write_on() {
    std::unique_lock lock{mutex_};
    while (true) {
        something_waits_.wait(lock, [this] { return stopping_ || !waiting_.empty(); });
        if (waiting_.empty()) return;
        something_waits_.wait_for(lock, gathered_for, [this] { return stopping_; });
        const auto text = std::exchange(waiting_, {});
        lock.unlock();
        write_out(text);
        lock.lock();
    }
}

void RequestLog::write_out(std::string_view text) {
    std::optional<std::chrono::steady_clock::time_point> until;
    while (!text.empty()) {
        {
            const std::lock_guard lock{mutex_};
            if (stopping_ && !until) until = std::chrono::steady_clock::now() + at_the_end_max;
        }
        if (until && std::chrono::steady_clock::now() > *until) return;
        pollfd ready{target_, POLLOUT, 0};
        if (::poll(&ready, 1, patience_milliseconds) <= 0) continue;
        const auto written = ::write(target_, text.data(), std::min(text.size(), piece_max));
        if (written > 0) {
            text.remove_prefix(static_cast<std::size_t>(written));
        } else if (errno != EINTR && errno != EAGAIN) {
            // Nobody reads any more, or the disk is full: the lines are lost, the requests are not.
            dropped_ += static_cast<std::uint64_t>(std::ranges::count(text, '\n'));
            return;
        }
    }
}

} // namespace schakel::main
