// How the versions of a plan, and the answers to them, are kept and found: SQL, and nothing else.
#pragma once

#include "casework/plan_endorsement.h"
#include "store/store.h"

#include <expected>

namespace schakel::casework {

/// Keeps a version beside the others (R-PLAN-2). ChangedMeanwhile when its number was taken already.
[[nodiscard]] std::expected<void, store::ChangedMeanwhile>
keep_plan(store::Transaction& transaction, people::Seals& seals, const FamilyPlan& plan);
/// nullopt when there is none or its case was erased.
[[nodiscard]] std::optional<FamilyPlan> find_plan(store::Transaction& transaction,
                                                  people::Seals& seals, const FamilyPlanId& id);
/// The version that holds; nullopt when there is none or the case was erased.
[[nodiscard]] std::optional<FamilyPlan> last_plan(store::Transaction& transaction,
                                                  people::Seals& seals, const CaseId& id);

/// One version, by its number; nullopt when there is none or the case was erased.
[[nodiscard]] std::optional<FamilyPlan> plan_version(store::Transaction& transaction,
                                                     people::Seals& seals, const CaseId& id,
                                                     std::int64_t version);

/// That there is a plan, and how far it has come.
struct PlanShort {
    FamilyPlanId id;
    std::int64_t version = 0;
    Instant created_at;
    bool operator==(const PlanShort&) const = default;
};
BOOST_DESCRIBE_STRUCT(PlanShort, (), (id, version, created_at))
[[nodiscard]] std::optional<PlanShort> last_plan_short(store::Transaction& transaction,
                                                       const CaseId& id);

/// Keeps an answer beside the earlier ones (R-PLAN-11).
void keep_endorsement(store::Transaction& transaction, people::Seals& seals, const CaseId& case_id,
                      const Endorsement& endorsement);
/// nullopt when there is none or its case was erased.
[[nodiscard]] std::optional<Endorsement>
find_endorsement(store::Transaction& transaction, people::Seals& seals, const EndorsementId& id);
/// All answers to a version, the earliest first.
[[nodiscard]] std::vector<Endorsement>
endorsements_of(store::Transaction& transaction, people::Seals& seals, const FamilyPlan& plan);

} // namespace schakel::casework
