// /v1/own-file -- the family's own page: who is involved, the plan, what was told to whom.
//
// What a citizen reads of themselves is not in the log of readings: that tells who looked at them.
#include "api/case_problems.h"
#include "api/routes.h"
#include "citizen/endorse_own_plan.h"
#include "citizen/own_appointments.h"
#include "citizen/own_consents.h"
#include "citizen/own_disclosures.h"
#include "citizen/own_involvements.h"
#include "citizen/own_plan.h"
#include "index/change_signal.h"

namespace schakel::api {

namespace {

const ProblemKinds kinds{
    {"no-plan-yet", 404, "R-CITIZEN-1", "Er is hier nog geen plan",
     "Vraag uw contactpersoon wanneer u samen een plan maakt.", "There is no plan here yet",
     "Ask your contact person when you make a plan together."},
    {"own-consent-not-known", 404, "R-CONSENT-7", "Deze toestemming staat niet op uw pagina",
     "Kijk op uw pagina welke toestemming u kunt intrekken.", "This consent is not on your page",
     "See on your page which consents you can withdraw."},
    {"own-answer-refused", 409, "R-PLAN-9", "U kunt op dit plan niet zelf antwoorden",
     "Vertel uw contactpersoon wat u ervan vindt.", "You cannot answer to this plan yourself",
     "Tell your contact person what you think of it."},
};

struct OwnProblem : CaseProblem {
    using CaseProblem::operator();
    http::Problem operator()(const casework::PlanNotKnown&) const { return problem("no-plan-yet"); }
    http::Problem operator()(casework::EndorsementRefusal refusal) const {
        return problem("own-answer-refused", casework::rule_behind(refusal));
    }
};

Reply<citizen::OwnInvolvements> show_involvements(Call& call) {
    return Given{citizen::own_involvements(call.transaction(), call.vault(), call.actor)};
}

Reply<citizen::OwnPlan> show_plan(Call& call) {
    auto plan = citizen::own_plan(call.transaction(), call.vault(), call.actor);
    if (!plan) return std::unexpected{problem("no-plan-yet")};
    const auto version = plan->version;
    return Given{*std::move(plan), version};
}

Reply<casework::EndorsementView> endorse(Call& call, const citizen::EndorseOwnPlan& command) {
    auto given =
        citizen::endorse_own_plan(call.new_id<casework::EndorsementId>(), command,
                                  call.version_seen, call.actor, call.transaction(), call.vault());
    if (!given) return std::unexpected{std::visit(OwnProblem{}, given.error())};
    people::Seals seals{call.transaction(), call.vault()};
    if (const auto seen = citizen::own_kept_plan(call.transaction(), seals, call.actor))
        for (const auto& one : casework::participants_of(call.transaction(), seen->about.id))
            call.tell(one.organisation, notify::EventKind::plan);
    return Given{*std::move(given)};
}

Reply<List<citizen::Appointment>> list_appointments(Call& call) {
    return Given{List<citizen::Appointment>{
        citizen::own_appointments(call.transaction(), call.vault(), call.actor)}};
}

Reply<List<citizen::OwnDisclosure>> list_disclosures(Call& call) {
    return Given{List<citizen::OwnDisclosure>{
        citizen::own_disclosures(call.transaction(), call.vault(), call.framework(), call.actor)}};
}

Reply<List<citizen::OwnConsent>> list_consents(Call& call) {
    return Given{List<citizen::OwnConsent>{
        citizen::own_consents(call.transaction(), call.vault(), call.framework(), call.actor)}};
}

Reply<List<citizen::OwnConsent>> withdraw_consent(Call& call, const Nothing&) {
    const auto withdrawn = citizen::withdraw_own_consent(call.id<ConsentId>(), call.actor,
                                                         call.transaction(), call.vault());
    if (!withdrawn) return std::unexpected{problem("own-consent-not-known")};
    people::Seals seals{call.transaction(), call.vault()};
    index::end_what_may_not_stay(withdrawn->person, call.transaction(), seals, call.now);
    // R-CONSENT-9
    call.tell(withdrawn->by.organisation, notify::EventKind::task);
    for (const auto& recipient : withdrawn->recipients)
        call.tell(recipient, notify::EventKind::task);
    return list_consents(call);
}

} // namespace

std::vector<Route> own_file_routes() {
    const auto who = Audience::citizen;
    return {look<citizen::OwnInvolvements>("/v1/own-file/involvements", "showOwnInvolvements",
                                           "Who is involved with your family, and since when", who,
                                           show_involvements),
            look<citizen::OwnPlan>("/v1/own-file/plan", "showOwnPlan",
                                   "Your plan, as on the fridge", who, show_plan),
            makes<citizen::EndorseOwnPlan, casework::EndorsementView>(
                "/v1/own-file/plan-endorsements", "endorseOwnPlan",
                "Agree with your plan or object to it (If-Match: the version that you saw)", who,
                endorse),
            look<List<citizen::Appointment>>("/v1/own-file/appointments", "listOwnAppointments",
                                             "When you are expected, and where", who,
                                             list_appointments),
            look<List<citizen::OwnConsent>>(
                "/v1/own-file/consents", "listOwnConsents",
                "What you agreed to, what was shared on it, and what you can withdraw", who,
                list_consents),
            changes<Nothing, List<citizen::OwnConsent>>(
                "/v1/own-file/consents/{id}/withdrawal", "withdrawOwnConsent",
                "Withdraw a consent; no reason is asked, and what rested on it stops at once", who,
                withdraw_consent),
            look<List<citizen::OwnDisclosure>>(
                "/v1/own-file/disclosures", "listOwnDisclosures",
                "What was told about you, to whom and on which ground", who, list_disclosures)};
}

} // namespace schakel::api
