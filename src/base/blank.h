// Texts that say nothing.
#pragma once

#include <string_view>

namespace schakel {

/// Whether it holds nothing but spaces, tabs and ends of lines.
[[nodiscard]] constexpr bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

} // namespace schakel
