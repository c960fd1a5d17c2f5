// What someone changed in a plan while another was writing.
#pragma once

#include "casework/family_plan.h"

namespace schakel::casework {

/// Every member that is otherwise in the second, at its place there, with the code `changed`; the
/// list as a whole where it became longer or shorter. Never a value.
[[nodiscard]] Faults changed_between(const PlanContent& seen, const PlanContent& now);

} // namespace schakel::casework
