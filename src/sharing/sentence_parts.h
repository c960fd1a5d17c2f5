// How the sentences of the Grondslag are put together from their parts. For the files of the framework
// and of what is said beside an advice.
#pragma once

#include "sharing/fact_model.h"

namespace schakel::sharing {

/// With `with` where `mark` stands.
[[nodiscard]] std::string replaced(std::string text, std::string_view mark,
                                   const std::string& with);

/// "a, b en c"; `again` stands before the last once more, so that "van a en van b" reads well.
[[nodiscard]] Wording joined(const std::vector<Wording>& parts, const Wording& again = {});

} // namespace schakel::sharing
