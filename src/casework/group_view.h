// Who is in a group, as far as one actor may know (R-GROUP-4).
#pragma once

#include "casework/handover_view.h"
#include "casework/meeting_gate.h"
#include "casework/youth_group.h"

namespace schakel::casework {

struct GroupMemberView {
    people::PersonShort person;
    /// The own case, in which the actor's organisation takes full part.
    CaseShort case_;
    std::string ground;
    /// For the organisation that wrote it.
    std::optional<std::string> reason;
    Instant since;
};
BOOST_DESCRIBE_STRUCT(GroupMemberView, (), (person, case_, ground, reason, since))

/// Nobody where it is no group, or a closed one. `at` is the meeting at which it is discussed,
/// nullptr where it is looked at by itself.
[[nodiscard]] std::vector<GroupMemberView> view_group(store::Transaction& transaction,
                                                      people::Seals& seals, const Case& group,
                                                      const SeenMeeting* at,
                                                      const access::Actor& actor);

} // namespace schakel::casework
