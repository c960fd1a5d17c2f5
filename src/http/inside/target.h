// The address in a request line, taken apart; refused where normalising would change it (R-HTTP-4).
#pragma once

#include "base/utf8.h"

#include <optional>
#include <string>
#include <string_view>

namespace schakel::http {

struct Target {
    std::string path{};
    std::string_view query{};
};

/// Origin form (/v1/cases?x=y), absolute form (http://host/v1/cases) or "*" as path. nullopt for:
/// raw bytes outside visible ASCII, a fragment, broken escapes, an escaped slash or backslash,
/// empty or dot segments, control characters, and what is no UTF-8 after decoding.
[[nodiscard]] std::optional<Target> read_target(std::string_view text);

enum class Plus { is_plus, is_space };

/// Percent-decoding; nullopt for a broken escape, a control character, and what is no UTF-8.
[[nodiscard]] std::optional<std::string> decode(std::string_view text, Plus plus);

} // namespace schakel::http
