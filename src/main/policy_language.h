// The language in which a subcommand speaks of the policy.
#pragma once

#include "base/language.h"

#include <fmt/format.h>
#include <optional>
#include <ostream>
#include <string_view>

namespace schakel::main {

/// nl or en; nullopt for any other word, after saying so.
[[nodiscard]] inline std::optional<Language> language_named(std::string_view word,
                                                            std::ostream& errors) {
    if (word == "nl") return Language::nl;
    if (word == "en") return Language::en;
    errors << fmt::format("schakel policy: --language is nl or en, not '{}'\n", word);
    return std::nullopt;
}

} // namespace schakel::main
