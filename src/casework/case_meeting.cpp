#include "casework/case_meeting.h"

#include <algorithm>
#include <utility>

namespace schakel::casework {

std::string_view rule_behind(MeetingRefusal refusal) {
    switch (refusal) {
    case MeetingRefusal::not_yours_to_lead: return "R-MEETING-1";
    case MeetingRefusal::meeting_not_planned:
    case MeetingRefusal::meeting_not_running:
    case MeetingRefusal::meeting_held: return "R-MEETING-3";
    case MeetingRefusal::table_not_chosen: return "R-TABLE-2";
    case MeetingRefusal::only_as_guest:
    case MeetingRefusal::secrecy_not_signed: return "R-ATTENDANCE-1";
    case MeetingRefusal::not_an_observer:
    case MeetingRefusal::works_elsewhere: return "R-ATTENDANCE-2";
    case MeetingRefusal::speaker_not_there: return "R-ATTENDANCE-3";
    }
    std::unreachable();
}

bool permits(const networks::MeetingKind& kind, const OrganisationId& organisation) {
    return std::ranges::find(kind.permitted_organisations, organisation) !=
           kind.permitted_organisations.end();
}

bool may_lead(const networks::MeetingKind& kind, const access::Actor& actor) {
    if (actor.kind != access::AccountKind::professional) return false;
    if (kind.chair == actor.professional) return true;
    // Not everyone who works where the minutes are kept: who has a role at this table. Nor a partner
    // who chairs a meeting of its own.
    return kind.recorder == actor.organisation &&
           (actor.has_role("recorder") || actor.has_role("chair") ||
            std::ranges::any_of(kind.permitted_roles,
                                [&](const std::string& role) { return actor.has_role(role); }));
}

std::expected<CaseMeeting, MeetingRefusal> after_opening(CaseMeeting meeting) {
    if (meeting.state != CaseMeetingState::planned)
        return std::unexpected{MeetingRefusal::meeting_not_planned};
    meeting.state = CaseMeetingState::running;
    return meeting;
}

std::expected<CaseMeeting, MeetingRefusal> after_closing(CaseMeeting meeting) {
    if (meeting.state != CaseMeetingState::running)
        return std::unexpected{MeetingRefusal::meeting_not_running};
    meeting.state = CaseMeetingState::held;
    return meeting;
}

} // namespace schakel::casework
