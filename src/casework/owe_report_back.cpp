#include "casework/owe_report_back.h"

#include "base/uuid.h"
#include "casework/participant_store.h"
#include "casework/route_choice.h"
#include "networks/directory_store.h"

namespace schakel::casework {

namespace {

/// R-REPORT-BACK-2: the liaison carries the word who takes part in the case; nobody learns of a case
/// by having to speak about it.
std::optional<ProfessionalId> liaison_for(store::Transaction& transaction, const CaseId& case_id,
                                          const networks::Route& route) {
    if (!route.liaison) return std::nullopt;
    const auto professional = networks::find(transaction, *route.liaison);
    if (!professional) return std::nullopt;
    const auto part = participation_of(transaction, case_id, professional->organisation);
    if (!part || !takes_full_part(*part)) return std::nullopt;
    return professional->id;
}

} // namespace

ReportBack owe_report_back(const OweReportBack& owed, Instant at, store::Transaction& transaction) {
    if (const auto id = owed_already(transaction, owed.case_id, owed.owed_to)) return *id;

    ReportBack report_back{.id = {new_uuid()},
                           .case_id = owed.case_id,
                           .cause = owed.cause,
                           .owed_by = owed.owed_by,
                           .owed_to = owed.owed_to,
                           .owed_at = at,
                           .due_at = at + std::chrono::days{report_back_term_days}};
    if (!takes_part(transaction, owed.case_id, owed.owed_to)) {
        const RouteStart start{owed.owed_by, owed.meeting_kind};
        if (const auto route = route_for(transaction, start, owed.owed_to, "report_back",
                                         RouteReach::also_where_it_sits)) {
            report_back.due_at = at + std::chrono::days{route->term_days};
            report_back.liaison = liaison_for(transaction, owed.case_id, *route);
        }
    }
    add_report_back(transaction, report_back);
    return report_back;
}

} // namespace schakel::casework
