// How a signal goes from the organisation that made it to the keeper of the index: at once where all
// keys are in one house, otherwise as soon as the evaluators answer.
//
//   R-SIGNAL-35  Where the evaluators are elsewhere, a signal is its organisation's own from the
//                moment that it is confirmed, and goes out as soon as they answer. Until then it is
//                shown as waiting, and since when, and meets nobody. It is never lost, and never goes
//                without them. (R-OPRF-23; design: a line that drops must not lose a child)
//   R-SIGNAL-36  Before it goes out it is looked at again: who died, was erased or does not consent
//                any more is not signalled, and what was taken away meanwhile does not go. What
//                somebody objected to goes out meeting nobody. (R-SIGNAL-12, R-SIGNAL-15,
//                R-SIGNAL-17)
//   R-SIGNAL-37  What the keeper does not take is ended for that reason, and who made it is told.
//                (design: nobody may believe that a signal is there which is not)
#pragma once

#include "crypto/vault.h"
#include "index/index_tokens.h"
#include "index/keeper_wire.h"
#include "index/signal_store.h"

#include <expected>

namespace schakel::index {

/// A signal that waits for its tokens.
struct WaitingSignal {
    SignalId id;
    /// What they are made of.
    std::vector<TokenInput> inputs;
};
/// The longest waiting first, so many at most. What may not go out any more has no inputs.
[[nodiscard]] std::vector<WaitingSignal> waiting_signals(store::Transaction& transaction,
                                                         const crypto::Vault& vault, Instant now,
                                                         std::int64_t number_max);

/// What came of sending one.
struct SentSignal {
    OwnSignal signal;
    /// With the keeper, and these are its matches; or the keeper does not take it (R-SIGNAL-37).
    std::expected<std::vector<KeptMatch>, KeeperRefusal> answer;
};
/// nullopt when it does not wait any more, or was ended instead (R-SIGNAL-36). Throws TokenNotInHand
/// before anything is changed.
[[nodiscard]] std::optional<SentSignal> send_signal(const SignalId& id, const IndexTokens& tokens,
                                                    store::Transaction& transaction,
                                                    const crypto::Vault& vault, Instant now);

/// The same for a keeper elsewhere: what it is to be asked. The tokens are what came out of the
/// evaluators. It is kept that it may have it, before it is asked.
[[nodiscard]] std::optional<SignalSent> begin_sending(const SignalId& id,
                                                      const IndexTokens& outputs,
                                                      store::Transaction& transaction,
                                                      const crypto::Vault& vault, Instant now);
/// And what it answered; its matches come by themselves (R-KEEPER-1). What was said about the signal
/// meanwhile goes after it. False when the keeper did not take it (R-SIGNAL-37).
bool note_sent(const SignalSent& sent, const KeeperAnswer& answer, store::Transaction& transaction,
               const crypto::Vault& vault, Instant now);
/// What a keeper elsewhere is sent of these tokens (R-KEEPER-5).
[[nodiscard]] std::vector<OutputSent> outputs_of(const std::vector<IndexToken>& tokens);

/// Gives the keeper a signal, and the ledger what was told; for both ways of sending. `by` is who
/// made it; of what is not taken nothing is written.
[[nodiscard]] std::expected<std::vector<KeptMatch>, KeeperRefusal>
hand_over(const OwnSignal& signal, const people::Person& person,
          const std::optional<SignalObjection>& objection, const IndexTokens& tokens,
          store::Transaction& transaction, people::Seals& seals, const Signature& by);

} // namespace schakel::index
