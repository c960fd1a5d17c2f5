// What a professional of the receiver does with an offered handover.
#pragma once

#include "casework/handover_view.h"

namespace schakel::casework {

struct DeclineHandover {
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(DeclineHandover, (), (reason))

struct ConfirmAction {
    std::string action;
};
BOOST_DESCRIBE_STRUCT(ConfirmAction, (), (action))

using HandoverStepError = std::variant<HandoverNotKnown, HandoverRefusal, store::ChangedMeanwhile>;
using AcceptHandoverError = HandoverStepError;
using DeclineHandoverError = HandoverStepError;
using ConfirmActionError = HandoverStepError;

/// Makes the receiver answer for the case in the same transaction (R-HANDOVER-1) and opens it to the
/// receiver. `version_seen` where the caller named the version of the handover (R-STORE-2).
[[nodiscard]] std::expected<HandoverView, AcceptHandoverError>
accept_handover(const HandoverId& id, std::optional<std::int64_t> version_seen,
                const access::Actor& actor, store::Transaction& transaction,
                const crypto::Vault& vault);

/// Leaves the sender responsible, and takes the case out of sight of the receiver again.
[[nodiscard]] std::expected<HandoverView, DeclineHandoverError>
decline_handover(const HandoverId& id, const DeclineHandover& command,
                 std::optional<std::int64_t> version_seen, const access::Actor& actor,
                 store::Transaction& transaction, const crypto::Vault& vault);

/// R-HANDOVER-2.
[[nodiscard]] std::expected<HandoverView, ConfirmActionError>
confirm_action(const HandoverId& id, const ConfirmAction& command,
               std::optional<std::int64_t> version_seen, const access::Actor& actor,
               store::Transaction& transaction, const crypto::Vault& vault);

} // namespace schakel::casework
