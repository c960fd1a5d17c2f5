// Standing behind a version of the plan, or objecting to it.
#pragma once

#include "casework/plan_view.h"

#include <variant>

namespace schakel::casework {

struct EndorsePlan {
    PlanPartyKind party = PlanPartyKind::person;
    /// Of a person of the family, or the actor's own organisation (R-PLAN-10).
    std::string id{};
    EndorsementAnswer answer = EndorsementAnswer::agrees;
    /// What they said themselves.
    std::optional<std::string> words{};
};
BOOST_DESCRIBE_STRUCT(EndorsePlan, (), (party, id, answer, words))

using EndorsePlanError = std::variant<PlanNotKnown, CaseNotKnown, CaseRefusal, EndorsementRefusal,
                                      IdAlreadyUsed, store::ChangedMeanwhile>;

/// ChangedMeanwhile when this is not the last version any more (R-PLAN-11). Sent again it is the same
/// answer.
[[nodiscard]] std::expected<EndorsementView, EndorsePlanError>
endorse_plan(const FamilyPlanId& plan_id, const EndorsementId& id, const EndorsePlan& command,
             const access::Actor& actor, store::Transaction& transaction,
             const crypto::Vault& vault);

/// The answer of someone of the family, given by themselves. Whether they may see the plan is decided
/// before this, by the room of the citizen.
[[nodiscard]] std::expected<EndorsementView, EndorsePlanError>
endorse_as_person(const FamilyPlan& plan, const Case& about, const EndorsementId& id,
                  const PersonId& person, EndorsementAnswer answer,
                  const std::optional<std::string>& words, Instant now,
                  store::Transaction& transaction, people::Seals& seals);

} // namespace schakel::casework
