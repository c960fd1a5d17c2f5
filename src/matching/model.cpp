#include "matching/model.h"

#include "matching/usual_shares.h"

#include <algorithm>
#include <cmath>
#include <random>

namespace schakel::matching {
namespace {

constexpr std::uint64_t random_pairs_max = 300'000;
/// What is known of registers in general weighs as much as so many random pairs, or as so many pairs
/// of one person.
constexpr double strangers_known_before = 1'000;
constexpr double persons_known_before = 20;
/// No agreement is rarer among strangers than can be seen in the random pairs.
constexpr double least_share = 1.0 / random_pairs_max;
/// Which part of all pairs of one person the rules of R-MATCHING-19 find.
constexpr double found_by_rules = 0.8;

constexpr auto address = static_cast<std::size_t>(Comparison::address);

/// Levels in which the same is known have the same number.
std::uint8_t known_in(std::size_t comparison, std::uint8_t level) {
    if (comparison != address) return level == 0 ? 0 : 1;
    unsigned known = 0;
    for (const auto part : address_parts)
        if (level_in_address(level, part) != 0) known |= 1u << static_cast<unsigned>(part);
    return static_cast<std::uint8_t>(known);
}

/// Shares from counts, with what is usual in the place of what was seen seldom.
void set_shares(std::size_t comparison, const std::array<double, 256>& counts, double weight,
                double UsualShares::* member, std::array<double, 256>& shares) {
    std::array<double, 16> known{};
    for (unsigned level = 0; level < 256; ++level) {
        const auto group = known_in(comparison, static_cast<std::uint8_t>(level));
        known[group] += counts[level];
    }
    for (unsigned level = 0; level < 256; ++level) {
        const auto small = static_cast<std::uint8_t>(level);
        const auto group = known_in(comparison, small);
        shares[level] =
            std::max((counts[level] + weight * usual_shares(comparison, small).*member) /
                         (known[group] + weight),
                     least_share);
    }
}

bool is_likely_by_rule(const Pattern& pattern) {
    const auto equal = [&](Comparison comparison) { return pattern[comparison] == 1; };
    const bool given = equal(Comparison::given_name);
    const bool surname = equal(Comparison::surname);
    const bool date = equal(Comparison::birth_date);
    const bool dwelling = is_same_dwelling(pattern[Comparison::address]);
    if (equal(Comparison::number) && given + surname + date + dwelling >= 2) return true;
    if (given && surname && (date || equal(Comparison::email))) return true;
    return given && dwelling && (date || surname);
}

std::uint64_t dwelling_of(const Records& records, Row row) {
    const auto number = records.value(Part::house_number, row);
    const auto street = records.value(Part::street, row);
    const auto postcode = records.value(Part::postcode, row);
    if (number == 0 || (street == 0 && postcode == 0)) return 0;
    return (std::uint64_t{number} << 32) ^ (postcode != 0 ? postcode : street);
}

} // namespace

Model::Model(const Records& records, std::span<const Pattern> patterns)
    : records_{records}, comparisons_{comparisons_of_kinds + records.others()},
      shares_(comparisons_) {
    count_values();
    // R-MATCHING-19.
    const auto found =
        static_cast<double>(std::ranges::count_if(patterns, is_likely_by_rule)) / found_by_rules;
    share_before_ = std::clamp(std::max(found, 1.0) / std::max(records.pairs(), 2.0), 1e-12, 0.5);
    for (std::size_t comparison = 0; comparison < comparisons_; ++comparison)
        set_shares(comparison, {}, persons_known_before, &UsualShares::of_one_person,
                   shares_[comparison].of_one_person);
    const auto looked_at = counted({patterns.begin(), patterns.end()});
    const auto random = counted(random_patterns());
    // R-MATCHING-18: once to see which random pairs are likely one person, and once without them.
    for (const bool leave_out_likely : {false, true}) {
        estimate_strangers(random, leave_out_likely);
        estimate_one_person(looked_at);
    }
}

std::vector<Model::Occurrence> Model::counted(std::vector<Pattern> patterns) {
    std::ranges::sort(patterns);
    std::vector<Occurrence> found;
    for (const auto& pattern : patterns) {
        if (found.empty() || found.back().pattern != pattern) found.push_back({pattern, 0});
        ++found.back().count;
    }
    return found;
}

std::vector<Pattern> Model::random_patterns() const {
    std::vector<Pattern> found;
    const auto all = records_.size();
    const auto second = records_.second();
    if (records_.pairs() < 1) return found;
    const auto look_at = [&](Row left, Row right) {
        found.push_back(compare(records_, left, right));
    };
    if (records_.pairs() <= static_cast<double>(random_pairs_max)) {
        for (Row left = 0; left < second.value_or(all); ++left)
            for (Row right = second.value_or(left + 1); right < all; ++right)
                look_at(left, right);
        return found;
    }
    // R-MATCHING-21: the generator of the standard gives the same numbers everywhere.
    std::mt19937_64 numbers{20'080'314};
    while (found.size() < random_pairs_max) {
        const auto left = static_cast<Row>(numbers() % second.value_or(all));
        const auto right = second ? *second + static_cast<Row>(numbers() % (all - *second))
                                  : static_cast<Row>(numbers() % all);
        if (left != right) look_at(left, right);
    }
    return found;
}

void Model::estimate_strangers(std::span<const Occurrence> random, bool leave_out_likely) {
    std::vector<std::array<double, 256>> counts(comparisons_);
    for (const auto& [pattern, count] : random) {
        const auto strangers =
            leave_out_likely ? count * (1 - probability_without_values(pattern)) : count;
        for (std::size_t comparison = 0; comparison < comparisons_; ++comparison)
            counts[comparison][pattern.levels[comparison]] += strangers;
    }
    for (std::size_t comparison = 0; comparison < comparisons_; ++comparison)
        set_shares(comparison, counts[comparison], strangers_known_before,
                   &UsualShares::of_strangers, shares_[comparison].of_strangers);
}

void Model::estimate_one_person(std::span<const Occurrence> looked_at) {
    constexpr int rounds_max = 50;
    constexpr double settled = 1e-6;
    double before = -1;
    for (int round = 0; round < rounds_max; ++round) {
        std::vector<std::array<double, 256>> counts(comparisons_);
        double persons = 0;
        for (const auto& [pattern, count] : looked_at) {
            const auto one_person = count * probability_without_values(pattern);
            persons += one_person;
            for (std::size_t comparison = 0; comparison < comparisons_; ++comparison)
                counts[comparison][pattern.levels[comparison]] += one_person;
        }
        for (std::size_t comparison = 0; comparison < comparisons_; ++comparison)
            set_shares(comparison, counts[comparison], persons_known_before,
                       &UsualShares::of_one_person, shares_[comparison].of_one_person);
        if (std::abs(persons - before) <= settled * std::max(persons, 1.0)) return;
        before = persons;
    }
}

double Model::bits_without_values(std::size_t comparison, const Pattern& pattern) const {
    const auto level = pattern.levels[comparison];
    if (level == 0) return 0;
    return std::log2(shares_[comparison].of_one_person[level] /
                     shares_[comparison].of_strangers[level]);
}

double Model::probability_without_values(const Pattern& pattern) const {
    double bits = bits_before();
    for (std::size_t comparison = 0; comparison < comparisons_; ++comparison)
        bits += bits_without_values(comparison, pattern);
    return probability_of(bits);
}

void Model::count_values() {
    const auto count_in = [&](Part part, std::vector<std::uint32_t>& counts) {
        for (Row row = 0; row < records_.size(); ++row) {
            const auto value = records_.value(part, row);
            if (value >= counts.size()) counts.resize(value + 1);
            ++counts[value];
        }
    };
    count_in(Part::given_name, given_names_);
    count_in(Part::surname, surnames_);
    for (Row row = 0; row < records_.size(); ++row) {
        ++birth_dates_[records_.value(Part::birth_date, row)];
        ++dwellings_[dwelling_of(records_, row)];
    }
}

/// How often a stranger has the value that so many others have; what strangers have in common on
/// the whole stands in for ten records, for in a small register every name is rare.
double Model::share_with_value(double others, double of_strangers) const {
    constexpr double weight = 10;
    return std::max((others + weight * of_strangers) / (records_.size() + weight), least_share);
}

double Model::bits(std::size_t comparison, const Pattern& pattern, Pair pair) const {
    const auto plain = bits_without_values(comparison, pattern);
    const auto level = pattern.levels[comparison];
    const auto& shares = shares_[comparison];
    // R-MATCHING-20.
    const auto by_value = [&](std::uint32_t count) {
        return std::log2(shares.of_one_person[level] /
                         share_with_value(count - 1.0, shares.of_strangers[level]));
    };
    if (comparison == address && is_same_dwelling(level)) {
        const auto dwelling = dwelling_of(records_, pair.left);
        const auto found = dwellings_.find(dwelling);
        return dwelling == 0 || found == dwellings_.end()
                   ? plain
                   : std::min(plain, by_value(found->second));
    }
    if (level != 1 || comparison >= comparisons_of_kinds) return plain;
    const auto value = [&](Part part) { return records_.value(part, pair.left); };
    switch (static_cast<Comparison>(comparison)) {
    case Comparison::given_name:
        return value(Part::given_name) == records_.value(Part::given_name, pair.right)
                   ? by_value(given_names_[value(Part::given_name)])
                   : plain;
    case Comparison::surname: return by_value(surnames_[value(Part::surname)]);
    case Comparison::birth_date: return by_value(birth_dates_.at(value(Part::birth_date)));
    case Comparison::number:
    case Comparison::address:
    case Comparison::sex:
    case Comparison::email: break;
    }
    return plain;
}

double Model::bits_before() const { return std::log2(share_before_ / (1 - share_before_)); }

double Model::probability(const Pattern& pattern, Pair pair) const {
    double sum = bits_before();
    for (std::size_t comparison = 0; comparison < comparisons_; ++comparison)
        sum += bits(comparison, pattern, pair);
    return probability_of(sum);
}

} // namespace schakel::matching
