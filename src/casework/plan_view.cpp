#include "casework/plan_view.h"

#include "casework/case_store.h"
#include "networks/directory_store.h"
#include "people/person_store.h"

namespace schakel::casework {

namespace {

/// Of someone who was erased nothing is left to show.
std::string name_of(store::Transaction& transaction, people::Seals& seals, PlanPartyKind party,
                    const std::string& id) {
    if (party == PlanPartyKind::organisation)
        return networks::short_of(transaction, OrganisationId{id}).name;
    const auto person = people::find_person(transaction, seals, PersonId{id});
    return person ? people::display_name(person->name) : std::string{};
}

/// R-PLAN-12: the case, for who takes part in it and was not only offered it.
std::optional<Case> case_with_plan(store::Transaction& transaction, people::Seals& seals,
                                   const CaseId& id, const access::Actor& actor) {
    const auto part = participation_of(transaction, id, actor.organisation);
    if (!part || !has_access(*part) || part->by_handover) return std::nullopt;
    return find_case(transaction, seals, id);
}

} // namespace

EndorsementView view_of(store::Transaction& transaction, people::Seals& seals,
                        const Endorsement& endorsement) {
    auto name = name_of(transaction, seals, endorsement.party, endorsement.party_id);
    auto recorded_by = endorsement.professional
                           ? networks::contact_of(transaction, *endorsement.professional).name
                           : name;
    return {.party = endorsement.party,
            .id = endorsement.party_id,
            .name = std::move(name),
            .answer = endorsement.answer,
            .words = endorsement.words,
            .at = endorsement.at,
            .recorded_by = std::move(recorded_by)};
}

PlanView view_of(store::Transaction& transaction, people::Seals& seals, const FamilyPlan& plan,
                 const Case& about, const access::Actor& actor) {
    PlanView view{.id = plan.id,
                  .case_id = plan.case_id,
                  .version = plan.version,
                  .created_at = plan.by.at,
                  .by = networks::contact_of(transaction, plan.by.professional),
                  .goals = plan.content.goals,
                  .next_time = plan.content.next_time,
                  .call_list = plan.content.call_list,
                  .endorsements = {},
                  .to_endorse = {},
                  .may = {}};
    const auto given = that_hold(endorsements_of(transaction, seals, plan));
    for (const auto& one : given)
        view.endorsements.push_back(view_of(transaction, seals, one));
    if (about.state == CaseState::closed) return view;
    view.to_endorse = not_answered(plan_parties(transaction, seals, about, actor.at), given);
    const auto part = participation_of(transaction, about.id, actor.organisation);
    if (part && takes_full_part(*part)) view.may = {PlanDeed::change_plan, PlanDeed::endorse};
    return view;
}

std::expected<PlanView, PlanNotKnown> view_plan(store::Transaction& transaction,
                                                const crypto::Vault& vault, const CaseId& id,
                                                const access::Actor& actor) {
    people::Seals seals{transaction, vault};
    const auto about = case_with_plan(transaction, seals, id, actor);
    if (!about) return std::unexpected{PlanNotKnown{}};
    const auto plan = last_plan(transaction, seals, id);
    if (!plan) return std::unexpected{PlanNotKnown{}};
    return view_of(transaction, seals, *plan, *about, actor);
}

std::expected<SeenPlan, PlanNotKnown> seen_plan(store::Transaction& transaction,
                                                people::Seals& seals, const FamilyPlanId& id,
                                                const access::Actor& actor) {
    auto plan = find_plan(transaction, seals, id);
    if (!plan) return std::unexpected{PlanNotKnown{}};
    auto about = case_with_plan(transaction, seals, plan->case_id, actor);
    if (!about) return std::unexpected{PlanNotKnown{}};
    return SeenPlan{*std::move(plan), *std::move(about)};
}

} // namespace schakel::casework
