// Erasing someone from the record, while the record stands.
//
//   R-LEDGER-4  Who is erased is gone from every entry at once; that it was done, when and on which
//               ground is an entry itself, and all leaves go on verifying. What is gone without
//               such an entry was not erased but removed, and is found. (AVG art. 17 lid 1 and art.
//               5 lid 2)
//
// NOT YET: erasing again what a restored backup brought back.
#pragma once

#include "ledger/entry.h"
#include "people/seals.h"

namespace schakel::ledger {

struct Erasure {
    /// "person/ID" or "case/ID".
    std::string owner;
    /// Why: the provision or the term that ran out. Never anything about the person.
    std::string ground;
    Signature by;
};

/// Destroys the owner's data key, removes the payloads of its entries and says so in the log.
/// Everything else that was sealed for the owner can no longer be read either (R-SEAL-2). Throws
/// store::Failure for what belongs to the log itself, and without a ground.
LeafIndex erase(store::Transaction& transaction, people::Seals& seals, const Erasure& erasure);

} // namespace schakel::ledger
