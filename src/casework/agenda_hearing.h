// Who may hear what at a meeting, item by item.
//
//   R-HEARING-1  Of an item hears only who takes part in its case and sits at the meeting; all
//                others do not learn that it is on the agenda. (R-CASE-3; AVG art. 5 lid 1 onder b;
//                WGS art. 2.31: a case is not for all who sit at the table)
//   R-HEARING-2  Participants of the case that the kind of meeting lists hear it, unless whoever
//                leads the meeting leaves them out; guests and observers hear only where they were
//                set to. (BGS art. 2.21; seed 002, appendix 1: toehoorder)
//   R-HEARING-3  The organisation of the chair hears every item. (R-AGENDA-2)
//   R-HEARING-4  Minutes, decision and commitments of an item are for who heard it and was there; a
//                partner that was absent gets no more than the word that is given to it. (seed 002,
//                appendix 1, Amersfoort: teruggekoppeld aan de partners; design: the ground gate)
//   R-HEARING-5  Who heard an item stays what it was when the meeting closed. (design: who comes
//                into the case later, was not told)
#pragma once

#include "casework/agenda_item.h"
#include "casework/attendance.h"
#include "casework/participant.h"

#include <map>

namespace schakel::casework {

/// Why an organisation hears an item or does not; the page has the words.
BOOST_DEFINE_ENUM_CLASS(HearingReason, takes_part_in_case, chairs_meeting, set_to_hear,
                        takes_no_part_in_case, left_out, guest_not_set, observer_not_set)

struct Hearing {
    OrganisationId organisation;
    bool hears = false;
    HearingReason reason = HearingReason::takes_no_part_in_case;
    bool operator==(const Hearing&) const = default;
};
BOOST_DESCRIBE_STRUCT(Hearing, (), (organisation, hears, reason))

/// All from which it follows who hears an item.
struct HearingCircle {
    std::vector<Attendance> attendance;
    std::vector<Participant> participants;
    OrganisationId chair;
    /// What was set by whoever leads the meeting.
    std::map<OrganisationId, bool> set;
};

/// One for each organisation that sits at the meeting, in their order.
[[nodiscard]] std::vector<Hearing> who_hear(const HearingCircle& circle);
/// Whether this one may be set to hear (R-HEARING-1).
[[nodiscard]] bool may_hear(const HearingCircle& circle, const OrganisationId& organisation);

[[nodiscard]] bool hears(const std::vector<Hearing>& hearings, const OrganisationId& organisation);

} // namespace schakel::casework
