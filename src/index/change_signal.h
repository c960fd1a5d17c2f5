// What the reporting organisation does with its own signal afterwards: take it away, tell the
// family, pass it on, and see to it that an objection is judged.
#pragma once

#include "crypto/vault.h"
#include "index/signal_store.h"

#include <variant>

namespace schakel::index {

/// The same answer for a signal that is another organisation's and for one that does not exist.
struct SignalNotKnown {};
using ChangeSignalError = std::variant<SignalNotKnown, SignalRefusal>;

/// What a professional may give as a reason; the other reasons are the clock's and the
/// municipality's.
BOOST_DEFINE_ENUM_CLASS(RemovalGround, risk_gone, wrong, objection, death)

struct RemoveSignal {
    RemovalGround reason = RemovalGround::risk_gone;
};
BOOST_DESCRIBE_STRUCT(RemoveSignal, (), (reason))

/// R-SIGNAL-5. Also of a signal in the archive, but not because the risk is gone.
[[nodiscard]] std::expected<void, ChangeSignalError>
remove_signal(const SignalId& id, const RemoveSignal& command, const access::Actor& actor,
              store::Transaction& transaction, const crypto::Vault& vault);

/// R-SIGNAL-6.
[[nodiscard]] std::expected<void, ChangeSignalError>
record_information(const SignalId& id, const RecordInformation& command, const access::Actor& actor,
                   store::Transaction& transaction, const crypto::Vault& vault);

struct MoveSignal {
    NetworkId network;
};
BOOST_DESCRIBE_STRUCT(MoveSignal, (), (network))

/// R-SIGNAL-21.
[[nodiscard]] std::expected<void, ChangeSignalError>
move_signal(const SignalId& id, const MoveSignal& command, const access::Actor& actor,
            store::Transaction& transaction, const crypto::Vault& vault);

struct ObjectToSignal {
    /// Who objects: all of them who have to, at that age.
    std::vector<ToInform> by;
    ObjectionAdvice advice = ObjectionAdvice::uphold;
};
BOOST_DESCRIBE_STRUCT(ObjectToSignal, (), (by, advice))

/// R-SIGNAL-17, R-SIGNAL-18.
[[nodiscard]] std::expected<void, ChangeSignalError>
object_to_signal(const SignalId& id, const ObjectToSignal& command, const access::Actor& actor,
                 store::Transaction& transaction, const crypto::Vault& vault);

/// R-SIGNAL-19: who objected was told how it was judged.
[[nodiscard]] std::expected<void, ChangeSignalError> tell_objection(const SignalId& id,
                                                                    const access::Actor& actor,
                                                                    store::Transaction& transaction,
                                                                    const crypto::Vault& vault);

/// Ends the signals about a person that rest on a consent that is there no more (R-SIGNAL-15), and
/// those about someone who died (R-SIGNAL-20). How many.
std::int64_t end_what_may_not_stay(const PersonId& person, store::Transaction& transaction,
                                   people::Seals& seals, Instant now);

/// R-SIGNAL-37.
void end_not_taken(const OwnSignal& signal, store::Transaction& transaction, people::Seals& seals,
                   Instant now);

/// The organisation hears how an objection to its signal was judged.
void note_judged(const ObjectionJudged& judged, const Signature& by,
                 store::Transaction& transaction, people::Seals& seals);

} // namespace schakel::index
