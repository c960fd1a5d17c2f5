#include "crypto/merkle.h"

#include "merkle_vectors.h"

#include <boost/json/src.hpp>
#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace schakel::crypto {
namespace {

constexpr auto no_vectors = "the published vectors are not beside the repository";

std::vector<Hash> leaves(std::size_t count) {
    std::vector<Hash> hashes;
    for (std::size_t i = 0; i < count; ++i)
        hashes.push_back(leaf_hash(bytes_of("leaf " + std::to_string(i))));
    return hashes;
}

TreeHead head(std::span<const Hash> hashes) { return {hashes.size(), merkle_root(hashes)}; }

/// RFC 9162 section 2.1.1 word for word, to hold the faster one against.
Hash root_by_the_book(std::span<const Hash> hashes) {
    if (hashes.empty()) return empty_root();
    if (hashes.size() == 1) return hashes.front();
    std::size_t k = 1;
    while (k * 2 < hashes.size())
        k *= 2;
    return node_hash(root_by_the_book(hashes.first(k)), root_by_the_book(hashes.subspan(k)));
}

TEST(Sha256, gives_the_values_of_the_standard) {
    // FIPS 180-2 appendix B
    EXPECT_EQ(to_hex(sha256(bytes_of("abc"))),
              "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(sha256({bytes_of("a"), bytes_of(""), bytes_of("bc")}), sha256(bytes_of("abc")));
}

// R-CRYPTO-8: one root, one list of leaves.

TEST(MerkleTree, has_the_published_nodes_and_roots) {
    const auto tree = merkle_vectors("tree.json");
    if (!tree) GTEST_SKIP() << no_vectors;
    std::vector<Hash> level;
    Frontier frontier;
    const auto& roots = tree->at("root_hex_by_size").as_array();
    EXPECT_EQ(to_hex(frontier.root()), roots.at(0).as_string());
    for (const auto& leaf : tree->at("leaves_hex").as_array()) {
        level.push_back(leaf_hash(from_hex(leaf.as_string()).value()));
        frontier.append(level.back());
        EXPECT_EQ(to_hex(frontier.root()), roots.at(frontier.size()).as_string());
        EXPECT_EQ(merkle_root(level), frontier.root());
    }
    for (const auto& nodes : tree->at("node_hex_by_level").as_array()) {
        ASSERT_EQ(level.size(), nodes.as_array().size());
        std::vector<Hash> above;
        for (std::size_t i = 0; i < level.size(); ++i) {
            EXPECT_EQ(to_hex(level[i]), nodes.at(i).as_string());
            if (i % 2 == 1) above.push_back(node_hash(level[i - 1], level[i]));
        }
        level = above;
    }
}

TEST(MerkleTree, is_empty_as_the_standard_says) {
    EXPECT_EQ(to_hex(empty_root()),
              "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    EXPECT_EQ(merkle_root({}), empty_root());
}

TEST(MerkleTree, never_takes_a_node_for_a_leaf) {
    const auto two = leaves(2);
    Bytes both(two[0].begin(), two[0].end());
    both.insert(both.end(), two[1].begin(), two[1].end());
    EXPECT_NE(leaf_hash(both), node_hash(two[0], two[1]));
}

TEST(MerkleTree, has_another_root_when_a_leaf_is_changed_removed_inserted_or_swapped) {
    const auto seven = leaves(7);
    const auto root = merkle_root(seven);
    for (std::size_t i = 0; i < seven.size(); ++i) {
        auto changed = seven, removed = seven, inserted = seven, swapped = seven;
        changed[i][0] ^= std::byte{1};
        removed.erase(removed.begin() + static_cast<std::ptrdiff_t>(i));
        inserted.insert(inserted.begin() + static_cast<std::ptrdiff_t>(i), seven[i]);
        std::swap(swapped[i], swapped[(i + 1) % swapped.size()]);
        for (const auto& other : {changed, removed, inserted, swapped})
            EXPECT_NE(merkle_root(other), root);
    }
}

TEST(Frontier, has_at_every_size_the_root_of_the_whole_tree) {
    const auto hashes = leaves(130);
    Frontier frontier;
    for (std::size_t size = 0; size < hashes.size(); ++size) {
        EXPECT_EQ(frontier.root(), root_by_the_book(std::span{hashes}.first(size)));
        EXPECT_EQ(frontier.size(), size);
        frontier.append(hashes[size]);
    }
}

TEST(Frontier, goes_on_where_it_was_kept) {
    const auto hashes = leaves(70);
    Frontier whole, kept;
    for (const auto& hash : hashes) {
        whole.append(hash);
        kept.append(hash);
        auto again = Frontier::from_bytes(kept.to_bytes());
        ASSERT_TRUE(again);
        EXPECT_EQ(*again, whole);
        kept = std::move(*again);
    }
}

TEST(Frontier, is_not_read_from_bytes_that_do_not_fit) {
    Frontier frontier;
    for (const auto& hash : leaves(5))
        frontier.append(hash);
    auto bytes = frontier.to_bytes();
    EXPECT_EQ(bytes.size(), 8 + 2 * 32);
    EXPECT_FALSE(Frontier::from_bytes({}));
    EXPECT_FALSE(Frontier::from_bytes(ByteView{bytes}.first(7)));
    EXPECT_FALSE(Frontier::from_bytes(ByteView{bytes}.first(bytes.size() - 1)));
    bytes[7] = std::byte{7};
    EXPECT_FALSE(Frontier::from_bytes(bytes));
}

// R-CRYPTO-9: a proof fits in every part or is refused.

TEST(InclusionProof, is_judged_as_every_published_vector_says) {
    const auto vectors = merkle_vectors("inclusion.json");
    if (!vectors) GTEST_SKIP() << no_vectors;
    int seen = 0;
    for (const auto& vector : vectors->as_array()) {
        SCOPED_TRACE(vector.at("source").as_string().c_str());
        ++seen;
        const auto text = [&](const char* member) {
            return from_base64(vector.at(member).as_string());
        };
        bool verified = text("root")->size() == 32 && text("leafHash")->size() == 32;
        std::vector<Hash> proof;
        if (const auto* parts = vector.at("proof").if_array())
            for (const auto& part : *parts) {
                const auto bytes = from_base64(part.as_string());
                if (bytes->size() == 32)
                    proof.push_back(hash_of(bytes));
                else
                    verified = false; // what is no hash cannot even be handed over
            }
        verified =
            verified &&
            verify_inclusion(
                hash_of(text("leafHash")), vector.at("leafIdx").to_number<std::uint64_t>(), proof,
                {vector.at("treeSize").to_number<std::uint64_t>(), hash_of(text("root"))});
        EXPECT_EQ(verified, !vector.at("wantErr").as_bool());
    }
    EXPECT_EQ(seen, 66);
}

TEST(ConsistencyProof, is_judged_as_every_published_vector_says) {
    const auto vectors = merkle_vectors("consistency.json");
    if (!vectors) GTEST_SKIP() << no_vectors;
    int seen = 0;
    for (const auto& vector : vectors->as_array()) {
        SCOPED_TRACE(vector.at("source").as_string().c_str());
        ++seen;
        const auto tree = [&](const char* size, const char* root) {
            return TreeHead{vector.at(size).to_number<std::uint64_t>(),
                            hash_of(from_base64(vector.at(root).as_string()))};
        };
        const auto earlier = tree("size1", "root1"), later = tree("size2", "root2");
        bool verified = true;
        std::vector<Hash> proof;
        if (const auto* parts = vector.at("proof").if_array())
            for (const auto& part : *parts) {
                const auto bytes = from_base64(part.as_string());
                if (bytes->size() == 32)
                    proof.push_back(hash_of(bytes));
                else
                    verified = false;
            }
        verified = verified && verify_consistency(earlier, later, proof);
        EXPECT_EQ(verified, !vector.at("wantErr").as_bool());
    }
    EXPECT_EQ(seen, 66);
}

TEST(InclusionProof, holds_for_every_leaf_of_every_size_and_for_no_other_leaf) {
    const auto all = leaves(40);
    for (std::size_t size = 1; size <= all.size(); ++size) {
        const auto hashes = std::span{all}.first(size);
        for (std::size_t i = 0; i < size; ++i) {
            const auto proof = inclusion_proof(hashes, i);
            EXPECT_TRUE(verify_inclusion(all[i], i, proof, head(hashes)));
            for (std::size_t j = 0; j < size; ++j)
                if (j != i) {
                    EXPECT_FALSE(verify_inclusion(all[j], i, proof, head(hashes)));
                    EXPECT_FALSE(verify_inclusion(all[i], j, proof, head(hashes)));
                }
        }
    }
}

TEST(ConsistencyProof, holds_from_every_size_to_every_later_one) {
    const auto all = leaves(40);
    for (std::size_t size = 1; size <= all.size(); ++size)
        for (std::size_t earlier = 1; earlier <= size; ++earlier) {
            const auto before = std::span{all}.first(earlier), now = std::span{all}.first(size);
            const auto proof = consistency_proof(now, earlier);
            EXPECT_TRUE(verify_consistency(head(before), head(now), proof));
            if (earlier == size) continue;
            auto cut = proof;
            cut.pop_back();
            EXPECT_FALSE(verify_consistency(head(before), head(now), cut));
        }
}

TEST(ConsistencyProof, fails_when_what_was_there_was_rewritten) {
    const auto then = leaves(21);
    auto now = leaves(33);
    EXPECT_TRUE(rc::check([&] {
        const auto place = *rc::gen::inRange<std::size_t>(0, then.size());
        auto rewritten = now;
        rewritten[place][5] ^= std::byte{1};
        RC_ASSERT(!verify_consistency(head(then), head(rewritten),
                                      consistency_proof(rewritten, then.size())));
    }));
}

TEST(ConsistencyProof, from_nothing_proves_nothing) {
    const auto five = leaves(5);
    EXPECT_TRUE(consistency_proof(five, 0).empty());
    EXPECT_FALSE(verify_consistency({0, empty_root()}, head(five), {}));
    EXPECT_TRUE(verify_consistency({0, empty_root()}, {0, empty_root()}, {}));
}

} // namespace
} // namespace schakel::crypto
