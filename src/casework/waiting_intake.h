// What waits of reports and inquiries (R-TASK-1).
#pragma once

#include "casework/waiting.h"

namespace schakel::casework {

/// take_in_concern_report: for who takes in what comes to a meeting.
[[nodiscard]] std::vector<Task> waiting_concern_reports(store::Transaction& transaction,
                                                        people::Seals& seals,
                                                        const access::Actor& actor);
/// answer_inquiry: for everyone of the organisation that was asked.
[[nodiscard]] std::vector<Task> waiting_inquiries(store::Transaction& transaction,
                                                  people::Seals& seals, const access::Actor& actor);

} // namespace schakel::casework
