// How much of an organisation's own waits for evaluators or a keeper elsewhere, for who looks after the
// program: SQL, and nothing else.
#pragma once

#include "base/vocabulary.h"
#include "store/store.h"

namespace schakel::index {

/// How much waits, and since when the first of it does; absent where nothing waits.
struct IndexQueue {
    std::int64_t signals = 0;
    std::optional<Instant> signals_since;
    std::int64_t errands = 0;
    std::optional<Instant> errands_since;
};
[[nodiscard]] IndexQueue index_queue(store::Transaction& transaction);

} // namespace schakel::index
