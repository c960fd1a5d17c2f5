// Who may look for a person: the task gate of persons, which belong to no case yet.
//
//   R-ACCESS-5  A person is looked for, looked at or made known only by who acts for an organisation
//               that takes part in a network and has a task there for which that is needed: to
//               signal, to chair or record a meeting, to sit at one where the function has a place
//               and so to bring in a report or a case, to carry information along a route, or to act
//               in an open case. All others get one answer, whether the person is known or not.
//               (AVG art. 5 lid 1 onder b, c and f; decisions of the AP of 2018 and 2020 about
//               hospitals; design: the tasks, read from the network's definition)
#pragma once

#include "access/account.h"
#include "store/store.h"

namespace schakel::access {

/// For which someone has to find a person; the first that holds.
BOOST_DEFINE_ENUM_CLASS(SearchTask, signals, chairs_meeting, records_meeting, sits_at_meeting,
                        carries_information)

/// R-ACCESS-5, as far as the definitions of the networks tell it: acting in an open case is asked
/// where cases are known. nullopt where there is none.
[[nodiscard]] std::optional<SearchTask> search_task_of(store::Transaction& transaction,
                                                       const Actor& actor);

/// The actor's organisation takes part in no network: nothing here is for it.
[[nodiscard]] bool in_a_network(store::Transaction& transaction, const Actor& actor);

} // namespace schakel::access
