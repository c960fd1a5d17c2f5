// What an erasure says about the leaves whose payload it removed, so that no other payload can be
// passed off as erased.
#pragma once

#include "crypto/merkle.h"
#include "ledger/entry.h"

#include <boost/describe/class.hpp>

namespace schakel::ledger {

/// The payload of an entry `erased`.
struct ErasedGroup {
    std::string owner;
    std::string ground;
    std::int64_t count = 0;
    /// In base64: the root over the indexes and hashes of the leaves, in their order.
    std::string root;
};
BOOST_DESCRIBE_STRUCT(ErasedGroup, (), (owner, ground, count, root))

/// Adds one leaf to the root.
void add_to_group(crypto::Frontier& group, LeafIndex index, crypto::ByteView leaf_hash);

} // namespace schakel::ledger
