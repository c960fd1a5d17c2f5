#include "casework/route_choice.h"

#include "networks/directory_store.h"

#include <algorithm>

namespace schakel::casework {

namespace {

/// How direct: 0 to the organisation itself, 1 to a meeting that it chairs, 2 to one in which it
/// takes part; nullopt elsewhere.
std::optional<int> distance(store::Transaction& transaction, const std::string& place,
                            const OrganisationId& receiver) {
    if (place == receiver.value) return 0;
    const auto kind = networks::find(transaction, MeetingKindId{place});
    if (!kind) return std::nullopt;
    if (kind->chair) {
        const auto chair = networks::find(transaction, *kind->chair);
        if (chair && chair->organisation == receiver) return 1;
    }
    const auto& permitted = kind->permitted_organisations;
    if (std::ranges::find(permitted, receiver) != permitted.end()) return 2;
    return std::nullopt;
}

bool begins_at(const networks::Route& route, const RouteStart& start) {
    return route.from == start.organisation.value ||
           (start.meeting_kind && route.from == start.meeting_kind->value);
}

} // namespace

bool leads_to(store::Transaction& transaction, const networks::Route& route,
              const RouteStart& start, const OrganisationId& receiver) {
    return begins_at(route, start) && distance(transaction, route.to, receiver).has_value();
}

std::optional<networks::Route> route_for(store::Transaction& transaction, const RouteStart& start,
                                         const OrganisationId& receiver, std::string_view kind,
                                         RouteReach reach) {
    const int farthest = reach == RouteReach::itself_or_its_meeting ? 1 : 2;
    std::optional<networks::Route> best;
    int best_distance = farthest + 1;
    for (auto& route : networks::all_routes(transaction)) {
        if (route.kind != kind || !begins_at(route, start)) continue;
        const auto found = distance(transaction, route.to, receiver);
        if (!found || *found >= best_distance) continue;
        best_distance = *found;
        best = std::move(route);
    }
    return best;
}

} // namespace schakel::casework
