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
#include "index/keeper_wire.h"
#include "index/signal.h"

namespace schakel::index {

/// Which signals come next, and whether there are more.
struct RenewedTokens {
    std::size_t renewed = 0;
    /// Nullopt when all are done.
    std::optional<SignalId> last;
};

/// By which tokens that are made in this house are told from others: that of nobody, which is
/// another as soon as they are made otherwise.
[[nodiscard]] std::string mark_of(const KeyedIndexTokens& tokens);

/// Whether the tokens that are kept were made by what has this mark.
[[nodiscard]] bool tokens_are_of_today(store::Transaction& transaction, std::string_view mark);
/// What those that come next are made of, for who has to ask for them first.
[[nodiscard]] std::vector<TokenInput> inputs_to_renew(store::Transaction& transaction,
                                                      const crypto::Vault& vault, Instant now,
                                                      const std::optional<SignalId>& after);
/// The same for a keeper elsewhere, who is sent this of them; the tokens are what came out of the
/// evaluators.
struct TokensToSend {
    std::vector<TokensSent> sent;
    /// Nullopt when all are done.
    std::optional<SignalId> last;
};
[[nodiscard]] TokensToSend tokens_to_send(store::Transaction& transaction,
                                          const crypto::Vault& vault, const IndexTokens& outputs,
                                          Instant now, const std::optional<SignalId>& after);
/// That all are made by what has this mark; by none, of what is not of today any more.
void keep_mark(store::Transaction& transaction, std::string_view mark);

/// Renews some hundreds, those after that one. When all are done it is kept that they are. Throws
/// TokenNotInHand when one was not asked for.
[[nodiscard]] RenewedTokens renew_tokens(store::Transaction& transaction,
                                         const crypto::Vault& vault, const IndexTokens& tokens,
                                         std::string_view mark, Instant now,
                                         const std::optional<SignalId>& after);

} // namespace schakel::index
