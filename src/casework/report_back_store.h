// How report backs are kept and found: SQL, and nothing else.
#pragma once

#include "casework/report_back.h"
#include "people/seals.h"
#include "store/store.h"

#include <expected>

namespace schakel::casework {

void add_report_back(store::Transaction& transaction, const ReportBack& report_back);
/// nullopt when there is none.
[[nodiscard]] std::optional<ReportBack>
find_report_back(store::Transaction& transaction, people::Seals& seals, const ReportBackId& id);
/// Keeps that it was given. R-STORE-2.
[[nodiscard]] std::expected<void, store::ChangedMeanwhile>
keep_giving(store::Transaction& transaction, people::Seals& seals, const ReportBack& report_back,
            std::int64_t version_seen);

/// Of one case, the oldest first.
[[nodiscard]] std::vector<ReportBack> report_backs_of_case(store::Transaction& transaction,
                                                           people::Seals& seals, const CaseId& id);
/// That the organisation owes, is owed, or carries through one of its professionals; the newest
/// first.
[[nodiscard]] std::vector<ReportBack> report_backs_of(store::Transaction& transaction,
                                                      people::Seals& seals,
                                                      const OrganisationId& organisation);
/// What is owed to the organisation in this case and was not given yet.
[[nodiscard]] std::optional<ReportBack>
owed_already(store::Transaction& transaction, const CaseId& id, const OrganisationId& owed_to);
/// What was owed for this to one who does not wait for it any more, and was not given, is not owed.
void end_owing(store::Transaction& transaction, const CaseId& id, const OrganisationId& owed_to,
               ReportBackCause cause);
/// Whether any is still owed (R-CASE-5).
[[nodiscard]] bool report_back_owed(store::Transaction& transaction, const CaseId& id);

} // namespace schakel::casework
