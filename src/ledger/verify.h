// Going through the whole log: does every entry stand as it was written?
//
//   R-LEDGER-7  An entry that was changed, removed, inserted or swapped is found, and the first bad
//               index is named. (AVG art. 5 lid 2)
//
// What is found depends on what the one who changed it held:
//   the database only        everything, also when hashes and tree were made anew to fit: payloads
//                            and the edge of the tree are sealed, each in its own place. A log that
//                            was taken away whole is missed by its own key and by whatever was kept
//                            with an entry: disclosures, refusals, consents, readings. Only who
//                            takes all of those too leaves a database that never began
//   the database, and the    all but an older state put back as it was, which only a checkpoint
//   log's own older copies   kept elsewhere can show
//   the database and keys    what differs from an earlier checkpoint; which entry it was is named
//                            only where the change left another trace
#pragma once

#include "ledger/checkpoint.h"
#include "ledger/entry.h"
#include "people/seals.h"

#include <optional>

namespace schakel::ledger {

enum class Flaw {
    leaf_missing,         ///< there is no leaf at this index
    leaf_unexpected,      ///< a leaf that was never written there
    leaf_changed,         ///< it is not what was hashed, or cannot be read
    time_went_back,       ///< earlier than the leaf before it (R-LEDGER-3)
    payload_missing,      ///< gone, and no entry says that it was erased (R-LEDGER-4)
    payload_changed,      ///< it does not open here, or is not what the leaf is committed to
    payload_unexpected,   ///< said to be erased, and yet there; or of no leaf
    erasure_not_recorded, ///< said to be erased by an entry that does not say so
    reading_changed,      ///< the readings are not those of this batch (R-LEDGER-6)
    entry_missing,        ///< something is kept of which there is no entry (R-LEDGER-1)
    tree_changed,         ///< the edge of the tree is not that of the leaves
    checkpoint_not_met,   ///< not the log, or not the history, of the earlier checkpoint
};
BOOST_DESCRIBE_ENUM(Flaw, leaf_missing, leaf_unexpected, leaf_changed, time_went_back,
                    payload_missing, payload_changed, payload_unexpected, erasure_not_recorded,
                    reading_changed, entry_missing, tree_changed, checkpoint_not_met)

struct Verification {
    /// The leaves that are there, and the root over them, worked out anew.
    Checkpoint found;
    /// Whether payloads were opened; without keys only leaves and tree are checked.
    bool payloads_opened = false;
    /// The size of the earlier checkpoint that it was held against.
    std::optional<std::uint64_t> compared_with;
    /// The first flaw by index. Without an index: somewhere in the whole.
    std::optional<Flaw> what;
    std::optional<LeafIndex> first_bad_index;

    [[nodiscard]] bool ok() const { return !what; }
};

/// Without `seals`, only what needs no key. `earlier` was kept elsewhere. Memory grows with the
/// number of erasures and of cases and persons, not of entries.
[[nodiscard]] Verification verify(store::Transaction& transaction, people::Seals* seals,
                                  const std::optional<Checkpoint>& earlier = std::nullopt);

} // namespace schakel::ledger
