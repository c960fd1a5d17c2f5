// Finds the longest name that a text begins with (R-DMN-2).
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace schakel::dmn {

using NameSet = std::set<std::string, std::less<>>;
/// One that is there twice stays when it is taken away once.
using NameStack = std::multiset<std::string, std::less<>>;

struct FoundName {
    std::string_view name;
    /// Of the text: where the name has a space, the text may have several.
    std::size_t bytes = 0;
};

/// nullopt when the text begins with none of them. A name ends where a word ends: `age` is not found
/// in `ages`. One search for each letter that candidates have in common with the text, at most.
[[nodiscard]] std::optional<FoundName> longest_name(const NameSet& names, std::string_view text);
[[nodiscard]] std::optional<FoundName> longest_name(const NameStack& names, std::string_view text);

/// Names of built-in functions (with spaces, most of them).
[[nodiscard]] const NameSet& names_of_functions();
/// Names of properties with spaces: `time offset`, `start included`.
[[nodiscard]] const NameSet& names_of_properties();

} // namespace schakel::dmn
