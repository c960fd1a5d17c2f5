// All tokens by which a person's signals meet others: their own, those of their parents, the partial
// ones, and that of their home.
#pragma once

#include "index/index_row.h"
#include "index/index_tokens.h"
#include "index/signal_store.h"
#include "people/seals.h"

namespace schakel::index {

/// What tokens_about makes of a person, for who notices that it makes others (renew_tokens.h).
inline constexpr std::string_view tokens_made_of = "partial tokens of names as they are spoken";

/// By which the law lets signals about them meet.
struct TokenTerms {
    OrganisationId organisation;
    NetworkId network;
    LegalProfile profile = LegalProfile::off;
    Instant at;
};
[[nodiscard]] TokenTerms terms_of(const OwnSignal& signal, Instant at);

/// What the tokens of a signal about them are made of: for who has to ask for them before a deed.
[[nodiscard]] std::vector<TokenInput> inputs_about(store::Transaction& transaction,
                                                   people::Seals& seals,
                                                   const people::Person& person,
                                                   const TokenTerms& terms);

/// In the order of the inputs, each under the kind under which it is kept (R-OPRF-33).
[[nodiscard]] std::vector<IndexToken> tokens_about(store::Transaction& transaction,
                                                   people::Seals& seals, const IndexTokens& tokens,
                                                   const people::Person& person,
                                                   const TokenTerms& terms);

/// Only those that say who it is, or who their parents are; and what they are made of.
[[nodiscard]] std::vector<TokenInput>
telling_inputs(store::Transaction& transaction, people::Seals& seals, const people::Person& person);
[[nodiscard]] std::vector<IndexToken> telling_tokens(store::Transaction& transaction,
                                                     people::Seals& seals,
                                                     const IndexTokens& tokens,
                                                     const people::Person& person);

} // namespace schakel::index
