// The files of the repository as the tests of its architecture read them.
#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace schakel::architecture {

struct SourceFile {
    /// Relative to the root of the repository, with slashes.
    std::string path;
    std::string text;
};

/// Every text file that could be committed below a folder of the repository, sorted by path: what
/// is built, fetched or kept while running (build, node_modules, dist, data) is left out, and so is
/// what holds a zero byte.
[[nodiscard]] std::vector<SourceFile> files_below(const std::filesystem::path& folder);

[[nodiscard]] bool is_cpp(std::string_view path);
[[nodiscard]] std::vector<std::string_view> lines_of(std::string_view text);

/// The same text with every comment of C++ blanked out; line numbers stay what they are.
[[nodiscard]] std::string without_comments(std::string_view text);

/// What stands between double quotes in C++ (comments excluded), raw strings included, with its
/// line number.
struct Literal {
    std::size_t line;
    std::string text;
};
[[nodiscard]] std::vector<Literal> literals_of(std::string_view text);

/// All that a test found wrong, one on a line, for the message of its one expectation.
[[nodiscard]] std::string listed(const std::vector<std::string>& findings);

/// "src/casework/handover.h" stands in the room "casework"; nothing for a file outside src/.
[[nodiscard]] std::string_view room_of(std::string_view path);

/// Each room with the rooms it may use, from the schakel_room and schakel_program lines of
/// CMakeLists.txt, in the order in which they stand there: from the ground floor up.
struct Room {
    std::string name;
    std::set<std::string> uses;
};
[[nodiscard]] std::vector<Room> rooms_in(std::string_view cmake);

} // namespace schakel::architecture
