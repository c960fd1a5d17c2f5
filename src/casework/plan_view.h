// The plan as it is shown to all who take part: the same for each (R-PLAN-1), for they made it with the
// family and are asked to stand behind it.
//
//   R-PLAN-12  The plan is seen by who takes part in the case, by no guest, and by no organisation
//              that was only offered the case. (R-CASE-3, R-PARTICIPANT-1; design: the plan is made
//              for those who carry it out)
#pragma once

#include "casework/fridge_sheet.h"
#include "casework/participant_store.h"
#include "casework/plan_store.h"
#include "crypto/vault.h"
#include "networks/directory.h"

namespace schakel::casework {

struct PlanNotKnown {
    bool operator==(const PlanNotKnown&) const = default;
};

struct EndorsementView {
    PlanPartyKind party = PlanPartyKind::person;
    std::string id;
    std::string name;
    EndorsementAnswer answer = EndorsementAnswer::agrees;
    std::optional<std::string> words;
    Instant at;
    /// The name of who wrote it down: a professional, or the person.
    std::string recorded_by;
    bool operator==(const EndorsementView&) const = default;
};
BOOST_DESCRIBE_STRUCT(EndorsementView, (), (party, id, name, answer, words, at, recorded_by))

/// What the actor's organisation can do with the plan now.
BOOST_DEFINE_ENUM_CLASS(PlanDeed, change_plan, endorse)

struct PlanView {
    FamilyPlanId id;
    CaseId case_id;
    std::int64_t version = 0;
    Instant created_at;
    networks::Contact by;
    std::vector<Goal> goals;
    std::optional<NextTime> next_time;
    std::vector<CallEntry> call_list;
    std::vector<EndorsementView> endorsements;
    std::vector<PlanParty> to_endorse;
    std::vector<PlanDeed> may;
};
BOOST_DESCRIBE_STRUCT(PlanView, (),
                      (id, case_id, version, created_at, by, goals, next_time, call_list,
                       endorsements, to_endorse, may))

/// Its last version; PlanNotKnown also when there is no plan yet.
[[nodiscard]] std::expected<PlanView, PlanNotKnown> view_plan(store::Transaction& transaction,
                                                              const crypto::Vault& vault,
                                                              const CaseId& id,
                                                              const access::Actor& actor);
[[nodiscard]] PlanView view_of(store::Transaction& transaction, people::Seals& seals,
                               const FamilyPlan& plan, const Case& about,
                               const access::Actor& actor);
[[nodiscard]] EndorsementView view_of(store::Transaction& transaction, people::Seals& seals,
                                      const Endorsement& endorsement);

/// A version, and the case it is for, when this actor may see both (R-PLAN-12).
struct SeenPlan {
    FamilyPlan plan;
    Case about;
};
[[nodiscard]] std::expected<SeenPlan, PlanNotKnown> seen_plan(store::Transaction& transaction,
                                                              people::Seals& seals,
                                                              const FamilyPlanId& id,
                                                              const access::Actor& actor);

} // namespace schakel::casework
