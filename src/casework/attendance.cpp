#include "casework/attendance.h"

#include <algorithm>

namespace schakel::casework {

const Attendance* attendance_of(const std::vector<Attendance>& attendance,
                                const OrganisationId& organisation) {
    const auto found = std::ranges::find(attendance, organisation, &Attendance::organisation);
    return found == attendance.end() ? nullptr : &*found;
}

std::expected<void, MeetingRefusal> may_attend(const Attendance& newcomer,
                                               const networks::MeetingKind& kind,
                                               const networks::Professional* professional,
                                               bool secrecy_signed) {
    if (professional != nullptr && professional->organisation != newcomer.organisation)
        return std::unexpected{MeetingRefusal::works_elsewhere};
    switch (newcomer.role) {
    case ParticipantRole::participant: // R-ATTENDANCE-1
        if (!permits(kind, newcomer.organisation))
            return std::unexpected{MeetingRefusal::only_as_guest};
        return {};
    case ParticipantRole::guest: // R-ATTENDANCE-1
        if (!secrecy_signed) return std::unexpected{MeetingRefusal::secrecy_not_signed};
        return {};
    case ParticipantRole::observer: // R-ATTENDANCE-2
        if (professional == nullptr ||
            std::ranges::none_of(kind.observer_roles, [&](const std::string& role) {
                return networks::has_role(*professional, role);
            }))
            return std::unexpected{MeetingRefusal::not_an_observer};
        return {};
    }
    std::unreachable();
}

std::expected<void, MeetingRefusal> may_be_spoken_for(const Attendance& absent,
                                                      const std::vector<Attendance>& attendance) {
    if (!absent.spoken_for_by) return {};
    const auto* speaker = attendance_of(attendance, *absent.spoken_for_by);
    // R-ATTENDANCE-3
    if (was_there(absent) || speaker == nullptr || speaker->organisation == absent.organisation ||
        speaker->role != ParticipantRole::participant || !was_there(*speaker))
        return std::unexpected{MeetingRefusal::speaker_not_there};
    return {};
}

} // namespace schakel::casework
