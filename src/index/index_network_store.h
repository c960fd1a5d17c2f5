// All signals of a network at once, for when its profile ends (R-SIGNAL-16): SQL, and nothing else.
// Signals of one network are all under one profile.
#pragma once

#include "index/index_row.h"
#include "store/store.h"

#include <functional>
#include <span>

namespace schakel::index {

/// The rows of each of its signals, one signal after another, in an order that does not depend on the
/// database; in memory is where each of them stands, and one of them (R-SIGNAL-28).
void for_each_signal_in(store::Transaction& transaction, const NetworkId& network,
                        const std::function<void(std::span<const IndexRow>)>& see);
/// All its rows, in the same order.
[[nodiscard]] std::vector<IndexRow> rows_in(store::Transaction& transaction,
                                            const NetworkId& network);
/// Rows, marks, objections and places, and names under which nothing is kept any more. Returns the
/// number of rows.
std::int64_t remove_rows_in(store::Transaction& transaction, const NetworkId& network);

} // namespace schakel::index
