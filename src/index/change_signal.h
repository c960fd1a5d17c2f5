// What the reporting organisation does with its own signal afterwards: take it away, and tell the
// family.
#pragma once

#include "crypto/vault.h"
#include "index/signal_store.h"

#include <variant>

namespace schakel::index {

/// The same answer for a signal that is another organisation's and for one that does not exist.
struct SignalNotKnown {};
using ChangeSignalError = std::variant<SignalNotKnown, SignalRefusal>;

struct RemoveSignal {
    RemovalReason reason = RemovalReason::risk_gone;
};
BOOST_DESCRIBE_STRUCT(RemoveSignal, (), (reason))

/// R-SIGNAL-5.
[[nodiscard]] std::expected<void, ChangeSignalError>
remove_signal(const SignalId& id, const RemoveSignal& command, const access::Actor& actor,
              store::Transaction& transaction, const crypto::Vault& vault);

/// R-SIGNAL-6.
[[nodiscard]] std::expected<void, ChangeSignalError>
record_information(const SignalId& id, const RecordInformation& command, const access::Actor& actor,
                   store::Transaction& transaction, const crypto::Vault& vault);

} // namespace schakel::index
