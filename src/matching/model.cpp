#include "matching/model.h"

#include "matching/in_threads.h"
#include "matching/keys.h"
#include "matching/usual_shares.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <map>
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
/// Which part of all pairs of one person the rules of R-MATCHING-19 find, before anything is known
/// of how often one person's records agree; and between what it may be found to lie.
constexpr double found_by_rules = 0.8;
constexpr double found_by_rules_min = 0.3, found_by_rules_max = 0.95;
/// Persons by whose doors families are counted, and more than whom behind one are no household.
constexpr std::uint32_t persons_for_family_max = 200'000;
constexpr std::size_t household_max = 16;
/// Of pairs of one family and name behind one door: who were born on one day (CBS: 16 in 1,000
/// confinements are of twins, and about two in five pairs of a family are of brothers and sisters),
/// and who are called after the other.
constexpr double born_on_one_day = 0.006, called_after = 0.02;
/// Of two of a family, who have names that are alike, and who of twins have one name.
constexpr double alike_names = 0.01, one_name_for_twins = 1e-6;

constexpr auto address = static_cast<std::size_t>(Comparison::address);

/// How often a family has that level, where that is not as with one person. R-MATCHING-30.
std::optional<double> usual_of_family(std::size_t comparison, std::uint8_t level,
                                      const LevelShares& shares) {
    const auto of_strangers = shares.of_strangers[level];
    if (comparison >= comparisons_of_kinds) return {};
    switch (static_cast<Comparison>(comparison)) {
    case Comparison::given_name:
        if (level == level_of(NameLikeness::equal)) return std::max(called_after, of_strangers);
        if (level <= level_of(NameLikeness::similar)) return std::max(alike_names, of_strangers);
        return of_strangers;
    case Comparison::birth_date:
        if (level == level_of(DateLikeness::equal)) return born_on_one_day;
        return of_strangers;
    case Comparison::number: return of_strangers;
    case Comparison::sex: return 0.5;
    case Comparison::email: return level == level_of(TextLikeness::equal) ? 0.2 : of_strangers;
    case Comparison::surname:
    case Comparison::address: break;
    }
    return {};
}

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

bool is_family_by_rule(const Pattern& pattern) {
    const auto surname = pattern[Comparison::surname];
    return is_same_dwelling(pattern[Comparison::address]) &&
           (surname == level_of(NameLikeness::equal) || surname == level_of(NameLikeness::half)) &&
           pattern[Comparison::given_name] == level_of(NameLikeness::different) &&
           pattern[Comparison::birth_date] >= level_of(DateLikeness::same_year) &&
           pattern[Comparison::number] != level_of(NumberLikeness::equal);
}

std::uint64_t dwelling_of(const Told& told) {
    const auto number = told[Part::house_number];
    const auto street = told[Part::street];
    const auto postcode = told[Part::postcode];
    if (number == 0 || (street == 0 && postcode == 0)) return 0;
    return (std::uint64_t{number} << 32) ^ (postcode != 0 ? postcode : street);
}

} // namespace

void Counts::add(std::uint64_t value) {
    if (value == 0) return;
    if (2 * (used_ + 1) > values_.size()) grow();
    const auto at = place_of(value);
    if (values_[at] == 0) ++used_;
    values_[at] = value;
    ++counts_[at];
}

std::uint32_t Counts::operator[](std::uint64_t value) const { return counts_[place_of(value)]; }

std::size_t Counts::place_of(std::uint64_t value) const {
    auto at = mixed(value) & (values_.size() - 1);
    while (values_[at] != 0 && values_[at] != value)
        at = (at + 1) & (values_.size() - 1);
    return at;
}

void Counts::grow() {
    std::vector<std::uint64_t> values(2 * values_.size());
    std::vector<std::uint32_t> counts(2 * values_.size());
    values.swap(values_);
    counts.swap(counts_);
    for (std::size_t old = 0; old < values.size(); ++old) {
        if (values[old] == 0) continue;
        const auto at = place_of(values[old]);
        values_[at] = values[old];
        counts_[at] = counts[old];
    }
}

std::size_t PatternCounts::Hash::operator()(const Pattern& pattern) const {
    std::array<std::uint64_t, 2> halves{};
    static_assert(sizeof halves == sizeof pattern.levels);
    std::memcpy(halves.data(), pattern.levels.data(), sizeof halves);
    return mixed(halves[0] ^ mixed(halves[1] + 1));
}

