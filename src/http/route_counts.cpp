#include "http/inside/route_counts.h"

#include <algorithm>

namespace schakel::http {

void RouteCounts::add(std::string_view route, std::string_view method, int status,
                      std::chrono::microseconds took) {
    const auto bound = std::lower_bound(duration_bounds.begin(), duration_bounds.end(), took);
    const std::lock_guard lock{mutex_};
    auto& of_route = counts_[{route.data(), method.data()}];
    of_route.route = route;
    of_route.method = method;
    ++of_route.answers[static_cast<std::size_t>(status / 100)];
    ++of_route.durations[static_cast<std::size_t>(bound - duration_bounds.begin())];
    of_route.duration_sum += took;
}

void RouteCounts::add_to(RouteSums& sums) const {
    const std::lock_guard lock{mutex_};
    for (const auto& [key, counted] : counts_) {
        auto& sum = sums[{counted.route, counted.method}];
        sum.route = counted.route;
        sum.method = counted.method;
        for (std::size_t i = 0; i < sum.answers.size(); ++i)
            sum.answers[i] += counted.answers[i];
        for (std::size_t i = 0; i < sum.durations.size(); ++i)
            sum.durations[i] += counted.durations[i];
        sum.duration_sum += counted.duration_sum;
    }
}

} // namespace schakel::http
