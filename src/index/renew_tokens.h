// Brings the tokens of signals, live or archived, under the keys of today: after an update that
// makes them otherwise, and when keys follow one another.
//
//   R-OPRF-29  No signal keeps a token that nobody makes any more: before the program answers
//              anybody, all are those of today, of the young person and, where it is live, of the
//              parents that are known. (research: index 7.7; design: a match that is lost is a child
//              not seen)
//
// A signal of a person who was erased cannot be renewed: of whom it was is gone.
#pragma once

#include "index/index_tokens.h"
#include "index/signal.h"

namespace schakel::index {

/// Which signals come next, and whether there are more.
struct RenewedTokens {
    std::size_t renewed = 0;
    /// Nullopt when all are done.
    std::optional<SignalId> last;
};

/// Whether the tokens that are kept are made as these are.
[[nodiscard]] bool tokens_are_of_today(store::Transaction& transaction,
                                       const KeyedIndexTokens& tokens);
/// Renews some hundreds, those after that one. When all are done it is kept that they are.
[[nodiscard]] RenewedTokens renew_tokens(store::Transaction& transaction,
                                         const crypto::Vault& vault, const KeyedIndexTokens& tokens,
                                         const std::optional<SignalId>& after);

} // namespace schakel::index
