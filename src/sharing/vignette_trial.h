// What the vignettes of a version try of its tables: which rules they hit, and whether they would notice a mistake in
// them. The engine makes the mistakes (dmn/authoring); what is noticed is told here by the advice.
//
//   R-SHARING-41  Every rule of every table is hit by a vignette, for which it certainly gives the answer of its table.
//                 (design: issue of the Grondslag, point 2)
//   R-SHARING-42  A mistake in a table counts as noticed only when the advice on some vignette differs from what that
//                 vignette expects: verdict, scope, manner, duties, conditions, provisions, norm or ground. (design)
//   R-SHARING-43  A mistake is left out of the score only when it is shown that no advice can tell it: in every case its
//                 table answers alike, or every decision that an advice is read from does where it is read: what may go
//                 only of what was asked and where sharing is permitted. Not known counts as not noticed. (design: doubt
//                 means no)
#pragma once

#include "dmn/authoring/coverage.h"
#include "sharing/advice_vignettes.h"
#include "sharing/sharing_framework.h"

#include <chrono>

namespace schakel::sharing {

/// A rule of a table, as a jurist finds it.
struct PlaceOfRule {
    /// Led by the name of its model: "uitkomst.Grond".
    std::string decision;
    /// 1 for the first.
    std::size_t rule = 0;
};

struct RulesTried {
    std::size_t hit = 0;
    std::size_t all = 0;
    /// In the order of the tables.
    std::vector<PlaceOfRule> not_hit;
};

/// Which rules the vignettes hit (R-SHARING-41).
[[nodiscard]] RulesTried rules_tried(const SharingFramework& framework,
                                     std::span<const Vignette> vignettes);

/// A mistake in a table that no vignette noticed.
struct UnnoticedMistake {
    PlaceOfRule place;
    /// What the mistake changes, in words.
    std::string change;
    /// Facts for which an advice would tell it, when one was found.
    std::optional<Facts> told_by;
};

struct MistakesTried {
    std::size_t noticed = 0;
    /// Shown to make no difference to any advice; not counted.
    std::size_t equal = 0;
    std::vector<UnnoticedMistake> unnoticed;
    /// The percentage noticed of those that are not equal; 100 when there are none.
    [[nodiscard]] double score() const;
};

/// Every small mistake that an author could make in a table, tried on the vignettes (R-SHARING-42). Vignettes that the
/// version does not answer as they expect say nothing and are left out. `patience` is how long facts are
/// looked for that would tell what no vignette noticed, and how long it is tried then to show that none could
/// (R-SHARING-43). Throws std::logic_error when the framework's own files cannot be read
/// again.
[[nodiscard]] MistakesTried
mistakes_tried(const SharingFramework& framework, std::span<const Vignette> vignettes,
               std::chrono::milliseconds patience = std::chrono::seconds{60});

} // namespace schakel::sharing
