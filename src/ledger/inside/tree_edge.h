// The right edge of the tree while deeds that make it grow stand in one commit: the first of them
// reads it, and it is sealed and written once before they are committed (R-STORE-6).
#pragma once

#include "ledger/inside/log_store.h"
#include "people/seals.h"

namespace schakel::ledger {

class TreeEdge final : public store::WrittenOnce {
public:
    TreeEdge(Tree read, const crypto::Vault& vault) : tree{std::move(read)}, vault_{&vault} {}
    [[nodiscard]] std::unique_ptr<store::WrittenOnce> copy() const override;
    void write(store::Transaction& transaction) const override;
    /// As it would be written now.
    [[nodiscard]] Tree sealed(store::Transaction& transaction) const;

    Tree tree;

private:
    const crypto::Vault* vault_;
};

/// That of this commit; from then on no other commit can change it. The first of all begins a log.
[[nodiscard]] TreeEdge& edge_to_grow(store::Transaction& transaction, const crypto::Vault& vault,
                                     Instant now);
/// Null when no deed of this commit made it grow.
[[nodiscard]] const TreeEdge* grown_edge(store::Transaction& transaction);

} // namespace schakel::ledger
