// How alike names of several words are, by whatever compares single ones.
#pragma once

#include "matching/folded.h"
#include "matching/likeness.h"
#include "matching/names.h"

#include <algorithm>
#include <array>

namespace schakel::matching {

/// Of folded given names with spaces. `one_by_one` is as one_given_name_likeness.
template <class OneByOne>
[[nodiscard]] NameLikeness given_name_likeness_by(std::string_view left, std::string_view right,
                                                  const OneByOne& one_by_one) {
    if (left == right) return NameLikeness::equal;
    const auto left_first = left.substr(0, left.find(' '));
    const auto right_first = right.substr(0, right.find(' '));
    if (left_first.size() == 1 || right_first.size() == 1)
        return left_first[0] == right_first[0] ? NameLikeness::initial : NameLikeness::different;
    if (left_first == right_first)
        return have_other_second(left, right) ? NameLikeness::other_second : NameLikeness::equal;
    // Written in one word or in two.
    const bool in_one_word = left_first.size() == left.size() || right_first.size() == right.size();
    const bool may_be_joined = in_one_word && left_first.size() != right_first.size();
    if (may_be_joined && joined(left) == joined(right)) return NameLikeness::equal;
    const NameLikeness found = one_by_one(left_first, right_first);
    if (found == NameLikeness::variant) return found;
    // Called by the second of one's names.
    const auto carries = [](std::string_view names, std::string_view name) {
        for (auto at = names.find(' '); at != names.npos; at = names.find(' ', at + 1))
            if (names.substr(at + 1).starts_with(name) &&
                (names.size() == at + 1 + name.size() || names[at + 1 + name.size()] == ' '))
                return true;
        return false;
    };
    if (carries(left, right_first) || carries(right, left_first)) return NameLikeness::variant;
    if (may_be_joined && found > NameLikeness::close && left_first[0] == right_first[0] &&
        jaro_winkler(joined(left), joined(right)) >= 0.92)
        return NameLikeness::close;
    return found;
}

/// Of halves, as texts or as their numbers; `Half{}` stands for none and only a second one may be
/// that. `one_by_one` is as one_surname_likeness; `are_joined` tells whether the halves of one side
/// written together are those of the other.
template <class Half, class OneByOne, class AreJoined>
[[nodiscard]] NameLikeness
surname_likeness_by(const std::array<Half, 2>& left, const std::array<Half, 2>& right,
                    const OneByOne& one_by_one, const AreJoined& are_joined) {
    if (left == right) return NameLikeness::equal;
    const bool is_double = left[1] != Half{}, other_is_double = right[1] != Half{};
    if (!is_double && !other_is_double) return one_by_one(left[0], right[0]);
    if (left[0] == right[1] && left[1] == right[0]) return NameLikeness::equal;
    auto best = NameLikeness::different;
    for (const auto& one : left)
        for (const auto& other : right)
            if (one != Half{} && other != Half{})
                best = std::min(best, one == other ? NameLikeness::half
                                                   : NameLikeness{one_by_one(one, other)});
    // A name of two words that somebody took for a double one.
    return is_double != other_is_double && best > NameLikeness::half && are_joined()
               ? NameLikeness::equal
               : best;
}

} // namespace schakel::matching
