// The log of decisions: one JSON object a line, in a file that only grows.
//
//   R-AUTHORIZATION-8  An answer that could not be written into the log is not given. (design: doubt
//                      means no)
#pragma once

#include "base/invalid.h"
#include "base/keeping.h"

#include <boost/describe.hpp>
#include <condition_variable>
#include <cstdint>
#include <expected>
#include <filesystem>
#include <memory>
#include <mutex>
#include <stdexcept>
#include <string_view>
#include <thread>

namespace schakel::authorization {

/// When what was written is on the disk. Either way it has left the program before the answer does,
/// so that it outlives the program's end; a power cut takes at most the last second.
enum class LogSync {
    every_second,
    every_answer, ///< many in one, when many are asked at once
};
BOOST_DESCRIBE_ENUM(LogSync, every_second, every_answer)

/// R-AUTHORIZATION-8
class NotLogged : public std::runtime_error {
public:
    NotLogged() : std::runtime_error{"the decision could not be logged"} {}
};

/// All members may be called from any thread.
class DecisionLog : public std::enable_shared_from_this<DecisionLog> {
public:
    /// Appends to the file; to standard error when empty.
    [[nodiscard]] static std::expected<std::shared_ptr<DecisionLog>, Faults>
    open(const std::filesystem::path& file, LogSync sync);
    ~DecisionLog();
    DecisionLog(const DecisionLog&) = delete;
    DecisionLog& operator=(const DecisionLog&) = delete;

    /// Whole lines, each with its end. False when they are not in the log (R-AUTHORIZATION-8); it
    /// stays so for all lines once the disk could not take what it had been given, until reopen().
    [[nodiscard]] bool write(std::string_view lines);
    /// The same in one go with what others gather until the first of them keeps it, or the last
    /// forgets it; keep() throws NotLogged. Not for a log that waits for the disk.
    [[nodiscard]] std::shared_ptr<Keeping> gather(std::string_view lines);
    /// Each write() returns only when the line is on the disk.
    [[nodiscard]] bool waits_for_disk() const { return sync_ == LogSync::every_answer; }
    /// The file by its name anew, after it was moved away or the disk was mended. False when that
    /// fails; then it goes on with the old one.
    bool reopen();

private:
    DecisionLog(std::filesystem::path file, LogSync sync, int target);
    class Gathered;

    bool append(std::string_view lines);
    bool wait_for_disk(std::unique_lock<std::mutex>& lock, std::uint64_t line);
    void sync_each_second();

    const std::filesystem::path file_;
    const LogSync sync_;
    int target_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::uint64_t written_ = 0;
    std::uint64_t on_disk_ = 0;
    bool syncing_ = false;
    /// The disk did not take it: nobody knows what is on it.
    bool broken_ = false;
    /// A line was cut short: the next begins on a new one.
    bool torn_ = false;
    bool stopping_ = false;
    std::weak_ptr<Gathered> gathered_;
    std::thread thread_;
};

} // namespace schakel::authorization
