// What an agreement is worth (Fellegi and Sunter 1969): how often two records of one person have it,
// against how often two of different persons do.
//
//   R-MATCHING-18  How often strangers agree is counted on random pairs, of which those that are
//                  likely one person are left out; how often one person's records agree is estimated
//                  from the pairs that were looked at. (research: index 7.11)
//   R-MATCHING-19  How many pairs are one person is told by rules that hardly err, and by how many of
//                  all those rules find, never by the estimate itself. (research: index 6.5)
//   R-MATCHING-20  A value that many have says less than one that few have: names, birth dates, and
//                  addresses behind which many live. (research: index 5.5, 5.6)
//   R-MATCHING-21  The same registers give the same model to the last bit, whatever the number of
//                  threads. (issue: deterministic)
//   R-MATCHING-30  Whoever shares a name and an address, and not a given name and a birth date, is
//                  family: a third answer beside one person and strangers, as likely as there are
//                  such pairs. (design: parents, brothers and sisters agree in what strangers never
//                  agree in)
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
    std::array<double, 256> of_family{};
};

/// A pattern, and how many pairs have it.
struct Occurrence {
    Pattern pattern;
    double count = 0;
};

/// How many records have a value.
class Counts {
public:
    void add(std::uint64_t value);
    [[nodiscard]] std::uint32_t operator[](std::uint64_t value) const;

private:
    void grow();
    [[nodiscard]] std::size_t place_of(std::uint64_t value) const;
    std::vector<std::uint64_t> values_ = std::vector<std::uint64_t>(16);
    std::vector<std::uint32_t> counts_ = std::vector<std::uint32_t>(16);
    std::size_t used_ = 0;
};

class Model {
public:
    /// Estimated from the records, which it goes on reading, and the patterns of the pairs of them
    /// that are looked at, in order; `weight` stands for how many pairs each of these pairs is taken.
    Model(const Records& records, std::span<const Occurrence> looked_at, double weight,
          unsigned threads);
    Model(const Records& records, std::span<const Pattern> patterns);

    /// Probability that two records are of one person.
    [[nodiscard]] double probability(const Pattern& pattern, Pair pair) const;
    /// The same for a person who is asked about among the records: the left row is of `asked`. What is
    /// known before anything is compared is `share_before`.
    [[nodiscard]] double probability(const Pattern& pattern, const Records& asked, Pair pair,
                                     double share_before) const;
    /// How much one comparison says, in bits: above 0 for one person, below for two.
    [[nodiscard]] double bits(std::size_t comparison, const Pattern& pattern, Pair pair) const {
        return bits(comparison, pattern, records_, pair);
    }
    [[nodiscard]] double bits(std::size_t comparison, const Pattern& pattern, const Records& asked,
                              Pair pair) const;
    /// What is known before anything is compared, in bits.
    [[nodiscard]] double bits_before() const;
    /// What it takes off, in bits, that they may be of one family: 0 or less. The odds of the
    /// probability are two to the power of this, bits_before and the bits of every comparison
    /// together.
    [[nodiscard]] double bits_for_family(const Pattern& pattern, Pair pair) const {
        return bits_for_family(pattern, records_, pair);
    }
    [[nodiscard]] double bits_for_family(const Pattern& pattern, const Records& asked,
                                         Pair pair) const;
    /// The share of all pairs that are one person, by the rules of R-MATCHING-19.
    [[nodiscard]] double share_before() const { return share_before_; }
    /// The share of all pairs that are of one family.
    [[nodiscard]] double share_of_family() const { return share_of_family_; }
    [[nodiscard]] const LevelShares& shares(std::size_t comparison) const {
        return shares_[comparison];
    }
    [[nodiscard]] std::size_t comparisons() const { return comparisons_; }

    /// Whether a pair may have that probability, whatever comes of its given names: if not, they need
    /// not be compared.
    [[nodiscard]] bool can_reach_without_given_name(double probability,
                                                    const Pattern& pattern) const;

private:
    [[nodiscard]] std::vector<Occurrence> random_patterns(unsigned threads) const;
    void estimate_strangers(std::span<const Occurrence> random, bool leave_out_likely);
    void estimate_one_person(std::span<const Occurrence> looked_at, double weight);
    void count_families();
    void estimate_share_of_family();
    [[nodiscard]] double share_of_pairs(double pairs) const;
    void estimate_share_before(std::span<const Occurrence> looked_at, double weight);
    void set_bits();
    struct Weights {
        double one_person = 0, family = 0;
    };
    [[nodiscard]] Weights weights_without_values(const Pattern& pattern) const;
    [[nodiscard]] static double probability_of(const Weights& weights);
    [[nodiscard]] double family_bits_before() const;
    [[nodiscard]] double family_bits(std::size_t comparison, const Pattern& pattern) const;
    [[nodiscard]] double probability_without_values(const Pattern& pattern) const;
    [[nodiscard]] Weights weights(const Pattern& pattern, const Records& asked, Pair pair) const;
    void count_values();
    [[nodiscard]] double share_with_value(double others, double of_strangers) const;

    const Records& records_;
    std::size_t comparisons_;
    double share_before_ = 0;
    double share_of_family_ = 0;
    double found_by_rules_;
    /// Pairs that look like family and would do so were all of them of one person.
    double family_found_ = 0;
    /// Of pairs of one person, the share that live behind one door.
    double at_one_door_ = 0;
    std::vector<LevelShares> shares_;
    /// Of each level: what it says without values, at most with them, and what family takes from it.
    struct LevelBits {
        std::array<double, 256> plain{}, most{}, family{};
        double most_of_all = 0;
    };
    std::vector<LevelBits> bits_;
    /// How many records have a value.
    std::vector<std::uint32_t> given_names_, surnames_, places_;
    std::vector<std::vector<std::uint32_t>> others_;
    double persons_with_place_ = 0;
    /// How often two random persons with a known town live in one.
    double share_of_one_place_ = 0;
    Counts birth_dates_, dwellings_;
};

/// Occurrences of patterns in order, each pattern once.
[[nodiscard]] std::vector<Occurrence> counted(std::span<const Pattern> patterns);

/// Counts patterns of one thread; what several counted is put together by `all_of`.
class PatternCounts {
public:
    void add(const Pattern& pattern);
    [[nodiscard]] static std::vector<Occurrence> all_of(std::span<const PatternCounts> counts);

private:
    struct Hash {
        std::size_t operator()(const Pattern& pattern) const;
    };
    std::unordered_map<Pattern, std::uint64_t, Hash> counts_;
};

} // namespace schakel::matching
