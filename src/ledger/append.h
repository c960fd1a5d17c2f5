// Adding to the record: the only way in. There is none to change an entry or take it out.
//
//   R-LEDGER-3  The time in the log never goes back: an entry that was signed earlier than the one
//               before it gets the time of that one, and keeps its own in the payload. (design:
//               requests overtake one another, clocks are set back)
#pragma once

#include "ledger/entry.h"
#include "people/seals.h"

namespace schakel::ledger {

/// Part of the deed's own transaction (R-LEDGER-1): the leaf, its payload and the edge of the tree.
/// Throws store::Failure when the owner was erased, for nothing is kept for that one any more.
///
/// All entries of a deployment follow one another in one tree, so on PostgreSQL a deed that meets
/// another here is run again. Call it as the last thing that a deed keeps.
LeafIndex append(store::Transaction& transaction, people::Seals& seals, const Entry& entry);

} // namespace schakel::ledger
