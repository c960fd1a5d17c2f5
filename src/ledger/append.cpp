#include "ledger/append.h"

#include "crypto/hmac.h"
#include "crypto/random.h"
#include "ledger/inside/sealed_particulars.h"
#include "ledger/inside/tree_edge.h"

#include <algorithm>

namespace schakel::ledger {

namespace {

constexpr std::size_t entry_key_bytes = 32;

crypto::Hash random_entry_id() {
    crypto::Hash id{};
    std::ranges::copy(crypto::random_bytes(id.size()), id.begin());
    return id;
}

} // namespace

LeafIndex append(store::Transaction& transaction, people::Seals& seals, const Entry& entry) {
    // 1. The edge of the tree, which no other deed may change until this one is done.
    auto& tree = edge_to_grow(transaction, seals.vault(), entry.by.at).tree;
    const auto index = static_cast<LeafIndex>(tree.frontier.size());

    // 2. What can be erased, and the commitment to it (R-LEDGER-2).
    const auto entry_key = crypto::random_secret(entry_key_bytes);
    const auto particulars =
        to_bytes(Particulars{entry.by.at, entry.by.professional, entry.subject, entry.payload});

    // 3. The leaf, no earlier than the one before it (R-LEDGER-3).
    tree.newest = std::max(tree.newest, entry.by.at);
    const auto leaf =
        to_bytes(Leaf{.at = tree.newest,
                      .event = entry.event,
                      .organisation = entry.by.organisation,
                      .entry_id = random_entry_id(),
                      .commitment = crypto::hmac_sha256(entry_key.view(), particulars)});
    const auto hash = crypto::leaf_hash(leaf);

    // 4. Everything in the deed's own transaction (R-LEDGER-1).
    add_leaf(transaction, index, leaf, hash);
    add_payload(transaction, index, entry.owner, entry.subject,
                seal_particulars(seals, entry.owner, index, hash, entry_key.view(), particulars));
    tree.frontier.append(hash);
    return index;
}

} // namespace schakel::ledger
