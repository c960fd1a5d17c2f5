// Which pairs are worth comparing: those that agree in one of several small things.
//
//   R-MATCHING-17  A pair is looked at when any one of the keys agrees: numbers, sounds of names with
//                  dates and places, parts of addresses. What everybody has in common is no key.
//                  (research: index 6.5, 7.11)
//   R-MATCHING-28  Of each kind of key as many are used as give so many pairs, those that the fewest
//                  share first: in a small register nearly all, in a large one those that tell most.
//                  (design: work grows with the register, not with its square)
//   R-MATCHING-29  A pair is looked at once, by the first kind of key in which it agrees, whatever
//                  the number of threads; no set of pairs is kept. (research: index 7.11)
#pragma once

#include "matching/records.h"

#include <functional>

namespace schakel::matching {

struct Pair {
    /// Of one register: the lower row first; of two: that of the first register.
    Row left = 0;
    Row right = 0;
    auto operator<=>(const Pair&) const = default;
};

class Blocking {
public:
    /// `records` stay where they are as long as this is used. Keeps the keys that are used, which is
    /// some eight bytes for each.
    Blocking(const Records& records, unsigned threads);

    using Visit = std::function<void(unsigned thread, std::span<const Pair> pairs)>;
    /// Every pair once, some at a time and in no order; each thread has its own number from 0 on. With
    /// `one_of` only the pairs of one in so many left rows, spread evenly.
    void each_pair(const Visit& visit, std::uint64_t one_of = 1) const;

    /// No more pairs than these come.
    [[nodiscard]] std::uint64_t pairs_max() const { return pairs_max_; }
    /// Keys that so many persons share that they were left out.
    [[nodiscard]] std::size_t keys_left_out() const { return keys_left_out_; }

private:
    const Records& records_;
    unsigned threads_;
    /// Of each row, a bit for each of its keys that is left out.
    std::vector<std::uint32_t> left_out_;
    /// Of each recipe, whose keys are shared and not left out: hash, row and half, in order.
    std::vector<std::vector<std::uint64_t>> entries_;
    std::uint64_t pairs_max_ = 0;
    std::size_t keys_left_out_ = 0;
};

struct BlockedPairs {
    /// In order, each once.
    std::vector<Pair> pairs;
    std::size_t keys_left_out = 0;
};

/// All of them together.
[[nodiscard]] BlockedPairs blocked_pairs(const Records& records, unsigned threads = 1);

} // namespace schakel::matching
