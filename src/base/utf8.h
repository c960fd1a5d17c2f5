// Whether bytes are UTF-8.
#pragma once

#include <string_view>

namespace schakel {

/// Shortest form only, no surrogates, at most U+10FFFF.
[[nodiscard]] bool is_utf8(std::string_view text);

} // namespace schakel
