// Keeping the steps of a case.
#pragma once

#include "casework/throughput.h"
#include "store/store.h"

namespace schakel::casework {

/// Ends the step that the case is in and begins another (R-THROUGHPUT-2). A case that is in this
/// step already stays in it, with the term it had.
void begin_step(store::Transaction& transaction, const CaseId& id, CaseStep step, Instant at,
                std::int32_t term_days);
/// Ends the step that the case is in. For a case that closes.
void end_step(store::Transaction& transaction, const CaseId& id, Instant at);
/// All steps, from the first to the one it is in.
[[nodiscard]] std::vector<ThroughputTime> steps_of(store::Transaction& transaction,
                                                   const CaseId& id);

} // namespace schakel::casework
