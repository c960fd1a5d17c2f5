// All routes of the server, one function for each resource. Routing, the OpenAPI document, the
// rights test and the documentation come from this list and from nothing else.
#pragma once

#include "api/route.h"

namespace schakel::api {

[[nodiscard]] std::vector<Route> session_routes();
[[nodiscard]] std::vector<Route> directory_routes();
[[nodiscard]] std::vector<Route> person_routes();
[[nodiscard]] std::vector<Route> signal_routes();
[[nodiscard]] std::vector<Route> reference_index_routes();
[[nodiscard]] std::vector<Route> sharing_routes();
[[nodiscard]] std::vector<Route> duty_routes();
[[nodiscard]] std::vector<Route> consent_routes();
[[nodiscard]] std::vector<Route> policy_version_routes();
[[nodiscard]] std::vector<Route> policy_text_routes();
[[nodiscard]] std::vector<Route> agreement_routes();
[[nodiscard]] std::vector<Route> exchange_protocol_routes();
[[nodiscard]] std::vector<Route> impact_assessment_routes();
[[nodiscard]] std::vector<Route> case_routes();
[[nodiscard]] std::vector<Route> group_routes();
[[nodiscard]] std::vector<Route> direction_routes();
[[nodiscard]] std::vector<Route> handover_routes();
[[nodiscard]] std::vector<Route> report_back_routes();
[[nodiscard]] std::vector<Route> concern_report_routes();
[[nodiscard]] std::vector<Route> inquiry_routes();
[[nodiscard]] std::vector<Route> told_routes();
[[nodiscard]] std::vector<Route> case_meeting_routes();
[[nodiscard]] std::vector<Route> commitment_routes();
[[nodiscard]] std::vector<Route> plan_routes();
[[nodiscard]] std::vector<Route> own_file_routes();
[[nodiscard]] std::vector<Route> day_routes();
[[nodiscard]] std::vector<Route> figure_routes();
[[nodiscard]] std::vector<Route> ledger_routes();
[[nodiscard]] std::vector<Route> reading_routes();
[[nodiscard]] std::vector<Route> authorization_routes();

/// Everything, with the OpenAPI document that describes it.
[[nodiscard]] std::vector<Route> all_routes();

} // namespace schakel::api
