#include "matching/block_recall.h"

#include "matching/keys.h"

namespace schakel::matching {

unsigned keys_in_common(const Records& records, Pair pair) {
    const auto& left = records.told(pair.left);
    const auto& right = records.told(pair.right);
    const auto agreed = agreement(left, right);
    unsigned count = 0;
    for (const auto& recipe : recipes) {
        bool shared = false;
        for (unsigned left_half = 0; left_half < recipe.keys(); ++left_half)
            for (unsigned right_half = 0; right_half < recipe.keys(); ++right_half)
                shared |= share_key(recipe, agreed, left, left_half, right, right_half);
        count += shared ? 1 : 0;
    }
    return count;
}

// R-MATCHING-43.
BlockRecall block_recall_of(const Records& records, std::span<const Link> links) {
    BlockRecall recall;
    for (const auto& link : links) {
        recall.found += link.probability;
        const auto keys = keys_in_common(records, link.pair);
        if (keys <= 1) recall.by_one_key += link.probability;
        if (keys == 2) recall.by_two_keys += link.probability;
    }
    const auto once = recall.by_one_key;
    const auto twice = recall.by_two_keys;
    // Where none has two keys the bound is that of the corrected form.
    recall.missed = twice >= 1 ? once * once / (2 * twice) : once * std::max(once - 1, 0.0) / 2;
    if (recall.found > 0) recall.recall = recall.found / (recall.found + recall.missed);
    return recall;
}

} // namespace schakel::matching
