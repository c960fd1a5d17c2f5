// Where what the index needs stands, as seen from the house of the organisations that signal. It is
// kept in the database, so that every deed goes the same way, whoever does it.
#pragma once

#include "store/store.h"

namespace schakel::index {

struct IndexReach {
    /// Under other keepers: tokens are asked for over the network, and a signal goes out when they
    /// answered (R-SIGNAL-35). Otherwise their keys are in this house (R-OPRF-27).
    bool evaluators_elsewhere = false;
    /// In a house of its own (keeper_wire.h). Then the evaluators are elsewhere, too.
    bool keeper_elsewhere = false;
    bool operator==(const IndexReach&) const = default;
};

/// All in this house where nothing else was kept.
[[nodiscard]] IndexReach index_reach(store::Transaction& transaction);
void keep_index_reach(store::Transaction& transaction, const IndexReach& reach);

} // namespace schakel::index
