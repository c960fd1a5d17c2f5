// How many pairs of one person no key brought together.
//
//   R-MATCHING-43  What was not looked at is estimated from how many of the links agree in one kind of
//                  key only, and how many in two: whoever is found by one alone was nearly missed. At
//                  least so many were missed, for keys that tell alike miss alike. (Chao 1984, the
//                  lower bound of capture and recapture)
#pragma once

#include "matching/linkage.h"

namespace schakel::matching {

/// In how many kinds of key two agree.
[[nodiscard]] unsigned keys_in_common(const Records& records, Pair pair);

struct BlockRecall {
    /// Links, each for as much as it is likely to be one person.
    double found = 0;
    /// Of these, that agree in one kind of key only, and in two.
    double by_one_key = 0;
    double by_two_keys = 0;
    /// Pairs of one person that were not looked at, at least.
    double missed = 0;
    /// The part that was looked at, at most; 1 without links.
    double recall = 1;
};
[[nodiscard]] BlockRecall block_recall_of(const Records& records, std::span<const Link> links);

} // namespace schakel::matching
