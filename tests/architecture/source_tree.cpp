#include "architecture/source_tree.h"
#include "source_folder.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <fstream>
#include <iterator>

namespace schakel::architecture {

namespace {

bool is_left_out(const std::filesystem::path& folder) {
    static constexpr std::array names{".git", "build", "node_modules", "dist", "data", "coverage"};
    return std::ranges::find(names, folder.filename().string()) != names.end();
}

std::string read(const std::filesystem::path& path) {
    std::ifstream in{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

enum class Place { code, line_comment, block_comment, literal, raw_literal, character };

// Walks through C++ once and tells for each byte where it stands.
template <class Visit>
void walk(std::string_view text, Visit visit) {
    auto place = Place::code;
    std::string raw_end;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto rest = text.substr(at);
        switch (place) {
        case Place::code:
            if (rest.starts_with("//")) {
                place = Place::line_comment;
            } else if (rest.starts_with("/*")) {
                place = Place::block_comment;
            } else if (rest.starts_with("R\"") &&
                       (at == 0 || !std::isalnum(static_cast<unsigned char>(text[at - 1])))) {
                const auto open = rest.find('(');
                raw_end = ")" + std::string{rest.substr(2, open - 2)} + "\"";
                visit(at, Place::code);
                visit(++at, Place::code);
                place = Place::raw_literal;
                continue;
            } else if (rest.front() == '"') {
                visit(at, Place::code);
                place = Place::literal;
                continue;
            } else if (rest.front() == '\'' &&
                       (at == 0 || !std::isalnum(static_cast<unsigned char>(text[at - 1])))) {
                place = Place::character;
            }
            visit(at, place);
            break;
        case Place::line_comment:
            if (rest.front() == '\n') { place = Place::code; }
            visit(at, rest.front() == '\n' ? Place::code : Place::line_comment);
            break;
        case Place::block_comment:
            visit(at, place);
            if (rest.starts_with("*/")) {
                visit(++at, place);
                place = Place::code;
            }
            break;
        case Place::literal:
        case Place::character:
            if (rest.front() == '\\' && rest.size() > 1) {
                visit(at, place);
                visit(++at, place);
            } else if (rest.front() == (place == Place::literal ? '"' : '\'')) {
                place = Place::code;
                visit(at, place);
            } else {
                visit(at, place);
            }
            break;
        case Place::raw_literal:
            if (rest.starts_with(raw_end)) {
                at += raw_end.size() - 1;
                place = Place::code;
            }
            visit(at, place);
            break;
        }
    }
}

} // namespace

std::vector<SourceFile> files_below(const std::filesystem::path& folder) {
    const auto root = source_folder();
    std::vector<SourceFile> found;
    std::error_code gone;
    for (std::filesystem::recursive_directory_iterator at{root / folder, gone}, end;
         !gone && at != end; ++at) {
        if (at->is_directory()) {
            if (is_left_out(at->path())) { at.disable_recursion_pending(); }
            continue;
        }
        if (!at->is_regular_file()) { continue; }
        auto text = read(at->path());
        if (text.find('\0') != std::string::npos) { continue; }
        found.push_back(
            {std::filesystem::relative(at->path(), root).generic_string(), std::move(text)});
    }
    std::ranges::sort(found, {}, &SourceFile::path);
    return found;
}

bool is_cpp(std::string_view path) { return path.ends_with(".h") || path.ends_with(".cpp"); }

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        lines.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

std::string without_comments(std::string_view text) {
    std::string result{text};
    walk(text, [&](std::size_t at, Place place) {
        if ((place == Place::line_comment || place == Place::block_comment) && result[at] != '\n') {
            result[at] = ' ';
        }
    });
    return result;
}

std::vector<Literal> literals_of(std::string_view text) {
    std::vector<Literal> found;
    std::size_t line = 1;
    bool inside = false;
    walk(text, [&](std::size_t at, Place place) {
        const bool literal = place == Place::literal || place == Place::raw_literal;
        if (literal && !inside) { found.push_back({line, {}}); }
        if (literal) { found.back().text += text[at]; }
        inside = literal;
        if (text[at] == '\n') { ++line; }
    });
    return found;
}

std::string listed(const std::vector<std::string>& findings) {
    std::string text;
    for (const auto& finding : findings) {
        text += "\n  " + finding;
    }
    return text;
}

std::string_view room_of(std::string_view path) {
    if (!path.starts_with("src/")) { return {}; }
    path.remove_prefix(4);
    return path.substr(0, path.find('/'));
}

std::vector<Room> rooms_in(std::string_view cmake) {
    std::vector<Room> rooms;
    std::string code;
    for (const auto line : lines_of(cmake)) {
        code += std::string{line.substr(0, line.find('#'))} + ' ';
    }
    for (std::size_t at = 0; (at = code.find("schakel_", at)) != std::string::npos; ++at) {
        const bool room = code.compare(at, 13, "schakel_room(") == 0;
        if (!room && code.compare(at, 16, "schakel_program(") != 0) { continue; }
        const auto open = code.find('(', at) + 1;
        const auto words = code.substr(open, code.find(')', open) - open);
        Room found;
        std::string_view member = "NAME";
        std::size_t begin = 0;
        while ((begin = words.find_first_not_of(' ', begin)) != std::string::npos) {
            const auto end = std::min(words.find(' ', begin), words.size());
            const auto word = words.substr(begin, end - begin);
            begin = end;
            if (word == "USES" || word == "LINKS" || word == "RESOURCES" || word == "ROOM") {
                member = word == "USES" ? "USES" : word == "ROOM" ? "NAME" : "OTHER";
            } else if (member == "NAME") {
                found.name = word; // of a program: the word after ROOM, which comes later, holds
            } else if (member == "USES") {
                found.uses.insert(word);
            }
        }
        rooms.push_back(std::move(found));
    }
    return rooms;
}

} // namespace schakel::architecture
