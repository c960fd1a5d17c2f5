#include "matching/linkage.h"

#include "matching/numbers.h"

#include <algorithm>
#include <numeric>
#include <set>

namespace schakel::matching {
namespace {

void tell(const Progress& progress, std::string_view step, double done) {
    if (progress) progress(step, done);
}

std::vector<Pattern> patterns_of(const Records& records, std::span<const Pair> pairs,
                                 const Progress& progress) {
    constexpr std::size_t told_every = 1 << 16;
    std::vector<Pattern> patterns;
    patterns.reserve(pairs.size());
    for (const auto& [left, right] : pairs) {
        if (patterns.size() % told_every == 0)
            tell(progress, "compare",
                 0.2 + 0.5 * static_cast<double>(patterns.size()) /
                           static_cast<double>(pairs.size()));
        patterns.push_back(compare(records, left, right));
    }
    tell(progress, "estimate", 0.7);
    return patterns;
}

// R-MATCHING-26.
bool gathers(Guard guard) {
    return guard == Guard::none || guard == Guard::other_name || guard == Guard::name_unknown;
}

} // namespace

// R-MATCHING-22.
Band band_of(const Link& link) {
    return link.guard == Guard::none && link.probability >= match_probability_min ? Band::match
                                                                                  : Band::possible;
}

Guard guard_of(const Pattern& pattern, const Records& records, Pair pair) {
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
    const bool same_given = given != 0 && given <= level_of(NameLikeness::close);
    const bool hardly_known = given == 0 || given == level_of(NameLikeness::initial);
    const bool swapped = given == swapped_names_level;
    if (!same_given && !swapped) {
        if (!hardly_known) return same_number ? Guard::other_name : Guard::twins;
        if (!same_number) return Guard::name_unknown;
    }

    // R-MATCHING-25.
    const bool date_agrees = date != 0 && date <= level_of(DateLikeness::one_slip);
    if (!date_agrees && !same_number) return Guard::namesakes;
    const auto years = years_between(records.birth_date(pair.left), records.birth_date(pair.right));
    constexpr int generation = 15;
    return years && *years >= generation && !same_number ? Guard::namesakes : Guard::none;
}

Linkage::Linkage(const Records& records, const Progress& progress)
    : records_{records}, progress_{progress},
      blocked_{(tell(progress, "block", 0), blocked_pairs(records))},
      patterns_{patterns_of(records, blocked_.pairs, progress)}, model_{records, patterns_} {}

std::vector<Link> Linkage::links(double probability_min) const {
    tell(progress_, "decide", 0.9);
    std::vector<Link> found;
    for (std::size_t at = 0; at < patterns_.size(); ++at) {
        const auto pair = blocked_.pairs[at];
        const auto probability = model_.probability(patterns_[at], pair);
        if (probability >= probability_min)
            found.push_back({pair, probability, guard_of(patterns_[at], records_, pair)});
    }
    tell(progress_, "decide", 1);
    return found;
}

std::vector<Row> clusters_of(Row records, std::vector<Link> links) {
    std::vector<Row> first(records);
    std::iota(first.begin(), first.end(), Row{0});
    std::vector<std::vector<Row>> members(records);
    std::vector<std::vector<Row>> apart(records);
    for (Row row = 0; row < records; ++row)
        members[row] = {row};
    for (const auto& link : links) {
        if (link.guard != Guard::twins && link.guard != Guard::two_numbers) continue;
        apart[link.pair.left].push_back(link.pair.right);
        apart[link.pair.right].push_back(link.pair.left);
    }
    std::ranges::stable_sort(links, std::greater{}, &Link::probability);
    for (const auto& link : links) {
        if (!gathers(link.guard)) continue;
        // By value: what they are read from changes below.
        const auto [one, other] =
            std::pair<Row, Row>{std::minmax(first[link.pair.left], first[link.pair.right])};
        if (one == other) continue;
        const bool held_apart = std::ranges::any_of(members[other], [&](Row row) {
            return std::ranges::any_of(apart[row], [&](Row far) { return first[far] == one; });
        });
        if (held_apart) continue;
        for (const auto row : members[other])
            first[row] = one;
        members[one].insert(members[one].end(), members[other].begin(), members[other].end());
        members[other].clear();
    }
    return first;
}

} // namespace schakel::matching
