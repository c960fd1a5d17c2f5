// What the partners of a meeting together see as the problem, and what they advise an organisation to
// do about it: kept with the minutes of the item.
//
//   R-ASSESSMENT-1  A meeting says of a family in which life areas it sees problems, at least one and
//                   each once, and in words how it sees them. It is written, corrected and read as
//                   the minutes are. (seed 002, chapter 2.1: multidisciplinaire probleemtaxatie;
//                   R-MINUTES-1 to 3, R-HEARING-4)
//   R-ASSESSMENT-2  Of a life area is counted in how many families a kind of meeting saw problems in
//                   it in one period, each family once; the count names nobody, and does not change
//                   any more once the figures of the period are settled. (seed 002, chapter 2.1:
//                   gegevens over aantallen en soorten aanmeldingen; R-FIGURES-2, R-FIGURES-5)
//   R-ACTION-ADVICE-1  A meeting advises an organisation that may hear the item, or that brought the
//                   case in, what to do in its own work, in words. For nobody else is it a reason to
//                   learn of the family. (seed 002, chapter 2.1: handelingsadvisering op de school;
//                   R-HEARING-1, R-CASE-3)
//   R-ACTION-ADVICE-2  Who heard the item reads the advice in it. Who was absent or does not hear it
//                   is owed word, and learns no more than a disclosure brings. (R-HEARING-4,
//                   R-WORD-1 and 3)
#pragma once

#include "base/vocabulary.h"
#include "index/signal.h"

#include <boost/describe.hpp>

namespace schakel::casework {

/// R-ASSESSMENT-1. Personal content, kept only sealed.
struct ProblemAssessment {
    std::vector<index::LifeArea> life_areas{};
    std::string text{};
    bool operator==(const ProblemAssessment&) const = default;
};
BOOST_DESCRIBE_STRUCT(ProblemAssessment, (), (life_areas, text))

/// R-ACTION-ADVICE-1. The words are personal content, kept only sealed.
struct ActionAdvice {
    OrganisationId organisation{};
    std::string text{};
    bool operator==(const ActionAdvice&) const = default;
};
BOOST_DESCRIBE_STRUCT(ActionAdvice, (), (organisation, text))

/// R-ASSESSMENT-1: at least one life area, each once, and words.
[[nodiscard]] bool is_whole(const ProblemAssessment& assessment);

} // namespace schakel::casework
