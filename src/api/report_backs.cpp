// /v1/report-backs -- word to whoever brought a case in.
#include "api/case_problems.h"
#include "api/routes.h"

namespace schakel::api {

namespace {

using casework::ReportBackView;

Reply<List<ReportBackView>> list(Call& call) {
    auto views = casework::list_report_backs(call.transaction(), call.vault(), call.actor);
    for (const auto& one : views)
        call.readings.push_back("case/" + one.case_id.value);
    return Given{List<ReportBackView>{std::move(views)}};
}

Reply<ReportBackView> give(Call& call, const casework::GiveReportBack& command) {
    auto given =
        casework::give_report_back(call.id<casework::ReportBackId>(), command, call.version_seen,
                                   call.actor, call.transaction(), call.vault(), call.framework());
    if (!given)
        return std::unexpected{std::visit(SharingCaseProblem{call.framework()}, given.error())};
    call.readings.push_back("case/" + given->case_id.value);
    call.tell(given->to.id, notify::EventKind::disclosure);
    const auto version = given->version;
    return Given{std::move(*given), version};
}

} // namespace

std::vector<Route> report_back_routes() {
    const auto who = Audience::caseworker;
    return {look<List<ReportBackView>>("/v1/report-backs", "listReportBacks",
                                       "Word that your organisation owes, carries or waits for",
                                       who, list),
            changes<casework::GiveReportBack, ReportBackView>(
                "/v1/report-backs/{id}/giving", "giveReportBack",
                "Tell what came of it, as far as that may be told", who, give)};
}

} // namespace schakel::api
