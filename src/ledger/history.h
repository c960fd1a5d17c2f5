// What the record says about someone or something, for who may see it.
#pragma once

#include "ledger/entry.h"
#include "people/seals.h"

#include <vector>

namespace schakel::ledger {

/// An entry as it was written. Of who was erased there is none.
struct KeptEntry {
    LeafIndex index = 0;
    Event event = Event::disclosure_made;
    Signature by;
    std::string owner;
    std::string subject;
    std::string payload;
};

/// Oldest first. Throws store::Failure when an entry is not what its leaf is committed to.
[[nodiscard]] std::vector<KeptEntry>
entries_of_owner(store::Transaction& transaction, people::Seals& seals, const std::string& owner);

} // namespace schakel::ledger
