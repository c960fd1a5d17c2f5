// Statements about decision tables from a TOML text, such as invarianten.toml of a policy. The form
// stands in docs/dmn.md.
#pragma once

#include "base/invalid.h"
#include "dmn/proof/statement.h"

#include <expected>

namespace schakel::sharing {

/// All faults at once; each with the text's name and line, and what is not known is one.
[[nodiscard]] std::expected<dmn::proof::Claims, Faults> read_claims(std::string_view text,
                                                                    std::string_view name);

} // namespace schakel::sharing
