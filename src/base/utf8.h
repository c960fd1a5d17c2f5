// Texts as UTF-8: whether bytes are one, and its signs as Unicode counts them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace schakel {

/// The sign (code point) at a byte, which goes on to the next one; -1 at the end, and for what is no
/// UTF-8: shortest form only, no surrogates, at most U+10FFFF.
[[nodiscard]] inline std::int32_t next_code_point(std::string_view text, std::size_t& at) {
    if (at >= text.size()) return -1;
    const auto lead = static_cast<unsigned char>(text[at++]);
    if (lead < 0x80) return lead;
    if (lead < 0xC2 || lead > 0xF4) return -1;
    const int further = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
    std::int32_t sign = lead & (0x3F >> further);
    for (int byte = 0; byte < further; ++byte) {
        if (at >= text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80) return -1;
        sign = sign * 64 + (static_cast<unsigned char>(text[at++]) & 0x3F);
    }
    const bool is_shortest = further == 1 || sign >= (further == 2 ? 0x800 : 0x10000);
    const bool is_surrogate = sign >= 0xD800 && sign <= 0xDFFF;
    return is_shortest && !is_surrogate && sign <= 0x10FFFF ? sign : -1;
}

/// Whether a sign begins at that byte of a text that is UTF-8.
[[nodiscard]] inline bool begins_code_point(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
}

[[nodiscard]] bool is_utf8(std::string_view text);

} // namespace schakel
