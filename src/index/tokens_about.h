// All tokens by which a person's signals meet others: their own, and those of their parents.
#pragma once

#include "index/index_row.h"
#include "index/index_tokens.h"
#include "people/seals.h"

namespace schakel::index {

/// What they are made of, for who has to ask for them first.
[[nodiscard]] std::vector<TokenInput>
inputs_about(store::Transaction& transaction, people::Seals& seals, const people::Person& person);

[[nodiscard]] std::vector<IndexToken> tokens_about(store::Transaction& transaction,
                                                   people::Seals& seals, const IndexTokens& tokens,
                                                   const people::Person& person);

} // namespace schakel::index
