// Smaller bodies for clients that can read them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace schakel::http {

/// One gzip member. Level 1 is fast, 9 is small. nullopt when it would not be smaller.
[[nodiscard]] std::optional<std::string> gzip(std::string_view bytes, int level);

/// Whether Accept-Encoding lets the coding through: named with a weight above zero, or by "*".
[[nodiscard]] bool accepts_coding(std::optional<std::string_view> accept_encoding,
                                  std::string_view coding);

/// Text compresses; pictures and fonts already are.
[[nodiscard]] bool is_compressible(std::string_view content_type);

} // namespace schakel::http
