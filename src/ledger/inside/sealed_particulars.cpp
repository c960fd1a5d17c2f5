#include "ledger/inside/sealed_particulars.h"

#include "crypto/hmac.h"

namespace schakel::ledger {

namespace {

constexpr std::size_t entry_key_bytes = 32;
constexpr auto frontier_place = "frontier";

std::string place(LeafIndex index, crypto::ByteView leaf_hash) {
    return "ledger/" + std::to_string(index) + "/" + crypto::to_hex(leaf_hash);
}

std::string erased_place(const KeptLeaf& kept) {
    return "erased/" + std::to_string(kept.index) + "/" + crypto::to_hex(kept.hash);
}

[[noreturn]] void refuse() {
    throw store::Failure{store::Trouble::other,
                         "an entry of the ledger is not what its leaf is committed to"};
}

} // namespace

store::Bytes seal_particulars(people::Seals& seals, const std::string& owner, LeafIndex index,
                              const crypto::Hash& leaf_hash, crypto::ByteView entry_key,
                              const crypto::Bytes& particulars) {
    return seals.seal(owner, place(index, leaf_hash),
                      crypto::text_of(entry_key) + crypto::text_of(particulars));
}

std::optional<Particulars> open_particulars(people::Seals& seals, const KeptLeaf& kept,
                                            const Leaf& leaf) {
    if (!kept.owner || !kept.sealed) return std::nullopt;
    const auto opened = seals.open(*kept.owner, place(kept.index, kept.hash), *kept.sealed);
    if (!opened) return std::nullopt;
    const auto bytes = crypto::bytes_of(*opened);
    if (bytes.size() < entry_key_bytes) refuse();
    const auto entry_key = bytes.first(entry_key_bytes), text = bytes.subspan(entry_key_bytes);
    if (crypto::hmac_sha256(entry_key, text) != leaf.commitment) refuse();
    auto particulars = read_particulars(text);
    if (!particulars || particulars->subject != kept.subject) refuse();
    return particulars;
}

store::Bytes seal_erased(people::Seals& seals, const KeptLeaf& kept, LeafIndex erased_by) {
    return seals.seal(log_owner, erased_place(kept), std::to_string(erased_by));
}

bool is_erased_as_said(people::Seals& seals, const KeptLeaf& kept) {
    if (!kept.erased_by || !kept.erased_seal) return false;
    return seals.open(log_owner, erased_place(kept), *kept.erased_seal) ==
           std::to_string(*kept.erased_by);
}

store::Bytes seal_frontier(people::Seals& seals, const crypto::Frontier& frontier) {
    return seals.seal(log_owner, frontier_place, crypto::text_of(frontier.to_bytes()));
}

std::optional<crypto::Frontier> open_frontier(people::Seals& seals, const store::Bytes& sealed) {
    const auto opened = seals.open(log_owner, frontier_place, sealed);
    if (!opened) return std::nullopt;
    return crypto::Frontier::from_bytes(crypto::bytes_of(*opened));
}

bool has_log_key(people::Seals& seals) {
    try {
        // Without a key nothing can be opened; with one, these bytes cannot.
        return seals.open(log_owner, frontier_place, {}).has_value();
    } catch (const store::Failure& failure) {
        if (failure.trouble() != store::Trouble::other) throw;
        return true;
    }
}

} // namespace schakel::ledger
