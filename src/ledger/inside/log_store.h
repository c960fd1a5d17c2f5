// How the log is kept and found: SQL, and nothing else.
#pragma once

#include "crypto/merkle.h"
#include "ledger/entry.h"
#include "store/store.h"

#include <optional>
#include <vector>

namespace schakel::ledger {

/// The right edge of the tree, with what else holds for the whole log.
struct Tree {
    /// The name of this log among others, random and made with its first entry.
    std::string origin;
    crypto::Frontier frontier;
    /// The time of the newest leaf.
    Instant newest;
    /// The frontier sealed, so that who can write in the database cannot write it anew.
    store::Bytes sealed;
};

/// nullopt while the log has no entry. Throws store::Failure when it is no edge of a tree.
[[nodiscard]] std::optional<Tree> find_tree(store::Transaction& transaction);
/// The same for a deed that is going to change it: others wait, or are run again. The first of all
/// gets `fresh`.
[[nodiscard]] Tree take_tree(store::Transaction& transaction, const Tree& fresh);
void keep_tree(store::Transaction& transaction, const Tree& tree);

struct KeptLeaf {
    LeafIndex index = 0;
    store::Bytes leaf;
    store::Bytes hash;
    std::optional<std::string> owner;
    std::optional<std::string> subject;
    std::optional<store::Bytes> sealed;
    std::optional<LeafIndex> erased_by;
    std::optional<store::Bytes> erased_seal;
};

void add_leaf(store::Transaction& transaction, LeafIndex index, const crypto::Bytes& leaf,
              const crypto::Hash& hash);
void add_payload(store::Transaction& transaction, LeafIndex index, const std::string& owner,
                 const std::string& subject, const store::Bytes& sealed);

/// At most so many leaves with an index above this one, in their order.
[[nodiscard]] std::vector<KeptLeaf> leaves_after(store::Transaction& transaction, LeafIndex index,
                                                 std::int64_t count_max);
[[nodiscard]] std::vector<KeptLeaf> leaves_of_owner(store::Transaction& transaction,
                                                    const std::string& owner);
/// The least index of a payload that belongs to no leaf.
[[nodiscard]] std::optional<LeafIndex> payload_without_leaf(store::Transaction& transaction);

/// How many disclosures, refusals and consents are kept of which no entry is there. Each was kept
/// together with its entry (R-LEDGER-1); of those that were erased the leaf says so.
[[nodiscard]] std::int64_t kept_without_entry(store::Transaction& transaction);
/// The first batch that readings say they are sealed in and that has no leaf; nullopt when all have.
[[nodiscard]] std::optional<LeafIndex> batch_without_leaf(store::Transaction& transaction);
/// How many leaves say that their payload was erased.
[[nodiscard]] std::int64_t erased_count(store::Transaction& transaction);

void remove_payload(store::Transaction& transaction, LeafIndex index);
/// That the entry `erased_by` erased the payload of this leaf.
void add_erased(store::Transaction& transaction, LeafIndex index, LeafIndex erased_by,
                const store::Bytes& sealed);

} // namespace schakel::ledger