void PatternCounts::add(const Pattern& pattern) { ++counts_[pattern]; }

std::vector<Occurrence> PatternCounts::all_of(std::span<const PatternCounts> counts) {
    std::map<Pattern, std::uint64_t> sums;
    for (const auto& some : counts)
        for (const auto& [pattern, count] : some.counts_)
            sums[pattern] += count;
    std::vector<Occurrence> found;
    for (const auto& [pattern, count] : sums)
        found.push_back({pattern, static_cast<double>(count)});
    return found;
}

std::vector<Occurrence> counted(std::span<const Pattern> patterns) {
    PatternCounts counts;
    for (const auto& pattern : patterns)
        counts.add(pattern);
    return PatternCounts::all_of({&counts, 1});
}

Model::Model(const Records& records, std::span<const Pattern> patterns)
    : Model{records, counted(patterns), 1, 1} {}

Model::Model(const Records& records, std::span<const Occurrence> looked_at, double weight,
             unsigned threads)
    : records_{records}, comparisons_{comparisons_of_kinds + records.others()},
      found_by_rules_{found_by_rules}, shares_(comparisons_), bits_(comparisons_) {
    count_values();
    for (std::size_t comparison = 0; comparison < comparisons_; ++comparison)
        set_shares(comparison, {}, persons_known_before, &UsualShares::of_one_person,
                   shares_[comparison].of_one_person);
    count_families();
    const auto random = random_patterns(threads);
    // R-MATCHING-18: once to see which random pairs are likely one person, and once without them.
    for (const bool again : {false, true}) {
        estimate_share_before(looked_at, weight);
        estimate_share_of_family();
        estimate_strangers(random, again);
        estimate_one_person(looked_at, weight);
    }
    estimate_share_before(looked_at, weight);
    estimate_share_of_family();
    set_bits();
}

// R-MATCHING-19.
void Model::estimate_share_before(std::span<const Occurrence> looked_at, double weight) {
    double found = 1;
    for (const auto& [pattern, count] : looked_at)
        found += is_likely_by_rule(pattern) ? count * weight : 0;
    share_before_ = share_of_pairs(found / found_by_rules_);
}

/// The share of all pairs that so many are, within what can be reckoned with.
double Model::share_of_pairs(double pairs) const {
    return std::clamp(pairs / std::max(records_.pairs(), 2.0), 1e-12, 0.5);
}

// R-MATCHING-30: all who live behind one door are held side by side; of a large register, behind some
// doors.
void Model::count_families() {
    const auto one_of = records_.size() / persons_for_family_max + 1;
    std::vector<std::pair<std::uint64_t, Row>> by_door;
    for (Row row = 0; row < records_.size(); ++row)
        if (const auto door = mixed(dwelling_of(records_.told(row)));
            door != 0 && door % one_of == 0)
            by_door.emplace_back(door, row);
    std::ranges::sort(by_door);
    Comparer comparer{records_, records_};
    const auto is_pair = [&](Row left, Row right) {
        return !records_.second() || (left < *records_.second() && right >= *records_.second());
    };
    double found = 0;
    for (std::size_t begin = 0, end = 0; begin < by_door.size(); begin = end) {
        while (end < by_door.size() && by_door[end].first == by_door[begin].first)
            ++end;
        if (end - begin > household_max) continue;
        for (auto left = begin; left < end; ++left)
            for (auto right = left + 1; right < end; ++right)
                if (is_pair(by_door[left].second, by_door[right].second) &&
                    is_family_by_rule(
                        comparer.compare(by_door[left].second, by_door[right].second)))
                    ++found;
    }
    family_found_ = found * one_of;
}

/// Who is one person with another name and another date looks like family; as many as that would be
/// are taken off. One remains: nobody knows that a register has no families.
void Model::estimate_share_of_family() {
    const auto of_one_person = [&](Comparison comparison, auto first, auto last) {
        double sum = 0;
        for (unsigned level = level_of(first); level <= level_of(last); ++level)
            sum += shares_[static_cast<std::size_t>(comparison)].of_one_person[level];
        return sum;
    };
    using enum Comparison;
    const auto persons =
        share_before_ * records_.pairs() * at_one_door_ *
        of_one_person(given_name, NameLikeness::different, NameLikeness::different) *
        of_one_person(surname, NameLikeness::equal, NameLikeness::half) *
        of_one_person(birth_date, DateLikeness::same_year, DateLikeness::different);
    share_of_family_ = share_of_pairs(std::max(family_found_ - persons, 1.0));
}

