// Who brought a case in, and so waits for word of what came of it (R-REPORT-BACK-1).
#pragma once

#include "base/vocabulary.h"
#include "store/store.h"

namespace schakel::casework {

/// Twice is once: also whoever comes in by joining a case that another brought in, brought it in.
void keep_brought_in(store::Transaction& transaction, const CaseId& id,
                     const OrganisationId& organisation, Instant at);
/// The same for as long as this item of theirs is discussed with the case (R-TABLE-6).
void keep_brought_in_with(store::Transaction& transaction, const AgendaItemId& item,
                          const CaseId& id, const OrganisationId& organisation, Instant at);
/// It is not any more. Those who by this brought the case in no longer, in no other way either.
[[nodiscard]] std::vector<OrganisationId>
end_brought_in_with(store::Transaction& transaction, const AgendaItemId& item, const CaseId& id);
/// In the order in which they came.
[[nodiscard]] std::vector<OrganisationId> brought_in_by(store::Transaction& transaction,
                                                        const CaseId& id);

} // namespace schakel::casework
