#include "crypto/merkle.h"

#include <algorithm>
#include <bit>
#include <cassert>

namespace schakel::crypto {

namespace {

// Different first bytes, so that a node can never pass for a leaf (RFC 9162 section 2.1.1).
constexpr std::array leaf_prefix{std::byte{0}};
constexpr std::array node_prefix{std::byte{1}};

/// Where a tree of two or more leaves is divided: the largest power of two less than its size.
std::size_t division(std::size_t size) { return std::bit_floor(size - 1); }

// RFC 9162 section 2.1.4.1. `known` says that the verifier has the root of this subtree already.
Proof continuation(std::span<const Hash> leaf_hashes, std::uint64_t earlier_size, bool known) {
    if (earlier_size == leaf_hashes.size())
        return known ? Proof{} : Proof{merkle_root(leaf_hashes)};
    const auto middle = division(leaf_hashes.size());
    const auto left = leaf_hashes.first(middle), right = leaf_hashes.subspan(middle);
    const bool in_left = earlier_size <= middle;
    auto proof = in_left ? continuation(left, earlier_size, known)
                         : continuation(right, earlier_size - middle, false);
    proof.push_back(merkle_root(in_left ? right : left));
    return proof;
}

} // namespace

Hash leaf_hash(ByteView leaf) { return sha256({leaf_prefix, leaf}); }

Hash node_hash(const Hash& left, const Hash& right) { return sha256({node_prefix, left, right}); }

Hash empty_root() { return sha256(ByteView{}); }

Hash merkle_root(std::span<const Hash> leaf_hashes) {
    Frontier frontier;
    for (const auto& hash : leaf_hashes)
        frontier.append(hash);
    return frontier.root();
}

void Frontier::append(const Hash& leaf_hash) {
    Hash hash = leaf_hash;
    // Every bit that the carry runs through is a whole subtree that gets its right half.
    for (auto bits = size_; (bits & 1) != 0; bits >>= 1) {
        hash = node_hash(subtrees_.back(), hash);
        subtrees_.pop_back();
    }
    subtrees_.push_back(hash);
    ++size_;
}

Hash Frontier::root() const {
    if (subtrees_.empty()) return empty_root();
    Hash hash = subtrees_.back();
    for (auto i = subtrees_.size() - 1; i > 0; --i)
        hash = node_hash(subtrees_[i - 1], hash);
    return hash;
}

Bytes Frontier::to_bytes() const {
    Bytes bytes;
    for (int shift = 56; shift >= 0; shift -= 8)
        bytes.push_back(static_cast<std::byte>(size_ >> shift & 0xff));
    for (const auto& hash : subtrees_)
        bytes.insert(bytes.end(), hash.begin(), hash.end());
    return bytes;
}

std::optional<Frontier> Frontier::from_bytes(ByteView bytes) {
    if (bytes.size() < 8) return std::nullopt;
    Frontier frontier;
    for (const auto byte : bytes.first(8))
        frontier.size_ = frontier.size_ << 8 | std::to_integer<std::uint64_t>(byte);
    frontier.subtrees_.resize(static_cast<std::size_t>(std::popcount(frontier.size_)));
    bytes = bytes.subspan(8);
    if (bytes.size() != frontier.subtrees_.size() * sizeof(Hash)) return std::nullopt;
    for (auto& hash : frontier.subtrees_) {
        std::ranges::copy(bytes.first(hash.size()), hash.begin());
        bytes = bytes.subspan(hash.size());
    }
    return frontier;
}

// RFC 9162 section 2.1.3.1
Proof inclusion_proof(std::span<const Hash> leaf_hashes, std::uint64_t index) {
    assert(index < leaf_hashes.size());
    if (leaf_hashes.size() <= 1) return {};
    const auto middle = division(leaf_hashes.size());
    const auto left = leaf_hashes.first(middle), right = leaf_hashes.subspan(middle);
    const bool in_left = index < middle;
    auto proof = in_left ? inclusion_proof(left, index) : inclusion_proof(right, index - middle);
    proof.push_back(merkle_root(in_left ? right : left));
    return proof;
}

Proof consistency_proof(std::span<const Hash> leaf_hashes, std::uint64_t earlier_size) {
    assert(earlier_size <= leaf_hashes.size());
    if (earlier_size == 0) return {};
    return continuation(leaf_hashes, earlier_size, true);
}

// RFC 9162 section 2.1.3.2
bool verify_inclusion(const Hash& leaf_hash, std::uint64_t index, std::span<const Hash> proof,
                      const TreeHead& tree) {
    if (index >= tree.size) return false;
    auto place = index, last = tree.size - 1;
    Hash hash = leaf_hash;
    for (const auto& beside : proof) {
        if (last == 0) return false;
        if ((place & 1) != 0 || place == last) {
            hash = node_hash(beside, hash);
            while ((place & 1) == 0 && place != 0) {
                place >>= 1;
                last >>= 1;
            }
        } else {
            hash = node_hash(hash, beside);
        }
        place >>= 1;
        last >>= 1;
    }
    return last == 0 && hash == tree.root;
}

// RFC 9162 section 2.1.4.2
bool verify_consistency(const TreeHead& earlier, const TreeHead& later,
                        std::span<const Hash> proof) {
    if (earlier.size == later.size) return proof.empty() && earlier.root == later.root;
    if (earlier.size == 0 || earlier.size > later.size || proof.empty()) return false;
    // Where the earlier tree is whole, its root begins the proof and is not sent.
    const bool whole = std::has_single_bit(earlier.size);
    Hash earlier_hash = whole ? earlier.root : proof.front();
    Hash later_hash = earlier_hash;
    auto place = earlier.size - 1, last = later.size - 1;
    while ((place & 1) != 0) {
        place >>= 1;
        last >>= 1;
    }
    for (const auto& beside : proof.subspan(whole ? 0 : 1)) {
        if (last == 0) return false;
        if ((place & 1) != 0 || place == last) {
            earlier_hash = node_hash(beside, earlier_hash);
            later_hash = node_hash(beside, later_hash);
            while ((place & 1) == 0 && place != 0) {
                place >>= 1;
                last >>= 1;
            }
        } else {
            later_hash = node_hash(later_hash, beside);
        }
        place >>= 1;
        last >>= 1;
    }
    return last == 0 && earlier_hash == earlier.root && later_hash == later.root;
}

} // namespace schakel::crypto
