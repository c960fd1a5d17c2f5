// Recording who is at a meeting, who is not, and who speaks for whom.
#pragma once

#include "casework/attendance.h"
#include "casework/meeting_not_known.h"
#include "casework/not_known.h"
#include "crypto/vault.h"
#include "store/store.h"

#include <expected>
#include <variant>

namespace schakel::casework {

struct RecordAttendance {
    OrganisationId organisation;
    bool present = false;
    std::optional<OrganisationId> spoken_for_by;
    /// The role that it has, unless said; a newcomer is a participant where the kind of meeting
    /// lists it, and else a guest.
    std::optional<ParticipantRole> role;
    std::optional<ProfessionalId> professional;
};
BOOST_DESCRIBE_STRUCT(RecordAttendance, (),
                      (organisation, present, spoken_for_by, role, professional))

using RecordAttendanceError =
    std::variant<MeetingNotKnown, OrganisationNotKnown, ProfessionalNotKnown, MeetingRefusal,
                 store::ChangedMeanwhile>;

/// R-ATTENDANCE-1 to 3.
[[nodiscard]] std::expected<CaseMeeting, RecordAttendanceError>
record_attendance(const CaseMeetingId& id, const RecordAttendance& command,
                  std::optional<std::int64_t> version_seen, const access::Actor& actor,
                  store::Transaction& transaction, const crypto::Vault& vault);

} // namespace schakel::casework
