#include "main/load_persons_command.h"

#include "main/bad_option.h"
#include "main/open_file.h"
#include "main/opened_house.h"
#include "main/process_signals.h"
#include "people/import_persons.h"

#include <fmt/format.h>
#include <ostream>

namespace schakel::main {

namespace {

constexpr int paused = 3;
/// A part is one deed, and the database may be far away or on a slow disk.
constexpr std::chrono::seconds part_deadline{60};
constexpr std::chrono::seconds told_every{1};

std::string time_left(double seconds) {
    if (seconds < 60) return fmt::format("{:.0f} s", seconds);
    if (seconds < 3600) return fmt::format("{:.0f} min", seconds / 60);
    return fmt::format("{:.0f} h {:02.0f} min", std::floor(seconds / 3600),
                       std::floor(std::fmod(seconds, 3600) / 60));
}

/// Says now and then how far it is, and hears whether somebody wants it to end.
class Overseer {
public:
    Overseer(std::ostream& messages, const sigset_t& heard) : messages_{messages}, heard_{heard} {}

    bool operator()(const people::ImportProgress& progress) {
        hear();
        progress.reading ? tell_reading(progress) : tell(progress);
        return progress.reading || !to_end_;
    }

private:
    using Clock = std::chrono::steady_clock;

    void hear() {
        const timespec at_once{};
        for (int signal = sigtimedwait(&heard_, nullptr, &at_once); signal > 0;
             signal = sigtimedwait(&heard_, nullptr, &at_once))
            if (signal == SIGINT || signal == SIGTERM) to_end_ = true;
    }
    /// Nothing is taken over yet, and how long the file is nobody knows.
    void tell_reading(const people::ImportProgress& progress) {
        const auto now = Clock::now();
        if (!told_) told_ = now;
        if (now - *told_ < told_every) return;
        told_ = now;
        messages_ << fmt::format("{} rows read\n", progress.done) << std::flush;
    }
    void tell(const people::ImportProgress& progress) {
        const auto now = Clock::now();
        if (!began_) {
            // The first part is behind us: its pace is not known.
            began_ = now;
            done_at_begin_ = progress.done;
        }
        if (told_ && now - *told_ < told_every && progress.done < progress.total) return;
        told_ = now;
        const std::chrono::duration<double> spent = now - *began_;
        const auto here = static_cast<double>(progress.done - done_at_begin_);
        std::string pace;
        if (here > 0 && spent.count() > 0) {
            const auto each_second = here / spent.count();
            pace = fmt::format(
                ", {:.0f} a second, {} left", each_second,
                time_left(static_cast<double>(progress.total - progress.done) / each_second));
        }
        messages_ << fmt::format("{} of {} ({:.0f} %){}\n", progress.done, progress.total,
                                 100.0 * static_cast<double>(progress.done) /
                                     static_cast<double>(progress.total),
                                 pace)
                  << std::flush;
    }

    std::ostream& messages_;
    sigset_t heard_;
    bool to_end_ = false;
    std::optional<Clock::time_point> began_;
    std::optional<Clock::time_point> told_;
    std::int64_t done_at_begin_ = 0;
};

/// What is wrong, for whoever gave the command.
struct InWords {
    const LoadPersonsOptions& options;

    std::string operator()(const Faults& faults) const {
        std::string text;
        for (const auto& fault : faults)
            text +=
                fmt::format("{}: {}: {}\n", options.file.string(), fault.pointer, fault.message);
        return text + "Nobody was taken over (R-IMPORT-1).\n";
    }
    std::string operator()(const people::HalfDoneImport& other) const {
        return fmt::format(
            "{} is not the file that stands half done here, at row {} of {}, or it changed since "
            "(R-IMPORT-3). Load that file as it was, or say --instead to leave it there and begin "
            "with this one: who is known by number is not taken over twice.\n",
            options.file.string(), other.done, other.total);
    }
    std::string operator()(const people::NumbersNotSaid&) const {
        return "This database is not marked yet for numbers of invented or of real persons: say "
               "--numbers test or --numbers real (R-BSN-3).\n";
    }
    std::string operator()(const people::ImportDisturbed&) const {
        return fmt::format("{} changed while it was taken over, or another program takes it over "
                           "too. What was kept stays; look at the file, and give the command "
                           "again.\n",
                           options.file.string());
    }
};

} // namespace

int load_persons_command(const LoadPersonsOptions& options, std::ostream& out,
                         std::ostream& messages) {
    if (!std::filesystem::is_regular_file(options.file))
        throw BadOption{options.file.string() + " is no file that can be read twice"};
    auto file = opened(options.file);
    if (!file) throw BadOption{options.file.string() + " cannot be read"};
    // Before any thread of the database is made.
    const auto heard = hold_back_signals();
    const auto house =
        open_house(options.database, options.keys, store::Options{.deadline = part_deadline});
    Overseer overseer{messages, heard};
    const auto import = people::import_persons(
        file, {.numbers = options.numbers, .instead_of_half_done = options.instead_of_half_done},
        *house->database, house->vault, system_now(),
        [&](const people::ImportProgress& progress) { return overseer(progress); });
    if (!import) {
        messages << std::visit(InWords{options}, import.error());
        return 1;
    }
    out << fmt::format("{} of {} persons: {} taken over, {} known already and left as they are.\n",
                       import->done, import->total, import->added, import->known);
    if (import->ended_at) return 0;
    out << "Paused. Give the same command to go on.\n";
    return paused;
}

} // namespace schakel::main
