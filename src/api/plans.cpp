// /v1/cases/{id}/plan, /v1/plans -- one plan of the family, and who stands behind it.
#include "api/case_problems.h"
#include "api/routes.h"
#include "casework/endorse_plan.h"
#include "casework/make_plan.h"

namespace schakel::api {

namespace {

using casework::EndorsementView;
using casework::FridgeSheet;
using casework::PlanContent;
using casework::PlanView;

const ProblemKinds kinds{
    {"plan-not-known", 404, "R-PLAN-12", "Hier is geen plan dat u kunt zien",
     "Kijk bij Casussen of er al een plan is gemaakt.", "There is no plan here that you can see",
     "See in your list of cases whether a plan was made."},
    {"endorsement-refused", 409, "R-PLAN-9", "Deze instemming kunt u niet vastleggen",
     "Leg vast wat iemand van het gezin zei, of antwoord voor uw eigen organisatie.",
     "You cannot record this answer",
     "Record what someone of the family said, or answer for your own organisation."},
};

struct PlanProblem : CaseProblem {
    using CaseProblem::operator();
    http::Problem operator()(const casework::PlanNotKnown&) const {
        return problem("plan-not-known");
    }
    http::Problem operator()(const casework::PlanFaults& lacking) const {
        return invalid_input(lacking.faults);
    }
    /// With what is otherwise, each at its place, and the version that holds.
    http::Problem operator()(const casework::PlanChanged& meanwhile) const {
        auto made = problem("changed-meanwhile");
        made.errors = meanwhile.changed;
        made.headers.emplace_back("ETag", "\"" + std::to_string(meanwhile.version) + "\"");
        return made;
    }
    http::Problem operator()(casework::EndorsementRefusal refusal) const {
        return problem("endorsement-refused", casework::rule_behind(refusal));
    }
};

Given<PlanView> with_version(PlanView view) {
    const auto version = view.version;
    return {std::move(view), version};
}

/// All who take part look at the plan again.
void tell_participants(Call& call, const CaseId& id) {
    for (const auto& one : casework::participants_of(call.transaction(), id))
        call.tell(one.organisation, notify::EventKind::plan);
}

Reply<PlanView> make(Call& call, const PlanContent& content) {
    if (!call.version_seen) return std::unexpected{problem("version-needed")};
    auto made =
        casework::make_plan(call.id<CaseId>(), call.new_id<FamilyPlanId>(), content,
                            *call.version_seen, call.actor, call.transaction(), call.vault());
    if (!made) return std::unexpected{std::visit(PlanProblem{}, made.error())};
    call.readings.push_back("case/" + made->case_id.value);
    tell_participants(call, made->case_id);
    return with_version(*std::move(made));
}

Reply<PlanView> show(Call& call) {
    auto view =
        casework::view_plan(call.transaction(), call.vault(), call.id<CaseId>(), call.actor);
    if (!view) return std::unexpected{PlanProblem{}(view.error())};
    call.readings.push_back("case/" + view->case_id.value);
    return with_version(*std::move(view));
}

Reply<EndorsementView> endorse(Call& call, const casework::EndorsePlan& command) {
    const auto id = call.id<FamilyPlanId>();
    auto given = casework::endorse_plan(id, call.new_id<casework::EndorsementId>(), command,
                                        call.actor, call.transaction(), call.vault());
    if (!given) return std::unexpected{std::visit(PlanProblem{}, given.error())};
    people::Seals seals{call.transaction(), call.vault()};
    if (const auto seen = casework::seen_plan(call.transaction(), seals, id, call.actor))
        tell_participants(call, seen->about.id);
    return Given{*std::move(given)};
}

Reply<FridgeSheet> show_fridge_sheet(Call& call) {
    people::Seals seals{call.transaction(), call.vault()};
    const auto seen =
        casework::seen_plan(call.transaction(), seals, call.id<FamilyPlanId>(), call.actor);
    if (!seen) return std::unexpected{PlanProblem{}(seen.error())};
    call.readings.push_back("case/" + seen->plan.case_id.value);
    return Given{casework::fridge_sheet_of(seen->plan)};
}

} // namespace

std::vector<Route> plan_routes() {
    const auto who = Audience::caseworker;
    return {makes<PlanContent, PlanView>(
                "/v1/cases/{id}/plans", "makePlan",
                "Make the plan of the family, or a new version of it (If-Match: the last one, 0 "
                "when there is none)",
                who, make),
            look<PlanView>("/v1/cases/{id}/plan", "showPlan",
                           "The plan that holds, and who endorsed it", who, show),
            makes<casework::EndorsePlan, EndorsementView>(
                "/v1/plans/{id}/endorsements", "endorsePlan",
                "Record that a party agrees with this version or objects to it", who, endorse),
            look<FridgeSheet>("/v1/plans/{id}/fridge-sheet", "showFridgeSheet",
                              "The plan on one page for the family", who, show_fridge_sheet)};
}

} // namespace schakel::api
