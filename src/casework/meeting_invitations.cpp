#include "casework/meeting_invitations.h"

#include "casework/inside/widen.h"
#include "casework/meeting_entry.h"
#include "casework/meeting_gate.h"
#include "networks/directory_store.h"

#include <algorithm>

namespace schakel::casework {

namespace {

struct InvitationsSent {
    std::int64_t revision = 0;
    std::vector<OrganisationId> organisations;
};
BOOST_DESCRIBE_STRUCT(InvitationsSent, (), (revision, organisations))

/// Who comes for the organisation, else the first who has a role at this table.
std::optional<networks::Professional> who_comes(store::Transaction& transaction,
                                                const Attendance& attendance,
                                                const networks::MeetingKind& kind) {
    if (attendance.professional) return networks::find(transaction, *attendance.professional);
    const auto& roles =
        attendance.role == ParticipantRole::observer ? kind.observer_roles : kind.permitted_roles;
    for (auto& one : networks::professionals_of(transaction, attendance.organisation))
        if (std::ranges::any_of(
                roles, [&](const std::string& role) { return networks::has_role(one, role); }))
            return std::move(one);
    return std::nullopt;
}

MeetingInvitation invitation_of(store::Transaction& transaction, const Attendance& attendance,
                                const networks::MeetingKind& kind) {
    MeetingInvitation invitation{
        .organisation = attendance.organisation, .professional = {}, .email = {}};
    if (const auto one = who_comes(transaction, attendance, kind)) {
        invitation.professional = one->id;
        invitation.email = one->email;
    }
    if (!invitation.email)
        if (const auto organisation = networks::find(transaction, attendance.organisation))
            invitation.email = organisation->email;
    return invitation;
}

} // namespace

std::expected<MeetingInvitations, InviteToMeetingError>
invite_to_meeting(const CaseMeetingId& id, std::optional<std::int64_t> version_seen,
                  const access::Actor& actor, store::Transaction& transaction,
                  const crypto::Vault& vault) {
    people::Seals seals{transaction, vault};
    auto at = meeting_to_lead(transaction, seals, id, actor);
    if (!at) return std::unexpected{widen<InviteToMeetingError>(at.error())};
    auto meeting = std::move(at->meeting);
    if (version_seen && *version_seen != meeting.version)
        return std::unexpected{store::ChangedMeanwhile{}};
    if (meeting.state != CaseMeetingState::planned)
        return std::unexpected{MeetingRefusal::meeting_not_planned};

    // R-INVITATION-1
    MeetingInvitations sent{.meeting = {},
                            .short_name = at->kind.short_name,
                            .revision = meeting.invitations,
                            .invited = {}};
    InvitationsSent particulars{sent.revision, {}};
    for (const auto& attendance : at->attendance) {
        sent.invited.push_back(invitation_of(transaction, attendance, at->kind));
        particulars.organisations.push_back(attendance.organisation);
    }
    ++meeting.invitations;
    meeting.invited_at = actor.at;
    if (const auto kept = change_meeting(transaction, meeting, meeting.version); !kept)
        return std::unexpected{kept.error()};
    ++meeting.version;
    record_in_ledger(transaction, seals, ledger::Event::invitations_sent, actor, meeting,
                     particulars);
    sent.meeting = std::move(meeting);
    return sent;
}

} // namespace schakel::casework
