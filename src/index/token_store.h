// How the tokens of signals are found and replaced.
#pragma once

#include "index/signal.h"
#include "store/store.h"

namespace schakel::index {

/// Live signals in the order of their identifiers, so many at most, those after that one.
[[nodiscard]] std::vector<SignalId>
live_signals_after(store::Transaction& transaction, const SignalId& after, std::int64_t count_max);
void replace_tokens(store::Transaction& transaction, const SignalId& id,
                    const store::Bytes& person_token,
                    const std::vector<store::Bytes>& parent_tokens);

} // namespace schakel::index
