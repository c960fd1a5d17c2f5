// What a professional of the sender does when the receiver has really acted.
#pragma once

#include "casework/answer_handover.h"

namespace schakel::casework {

using CloseHandoverError = HandoverStepError;

/// R-HANDOVER-2. The case leaves the discussion list of the sender's meeting for that of the receiver
/// where the route leads to one (K39), and whoever brought the case in is owed word (R-REPORT-BACK-1).
[[nodiscard]] std::expected<HandoverView, CloseHandoverError>
close_handover(const HandoverId& id, std::optional<std::int64_t> version_seen,
               const access::Actor& actor, store::Transaction& transaction,
               const crypto::Vault& vault);

} // namespace schakel::casework
