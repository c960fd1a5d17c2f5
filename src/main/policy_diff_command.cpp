#include "main/policy_diff_command.h"

#include "main/open_file.h"
#include "main/policy_folder.h"
#include "main/policy_language.h"
#include "sharing/policy_difference.h"

#include <fmt/format.h>
#include <fstream>
#include <ostream>

namespace schakel::main {

namespace {

/// Lines that are empty are left out.
std::optional<std::vector<std::string>> lines_of(const std::string& file) {
    auto stream = opened(file);
    if (!stream) return std::nullopt;
    std::vector<std::string> lines;
    for (std::string line; std::getline(stream, line);)
        if (line.find_first_not_of(" \t\r") != std::string::npos) lines.push_back(line);
    return lines;
}

} // namespace

int policy_diff_command(const PolicyDiffOptions& options, std::ostream& output,
                        std::ostream& errors) {
    const auto language = language_named(options.language, errors);
    if (!language) return 2;
    if (!(options.seconds > 0 && options.seconds <= 3'600)) {
        errors << "schakel policy: --timeout is more than 0 and at most 3600 seconds\n";
        return 2;
    }
    const auto before = load_policy(options.before, errors);
    const auto after = load_policy(options.after, errors);
    if (!before || !after) return 2;
    std::optional<sharing::RecordedQuestions> recorded;
    if (options.questions) {
        const auto lines = lines_of(*options.questions);
        if (!lines) {
            errors << fmt::format("schakel policy: {} cannot be read\n", *options.questions);
            return 2;
        }
        auto asked = sharing::ask_both(*before, *after, *lines);
        if (!asked) {
            for (const auto& fault : asked.error())
                errors << fmt::format("schakel policy: {}: question {}: {}\n", *options.questions,
                                      fault.pointer, fault.message);
            return 2;
        }
        recorded = std::move(*asked);
    }
    const auto difference = sharing::difference_between(
        *before, *after, *language,
        std::chrono::milliseconds{static_cast<std::int64_t>(options.seconds * 1'000)});
    output << difference_in_words(difference, recorded ? &*recorded : nullptr, *language)
           << std::flush;
    return difference.complete() ? 0 : 1;
}

} // namespace schakel::main
