#include "ledger/inside/tree_edge.h"

#include "base/uuid.h"
#include "ledger/inside/sealed_particulars.h"

namespace schakel::ledger {

std::unique_ptr<store::WrittenOnce> TreeEdge::copy() const {
    return std::make_unique<TreeEdge>(*this);
}

Tree TreeEdge::sealed(store::Transaction& transaction) const {
    people::Seals seals{transaction, *vault_};
    auto sealed_tree = tree;
    sealed_tree.sealed = seal_frontier(seals, tree.frontier);
    return sealed_tree;
}

void TreeEdge::write(store::Transaction& transaction) const {
    keep_tree(transaction, sealed(transaction));
}

TreeEdge& edge_to_grow(store::Transaction& transaction, const crypto::Vault& vault, Instant now) {
    auto& waits = transaction.written_once();
    if (!waits)
        waits = std::make_unique<TreeEdge>(
            take_tree(transaction, {"schakel/" + new_uuid(), {}, now, {}}), vault);
    return dynamic_cast<TreeEdge&>(*waits);
}

const TreeEdge* grown_edge(store::Transaction& transaction) {
    return dynamic_cast<const TreeEdge*>(transaction.written_once().get());
}

} // namespace schakel::ledger
