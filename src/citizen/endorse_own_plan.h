// Answering to the plan of the own family.
#pragma once

#include "access/account.h"
#include "casework/endorse_plan.h"

namespace schakel::citizen {

struct EndorseOwnPlan {
    casework::EndorsementAnswer answer = casework::EndorsementAnswer::agrees;
    std::optional<std::string> words;
};
BOOST_DESCRIBE_STRUCT(EndorseOwnPlan, (), (answer, words))

/// The answer is to the version that holds; with `version_seen` it is refused as ChangedMeanwhile when
/// that is another than the reader saw (R-PLAN-11). PlanNotKnown when no plan opens to the reader.
[[nodiscard]] std::expected<casework::EndorsementView, casework::EndorsePlanError>
endorse_own_plan(const casework::EndorsementId& id, const EndorseOwnPlan& command,
                 std::optional<std::int64_t> version_seen, const access::Actor& actor,
                 store::Transaction& transaction, const crypto::Vault& vault);

} // namespace schakel::citizen
