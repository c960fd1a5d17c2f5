// Which route of the network's definition leads from a case to an organisation.
#pragma once

#include "casework/case.h"
#include "networks/directory.h"
#include "store/store.h"

namespace schakel::casework {

/// From where a route can begin: the organisation that acts, or the meeting that the case is in.
struct RouteStart {
    OrganisationId organisation;
    std::optional<MeetingKindId> meeting_kind;
};

/// Whether the route begins there and ends at the organisation, or at a meeting in which it takes
/// part.
[[nodiscard]] bool leads_to(store::Transaction& transaction, const networks::Route& route,
                            const RouteStart& start, const OrganisationId& receiver);

/// How a route may reach an organisation without being named: a case goes to the organisation or to a
/// meeting that it leads; word also reaches it at a meeting in which it sits.
BOOST_DEFINE_ENUM_CLASS(RouteReach, itself_or_its_meeting, also_where_it_sits)

/// The route of that kind, the most direct first. nullopt where the definition has none.
[[nodiscard]] std::optional<networks::Route>
route_for(store::Transaction& transaction, const RouteStart& start, const OrganisationId& receiver,
          std::string_view kind, RouteReach reach = RouteReach::also_where_it_sits);

} // namespace schakel::casework
