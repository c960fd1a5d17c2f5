// The plans that wait for someone's endorsement.
#pragma once

#include "casework/waiting.h"

namespace schakel::casework {

/// endorse_plan: for each organisation that has not answered, and for the one that answers for the
/// case also while someone of the family has not: it asks them (R-PLAN-9, R-TASK-1).
[[nodiscard]] std::vector<Task> waiting_plans(store::Transaction& transaction, people::Seals& seals,
                                              const access::Actor& actor);

} // namespace schakel::casework
