#include "http/inside/target.h"

#include "http/inside/text.h"

#include <algorithm>
#include <cstdint>

namespace schakel::http {

namespace {

int hex_value(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

bool is_control(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 || byte == 0x7f;
}

/// Every segment has a name that stays as it is; only the last may be empty.
bool is_normal(std::string_view path) {
    if (path.empty() || path.front() != '/') return false;
    path.remove_prefix(1);
    for (;;) {
        const auto end = path.find('/');
        const auto segment = path.substr(0, end);
        if (segment == "." || segment == "..") return false;
        if (end == std::string_view::npos) return true;
        if (segment.empty()) return false;
        path.remove_prefix(end + 1);
    }
}

bool escapes_a_separator(std::string_view text) {
    for (std::size_t i = 0; i + 2 < text.size(); ++i)
        if (text[i] == '%' && ((text[i + 1] == '2' && lower(text[i + 2]) == 'f') ||
                               (text[i + 1] == '5' && lower(text[i + 2]) == 'c')))
            return true;
    return false;
}

} // namespace

std::optional<std::string> decode(std::string_view text, Plus plus) {
    std::string decoded;
    decoded.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        char c = text[i];
        if (c == '%') {
            if (i + 2 >= text.size()) return std::nullopt;
            const int high = hex_value(text[i + 1]), low = hex_value(text[i + 2]);
            if (high < 0 || low < 0) return std::nullopt;
            c = static_cast<char>(high * 16 + low);
            i += 2;
        } else if (c == '+' && plus == Plus::is_space) {
            c = ' ';
        }
        if (is_control(c)) return std::nullopt;
        decoded += c;
    }
    if (!is_utf8(decoded)) return std::nullopt;
    return decoded;
}

std::optional<Target> read_target(std::string_view text) {
    if (text == "*") return Target{"*", {}};
    const bool visible =
        std::all_of(text.begin(), text.end(), [](char c) { return c > 0x20 && c < 0x7f; });
    if (!visible || text.find('#') != std::string_view::npos) return std::nullopt;
    for (const std::string_view scheme : {"http://", "https://"}) {
        if (text.size() < scheme.size() || !same_word(text.substr(0, scheme.size()), scheme))
            continue;
        text.remove_prefix(scheme.size());
        const auto end_of_host = text.find_first_of("/?");
        if (end_of_host == 0) return std::nullopt;
        text = end_of_host == std::string_view::npos ? "/" : text.substr(end_of_host);
        break;
    }
    const auto mark = text.find('?');
    const auto raw = text.substr(0, mark);
    if (escapes_a_separator(raw) || raw.find('\\') != std::string_view::npos) return std::nullopt;
    auto path = decode(raw, Plus::is_plus);
    if (!path || !is_normal(*path)) return std::nullopt;
    return Target{std::move(*path),
                  mark == std::string_view::npos ? std::string_view{} : text.substr(mark + 1)};
}

} // namespace schakel::http
