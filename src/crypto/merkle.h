// The hash tree of a log that only grows: RFC 6962 section 2.1, the same in RFC 9162 section 2.1.
//
//   R-CRYPTO-8  A root stands for exactly one list of leaves: no leaf can be changed, removed,
//               inserted or swapped under the same root. (RFC 9162 section 2.1; AVG art. 5 lid 2)
//   R-CRYPTO-9  A proof that does not fit in every part is refused. (RFC 9162 sections 2.1.3.2 and
//               2.1.4.2)
#pragma once

#include "crypto/sha256.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace schakel::crypto {

using Proof = std::vector<Hash>;

[[nodiscard]] Hash leaf_hash(ByteView leaf);
[[nodiscard]] Hash node_hash(const Hash& left, const Hash& right);
/// The root of a tree without leaves.
[[nodiscard]] Hash empty_root();
/// The root over the hashes of the leaves, in their order.
[[nodiscard]] Hash merkle_root(std::span<const Hash> leaf_hashes);

/// The right edge of a growing tree: all that is needed to add a leaf and to know the root, in
/// 8 + 32 × 64 bytes at most, however many leaves there are.
class Frontier {
public:
    void append(const Hash& leaf_hash);
    [[nodiscard]] Hash root() const;
    [[nodiscard]] std::uint64_t size() const { return size_; }

    /// The size (8 bytes, big-endian) and the roots of its whole subtrees, largest first.
    [[nodiscard]] Bytes to_bytes() const;
    /// Nullopt when the length does not fit the size that the bytes name.
    [[nodiscard]] static std::optional<Frontier> from_bytes(ByteView bytes);

    bool operator==(const Frontier&) const = default;

private:
    std::uint64_t size_ = 0;
    std::vector<Hash> subtrees_; // one for each bit of size_ that is set
};

/// That the leaf at `index` is one of these. Index must be less than their number.
[[nodiscard]] Proof inclusion_proof(std::span<const Hash> leaf_hashes, std::uint64_t index);
/// That the tree over the first `earlier_size` of these was continued and not rewritten.
/// `earlier_size` is at most their number; the proof from nothing, or to the same size, is empty.
[[nodiscard]] Proof consistency_proof(std::span<const Hash> leaf_hashes,
                                      std::uint64_t earlier_size);

struct TreeHead {
    std::uint64_t size = 0;
    Hash root{};
    bool operator==(const TreeHead&) const = default;
};

/// R-CRYPTO-9
[[nodiscard]] bool verify_inclusion(const Hash& leaf_hash, std::uint64_t index,
                                    std::span<const Hash> proof, const TreeHead& tree);
/// R-CRYPTO-9. A proof from a tree without leaves proves nothing and is refused, unless both are
/// without leaves.
[[nodiscard]] bool verify_consistency(const TreeHead& earlier, const TreeHead& later,
                                      std::span<const Hash> proof);

} // namespace schakel::crypto
