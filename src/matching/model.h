// What an agreement is worth (Fellegi and Sunter 1969): how often two records of one person have it,
// against how often two of different persons do.
//
//   R-MATCHING-18  How often strangers agree is counted on random pairs, of which those that are
//                  likely one person are left out; how often one person's records agree is estimated
//                  from the pairs that were looked at. (research: index 7.11)
//   R-MATCHING-19  How many pairs are one person is told by rules that hardly err, never by the
//                  estimate itself. (research: index 6.5)
//   R-MATCHING-20  A value that many have says less than one that few have: names, birth dates, and
//                  addresses behind which many live. (research: index 5.5, 5.6)
//   R-MATCHING-21  The same registers give the same model to the last bit. (issue: deterministic)
#pragma once

#include "matching/blocking.h"
#include "matching/comparison.h"

#include <array>
#include <unordered_map>

namespace schakel::matching {

/// Of one comparison, for each level: the share of pairs that have it among those in which the same
/// is known.
struct LevelShares {
    std::array<double, 256> of_one_person{};
    std::array<double, 256> of_strangers{};
};

class Model {
public:
    /// Estimated from the records, which it goes on reading, and the patterns of the pairs of them
    /// that are looked at.
    Model(const Records& records, std::span<const Pattern> patterns);

    /// Probability that two records are of one person.
    [[nodiscard]] double probability(const Pattern& pattern, Pair pair) const;
    /// How much one comparison says, in bits: above 0 for one person, below for two.
    [[nodiscard]] double bits(std::size_t comparison, const Pattern& pattern, Pair pair) const;
    /// What is known before anything is compared, in bits.
    [[nodiscard]] double bits_before() const;
    /// The share of all pairs that are one person, by the rules of R-MATCHING-19.
    [[nodiscard]] double share_before() const { return share_before_; }
    [[nodiscard]] const LevelShares& shares(std::size_t comparison) const {
        return shares_[comparison];
    }

private:
    /// Patterns that occur, and how often.
    struct Occurrence {
        Pattern pattern;
        double count;
    };
    [[nodiscard]] static std::vector<Occurrence> counted(std::vector<Pattern> patterns);
    [[nodiscard]] std::vector<Pattern> random_patterns() const;
    void estimate_strangers(std::span<const Occurrence> random, bool leave_out_likely);
    void estimate_one_person(std::span<const Occurrence> looked_at);
    [[nodiscard]] double bits_without_values(std::size_t comparison, const Pattern& pattern) const;
    [[nodiscard]] double probability_without_values(const Pattern& pattern) const;
    void count_values();
    [[nodiscard]] double share_with_value(double others, double of_strangers) const;

    const Records& records_;
    std::size_t comparisons_;
    double share_before_ = 0;
    std::vector<LevelShares> shares_;
    /// How many records have a value.
    std::vector<std::uint32_t> given_names_, surnames_;
    std::unordered_map<Value, std::uint32_t> birth_dates_;
    std::unordered_map<std::uint64_t, std::uint32_t> dwellings_;
};

} // namespace schakel::matching
