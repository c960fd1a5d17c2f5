// Why two records are held for one person, or are not: what was compared, what was found, and what it
// weighs, for whoever has to decide.
//
//   R-MATCHING-40  Of every pair it can be said why: for each thing that was compared how alike it is
//                  and what that weighs, and these weights make the probability. (issue 5: explanation
//                  of any pair)
//   R-MATCHING-41  What keeps a pair from being a match is said, whatever the probability. (research:
//                  index 5.7)
//   R-MATCHING-42  An explanation shows no number that identifies a person, only whether two are the
//                  same. (AVG art. 5 lid 1 onder c; UAVG art. 46)
#pragma once

#include "base/language.h"
#include "matching/linkage.h"

namespace schakel::matching {

/// In the place of a comparison: that two who agree in a name and an address may be family
/// (R-MATCHING-30).
inline constexpr std::size_t may_be_family = comparisons_max;

/// One thing that was compared and is known of both.
struct Observation {
    /// A Comparison, beyond these the place of an other text, or may_be_family.
    std::size_t comparison = 0;
    std::uint8_t level = 0;
    /// In bits: above 0 for one person, below for two.
    double bits = 0;
    /// Of this and of what stands before it, with what was known before anything was compared.
    double probability = 0;
};

struct Explanation {
    Link link;
    /// Before anything is compared: the chance that any two records are one person.
    double probability_before = 0;
    /// What weighs most first.
    std::vector<Observation> observations;
};

[[nodiscard]] Explanation explanation_of(const Records& records, const Model& model, Pair pair);
/// By what is usual in registers, for who is looked for among so many persons and no model was made.
[[nodiscard]] Explanation usual_explanation(const Records& records, Pair pair, double persons);

/// The names of the other texts, in the order of Records.
using NamesOfOthers = std::span<const std::string>;

/// What was found: "dezelfde achternaam".
[[nodiscard]] std::string words_of(const Observation& observation, Language language,
                                   NamesOfOthers others = {});
/// The same with the values as they were compared: "dezelfde achternaam: vries".
[[nodiscard]] std::string finding_of(const Observation& observation, const Records& records,
                                     Pair pair, Language language, NamesOfOthers others = {});
/// What it weighs: "maakt het 200 keer zo waarschijnlijk dat dit één persoon is".
[[nodiscard]] std::string weight_of(double bits, Language language);
/// What keeps it from being a match; empty for Guard::none.
[[nodiscard]] std::string_view reason_of(Guard guard, Language language);
/// What it comes to, of a link that is worth a look or one that is not.
[[nodiscard]] std::string conclusion_of(const Link& link, Language language);

/// All of it below each other, a line each.
[[nodiscard]] std::vector<std::string> lines_of(const Explanation& explanation,
                                                const Records& records, Language language,
                                                NamesOfOthers others = {});

} // namespace schakel::matching
