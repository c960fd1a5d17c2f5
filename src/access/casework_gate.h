// Who has casework to do: the first thing that the task gate asks, before it asks about one case.
//
//   R-ACCESS-4  Persons, signals, cases, meetings and what is shared are only for who has a role in
//               casework. Who steers, keeps the network, guards privacy or is called on when a case
//               stagnates sees none of them by that role; and who has no role at all sees nothing.
//               (AVG art. 5 lid 1 onder f and art. 25; decisions of the AP of 2018 and 2020 about
//               hospitals: not everyone of an organisation; design: the roles)
#pragma once

#include "access/account.h"

#include <algorithm>
#include <array>

namespace schakel::access {

/// The roles that alone give no casework. The other roles are the network's own.
inline constexpr std::array<std::string_view, 10> steering_roles{
    "network_manager", "privacy_officer",  "chain_director", "decisive_authority",
    "team_leader",     "policy_adviser",   "jurist",         "signatory",
    "school_leader",   "index_coordinator"};

/// R-ACCESS-4.
[[nodiscard]] inline bool has_casework(const Actor& actor) {
    return actor.kind == AccountKind::professional &&
           std::ranges::any_of(actor.roles, [](std::string_view role) {
               return std::ranges::find(steering_roles, role) == steering_roles.end();
           });
}

} // namespace schakel::access
