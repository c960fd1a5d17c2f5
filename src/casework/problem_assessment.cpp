#include "casework/problem_assessment.h"

#include <set>

namespace schakel::casework {

bool is_whole(const ProblemAssessment& assessment) {
    const std::set<index::LifeArea> each(assessment.life_areas.begin(),
                                         assessment.life_areas.end());
    return !each.empty() && each.size() == assessment.life_areas.size() && !assessment.text.empty();
}

} // namespace schakel::casework
