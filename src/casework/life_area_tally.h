// Counting in how many families a kind of meeting sees problems in a life area, while it writes that
// down: afterwards it could be counted only by opening what is sealed (R-ASSESSMENT-2).
#pragma once

#include "casework/meeting_gate.h"
#include "casework/problem_assessment.h"

namespace schakel::casework {

/// Part of the deed that keeps the minutes, whose actor may open those of the family's other items;
/// `before` is the assessment that held of this item until now, `after` the one that holds from now
/// on. Nothing is counted of a group or an area, or once the period is settled.
void tally_life_areas(store::Transaction& transaction, people::Seals& seals, const SeenItem& seen,
                      const std::optional<ProblemAssessment>& before,
                      const std::optional<ProblemAssessment>& after, Instant now);

} // namespace schakel::casework
