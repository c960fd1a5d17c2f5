// /v1/handovers -- a case from one organisation to another, never let go in between.
#include "api/case_problems.h"
#include "api/routes.h"
#include "casework/close_handover.h"
#include "casework/offer_handover.h"

namespace schakel::api {

namespace {

using casework::HandoverView;

/// The handover with its version, or why the deed was refused. Both sides look again.
template <class Outcome>
Reply<HandoverView> shown_after(Call& call, Outcome outcome) {
    if (!outcome)
        return std::unexpected{std::visit(SharingCaseProblem{call.framework()}, outcome.error())};
    call.readings.push_back("case/" + outcome->case_.id.value);
    call.tell(outcome->sender.id, notify::EventKind::handover);
    call.tell(outcome->receiver.id, notify::EventKind::handover);
    const auto version = outcome->version;
    return Given{std::move(*outcome), version};
}

Reply<HandoverView> offer(Call& call, const casework::OfferHandover& command) {
    return shown_after(call, casework::offer_handover(call.new_id<HandoverId>(), command,
                                                      call.actor, call.transaction(), call.vault(),
                                                      call.framework()));
}

Reply<List<HandoverView>> list(Call& call) {
    auto handovers = casework::list_handovers(call.transaction(), call.vault(), call.actor);
    for (const auto& one : handovers)
        call.readings.push_back("case/" + one.case_.id.value);
    return Given{List<HandoverView>{std::move(handovers)}};
}

Reply<HandoverView> shown(Call& call) {
    auto view = casework::view_handover(call.transaction(), call.vault(), call.id<HandoverId>(),
                                        call.actor);
    if (!view) return std::unexpected{CaseProblem{}(view.error())};
    call.readings.push_back("case/" + view->case_.id.value);
    const auto version = view->version;
    return Given{std::move(*view), version};
}

Reply<HandoverView> accept(Call& call, const Nothing&) {
    return shown_after(call,
                       casework::accept_handover(call.id<HandoverId>(), call.version_seen,
                                                 call.actor, call.transaction(), call.vault()));
}
Reply<HandoverView> decline(Call& call, const casework::DeclineHandover& command) {
    return shown_after(call,
                       casework::decline_handover(call.id<HandoverId>(), command, call.version_seen,
                                                  call.actor, call.transaction(), call.vault()));
}
Reply<HandoverView> confirm_action(Call& call, const casework::ConfirmAction& command) {
    return shown_after(call,
                       casework::confirm_action(call.id<HandoverId>(), command, call.version_seen,
                                                call.actor, call.transaction(), call.vault()));
}
Reply<HandoverView> close(Call& call, const Nothing&) {
    return shown_after(call,
                       casework::close_handover(call.id<HandoverId>(), call.version_seen,
                                                call.actor, call.transaction(), call.vault()));
}

} // namespace

std::vector<Route> handover_routes() {
    const auto who = Audience::caseworker;
    return {makes<casework::OfferHandover, HandoverView>(
                "/v1/handovers", "offerHandover",
                "Offer a case to another organisation, with what may go along", who, offer),
            look<List<HandoverView>>("/v1/handovers", "listHandovers",
                                     "What your organisation offered and was offered", who, list),
            look<HandoverView>("/v1/handovers/{id}", "showHandover", "One handover", who, shown),
            changes<Nothing, HandoverView>("/v1/handovers/{id}/acceptance", "acceptHandover",
                                           "Take the case over", who, accept),
            changes<casework::DeclineHandover, HandoverView>(
                "/v1/handovers/{id}/refusal", "declineHandover", "Say no, and why", who, decline),
            changes<casework::ConfirmAction, HandoverView>(
                "/v1/handovers/{id}/action-confirmation", "confirmAction",
                "Say what was really done", who, confirm_action),
            changes<Nothing, HandoverView>("/v1/handovers/{id}/closing", "closeHandover",
                                           "Let go, after word that action was taken", who, close)};
}

} // namespace schakel::api
