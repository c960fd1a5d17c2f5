// Local adaptations of a version: a small file beside it, afwijkingen.toml, that puts other values in
// cells of its tables. The version itself stays as it was.
//
//   R-SHARING-16  An adaptation names the version that it stands on by number and hash, the cell, what
//                 stood there and what comes in its place, and why, by whom and on which day that was
//                 decided. Where anything of it is missing or not so, the whole version is refused,
//                 with the place. (issue 4, point 8; R-SHARING-3)
#pragma once

#include "base/invalid.h"

#include <expected>
#include <map>
#include <string>

namespace schakel::sharing {

inline constexpr std::string_view overrides_file = "afwijkingen.toml";

/// Files of a version by their names.
using PolicyFiles = std::map<std::string, std::string, std::less<>>;

/// The files with the adaptations carried out, and how many there are; the same files where there is
/// no afwijkingen.toml. `version` and `hash` are those of the version without it.
struct OverriddenPolicy {
    PolicyFiles files;
    std::size_t overrides = 0;
};
[[nodiscard]] std::expected<OverriddenPolicy, Faults>
with_overrides(const PolicyFiles& files, std::string_view version, std::string_view hash);

} // namespace schakel::sharing
