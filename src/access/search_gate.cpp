#include "access/search_gate.h"

#include "access/casework_gate.h"
#include "networks/directory_store.h"

#include <algorithm>

namespace schakel::access {

namespace {

bool holds_any(const Actor& actor, const std::vector<std::string>& roles) {
    return std::ranges::any_of(roles,
                               [&](const std::string& role) { return actor.has_role(role); });
}

/// The place of the actor at meetings of this kind.
std::optional<SearchTask> task_at(const networks::MeetingKind& kind, const Actor& actor) {
    if (kind.chair == actor.professional) return SearchTask::chairs_meeting;
    const bool has_a_place = holds_any(actor, kind.permitted_roles);
    if (kind.recorder == actor.organisation && (has_a_place || actor.has_role("recorder")))
        return SearchTask::records_meeting;
    const auto& permitted = kind.permitted_organisations;
    if (has_a_place && std::ranges::find(permitted, actor.organisation) != permitted.end())
        return SearchTask::sits_at_meeting;
    return std::nullopt;
}

} // namespace

bool in_a_network(store::Transaction& transaction, const Actor& actor) {
    const auto organisation = networks::find(transaction, actor.organisation);
    if (!organisation) return false;
    const auto known = networks::all_networks(transaction);
    return std::ranges::any_of(organisation->networks, [&](const NetworkId& id) {
        return std::ranges::find(known, id, &networks::Network::id) != known.end();
    });
}

std::optional<SearchTask> search_task_of(store::Transaction& transaction, const Actor& actor) {
    // R-ACCESS-4 before R-ACCESS-5.
    if (!has_casework(actor) || !in_a_network(transaction, actor)) return std::nullopt;
    if (actor.has_role("signaller")) return SearchTask::signals;
    for (const auto& kind : networks::all_meeting_kinds(transaction))
        if (const auto task = task_at(kind, actor)) return task;
    for (const auto& route : networks::all_routes(transaction))
        if (route.liaison == actor.professional) return SearchTask::carries_information;
    return std::nullopt;
}

} // namespace schakel::access
