// Keys in sorted arrays, so that who has the same key lies together.
#pragma once

#include "matching/keys.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace schakel::matching {

/// A key with whose it is: the hash in the upper half, then the row, then for which half of the name.
using Entry = std::uint64_t;
[[nodiscard]] constexpr Row row_of(Entry entry) {
    return static_cast<Row>(entry & 0xFFFFFFFFU) >> 1;
}
[[nodiscard]] constexpr unsigned half_of(Entry entry) { return entry & 1; }
[[nodiscard]] constexpr std::uint32_t hash_of(Entry entry) {
    return static_cast<std::uint32_t>(entry >> 32);
}

/// The entries of one recipe, sorted; used for one after the other.
class SortedEntries {
public:
    void fill(const Records& records, const Recipe& recipe) {
        entries_.clear();
        for (Row row = 0; row < records.size(); ++row)
            for (unsigned half = 0; half < recipe.keys(); ++half)
                if (const auto key = key_of(records.told(row), recipe, half))
                    entries_.push_back(Entry{*key} << 32 | Entry{row} << 1 | half);
        sort();
    }
    [[nodiscard]] std::span<const Entry> entries() const { return entries_; }

private:
    /// By hash, stable: rows came in order. Eleven bits at a time.
    void sort() {
        constexpr std::size_t small = 1 << 13;
        if (entries_.size() < small) {
            std::ranges::sort(entries_);
            return;
        }
        scratch_.resize(entries_.size());
        for (const unsigned shift : {32u, 43u, 54u}) {
            std::array<std::uint32_t, 2048> begins{};
            for (const auto entry : entries_)
                ++begins[(entry >> shift) & 2047];
            std::exclusive_scan(begins.begin(), begins.end(), begins.begin(), 0u);
            for (const auto entry : entries_)
                scratch_[begins[(entry >> shift) & 2047]++] = entry;
            entries_.swap(scratch_);
        }
    }
    std::vector<Entry> entries_, scratch_;
};

/// Calls `block` with the entries of each key; rows lie in order.
template <class Block>
void each_block(std::span<const Entry> entries, const Block& block) {
    for (std::size_t begin = 0; begin < entries.size();) {
        auto end = begin + 1;
        while (end < entries.size() && hash_of(entries[end]) == hash_of(entries[begin]))
            ++end;
        block(entries.subspan(begin, end - begin));
        begin = end;
    }
}

} // namespace schakel::matching
