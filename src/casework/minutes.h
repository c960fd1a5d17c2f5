// What was said about a case in a meeting that must be kept, and what was decided.
//
//   R-MINUTES-1  Minutes say who wrote them, for which organisation and when, and something of what
//                was said. (seed 002, chapter 7, condition 4: hoe is de informatie vastgelegd)
//   R-MINUTES-2  Minutes are never overwritten: a correction is a new version, and the earlier stay
//                known. (R-FILE-2)
//   R-MINUTES-3  They are begun while the meeting is running; what was held is only corrected.
//                (design)
#pragma once

#include "casework/agenda_item.h"
#include "casework/problem_assessment.h"

namespace schakel::casework {

struct Minutes {
    std::string text;
    std::optional<std::string> decision;
    /// R-ASSESSMENT-1.
    std::optional<ProblemAssessment> assessment{};
    /// R-ACTION-ADVICE-1.
    std::optional<ActionAdvice> advice{};
    Signature by;
    /// From 1.
    std::int64_t number = 1;
    bool operator==(const Minutes&) const = default;
};

} // namespace schakel::casework
