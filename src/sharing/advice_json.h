// An advice as `schakel decide` writes it: members in the words of the fact model (sentence_nl,
// would_change), as the vignettes of a jurist have them.
#pragma once

#include "sharing/advice.h"

#include <string>

namespace schakel::sharing {

/// One JSON object, on one line.
[[nodiscard]] std::string advice_to_json(const Advice& advice);

} // namespace schakel::sharing
