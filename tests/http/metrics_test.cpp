// What the server counts: by the route as it stands in the table, never by address (R-HTTP-8).
#include "http/running_server.h"

#include <algorithm>
#include <numeric>
#include <thread>

namespace schakel::http {
namespace {

using namespace test;

/// The route of one person, whoever it is.
void one_person(Request&& request, Responder respond) {
    respond.name_route("/v1/persons/{id}");
    if (request.path.ends_with("slow")) std::this_thread::sleep_for(std::chrono::milliseconds{30});
    respond(Response{request.path.ends_with("none") ? 404 : 200, "text/plain", "x", {}});
}

const RouteMetrics* find(const Metrics& metrics, std::string_view route, std::string_view method) {
    const auto found = std::ranges::find_if(metrics.routes, [&](const RouteMetrics& of_route) {
        return of_route.route == route && of_route.method == method;
    });
    return found == metrics.routes.end() ? nullptr : &*found;
}

TEST(RouteMetrics, are_counted_by_route_method_and_the_class_of_the_status) {
    auto options = quick();
    options.threads = 2;
    RunningServer server{one_person, options};
    for (const auto* path : {"/v1/persons/1", "/v1/persons/2", "/v1/persons/none"})
        EXPECT_NE(server.connect().get(path).status, 0);
    EXPECT_EQ(server.connect().ask("DELETE", "/v1/persons/1").status, 200);
    EXPECT_EQ(server.connect().ask("HEAD", "/v1/persons/%").status, 400);

    const auto metrics = server->metrics();
    const auto* looked = find(metrics, "/v1/persons/{id}", "GET");
    ASSERT_NE(looked, nullptr);
    EXPECT_EQ(looked->answers[2], 2u);
    EXPECT_EQ(looked->answers[4], 1u);
    const auto* removed = find(metrics, "/v1/persons/{id}", "DELETE");
    ASSERT_NE(removed, nullptr);
    EXPECT_EQ(removed->answers[2], 1u);
    const auto* refused = find(metrics, "-", "-");
    ASSERT_NE(refused, nullptr) << "what no route has seen is counted too";
    EXPECT_EQ(refused->answers[4], 1u);
    EXPECT_EQ(metrics.routes.size(), 3u);
}

TEST(RouteMetrics, hold_how_long_it_took) {
    RunningServer server{one_person};
    EXPECT_EQ(server.connect().get("/v1/persons/slow").status, 200);
    const auto metrics = server->metrics();
    const auto* looked = find(metrics, "/v1/persons/{id}", "GET");
    ASSERT_NE(looked, nullptr);
    EXPECT_GE(looked->duration_sum, std::chrono::milliseconds{30});
    EXPECT_EQ(std::accumulate(looked->durations.begin(), looked->durations.end(), 0u), 1u);
    for (std::size_t i = 0; duration_bounds[i] < std::chrono::milliseconds{30}; ++i)
        EXPECT_EQ(looked->durations[i], 0u) << i;
}

} // namespace
} // namespace schakel::http
