// Planning a meeting of a kind. Who sit there by its definition are listed at once.
#pragma once

#include "casework/case_meeting.h"
#include "casework/not_known.h"
#include "crypto/vault.h"
#include "store/store.h"

#include <expected>
#include <variant>

namespace schakel::casework {

struct PlanMeeting {
    MeetingKindId kind;
    Instant starts_at;
    std::string place;
};
BOOST_DESCRIBE_STRUCT(PlanMeeting, (), (kind, starts_at, place))

using PlanMeetingError = std::variant<MeetingKindNotKnown, MeetingRefusal, IdAlreadyUsed>;

/// R-MEETING-1. Sent again it is the same meeting.
[[nodiscard]] std::expected<CaseMeeting, PlanMeetingError>
plan_meeting(const CaseMeetingId& id, const PlanMeeting& command, const access::Actor& actor,
             store::Transaction& transaction, const crypto::Vault& vault);

} // namespace schakel::casework
