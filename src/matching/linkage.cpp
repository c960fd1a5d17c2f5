#include "matching/linkage.h"

#include "matching/keys.h"
#include "matching/numbers.h"

#include <algorithm>
#include <memory>
#include <numeric>
#include <unordered_map>

namespace schakel::matching {
namespace {

void tell(const Progress& progress, std::string_view step, double done) {
    if (progress) progress(step, done);
}

/// So many pairs tell enough to estimate by; of more, those of some rows are taken.
constexpr std::uint64_t estimated_from_max = 2'000'000;

bool may_be_twins(const Pattern& pattern) {
    const auto given = pattern[Comparison::given_name];
    const bool one_name =
        given == level_of(NameLikeness::equal) || given == level_of(NameLikeness::spelling);
    const auto number = pattern[Comparison::number];
    const bool one_number =
        number == level_of(NumberLikeness::equal) || number == level_of(NumberLikeness::one_slip);
    return !one_name && !one_number &&
           pattern[Comparison::surname] <= level_of(NameLikeness::sound) &&
           pattern[Comparison::birth_date] <= level_of(DateLikeness::perhaps_not_known);
}

// R-MATCHING-26.
bool gathers(const Link& link) {
    if (link.guard == Guard::two_numbers) return false;
    return link.guard == Guard::none || !link.may_be_twins ||
           link.probability >= match_probability_min;
}

bool holds_apart(const Link& link) { return link.guard == Guard::two_numbers || !gathers(link); }

} // namespace

// R-MATCHING-22.
Band band_of(const Link& link) {
    return link.guard == Guard::none && link.probability >= match_probability_min ? Band::match
                                                                                  : Band::possible;
}

Guard guard_of(const Pattern& pattern, const Records& records, Pair pair) {
    return guard_of(pattern, records, records, pair);
}

Guard guard_of(const Pattern& pattern, const Records& asked, const Records& records, Pair pair) {
    const auto given = pattern[Comparison::given_name];
    const auto surname = pattern[Comparison::surname];
    const auto date = pattern[Comparison::birth_date];
    const auto number = pattern[Comparison::number];
    const bool same_number = number == level_of(NumberLikeness::equal);

    // R-MATCHING-24.
    if (number == level_of(NumberLikeness::both_valid_and_different)) return Guard::two_numbers;
    const bool given_differs = given == level_of(NameLikeness::different);
    const bool surname_differs = surname == level_of(NameLikeness::different);
    const bool date_differs = date >= level_of(DateLikeness::two_parts);
    if (same_number && date_differs && (given_differs || surname_differs))
        return Guard::number_of_another;

    // R-MATCHING-23. What is not known may be different.
    const bool same_given =
        given != 0 &&
        (same_number ? given <= level_of(NameLikeness::sound)
                     : given <= level_of(NameLikeness::spelling) &&
                           !may_be_of_twins(asked.text(Part::given_name, pair.left),
                                            records.text(Part::given_name, pair.right)));
    const bool hardly_known = given == 0 || given == level_of(NameLikeness::initial);
    const bool swapped = given == swapped_names_level;
    if (!same_given && !swapped) {
        if (!hardly_known) return same_number ? Guard::other_name : Guard::twins;
        if (!same_number) return Guard::name_unknown;
    }

    // R-MATCHING-25.
    const bool date_agrees = date != 0 && date <= level_of(DateLikeness::one_slip);
    if (!date_agrees && !same_number) return Guard::namesakes;
    const auto years = years_between(asked.birth_date(pair.left), records.birth_date(pair.right));
    constexpr int generation = 15;
    return years && *years >= generation && !same_number ? Guard::namesakes : Guard::none;
}

Linkage::Linkage(const Records& records, const Progress& progress, unsigned threads)
    : records_{records}, progress_{progress}, threads_{threads},
      blocking_{(tell(progress, "block", 0), records), threads}, model_{estimated()} {}

Model Linkage::estimated() const {
    tell(progress_, "estimate", 0.25);
    const auto one_of = blocking_.pairs_max() / estimated_from_max + 1;
    std::vector<PatternCounts> counts(threads_);
    std::vector<std::unique_ptr<Comparer>> comparers(threads_);
    blocking_.each_pair(
        [&](unsigned thread, std::span<const Pair> pairs) {
            auto& comparer = comparers[thread];
            if (!comparer) comparer = std::make_unique<Comparer>(records_, records_);
            for (const auto& [left, right] : pairs)
                counts[thread].add(comparer->compare(left, right));
        },
        one_of);
    return {records_, PatternCounts::all_of(counts), static_cast<double>(one_of), threads_};
}

std::vector<Link> Linkage::links(double probability_min) const {
    tell(progress_, "compare", 0.45);
    std::vector<std::vector<Link>> found(threads_);
    std::vector<std::unique_ptr<Comparer>> comparers(threads_);
    std::vector<std::uint64_t> seen(threads_);
    blocking_.each_pair([&](unsigned thread, std::span<const Pair> pairs) {
        auto& comparer = comparers[thread];
        if (!comparer) comparer = std::make_unique<Comparer>(records_, records_);
        for (std::size_t at = 0; at < pairs.size(); ++at) {
            // Found a while ago, they may have left the processor's memory.
            if (constexpr std::size_t ahead = 8; at + ahead < pairs.size()) {
                __builtin_prefetch(&records_.told(pairs[at + ahead].left));
                __builtin_prefetch(&records_.told(pairs[at + ahead].right));
            }
            const auto& pair = pairs[at];
            auto pattern = comparer->compare_all_but_given_names(pair.left, pair.right);
            if (!model_.can_reach_without_given_name(probability_min, pattern)) continue;
            comparer->add_given_names(pair.left, pair.right, pattern);
            const auto probability = model_.probability(pattern, pair);
            if (probability >= probability_min)
                found[thread].push_back(
                    {pair, probability, guard_of(pattern, records_, pair), may_be_twins(pattern)});
        }
        seen[thread] += pairs.size();
        // The threads go about as fast as each other.
        if (thread == 0)
            tell(progress_, "compare",
                 0.45 + 0.5 * std::min(1.0, static_cast<double>(seen[0]) * threads_ /
                                                static_cast<double>(blocking_.pairs_max())));
    });
    pairs_looked_at_ = std::accumulate(seen.begin(), seen.end(), std::uint64_t{0});
    tell(progress_, "decide", 0.95);
    std::vector<Link> all;
    for (auto& some : found) {
        all.insert(all.end(), some.begin(), some.end());
        std::vector<Link>{}.swap(some);
    }
    std::ranges::sort(all, {}, &Link::pair);
    tell(progress_, "decide", 1);
    return all;
}

std::vector<Row> clusters_of(Row records, std::vector<Link> links) {
    std::vector<Row> first(records);
    std::iota(first.begin(), first.end(), Row{0});
    // Of those who are of a cluster, and of those who are held apart: few of a register are either.
    std::unordered_map<Row, std::vector<Row>> members;
    std::unordered_map<Row, std::vector<Row>> apart;
    const auto members_of = [&](Row row) -> std::vector<Row>& {
        return members.try_emplace(row, 1, row).first->second;
    };
    for (const auto& link : links) {
        if (!holds_apart(link)) continue;
        apart[link.pair.left].push_back(link.pair.right);
        apart[link.pair.right].push_back(link.pair.left);
    }
    std::ranges::stable_sort(links, std::greater{}, &Link::probability);
    for (const auto& link : links) {
        if (!gathers(link)) continue;
        // By value: what they are read from changes below.
        const auto [one, other] =
            std::pair<Row, Row>{std::minmax(first[link.pair.left], first[link.pair.right])};
        if (one == other) continue;
        const bool held_apart = std::ranges::any_of(members_of(other), [&](Row row) {
            const auto found = apart.find(row);
            return found != apart.end() &&
                   std::ranges::any_of(found->second, [&](Row far) { return first[far] == one; });
        });
        if (held_apart) continue;
        auto joining = std::move(members_of(other));
        members.erase(other);
        for (const auto row : joining)
            first[row] = one;
        members_of(one).insert(members_of(one).end(), joining.begin(), joining.end());
    }
    return first;
}

} // namespace schakel::matching
