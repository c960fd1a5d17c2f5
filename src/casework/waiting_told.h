// What waits of questions about what a family told.
#pragma once

#include "casework/waiting.h"

namespace schakel::casework {

/// answer_what_was_told (R-TOLD-6).
[[nodiscard]] std::vector<Task> waiting_told(store::Transaction& transaction, people::Seals& seals,
                                             const access::Actor& actor);

} // namespace schakel::casework
