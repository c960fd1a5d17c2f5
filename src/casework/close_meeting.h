// Closing a meeting: what was heard is kept as it was, and word is owed to who was not there.
#pragma once

#include "casework/case_meeting.h"
#include "casework/meeting_not_known.h"
#include "crypto/vault.h"
#include "store/store.h"

#include <expected>
#include <variant>

namespace schakel::casework {

using CloseMeetingError = std::variant<MeetingNotKnown, MeetingRefusal, store::ChangedMeanwhile>;

/// R-MEETING-3, R-HEARING-5 and R-WORD-1. Sent again it is closed already.
[[nodiscard]] std::expected<CaseMeeting, CloseMeetingError>
close_meeting(const CaseMeetingId& id, std::optional<std::int64_t> version_seen,
              const access::Actor& actor, store::Transaction& transaction,
              const crypto::Vault& vault);

} // namespace schakel::casework
