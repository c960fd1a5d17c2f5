// The signs of a text as the standard counts them: code points, not bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace schakel::dmn {

/// The sign at a byte, which goes on to the next one; -1 at the end, and for what is no UTF-8.
[[nodiscard]] inline std::int32_t next_code_point(std::string_view text, std::size_t& at) {
    if (at >= text.size()) return -1;
    const auto lead = static_cast<unsigned char>(text[at++]);
    if (lead < 0x80) return lead;
    const int further = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
    if (lead < 0xC2 || lead > 0xF4) return -1;
    std::int32_t sign = lead & (0x3F >> further);
    for (int byte = 0; byte < further; ++byte) {
        if (at >= text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80) return -1;
        sign = sign * 64 + (static_cast<unsigned char>(text[at++]) & 0x3F);
    }
    return sign;
}

[[nodiscard]] inline bool begins_code_point(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
}

} // namespace schakel::dmn
