#include "matching/search.h"

#include "matching/in_threads.h"
#include "matching/key_entries.h"

#include <algorithm>
#include <atomic>

namespace schakel::matching {
namespace {

/// More persons than these behind one key are not looked at one by one.
constexpr std::size_t persons_behind_key_max = 100;
/// Whoever is asked about stands in the register as often as not.
constexpr double share_known = 0.5;

} // namespace

Search::Search(const Records& records, const Model& model, unsigned threads)
    : records_{records}, model_{model}, entries_(recipes.size()), too_common_(recipes.size()) {
    std::atomic<std::size_t> next = 0;
    in_threads(threads, [&](unsigned) {
        SortedEntries sorted;
        for (std::size_t at = next++; at < recipes.size(); at = next++) {
            sorted.fill(records_, recipes[at]);
            auto& entries = entries_[at];
            each_block(sorted.entries(), [&](std::span<const Entry> block) {
                if (block.size() > persons_behind_key_max)
                    too_common_[at].push_back(hash_of(block[0]));
                else
                    entries.insert(entries.end(), block.begin(), block.end());
            });
            entries.shrink_to_fit();
        }
    });
}

// R-MATCHING-34.
Candidates Search::candidates(const Records& asked, Row row, const SearchLimits& limits) const {
    Candidates answer;
    const auto& told = asked.told(row);
    std::vector<Row> rows;
    bool any_key = false;
    for (std::size_t at = 0; at < recipes.size(); ++at)
        for (unsigned half = 0; half < recipes[at].keys(); ++half) {
            const auto key = key_of(told, recipes[at], half);
            if (!key) continue;
            const bool too_common = std::ranges::binary_search(too_common_[at], *key);
            answer.is_too_common |= too_common;
            any_key |= !too_common;
            const auto found = std::ranges::equal_range(entries_[at], *key, {}, hash_of);
            for (const auto entry : found)
                rows.push_back(row_of(entry));
        }
    answer.is_too_common &= !any_key;
    std::ranges::sort(rows);
    rows.erase(std::ranges::unique(rows).begin(), rows.end());
    answer.compared = rows.size();

    Comparer comparer{asked, records_};
    const auto share_before =
        std::max(model_.share_before(), share_known / std::max<double>(records_.size(), 1));
    for (const auto candidate : rows) {
        const Pair pair{row, candidate};
        const auto pattern = comparer.compare(row, candidate);
        const auto probability = model_.probability(pattern, asked, pair, share_before);
        if (probability >= limits.probability_min)
            answer.found.push_back(
                {candidate, probability, guard_of(pattern, asked, records_, pair), pattern});
    }
    const auto most = std::min(limits.candidates_max, answer.found.size());
    const auto before = [](const Candidate& one, const Candidate& other) {
        return one.probability != other.probability ? one.probability > other.probability
                                                    : one.row < other.row;
    };
    std::ranges::partial_sort(answer.found,
                              answer.found.begin() + static_cast<std::ptrdiff_t>(most), before);
    answer.found.resize(most);
    return answer;
}

} // namespace schakel::matching
