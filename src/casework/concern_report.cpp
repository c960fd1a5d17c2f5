#include "casework/concern_report.h"

#include <algorithm>
#include <utility>

namespace schakel::casework {

using enum ConcernReportRefusal;

std::string_view rule_behind(ConcernReportRefusal refusal) {
    switch (refusal) {
    case not_one_family: return "R-CONCERN-REPORT-1";
    case not_a_participant: return "R-CONCERN-REPORT-2";
    case no_such_way:
    case meeting_kept_by_nobody: return "R-CONCERN-REPORT-3";
    case advice_for_another: return "R-CONCERN-REPORT-4";
    }
    std::unreachable();
}

bool may_report(const networks::MeetingKind& receiver, const OrganisationId& organisation) {
    // R-APPROACH-1: a report is about someone.
    if (!networks::takes(receiver.approaches, networks::Approach::person)) return false;
    const auto& permitted = receiver.permitted_organisations;
    return permitted.empty() || std::ranges::find(permitted, organisation) != permitted.end();
}

std::expected<EntryTerms, ConcernReportRefusal> entry_along(const EntryDetails& details) {
    EntryTerms terms{.term_days = details.route ? details.route->term_days : intake_term_days};
    if (details.discussed_in) {
        const auto& carriers = details.carriers;
        if (!details.route || std::ranges::find(carriers, details.reporter.id) == carriers.end())
            return std::unexpected{no_such_way};
        if (details.discussed_in->setting == "meeting_zat")
            terms.entry = EntryRoute::care_advice_team;
    } else if (details.reporter.kind == "politie") {
        terms.entry = EntryRoute::police;
    }
    return terms;
}

} // namespace schakel::casework
