// Which pairs are worth comparing: those that agree in one of several small things.
//
//   R-MATCHING-17  A pair is looked at when any one of the keys agrees: numbers, sounds of names with
//                  dates and places, parts of addresses. What everybody has in common is no key.
//                  (research: index 6.5, 7.11)
#pragma once

#include "matching/records.h"

namespace schakel::matching {

struct Pair {
    /// Of one register: the lower row first; of two: that of the first register.
    Row left = 0;
    Row right = 0;
    auto operator<=>(const Pair&) const = default;
};

struct BlockedPairs {
    /// In order, each once.
    std::vector<Pair> pairs;
    /// Keys that so many persons share that they were left out.
    std::size_t keys_left_out = 0;
};

[[nodiscard]] BlockedPairs blocked_pairs(const Records& records);

} // namespace schakel::matching