std::vector<Occurrence> Model::random_patterns(unsigned threads) const {
    const auto all = records_.size();
    const auto second = records_.second();
    if (records_.pairs() < 1) return {};
    if (records_.pairs() <= static_cast<double>(random_pairs_max)) {
        PatternCounts found;
        Comparer comparer{records_, records_};
        for (Row left = 0; left < second.value_or(all); ++left)
            for (Row right = second.value_or(left + 1); right < all; ++right)
                found.add(comparer.compare(left, right));
        return PatternCounts::all_of({&found, 1});
    }
    // R-MATCHING-21: the generator of the standard gives the same numbers everywhere.
    std::mt19937_64 numbers{20'080'314};
    std::vector<Pair> pairs;
    while (pairs.size() < random_pairs_max) {
        const auto left = static_cast<Row>(numbers() % second.value_or(all));
        const auto right = second ? *second + static_cast<Row>(numbers() % (all - *second))
                                  : static_cast<Row>(numbers() % all);
        if (left != right) pairs.push_back({left, right});
    }
    std::vector<PatternCounts> found(threads);
    in_threads(threads, [&](unsigned thread) {
        Comparer comparer{records_, records_};
        for (std::size_t at = thread; at < pairs.size(); at += threads)
            found[thread].add(comparer.compare(pairs[at].left, pairs[at].right));
    });
    return PatternCounts::all_of(found);
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

void Model::estimate_one_person(std::span<const Occurrence> looked_at, double weight) {
    constexpr int rounds_max = 50;
    constexpr double settled = 1e-6;
    double before = -1;
    std::vector<std::array<double, 256>> counts(comparisons_);
    for (int round = 0; round < rounds_max; ++round) {
        for (auto& of_levels : counts)
            of_levels.fill(0);
        double persons = 0;
        set_bits();
        for (const auto& [pattern, count] : looked_at) {
            const auto one_person = weight * count * probability_without_values(pattern);
            persons += one_person;
            for (std::size_t comparison = 0; comparison < comparisons_; ++comparison)
                counts[comparison][pattern.levels[comparison]] += one_person;
        }
        for (std::size_t comparison = 0; comparison < comparisons_; ++comparison)
            set_shares(comparison, counts[comparison], persons_known_before,
                       &UsualShares::of_one_person, shares_[comparison].of_one_person);
        if (std::abs(persons - before) <= settled * std::max(persons, 1.0)) break;
        before = persons;
    }
    // What the rules of R-MATCHING-19 find of those that are one person.
    double found = 0;
    double all = 0;
    double at_one_door = 0;
    set_bits();
    for (const auto& [pattern, count] : looked_at) {
        const auto one_person = count * probability_without_values(pattern);
        all += one_person;
        found += is_likely_by_rule(pattern) ? one_person : 0;
        at_one_door += is_same_dwelling(pattern[Comparison::address]) ? one_person : 0;
    }
    if (all == 0) return;
    at_one_door_ = at_one_door / all;
    found_by_rules_ = std::clamp(found / all, found_by_rules_min, found_by_rules_max);
}

void Model::set_bits() {
    for (std::size_t comparison = 0; comparison < comparisons_; ++comparison) {
        auto& shares = shares_[comparison];
        auto& bits = bits_[comparison];
        for (unsigned level = 0; level < 256; ++level) {
            const auto of_one_person = shares.of_one_person[level];
            shares.of_family[level] =
                usual_of_family(comparison, static_cast<std::uint8_t>(level), shares)
                    .value_or(of_one_person);
            bits.plain[level] =
                level == 0 ? 0 : std::log2(of_one_person / shares.of_strangers[level]);
            bits.family[level] =
                level == 0 ? 0 : std::log2(shares.of_family[level] / of_one_person);
            bits.most[level] = bits.plain[level];
        }
        const bool by_value = comparison >= comparisons_of_kinds ||
                              comparison == static_cast<std::size_t>(Comparison::given_name) ||
                              comparison == static_cast<std::size_t>(Comparison::surname) ||
                              comparison == static_cast<std::size_t>(Comparison::birth_date);
        if (by_value)
            bits.most[1] =
                std::max(bits.plain[1], std::log2(shares.of_one_person[1] / least_share));
        bits.most_of_all = *std::ranges::max_element(bits.most);
    }
}

/// What family takes from a level; twins, other than a parent and a child, never have one name.
double Model::family_bits(std::size_t comparison, const Pattern& pattern) const {
    const auto level = pattern.levels[comparison];
    const bool may_be_twins =
        pattern[Comparison::birth_date] == level_of(DateLikeness::equal) ||
        pattern[Comparison::birth_date] == level_of(DateLikeness::as_far_as_known);
    if (comparison == static_cast<std::size_t>(Comparison::given_name) && may_be_twins &&
        (level == level_of(NameLikeness::equal) || level == level_of(NameLikeness::spelling)))
        return std::log2(one_name_for_twins / shares_[comparison].of_one_person[level]);
    return bits_[comparison].family[level];
}

Model::Weights Model::weights_without_values(const Pattern& pattern) const {
    Weights found{bits_before(), family_bits_before()};
    for (std::size_t comparison = 0; comparison < comparisons_; ++comparison) {
        const auto level = pattern.levels[comparison];
        found.one_person += bits_[comparison].plain[level];
        found.family += bits_[comparison].plain[level] + family_bits(comparison, pattern);
    }
    return found;
}

double Model::probability_of(const Weights& weights) {
    return 1 /
           (1 + std::exp2(-weights.one_person) + std::exp2(weights.family - weights.one_person));
}

double Model::probability_without_values(const Pattern& pattern) const {
    return probability_of(weights_without_values(pattern));
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
    count_in(Part::partner_surname, surnames_);
    count_in(Part::place, places_);
    for (std::size_t other = 0; other < records_.others(); ++other) {
        auto& counts = others_.emplace_back();
        for (Row row = 0; row < records_.size(); ++row) {
            const auto value = records_.other(other, row);
            if (value >= counts.size()) counts.resize(value + 1);
            ++counts[value];
        }
    }
    double places_known = 0;
    for (Value place = 1; place < places_.size(); ++place)
        places_known += places_[place];
    for (Value place = 1; place < places_.size(); ++place)
        share_of_one_place_ += places_[place] / places_known * (places_[place] / places_known);
    persons_with_place_ = places_known;
    for (Row row = 0; row < records_.size(); ++row) {
        // Of several given names the first counts by itself as well.
        if (const auto& told = records_.told(row); told.first_given != told[Part::given_name]) {
            if (told.first_given >= given_names_.size()) given_names_.resize(told.first_given + 1);
            ++given_names_[told.first_given];
        }
        birth_dates_.add(records_.value(Part::birth_date, row));
        dwellings_.add(dwelling_of(records_.told(row)));
    }
}

/// How often a stranger has the value that so many others have; what strangers have in common on
/// the whole stands in for ten records, for in a small register every name is rare.
double Model::share_with_value(double others, double of_strangers) const {
    constexpr double weight = 10;
    return std::max((others + weight * of_strangers) / (records_.size() + weight), least_share);
}

double Model::bits(std::size_t comparison, const Pattern& pattern, const Records& asked,
                   Pair pair) const {
    const auto& left = asked.told(pair.left);
    const auto& right = records_.told(pair.right);
    const auto level = pattern.levels[comparison];
    const auto plain = bits_[comparison].plain[level];
    const auto& shares = shares_[comparison];
    // R-MATCHING-20.
    const auto by_value = [&](std::uint32_t count) {
        return std::log2(shares.of_one_person[level] /
                         share_with_value(std::max(count, 1u) - 1.0, shares.of_strangers[level]));
    };
    const auto at_most = [&](std::uint32_t count) { return std::min(plain, by_value(count)); };
    if (comparison == address && is_same_dwelling(level)) {
        // Of one of the two the postcode may not be known.
        const auto count = std::max(dwellings_[dwelling_of(left)], dwellings_[dwelling_of(right)]);
        return count == 0 ? plain : at_most(count);
    }
    const auto count_in = [](const std::vector<std::uint32_t>& counts, Value value) {
        return value < counts.size() ? counts[value] : 0u;
    };
    if (level == 0) return plain;
    if (comparison >= comparisons_of_kinds)
        return level == level_of(TextLikeness::equal)
                   ? by_value(
                         count_in(others_[comparison - comparisons_of_kinds],
                                  records_.other(comparison - comparisons_of_kinds, pair.right)))
                   : plain;
    switch (static_cast<Comparison>(comparison)) {
    case Comparison::given_name: {
        if (left[Part::given_name] == right[Part::given_name])
            return by_value(count_in(given_names_, right[Part::given_name]));
        const auto count = std::max(count_in(given_names_, left.first_given),
                                    count_in(given_names_, right.first_given));
        if (level == level_of(NameLikeness::equal)) return by_value(count);
        const bool alike =
            level <= level_of(NameLikeness::close) || level == level_of(NameLikeness::other_second);
        return alike ? at_most(count) : plain;
    }
    case Comparison::surname: {
        const auto count = [&](const Told& told, Part part) {
            return count_in(surnames_, told[part]);
        };
        const auto one = right[Part::surname], other = right[Part::partner_surname];
        if (level == level_of(NameLikeness::equal)) {
            const auto both = [&](const Told& told) {
                const auto halves = count(told, Part::partner_surname);
                return told[Part::partner_surname] == 0
                           ? count(told, Part::surname)
                           : std::min(count(told, Part::surname), halves);
            };
            return by_value(std::max(both(left), both(right)));
        }
        if (level == level_of(NameLikeness::half)) {
            const bool by_first = one == left[Part::surname] || one == left[Part::partner_surname];
            return by_value(count_in(surnames_, by_first ? one : other));
        }
        return level <= level_of(NameLikeness::close)
                   ? at_most(std::max(count(left, Part::surname), count(right, Part::surname)))
                   : plain;
    }
    case Comparison::birth_date:
        return level == level_of(DateLikeness::equal)
                   ? by_value(birth_dates_[right[Part::birth_date]])
                   : plain;
    case Comparison::address: {
        // Of one town, but not of one neighbourhood: a town where many live says less.
        const bool only_town =
            level_in_address(level, AddressPart::place) == level_of(TextLikeness::equal) &&
            level_in_address(level, AddressPart::postcode) != level_of(TextLikeness::equal) &&
            level_in_address(level, AddressPart::street) != level_of(TextLikeness::equal);
        const auto count = count_in(places_, right[Part::place]);
        if (!only_town || count == 0) return plain;
        return plain + std::min(0.0, std::log2(share_of_one_place_ * persons_with_place_ / count));
    }
    case Comparison::number:
    case Comparison::sex:
    case Comparison::email: break;
    }
    return plain;
}

namespace {
double bits_of_share(double share) { return std::log2(share / (1 - share)); }
} // namespace

double Model::bits_before() const { return bits_of_share(share_before_); }
double Model::family_bits_before() const { return bits_of_share(share_of_family_); }

Model::Weights Model::weights(const Pattern& pattern, const Records& asked, Pair pair) const {
    Weights found{bits_before(), family_bits_before()};
    for (std::size_t comparison = 0; comparison < comparisons_; ++comparison) {
        const auto said = bits(comparison, pattern, asked, pair);
        found.one_person += said;
        found.family += said + family_bits(comparison, pattern);
    }
    return found;
}

double Model::bits_for_family(const Pattern& pattern, const Records& asked, Pair pair) const {
    // The odds against strangers and family together, beside those against strangers alone.
    return -std::log2(1 + std::exp2(weights(pattern, asked, pair).family));
}

double Model::probability(const Pattern& pattern, Pair pair) const {
    return probability_of(weights(pattern, records_, pair));
}

double Model::probability(const Pattern& pattern, const Records& asked, Pair pair,
                          double share_before) const {
    auto found = weights(pattern, asked, pair);
    found.one_person += bits_of_share(share_before) - bits_before();
    return probability_of(found);
}

bool Model::can_reach_without_given_name(double probability, const Pattern& pattern) const {
    constexpr auto given = static_cast<std::size_t>(Comparison::given_name);
    constexpr auto surname = static_cast<std::size_t>(Comparison::surname);
    double sum = bits_before();
    for (std::size_t comparison = 0; comparison < comparisons_; ++comparison)
        if (comparison != given) sum += bits_[comparison].most[pattern.levels[comparison]];
    // Names that changed places are told by the given name, and the surname then says nothing.
    const auto swapped =
        bits_[given].most[swapped_names_level] - bits_[surname].most[pattern.levels[surname]];
    return matching::probability_of(sum + std::max(bits_[given].most_of_all, swapped)) >=
           probability;
}

} // namespace schakel::matching
