// The part of an entry that can be erased: sealed for its owner, in a place that holds the hash of
// its leaf, so that it opens beside no other leaf.
#pragma once

#include "ledger/inside/leaf.h"
#include "ledger/inside/log_store.h"
#include "people/seals.h"

namespace schakel::ledger {

/// Whose data key seals what belongs to the log itself. It is never erased.
inline constexpr auto log_owner = "ledger/log";

[[nodiscard]] store::Bytes seal_particulars(people::Seals& seals, const std::string& owner,
                                            LeafIndex index, const crypto::Hash& leaf_hash,
                                            crypto::ByteView entry_key,
                                            const crypto::Bytes& particulars);

/// nullopt when the owner was erased. Throws store::Failure when they were changed or moved, or are
/// not what the leaf is committed to.
[[nodiscard]] std::optional<Particulars> open_particulars(people::Seals& seals,
                                                          const KeptLeaf& kept, const Leaf& leaf);

/// That the payload of this leaf was erased, and by which entry. It opens beside no other leaf.
[[nodiscard]] store::Bytes seal_erased(people::Seals& seals, const KeptLeaf& kept,
                                       LeafIndex erased_by);
/// Whether what is kept beside the leaf says so. Throws store::Failure as above.
[[nodiscard]] bool is_erased_as_said(people::Seals& seals, const KeptLeaf& kept);

/// The edge of the tree as text to be sealed, and the place where it belongs.
[[nodiscard]] store::Bytes seal_frontier(people::Seals& seals, const crypto::Frontier& frontier);
/// nullopt and Failure as above.
[[nodiscard]] std::optional<crypto::Frontier> open_frontier(people::Seals& seals,
                                                            const store::Bytes& sealed);

/// Whether a key for the log was ever made: its first entry does that.
[[nodiscard]] bool has_log_key(people::Seals& seals);

} // namespace schakel::ledger
