#include "casework/agenda_hearing.h"

#include <algorithm>

namespace schakel::casework {

namespace {

const Participant* participant_among(const std::vector<Participant>& participants,
                                     const OrganisationId& organisation) {
    const auto found = std::ranges::find(participants, organisation, &Participant::organisation);
    return found == participants.end() ? nullptr : &*found;
}

/// Whom only an offered handover brought in, knows of the offer and not of the case.
bool takes_part_now(const Participant* participant) {
    return participant != nullptr && !participant->ended_at && !participant->by_handover;
}

Hearing hearing_of(const HearingCircle& circle, const Attendance& attendance) {
    const auto* participant = participant_among(circle.participants, attendance.organisation);
    const auto set = circle.set.find(attendance.organisation);
    const auto because = [&](bool hears, HearingReason reason) {
        return Hearing{attendance.organisation, hears, reason};
    };
    // R-HEARING-1
    if (!takes_part_now(participant)) return because(false, HearingReason::takes_no_part_in_case);
    // R-HEARING-3
    if (attendance.organisation == circle.chair)
        return because(true, HearingReason::chairs_meeting);
    // R-HEARING-2
    if (participant->role == ParticipantRole::participant &&
        attendance.role == ParticipantRole::participant) {
        if (set != circle.set.end() && !set->second) return because(false, HearingReason::left_out);
        return because(true, HearingReason::takes_part_in_case);
    }
    if (set != circle.set.end() && set->second) return because(true, HearingReason::set_to_hear);
    return because(false, participant->role == ParticipantRole::observer ||
                                  attendance.role == ParticipantRole::observer
                              ? HearingReason::observer_not_set
                              : HearingReason::guest_not_set);
}

} // namespace

std::vector<Hearing> who_hear(const HearingCircle& circle) {
    std::vector<Hearing> hearings;
    for (const auto& attendance : circle.attendance)
        hearings.push_back(hearing_of(circle, attendance));
    return hearings;
}

bool may_hear(const HearingCircle& circle, const OrganisationId& organisation) {
    return attendance_of(circle.attendance, organisation) != nullptr &&
           takes_part_now(participant_among(circle.participants, organisation));
}

bool hears(const std::vector<Hearing>& hearings, const OrganisationId& organisation) {
    return std::ranges::any_of(hearings, [&](const Hearing& one) {
        return one.organisation == organisation && one.hears;
    });
}

} // namespace schakel::casework
