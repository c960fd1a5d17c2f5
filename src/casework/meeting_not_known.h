// What a command about a meeting names and the actor may not know of: the same answer as for what
// does not exist (R-MEETING-2, R-HEARING-1).
#pragma once

namespace schakel::casework {

struct MeetingNotKnown {
    bool operator==(const MeetingNotKnown&) const = default;
};
struct AgendaItemNotKnown {
    bool operator==(const AgendaItemNotKnown&) const = default;
};
struct CommitmentNotKnown {
    bool operator==(const CommitmentNotKnown&) const = default;
};

} // namespace schakel::casework
