// The OpenAPI 3.1 document, made from the list of routes.
#pragma once

#include "api/route.h"

namespace schakel::api {

[[nodiscard]] boost::json::object openapi_document(const std::vector<Route>& routes);

/// GET /v1/openapi.json, which describes the other routes and itself. Served without login.
[[nodiscard]] Route openapi_route(const std::vector<Route>& routes);

} // namespace schakel::api
