// What waits for someone about meetings: tables to choose, commitments to do, word to give.
#pragma once

#include "casework/waiting.h"

namespace schakel::casework {

// choose_table, complete_commitment, and give_report_back for word of a meeting (R-TASK-1).
[[nodiscard]] std::vector<Task> waiting_meetings(store::Transaction& transaction,
                                                 people::Seals& seals, const access::Actor& actor);

} // namespace schakel::casework
