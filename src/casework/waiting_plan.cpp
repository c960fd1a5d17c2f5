#include "casework/waiting_plan.h"

#include "casework/case_store.h"
#include "casework/plan_view.h"

#include <algorithm>

namespace schakel::casework {

namespace {

bool waits_for(const std::vector<PlanParty>& open, const OrganisationId& organisation,
               bool answers_for_case) {
    return std::ranges::any_of(open, [&](const PlanParty& party) {
        return party.party == PlanPartyKind::person ? answers_for_case
                                                    : party.id == organisation.value;
    });
}

} // namespace

std::vector<Task> waiting_plans(store::Transaction& transaction, people::Seals& seals,
                                const access::Actor& actor) {
    std::vector<Task> tasks;
    for (const auto& about : cases_of(transaction, seals, actor.organisation)) {
        if (about.state == CaseState::closed) continue;
        const auto part = participation_of(transaction, about.id, actor.organisation);
        if (!part || !takes_full_part(*part)) continue;
        const auto plan = last_plan(transaction, seals, about.id);
        if (!plan) continue;
        const auto open = not_answered(plan_parties(transaction, seals, about, actor.at),
                                       endorsements_of(transaction, seals, *plan));
        if (!waits_for(open, actor.organisation, about.responsible == actor.organisation)) continue;
        tasks.push_back({.kind = TaskKind::endorse_plan,
                         .urgency = Urgency::waits_for_you,
                         .subject = plan->id.value,
                         .subject_kind = "plan",
                         .case_name = about.name,
                         .since = plan->by.at});
    }
    return tasks;
}

} // namespace schakel::casework
