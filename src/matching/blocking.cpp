#include "matching/blocking.h"

#include "matching/in_threads.h"
#include "matching/key_entries.h"

#include <algorithm>
#include <atomic>
#include <numeric>

namespace schakel::matching {
namespace {

/// More pairs than these behind one key tell nothing about any of them.
constexpr std::uint64_t pairs_behind_key_max = 5'000;
/// Pairs that one kind of key may give: so many, and so many for each person.
constexpr std::uint64_t pairs_of_recipe_max = 300'000;
constexpr double pairs_of_recipe_per_person = 0.2;

/// The bit of the first key of each recipe in the bits of what is left out.
constexpr auto first_bits = [] {
    std::array<unsigned, recipes.size()> found{};
    unsigned bit = 0;
    for (std::size_t at = 0; at < recipes.size(); ++at) {
        found[at] = bit;
        bit += recipes[at].keys();
    }
    return found;
}();
static_assert(first_bits.back() + recipes.back().keys() <= 32);

/// How many pairs a block gives: between the registers, or within the one.
std::uint64_t pairs_of(std::span<const Entry> block, std::optional<Row> second) {
    const std::uint64_t count = block.size();
    if (!second) return count * (count - 1) / 2;
    const auto middle =
        std::ranges::partition_point(block, [&](Entry entry) { return row_of(entry) < *second; });
    const auto left = static_cast<std::uint64_t>(middle - block.begin());
    return left * (count - left);
}

/// The most pairs a block may give for all of them together to stay within the limit.
/// `pairs` are how many pairs there are behind keys with so many. R-MATCHING-28.
std::uint64_t largest_block(std::span<const std::uint64_t> pairs, Row persons) {
    const auto limit =
        pairs_of_recipe_max + static_cast<std::uint64_t>(pairs_of_recipe_per_person * persons);
    std::uint64_t sum = 0;
    for (std::uint64_t size = 0; size < pairs.size(); ++size)
        if ((sum += pairs[size]) > limit) return size == 0 ? 0 : size - 1;
    return pairs.size() - 1;
}

} // namespace

Blocking::Blocking(const Records& records, unsigned threads)
    : records_{records}, threads_{threads}, left_out_(records.size()), entries_(recipes.size()) {
    std::atomic<std::size_t> next = 0;
    std::atomic<std::uint64_t> pairs_max = 0;
    std::atomic<std::size_t> keys_left_out = 0;
    in_threads(threads_, [&](unsigned) {
        SortedEntries sorted;
        std::vector<std::uint64_t> pairs(pairs_behind_key_max + 1);
        for (std::size_t at = next++; at < recipes.size(); at = next++) {
            sorted.fill(records_, recipes[at]);
            std::ranges::fill(pairs, 0);
            each_block(sorted.entries(), [&](std::span<const Entry> block) {
                const auto count = pairs_of(block, records_.second());
                if (count <= pairs_behind_key_max) pairs[count] += count;
            });
            const auto most = largest_block(pairs, records_.size());
            pairs_max += std::accumulate(pairs.begin(),
                                         pairs.begin() + 1 + static_cast<std::ptrdiff_t>(most),
                                         std::uint64_t{0});
            each_block(sorted.entries(), [&](std::span<const Entry> block) {
                const auto count = pairs_of(block, records_.second());
                if (count > 0 && count <= most)
                    entries_[at].insert(entries_[at].end(), block.begin(), block.end());
                if (count <= most) return;
                ++keys_left_out;
                for (const auto entry : block)
                    std::atomic_ref{left_out_[row_of(entry)]}.fetch_or(
                        1u << (first_bits[at] + half_of(entry)), std::memory_order_relaxed);
            });
        }
    });
    pairs_max_ = pairs_max;
    keys_left_out_ = keys_left_out;
}

// R-MATCHING-29.
void Blocking::each_pair(const Visit& visit, std::uint64_t one_of) const {
    std::atomic<std::size_t> next = 0;
    in_threads(threads_, [&](unsigned thread) {
        constexpr std::size_t at_a_time = 512;
        std::vector<Pair> found;
        found.reserve(at_a_time);
        const auto is_left_out = [&](Row row, std::size_t recipe, unsigned half) {
            return ((left_out_[row] >> (first_bits[recipe] + half)) & 1) != 0;
        };
        /// Whether the pair comes by this key and by none before it.
        const auto comes_by = [&](Entry one, Entry other, std::size_t recipe) {
            const auto left = row_of(one), right = row_of(other);
            const auto& told = records_.told(left);
            const auto& other_told = records_.told(right);
            const auto agreed = agreement(told, other_told);
            if (!share_key(recipes[recipe], agreed, told, half_of(one), other_told, half_of(other)))
                return false; // two keys of one hash
            for (std::size_t before = 0; before <= recipe; ++before) {
                const auto& earlier = recipes[before];
                if ((agreed & earlier.needs()) != earlier.needs()) continue;
                for (unsigned half = 0; half < earlier.keys(); ++half)
                    for (unsigned other_half = 0; other_half < earlier.keys(); ++other_half) {
                        if (before == recipe && half == half_of(one) &&
                            other_half == half_of(other))
                            return true;
                        if (share_key(earlier, agreed, told, half, other_told, other_half) &&
                            !is_left_out(left, before, half))
                            return false;
                    }
            }
            return true;
        };
        for (std::size_t at = next++; at < recipes.size(); at = next++) {
            // Persons lie far apart in memory: those of the next keys are fetched in time.
            const std::span<const Entry> entries = entries_[at];
            std::size_t fetched = 0;
            each_block(entries, [&](std::span<const Entry> block) {
                constexpr std::size_t ahead = 24;
                const auto until = std::min(
                    static_cast<std::size_t>(block.data() - entries.data()) + block.size() + ahead,
                    entries.size());
                for (; fetched < until; ++fetched)
                    __builtin_prefetch(&records_.told(row_of(entries[fetched])));
                const auto second = records_.second();
                const auto middle =
                    second ? std::ranges::partition_point(
                                 block, [&](Entry entry) { return row_of(entry) < *second; }) -
                                 block.begin()
                           : std::ptrdiff_t{0};
                const auto first = static_cast<std::size_t>(middle);
                const auto lefts = second ? first : block.size();
                for (std::size_t left = 0; left < lefts; ++left) {
                    if (one_of > 1 && mixed(row_of(block[left])) % one_of != 0) continue;
                    for (std::size_t right = second ? first : left + 1; right < block.size();
                         ++right) {
                        if (row_of(block[left]) == row_of(block[right]) ||
                            !comes_by(block[left], block[right], at))
                            continue;
                        found.push_back({row_of(block[left]), row_of(block[right])});
                        if (found.size() < at_a_time) continue;
                        visit(thread, found);
                        found.clear();
                    }
                }
            });
        }
        visit(thread, found);
    });
}

// R-MATCHING-17.
BlockedPairs blocked_pairs(const Records& records, unsigned threads) {
    const Blocking blocking{records, threads};
    std::vector<std::vector<Pair>> found(threads);
    blocking.each_pair([&](unsigned thread, std::span<const Pair> pairs) {
        found[thread].insert(found[thread].end(), pairs.begin(), pairs.end());
    });
    BlockedPairs all;
    for (const auto& some : found)
        all.pairs.insert(all.pairs.end(), some.begin(), some.end());
    std::ranges::sort(all.pairs);
    all.keys_left_out = blocking.keys_left_out();
    return all;
}

} // namespace schakel::matching
