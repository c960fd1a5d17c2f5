#include "casework/record_attendance.h"

#include "casework/inside/widen.h"
#include "casework/meeting_entry.h"
#include "casework/meeting_gate.h"
#include "casework/participant_store.h"
#include "networks/directory_store.h"

#include <algorithm>

namespace schakel::casework {

namespace {

/// Whether it is a guest, with a signed statement, of a case on this agenda.
bool is_sworn_guest(store::Transaction& transaction, people::Seals& seals, const CaseMeetingId& id,
                    const OrganisationId& organisation) {
    const auto agenda = agenda_of(transaction, seals, id);
    return std::ranges::any_of(agenda, [&](const AgendaItem& item) {
        const auto part = participation_of(transaction, item.case_id, organisation);
        return part && part->role == ParticipantRole::guest && part->secrecy_signed;
    });
}

/// What is to be recorded, with what was recorded before where the command is silent.
Attendance recorded(const RecordAttendance& command, const SeenMeeting& at) {
    const auto* before = attendance_of(at.attendance, command.organisation);
    Attendance attendance = before != nullptr ? *before
                                              : Attendance{command.organisation,
                                                           permits(at.kind, command.organisation)
                                                               ? ParticipantRole::participant
                                                               : ParticipantRole::guest,
                                                           {},
                                                           {},
                                                           {}};
    if (command.role) attendance.role = *command.role;
    if (command.professional) attendance.professional = command.professional;
    attendance.present = command.present;
    attendance.spoken_for_by = command.spoken_for_by;
    return attendance;
}

} // namespace

std::expected<CaseMeeting, RecordAttendanceError>
record_attendance(const CaseMeetingId& id, const RecordAttendance& command,
                  std::optional<std::int64_t> version_seen, const access::Actor& actor,
                  store::Transaction& transaction, const crypto::Vault& vault) {
    people::Seals seals{transaction, vault};
    auto at = meeting_to_lead(transaction, seals, id, actor);
    if (!at) return std::unexpected{widen<RecordAttendanceError>(at.error())};
    auto meeting = at->meeting;

    // 1. Recorded so already is the answer.
    const auto attendance = recorded(command, *at);
    const auto* before = attendance_of(at->attendance, command.organisation);
    if (before != nullptr && *before == attendance) return meeting;
    if (version_seen && *version_seen != meeting.version)
        return std::unexpected{store::ChangedMeanwhile{}};
    if (meeting.state == CaseMeetingState::held)
        return std::unexpected{MeetingRefusal::meeting_held};

    // 2. R-ATTENDANCE-1 and 2. Who leads the meeting sits there by definition.
    if (!networks::find(transaction, command.organisation))
        return std::unexpected{OrganisationNotKnown{}};
    std::optional<networks::Professional> professional;
    if (command.professional) {
        professional = networks::find(transaction, *command.professional);
        if (!professional) return std::unexpected{ProfessionalNotKnown{}};
    }
    const bool new_place = before == nullptr || before->role != attendance.role ||
                           before->professional != attendance.professional;
    if (new_place) {
        const auto may = may_attend(attendance, at->kind, professional ? &*professional : nullptr,
                                    is_sworn_guest(transaction, seals, id, command.organisation));
        if (!may) return std::unexpected{may.error()};
    }

    // 3. R-ATTENDANCE-3, also for those for whom this one speaks.
    if (const auto may = may_be_spoken_for(attendance, at->attendance); !may)
        return std::unexpected{may.error()};
    if (!command.present && std::ranges::any_of(at->attendance, [&](const Attendance& other) {
            return other.spoken_for_by == command.organisation;
        }))
        return std::unexpected{MeetingRefusal::speaker_not_there};

    keep_attendance(transaction, id, attendance);
    if (const auto kept = change_meeting(transaction, meeting, meeting.version); !kept)
        return std::unexpected{kept.error()};
    ++meeting.version;
    record_in_ledger(transaction, seals, ledger::Event::attendance_recorded, actor, meeting,
                     attendance);
    return meeting;
}

} // namespace schakel::casework
