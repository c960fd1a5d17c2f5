#include "evaluator/evaluation_log.h"

#include "codec/json.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fmt/format.h>
#include <fstream>
#include <iterator>
#include <unistd.h>

namespace schakel::evaluator {

namespace {

using std::filesystem::path;

constexpr std::string_view name_begins = "evaluations-", name_ends = ".log";

std::string file_name(const PartialDate& day) {
    return fmt::format("{}{}{}", name_begins, to_text(day), name_ends);
}

std::optional<PartialDate> day_of(const path& file) {
    const auto name = file.filename().string();
    if (name.size() <= name_begins.size() + name_ends.size()) return std::nullopt;
    auto day = parse_date(std::string_view{name}.substr(
        name_begins.size(), name.size() - name_begins.size() - name_ends.size()));
    if (!day || !day->complete() || file_name(*day) != name) return std::nullopt;
    return day;
}

[[noreturn]] void refuse(const path& where, std::string_view what) {
    throw LogUnusable{fmt::format("{}: {}", where.string(), what)};
}

[[noreturn]] void refuse_line(const path& file, std::size_t line, std::string_view what) {
    throw LogUnusable{fmt::format("{}:{}: {}", file.string(), line, what)};
}

/// In the order of their days.
std::vector<path> files_in(const path& folder) {
    std::vector<path> files;
    for (const auto& entry : std::filesystem::directory_iterator{folder})
        if (day_of(entry.path())) files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

std::string text_in(const path& file) {
    std::ifstream in{file, std::ios::binary};
    std::string text{std::istreambuf_iterator<char>{in}, {}};
    if (!in) refuse(file, "the log cannot be read");
    return text;
}

std::string hash_of(std::string_view line) {
    return crypto::to_hex(crypto::sha256(crypto::bytes_of(line)));
}

std::string hash_of_none() { return std::string(2 * sizeof(crypto::Hash), '0'); }

/// R-OPRF-19: calls `each` with every line, and gives the hash of the last. `before` is that of the
/// line before the first; nullopt when the file before is gone.
template <class Each>
std::string follow(const path& file, std::string_view text, std::optional<std::string> before,
                   Each each) {
    std::size_t number = 0;
    while (!text.empty()) {
        ++number;
        const auto end = text.find('\n');
        if (end == std::string_view::npos) refuse_line(file, number, "the line is cut short");
        const auto line = text.substr(0, end);
        text.remove_prefix(end + 1);
        const auto logged = codec::read_json<LoggedEvaluation>(line);
        if (!logged) refuse_line(file, number, "no line of the log");
        if (before && logged->before != *before)
            refuse_line(file, number,
                        "this line does not follow the one before it: the log was changed");
        before = hash_of(line);
        each(*logged);
    }
    return before.value_or(hash_of_none());
}

bool make_durable(const path& folder) {
    const int opened = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (opened < 0) return false;
    const bool done = ::fsync(opened) == 0;
    ::close(opened);
    return done;
}

} // namespace

EvaluationLog::EvaluationLog(path folder) : folder_{std::move(folder)}, last_hash_{hash_of_none()} {
    std::error_code why;
    std::filesystem::create_directories(folder_, why);
    if (why) refuse(folder_, "the folder of the log cannot be made: " + why.message());
    const auto files = files_in(folder_);
    if (files.size() > 1) {
        // The first line of the last file follows the last of the one before.
        const auto& earlier = files[files.size() - 2];
        last_hash_ = follow(earlier, text_in(earlier), std::nullopt, [](const auto&) {});
    }
    if (!files.empty()) read_file(files.back(), files.size() > 1);
}

void EvaluationLog::read_file(const path& file, bool has_earlier) {
    auto text = text_in(file);
    const auto whole = text.rfind('\n') == std::string::npos ? 0 : text.rfind('\n') + 1;
    if (whole != text.size()) {
        if (::truncate(file.c_str(), static_cast<off_t>(whole)) != 0)
            refuse(file, std::string{"the line that was cut short cannot be taken away: "} +
                             std::strerror(errno));
        text.resize(whole);
    }
    last_day_ = *day_of(file);
    last_hash_ = follow(file, text, has_earlier ? std::optional{last_hash_} : std::nullopt,
                        [this](const LoggedEvaluation& logged) {
                            counted_[logged.organisation] += logged.elements;
                        });
}

EvaluationLog::~EvaluationLog() {
    if (target_ >= 0) ::close(target_);
}

std::string EvaluationLog::last_hash() const {
    const std::lock_guard lock{mutex_};
    return last_hash_;
}

bool EvaluationLog::is_broken() const {
    const std::lock_guard lock{mutex_};
    return broken_;
}

bool EvaluationLog::append(const PartialDate& day, LoggedEvaluation&& line) {
    if (target_ < 0 || file_day_ != day) {
        if (target_ >= 0) {
            // What stands in the file of yesterday is on the disk before it is left.
            if (::fdatasync(target_) != 0) return false;
            ::close(target_);
        }
        const auto file = folder_ / file_name(day);
        target_ = ::open(file.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0640);
        if (target_ < 0 || !make_durable(folder_)) return false;
        file_day_ = day;
    }
    line.before = last_hash_;
    auto text = codec::write_json(line);
    const auto hash = hash_of(text);
    text += '\n';
    std::string_view rest = text;
    while (!rest.empty()) {
        const auto count = ::write(target_, rest.data(), rest.size());
        if (count > 0)
            rest.remove_prefix(static_cast<std::size_t>(count));
        else if (errno != EINTR)
            return false;
    }
    last_hash_ = hash;
    return true;
}

bool EvaluationLog::write(PartialDate day, LoggedEvaluation line) {
    std::unique_lock lock{mutex_};
    // R-OPRF-19: lines follow one another from file to file, so that no file is gone back to.
    day = std::max({day, file_day_, last_day_});
    // A file is not left while it is being brought to the disk.
    changed_.wait(lock, [&] { return !syncing_ || file_day_ == day; });
    if (broken_ || !append(day, std::move(line))) {
        broken_ = true;
        changed_.notify_all();
        return false;
    }
    const auto own = ++written_;
    // One of those who wait does it for all of them; who comes meanwhile waits for the next.
    while (on_disk_ < own && !broken_) {
        if (syncing_) {
            changed_.wait(lock);
            continue;
        }
        syncing_ = true;
        const auto until = written_;
        const int target = target_;
        lock.unlock();
        const bool good = ::fdatasync(target) == 0;
        lock.lock();
        syncing_ = false;
        if (good)
            on_disk_ = std::max(on_disk_, until);
        else
            broken_ = true;
        changed_.notify_all();
    }
    return on_disk_ >= own;
}

std::size_t verify_evaluation_log(const path& folder) {
    std::error_code why;
    if (!std::filesystem::is_directory(folder, why)) refuse(folder, "there is no log here");
    std::size_t lines = 0;
    std::optional<std::string> before;
    for (const auto& file : files_in(folder))
        before = follow(file, text_in(file), before, [&](const auto&) { ++lines; });
    return lines;
}

} // namespace schakel::evaluator
