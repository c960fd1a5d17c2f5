// What an entry `reading_batch` says of the readings in it, and how that is worked out.
#pragma once

#include "crypto/merkle.h"
#include "ledger/entry.h"
#include "store/store.h"

#include <boost/describe/class.hpp>

namespace schakel::ledger {

/// The payload of the entry.
struct ReadingBatch {
    std::int64_t count = 0;
    /// In base64: the root over the readings, in the order of time and identifier.
    std::string root;
    bool operator==(const ReadingBatch&) const = default;
};
BOOST_DESCRIBE_STRUCT(ReadingBatch, (), (count, root))

/// Of the readings as they are kept now under the entry with this index.
[[nodiscard]] ReadingBatch batch_as_kept(store::Transaction& transaction, LeafIndex index);

} // namespace schakel::ledger
