// The language in which a subcommand speaks of the policy.
#pragma once

#include "access/account.h"

#include <fmt/format.h>
#include <optional>
#include <ostream>
#include <string_view>

namespace schakel::main {

/// nl or en; nullopt for any other word, after saying so.
[[nodiscard]] inline std::optional<access::Language> language_named(std::string_view word,
                                                                    std::ostream& errors) {
    if (word == "nl") return access::Language::nl;
    if (word == "en") return access::Language::en;
    errors << fmt::format("schakel policy: --language is nl or en, not '{}'\n", word);
    return std::nullopt;
}

} // namespace schakel::main
