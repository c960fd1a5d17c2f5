#include "casework/throughput.h"

#include <utility>

namespace schakel::casework {

std::int32_t default_term_days(CaseStep step) {
    switch (step) {
    case CaseStep::intake: return 7;
    case CaseStep::meeting: return 14;
    case CaseStep::plan: return 42;
    case CaseStep::handover: return 14;
    case CaseStep::aftercare: return 548;
    }
    std::unreachable();
}

std::int32_t term_days_for(CaseStep step, const networks::MeetingKind* kind) {
    if (step == CaseStep::meeting && kind != nullptr && kind->cadence_days > 0)
        return 2 * kind->cadence_days;
    return default_term_days(step);
}

} // namespace schakel::casework
