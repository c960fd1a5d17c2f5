#include "api/routes.h"

#include "api/openapi.h"

namespace schakel::api {

std::vector<Route> all_routes() {
    std::vector<Route> routes;
    for (auto part : {session_routes,
                      directory_routes,
                      person_routes,
                      signal_routes,
                      reference_index_routes,
                      sharing_routes,
                      duty_routes,
                      consent_routes,
                      concern_report_routes,
                      inquiry_routes,
                      told_routes,
                      case_routes,
                      group_routes,
                      direction_routes,
                      handover_routes,
                      report_back_routes,
                      case_meeting_routes,
                      commitment_routes,
                      plan_routes,
                      own_file_routes,
                      day_routes,
                      figure_routes,
                      ledger_routes,
                      reading_routes,
                      policy_version_routes,
                      policy_text_routes,
                      agreement_routes,
                      exchange_protocol_routes,
                      impact_assessment_routes,
                      authorization_routes}) {
        auto some = part();
        std::move(some.begin(), some.end(), std::back_inserter(routes));
    }
    routes.push_back(openapi_route(routes));
    return routes;
}

} // namespace schakel::api
