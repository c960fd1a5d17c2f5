// The language in which a subcommand speaks of the policy.
#pragma once

#include "access/account.h"

#include <optional>
#include <string_view>

namespace schakel::main {

/// nl or en; nullopt for any other word.
[[nodiscard]] inline std::optional<access::Language> language_named(std::string_view word) {
    if (word == "nl") return access::Language::nl;
    if (word == "en") return access::Language::en;
    return std::nullopt;
}

} // namespace schakel::main
