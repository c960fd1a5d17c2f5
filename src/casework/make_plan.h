// Making the plan of a family, or a new version of it.
//
//   R-PLAN-13  A version is made by an organisation that takes full part in an open case, and keeps
//              the earlier ones as they are. (R-PARTICIPANT-3, R-CASE-6; seed 001)
#pragma once

#include "casework/plan_view.h"

#include <variant>

namespace schakel::casework {

/// What stands in the plan that cannot stand there, or lacks: R-PLAN-3 to 8.
struct PlanFaults {
    Faults faults;
};

/// R-PLAN-2: another made a version since. Which one holds, and what is otherwise in it than in the
/// one that was seen; nothing where that one is not there.
struct PlanChanged {
    std::int64_t version = 0;
    Faults changed;
};

using MakePlanError = std::variant<CaseNotKnown, CaseRefusal, PlanFaults, PlanChanged,
                                   IdAlreadyUsed, store::ChangedMeanwhile>;

/// `version_seen` is that of the last version, 0 when there was none (R-PLAN-2). Sent again it is the
/// same version.
[[nodiscard]] std::expected<PlanView, MakePlanError>
make_plan(const CaseId& case_id, const FamilyPlanId& id, const PlanContent& content,
          std::int64_t version_seen, const access::Actor& actor, store::Transaction& transaction,
          const crypto::Vault& vault);

} // namespace schakel::casework
