#include "notify/address.h"

#include <algorithm>

namespace schakel::notify {

namespace {

bool is_letter_or_digit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool all_of(std::string_view text, std::string_view besides) {
    return std::ranges::all_of(text, [&](char c) {
        return is_letter_or_digit(c) || besides.find(c) != std::string_view::npos;
    });
}

/// Parts of text between dots, none of them empty.
template <class Check>
bool dotted(std::string_view text, Check check) {
    for (;;) {
        const auto dot = text.find('.');
        if (!check(text.substr(0, dot))) return false;
        if (dot == std::string_view::npos) return true;
        text.remove_prefix(dot + 1);
    }
}

bool is_label(std::string_view label) {
    return !label.empty() && label.size() <= 63 && label.front() != '-' && label.back() != '-' &&
           all_of(label, "-");
}

bool is_host(std::string_view host) { return host.size() <= 253 && dotted(host, is_label); }

bool is_port(std::string_view port) {
    return !port.empty() && port.size() <= 5 &&
           std::ranges::all_of(port, [](char c) { return c >= '0' && c <= '9'; });
}

/// The part between the scheme and the first slash: host, or host:port. Nullopt when it is neither.
std::optional<std::string_view> host_of(std::string_view authority) {
    constexpr std::string_view sixth = "[::1]";
    std::string_view host = authority.substr(0, authority.find(':'));
    if (authority.starts_with(sixth)) host = sixth;
    const auto rest = authority.substr(host.size());
    if (!rest.empty() && (rest.front() != ':' || !is_port(rest.substr(1)))) return std::nullopt;
    if (host != sixth && !is_host(host)) return std::nullopt;
    return host;
}

} // namespace

std::optional<MailAddress> MailAddress::of(std::string_view text) {
    const auto at = text.find('@');
    if (text.size() > 254 || at == std::string_view::npos || at > 64) return std::nullopt;
    const bool local_part = dotted(text.substr(0, at), [](std::string_view part) {
        return !part.empty() && all_of(part, "!#$%&'*+/=?^_`{|}~-");
    });
    if (!local_part || !is_host(text.substr(at + 1))) return std::nullopt;
    return MailAddress{text};
}

std::string_view MailAddress::domain() const {
    return std::string_view{text_}.substr(text_.find('@') + 1);
}

std::optional<PageAddress> PageAddress::of(std::string_view text) {
    constexpr std::string_view safe = "https://", plain = "http://";
    const bool is_safe = text.starts_with(safe);
    if (text.size() > 300 || (!is_safe && !text.starts_with(plain))) return std::nullopt;
    const auto rest = text.substr(is_safe ? safe.size() : plain.size());
    const auto slash = std::min(rest.find('/'), rest.size());
    const auto host = host_of(rest.substr(0, slash));
    if (!host || (!is_safe && !is_this_machine(*host)) || !all_of(rest.substr(slash), "-._~/:"))
        return std::nullopt;
    return PageAddress{text};
}

bool is_this_machine(std::string_view host) {
    const bool fourth =
        host.starts_with("127.") && std::ranges::count(host, '.') == 3 &&
        std::ranges::all_of(host, [](char c) { return c == '.' || (c >= '0' && c <= '9'); });
    return host == "localhost" || host == "::1" || host == "[::1]" || fourth;
}

} // namespace schakel::notify
