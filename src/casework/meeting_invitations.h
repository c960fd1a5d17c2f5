// Inviting the partners to a meeting: to whom it goes, without what is on the agenda.
//
//   R-INVITATION-1  Everyone who sits at a meeting is invited alike, whatever is on its agenda: an
//                   invitation tells of no family. (R-NOTIFY-2; design: else who is invited would
//                   tell whom it is about)
#pragma once

#include "casework/case_meeting.h"
#include "casework/meeting_not_known.h"
#include "crypto/vault.h"
#include "store/store.h"

#include <expected>
#include <variant>

namespace schakel::casework {

/// One organisation, and who is told for it.
struct MeetingInvitation {
    OrganisationId organisation;
    /// Who comes for it, or someone there with a role at this table; absent where there is none.
    std::optional<ProfessionalId> professional;
    /// The address of that one, else of the organisation; absent where neither has any.
    std::optional<std::string> email;
};
BOOST_DESCRIBE_STRUCT(MeetingInvitation, (), (organisation, professional, email))

struct MeetingInvitations {
    CaseMeeting meeting;
    std::string short_name;
    /// 0 the first time, one more each time that it is sent anew.
    std::int64_t revision = 0;
    std::vector<MeetingInvitation> invited;
};

using InviteToMeetingError = std::variant<MeetingNotKnown, MeetingRefusal, store::ChangedMeanwhile>;

/// Keeps that invitations went out; the caller keeps the messages in the same transaction, for this
/// room cannot send anything.
[[nodiscard]] std::expected<MeetingInvitations, InviteToMeetingError>
invite_to_meeting(const CaseMeetingId& id, std::optional<std::int64_t> version_seen,
                  const access::Actor& actor, store::Transaction& transaction,
                  const crypto::Vault& vault);

} // namespace schakel::casework
