#include "ledger/inside/log_store.h"

#include "ledger/inside/tree_edge.h"

namespace schakel::ledger {

namespace {

using store::Bytes;
using store::Statement;

const Statement tree_kept{"SELECT origin, frontier, newest, sealed FROM ledger_tree "
                          "WHERE log = 'ledger'"};
// Writing the row, also when that changes nothing, keeps other deeds away from it until this one is
// done; and of two that come first of all, one is run again.
const Statement tree_taken{
    "INSERT INTO ledger_tree (log, origin, frontier, newest, sealed) "
    "VALUES ('ledger', $1, $2, $3, $4) ON CONFLICT (log) DO UPDATE SET newest = "
    "ledger_tree.newest RETURNING origin, frontier, newest, sealed"};
const Statement tree_put{"UPDATE ledger_tree SET origin = $1, frontier = $2, newest = $3, "
                         "sealed = $4 WHERE log = 'ledger'"};

const Statement leaf_put{"INSERT INTO ledger_leaf (leaf_index, leaf, hash) VALUES ($1, $2, $3)"};
const Statement payload_put{"INSERT INTO ledger_payload (leaf_index, owner, subject, sealed) "
                            "VALUES ($1, $2, $3, $4)"};

const Statement next_leaves{
    "SELECT l.leaf_index, l.leaf, l.hash, p.owner, p.subject, p.sealed, e.erased_by, "
    "e.sealed FROM ledger_leaf l LEFT JOIN ledger_payload p ON p.leaf_index = l.leaf_index "
    "LEFT JOIN ledger_erased e ON e.leaf_index = l.leaf_index "
    "WHERE l.leaf_index > $1 ORDER BY l.leaf_index LIMIT $2"};
const Statement owner_leaves{
    "SELECT l.leaf_index, l.leaf, l.hash, p.owner, p.subject, p.sealed "
    "FROM ledger_payload p JOIN ledger_leaf l ON l.leaf_index = p.leaf_index "
    "WHERE p.owner = $1 ORDER BY p.leaf_index"};
const Statement loose_payload{"SELECT min(p.leaf_index) FROM ledger_payload p WHERE NOT EXISTS "
                              "(SELECT 1 FROM ledger_leaf l WHERE l.leaf_index = p.leaf_index)"};

const Statement kept_alone{
    "SELECT count(*) FROM (SELECT id FROM sharing_disclosure UNION ALL SELECT advice FROM "
    "sharing_refusal UNION ALL SELECT id FROM sharing_consent) k LEFT JOIN ledger_payload p "
    "ON p.subject = k.id WHERE p.subject IS NULL"};
const Statement batch_alone{
    "SELECT min(r.batch) FROM ledger_reading r WHERE r.batch IS NOT NULL AND NOT EXISTS "
    "(SELECT 1 FROM ledger_leaf l WHERE l.leaf_index = r.batch)"};
const Statement all_erased{"SELECT count(*) FROM ledger_erased e JOIN ledger_leaf l "
                           "ON l.leaf_index = e.leaf_index"};

const Statement erased_put{
    "INSERT INTO ledger_erased (leaf_index, erased_by, sealed) VALUES ($1, $2, $3)"};
const Statement payload_removed{"DELETE FROM ledger_payload WHERE leaf_index = $1"};

using TreeRow = std::tuple<std::string, Bytes, Instant, Bytes>;

std::optional<Tree> read_tree(std::optional<TreeRow> row) {
    if (!row) return std::nullopt;
    auto& [origin, bytes, newest, sealed] = *row;
    auto frontier = crypto::Frontier::from_bytes(bytes);
    if (!frontier)
        throw store::Failure{store::Trouble::other, "the edge of the ledger's tree was damaged"};
    return Tree{std::move(origin), *std::move(frontier), newest, std::move(sealed)};
}

} // namespace

std::optional<Tree> find_tree(store::Transaction& transaction) {
    if (const auto* grown = grown_edge(transaction)) return grown->sealed(transaction);
    return read_tree(transaction.find<std::string, Bytes, Instant, Bytes>(tree_kept));
}

Tree take_tree(store::Transaction& transaction, const Tree& fresh) {
    return read_tree(
               transaction.find<std::string, Bytes, Instant, Bytes>(
                   tree_taken, fresh.origin, fresh.frontier.to_bytes(), fresh.newest, fresh.sealed))
        .value();
}

void keep_tree(store::Transaction& transaction, const Tree& tree) {
    transaction.change(tree_put, tree.origin, tree.frontier.to_bytes(), tree.newest, tree.sealed);
}

void add_leaf(store::Transaction& transaction, LeafIndex index, const crypto::Bytes& leaf,
              const crypto::Hash& hash) {
    transaction.change(leaf_put, index, leaf, Bytes(hash.begin(), hash.end()));
}

void add_payload(store::Transaction& transaction, LeafIndex index, const std::string& owner,
                 const std::string& subject, const Bytes& sealed) {
    transaction.change(payload_put, index, owner, subject, sealed);
}

std::vector<KeptLeaf> leaves_after(store::Transaction& transaction, LeafIndex index,
                                   std::int64_t count_max) {
    std::vector<KeptLeaf> found;
    for (auto& [at, leaf, hash, owner, subject, sealed, erased_by, erased_seal] :
         transaction.all<LeafIndex, Bytes, Bytes, std::optional<std::string>,
                         std::optional<std::string>, std::optional<Bytes>, std::optional<LeafIndex>,
                         std::optional<Bytes>>(next_leaves, index, count_max))
        found.push_back({at, std::move(leaf), std::move(hash), std::move(owner), std::move(subject),
                         std::move(sealed), erased_by, std::move(erased_seal)});
    return found;
}

std::vector<KeptLeaf> leaves_of_owner(store::Transaction& transaction, const std::string& name) {
    std::vector<KeptLeaf> found;
    for (auto& [index, leaf, hash, owner, subject, sealed] :
         transaction.all<LeafIndex, Bytes, Bytes, std::string, std::string, Bytes>(owner_leaves,
                                                                                   name))
        found.push_back({index, std::move(leaf), std::move(hash), std::move(owner),
                         std::move(subject), std::move(sealed), std::nullopt, std::nullopt});
    return found;
}

std::optional<LeafIndex> payload_without_leaf(store::Transaction& transaction) {
    return std::get<0>(transaction.find<std::optional<LeafIndex>>(loose_payload).value());
}

std::int64_t kept_without_entry(store::Transaction& transaction) {
    return std::get<0>(transaction.find<std::int64_t>(kept_alone).value());
}

std::optional<LeafIndex> batch_without_leaf(store::Transaction& transaction) {
    return std::get<0>(transaction.find<std::optional<LeafIndex>>(batch_alone).value());
}

std::int64_t erased_count(store::Transaction& transaction) {
    return std::get<0>(transaction.find<std::int64_t>(all_erased).value());
}

void remove_payload(store::Transaction& transaction, LeafIndex index) {
    transaction.change(payload_removed, index);
}

void add_erased(store::Transaction& transaction, LeafIndex index, LeafIndex erased_by,
                const Bytes& sealed) {
    transaction.change(erased_put, index, erased_by, sealed);
}

} // namespace schakel::ledger
