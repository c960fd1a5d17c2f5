// In which language the server itself speaks to who asks.
//
//   R-HTTP-12  A problem is told in the language that Accept-Language prefers, Dutch or English;
//              in Dutch where it names neither, or could not be read.
//              (design: who is refused must understand why; RFC 9110, 12.5.4)
#pragma once

#include "base/language.h"

#include <optional>
#include <string_view>

namespace schakel::http {

/// By the weights of the header, and by their order where these are the same; "*" stands for Dutch.
[[nodiscard]] Language language_of(std::optional<std::string_view> accept_language);

} // namespace schakel::http
