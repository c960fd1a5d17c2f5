// schakel link | dedupe: who in two registers, or in one, is the same person. The form is fixed for other
// programs; it is written out in docs/matching.md and in --help.
#pragma once

#include "base/language.h"

#include <filesystem>
#include <iosfwd>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace schakel::main {

struct LinkOptions {
    std::filesystem::path left;
    /// Absent: the register is held against itself.
    std::optional<std::filesystem::path> right;
    std::filesystem::path pairs;
    std::optional<std::filesystem::path> clusters;
    std::optional<std::filesystem::path> columns;
    /// The name of the column of identifiers in both registers; the first column when absent.
    std::optional<std::string> id;
    double threshold = 0.5;
    /// A page about what came of it, in this language (link_report.h).
    std::optional<std::filesystem::path> report;
    Language language = Language::nl;
    /// Identifiers of two records: why they are held for one person or not is told on `messages`.
    std::vector<std::pair<std::string, std::string>> explain;
    /// The step and how far it is are shown on `messages` while it goes on.
    bool show_progress = false;
};

/// Writes the pairs, and the clusters when they are asked for, whole or not at all. `messages` gets what the
/// columns were taken for, what is wrong and the result in one line.
/// Exit status: 0 when it was done, 2 when a file cannot be read or written, or a record that is to be explained is in
/// no file.
[[nodiscard]] int link_command(const LinkOptions& options, std::ostream& messages);

} // namespace schakel::main
