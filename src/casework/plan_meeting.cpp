#include "casework/plan_meeting.h"

#include "casework/case_meeting_store.h"
#include "casework/meeting_entry.h"
#include "networks/directory_store.h"

namespace schakel::casework {

namespace {

struct MeetingPlanned {
    MeetingKindId kind;
    Instant starts_at;
};
BOOST_DESCRIBE_STRUCT(MeetingPlanned, (), (kind, starts_at))

/// R-ATTENDANCE-1: the list of the kind, and who leads where that is not on it.
std::vector<Attendance> invited_by(const networks::MeetingKind& kind,
                                   const OrganisationId& chair_organisation) {
    std::vector<Attendance> attendance;
    const auto sits = [&](const OrganisationId& organisation, ParticipantRole role) {
        if (attendance_of(attendance, organisation) == nullptr)
            attendance.push_back({organisation, role, {}, {}, {}});
    };
    for (const auto& organisation : kind.permitted_organisations)
        sits(organisation, ParticipantRole::participant);
    sits(chair_organisation, ParticipantRole::participant);
    if (kind.recorder) sits(*kind.recorder, ParticipantRole::observer);
    return attendance;
}

} // namespace

std::expected<CaseMeeting, PlanMeetingError>
plan_meeting(const CaseMeetingId& id, const PlanMeeting& command, const access::Actor& actor,
             store::Transaction& transaction, const crypto::Vault& vault) {
    people::Seals seals{transaction, vault};

    // 1. A meeting that was planned already is the answer.
    if (auto kept = find_meeting(transaction, seals, id)) {
        if (kept->kind != command.kind || kept->starts_at != command.starts_at ||
            kept->place != command.place || kept->planned.organisation != actor.organisation ||
            kept->planned.professional != actor.professional)
            return std::unexpected{IdAlreadyUsed{}};
        return *std::move(kept);
    }

    // 2. R-MEETING-1
    const auto kind = networks::find(transaction, command.kind);
    if (!kind) return std::unexpected{MeetingKindNotKnown{}};
    if (!may_lead(*kind, actor)) return std::unexpected{MeetingRefusal::not_yours_to_lead};

    // 3. Who can be reached about it: the chair by definition, else who plans it.
    const auto chair = networks::find(transaction, kind->chair.value_or(actor.professional));
    if (!chair)
        throw store::Failure{store::Trouble::other, "the chair of a kind of meeting is not known"};
    const CaseMeeting planned{.id = id,
                              .kind = command.kind,
                              .starts_at = command.starts_at,
                              .place = command.place,
                              .chair = chair->id,
                              .planned = actor.signature(),
                              .invited_at = {}};
    add_meeting(transaction, seals, planned);
    for (const auto& attendance : invited_by(*kind, chair->organisation))
        keep_attendance(transaction, id, attendance);
    record_in_ledger(transaction, seals, ledger::Event::meeting_planned, actor, planned,
                     MeetingPlanned{planned.kind, planned.starts_at});
    return planned;
}

} // namespace schakel::casework
