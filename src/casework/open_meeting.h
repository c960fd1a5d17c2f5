// Opening a meeting, when it begins.
#pragma once

#include "casework/case_meeting.h"
#include "casework/meeting_not_known.h"
#include "crypto/vault.h"
#include "store/store.h"

#include <expected>
#include <variant>

namespace schakel::casework {

using OpenMeetingError = std::variant<MeetingNotKnown, MeetingRefusal, store::ChangedMeanwhile>;

/// R-MEETING-3, and R-TABLE-2: not before every table was chosen. Sent again it is open already.
[[nodiscard]] std::expected<CaseMeeting, OpenMeetingError>
open_meeting(const CaseMeetingId& id, std::optional<std::int64_t> version_seen,
             const access::Actor& actor, store::Transaction& transaction,
             const crypto::Vault& vault);

} // namespace schakel::casework
