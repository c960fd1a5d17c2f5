#include "index/index_queue_store.h"

namespace schakel::index {

namespace {

using store::Statement;

const Statement signals{"SELECT count(*), min(waits_since) FROM index_own_signal "
                        "WHERE waits_since IS NOT NULL AND removed_at IS NULL"};
const Statement errands{"SELECT count(*), min(said_at) FROM index_errand"};

} // namespace

IndexQueue index_queue(store::Transaction& transaction) {
    const auto [waiting, waiting_since] =
        transaction.find<std::int64_t, std::optional<Instant>>(signals).value();
    const auto [said, said_since] =
        transaction.find<std::int64_t, std::optional<Instant>>(errands).value();
    return {waiting, waiting_since, said, said_since};
}

} // namespace schakel::index
