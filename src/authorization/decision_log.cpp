#include "authorization/decision_log.h"

#include <cerrno>
#include <fcntl.h>
#include <fmt/format.h>
#include <fstream>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace schakel::authorization {

namespace {

int open_to_append(const std::filesystem::path& file) {
    return ::open(file.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0640);
}

/// A pipe or a terminal is no disk: there is nothing to wait for.
bool reaches_disk(int target) {
    return ::fdatasync(target) == 0 || errno == EINVAL || errno == ENOTSUP || errno == EROFS;
}

/// Its last line was cut short, by an end of the program or a full disk.
bool is_torn(const std::filesystem::path& file) {
    std::error_code unknown;
    if (!std::filesystem::is_regular_file(file, unknown)) return false;
    std::ifstream in{file, std::ios::binary};
    in.seekg(-1, std::ios::end);
    char last{};
    return in.get(last) && last != '\n';
}

} // namespace

/// Lines that go into the log together.
class DecisionLog::Gathered final : public Keeping {
public:
    explicit Gathered(std::shared_ptr<DecisionLog> log) : log_{std::move(log)} {}
    Gathered(const Gathered&) = delete;
    Gathered& operator=(const Gathered&) = delete;
    ~Gathered() override {
        // Whoever was to be told has gone: it was decided all the same.
        const std::lock_guard lock{log_->mutex_};
        write();
    }
    void keep() override {
        const std::lock_guard lock{log_->mutex_};
        write();
        if (!kept_) throw NotLogged{};
    }
    /// False when they have gone already. With the log's lock held.
    bool add(std::string_view lines) {
        if (gone_) return false;
        lines_ += lines;
        return true;
    }

private:
    void write() {
        if (std::exchange(gone_, true)) return;
        kept_ = !log_->broken_ && log_->append(lines_);
        if (kept_) ++log_->written_;
    }

    const std::shared_ptr<DecisionLog> log_;
    std::string lines_;
    bool gone_ = false;
    bool kept_ = false;
};

std::expected<std::shared_ptr<DecisionLog>, Faults>
DecisionLog::open(const std::filesystem::path& file, LogSync sync) {
    const int target = file.empty() ? STDERR_FILENO : open_to_append(file);
    if (target < 0)
        return std::unexpected{Faults{{file.string(), "not_allowed",
                                       fmt::format("the decision log cannot be opened: {}",
                                                   std::system_category().message(errno))}}};
    return std::shared_ptr<DecisionLog>{new DecisionLog{file, sync, target}};
}

DecisionLog::DecisionLog(std::filesystem::path file, LogSync sync, int target)
    : file_{std::move(file)}, sync_{sync}, target_{target}, torn_{is_torn(file_)} {
    if (sync_ == LogSync::every_second) thread_ = std::thread{[this] { sync_each_second(); }};
}

DecisionLog::~DecisionLog() {
    {
        const std::lock_guard lock{mutex_};
        stopping_ = true;
    }
    changed_.notify_all();
    if (thread_.joinable()) thread_.join();
    if (!file_.empty()) ::close(target_);
}

bool DecisionLog::write(std::string_view lines) {
    std::unique_lock lock{mutex_};
    if (broken_ || !append(lines)) return false;
    const auto line = ++written_;
    return sync_ == LogSync::every_second || wait_for_disk(lock, line);
}

std::shared_ptr<Keeping> DecisionLog::gather(std::string_view lines) {
    std::shared_ptr<Gathered> gathered;
    {
        const std::lock_guard lock{mutex_};
        gathered = gathered_.lock();
        if (gathered && gathered->add(lines)) return gathered;
    }
    // Not under the lock: the last that held the one before may be the one that lets it go.
    gathered = std::make_shared<Gathered>(shared_from_this());
    const std::lock_guard lock{mutex_};
    (void)gathered->add(lines);
    gathered_ = gathered;
    return gathered;
}

bool DecisionLog::append(std::string_view lines) {
    const auto put = [&](std::string_view text) {
        while (!text.empty()) {
            const auto count = ::write(target_, text.data(), text.size());
            if (count > 0) {
                torn_ = true;
                text.remove_prefix(static_cast<std::size_t>(count));
            } else if (errno != EINTR) {
                return false;
            }
        }
        return true;
    };
    if (torn_ && !put("\n")) return false;
    torn_ = false;
    if (!put(lines)) return false;
    torn_ = false;
    return true;
}

/// One of those who wait syncs for all of them; who comes meanwhile waits for the next.
bool DecisionLog::wait_for_disk(std::unique_lock<std::mutex>& lock, std::uint64_t line) {
    while (on_disk_ < line && !broken_) {
        if (syncing_) {
            changed_.wait(lock);
            continue;
        }
        syncing_ = true;
        const auto until = written_;
        lock.unlock();
        const bool good = reaches_disk(target_);
        lock.lock();
        syncing_ = false;
        if (good)
            on_disk_ = until;
        else
            broken_ = true;
        changed_.notify_all();
    }
    return !broken_;
}

void DecisionLog::sync_each_second() {
    std::unique_lock lock{mutex_};
    while (true) {
        const bool last =
            changed_.wait_for(lock, std::chrono::seconds{1}, [this] { return stopping_; });
        (void)wait_for_disk(lock, written_);
        if (last) return;
    }
}

bool DecisionLog::reopen() {
    std::unique_lock lock{mutex_};
    if (file_.empty()) return true;
    changed_.wait(lock, [this] { return !syncing_; });
    const int opened = open_to_append(file_);
    if (opened < 0) return false;
    // What stands in the old file is on the disk before it is left.
    (void)reaches_disk(target_);
    // The same descriptor, so that who waits need not know.
    ::dup3(opened, target_, O_CLOEXEC);
    ::close(opened);
    on_disk_ = written_;
    broken_ = false;
    torn_ = is_torn(file_);
    return true;
}

} // namespace schakel::authorization
