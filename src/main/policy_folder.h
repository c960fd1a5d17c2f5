// The policy that a subcommand works with: that of a folder, or that of the program.
#pragma once

#include "sharing/sharing_framework.h"

#include <iosfwd>

namespace schakel::main {

/// nullopt after every fault has been written to `errors`, one on a line.
[[nodiscard]] std::optional<sharing::SharingFramework>
load_policy(const std::optional<std::string>& folder, std::ostream& errors);

} // namespace schakel::main
