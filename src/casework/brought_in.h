// Who brought a case in, and so waits for word of what came of it (R-REPORT-BACK-1).
#pragma once

#include "base/vocabulary.h"
#include "store/store.h"

namespace schakel::casework {

/// Twice is once: also whoever comes in by joining a case that another brought in, brought it in.
void keep_brought_in(store::Transaction& transaction, const CaseId& id,
                     const OrganisationId& organisation, Instant at);
/// In the order in which they came.
[[nodiscard]] std::vector<OrganisationId> brought_in_by(store::Transaction& transaction,
                                                        const CaseId& id);

} // namespace schakel::casework
