// /v1/cases/{id}/direction -- who directs a case and its process, with which duties and mandate.
#include "api/direction_problems.h"
#include "api/routes.h"
#include "casework/separate_process_direction.h"
#include "casework/view_case.h"
#include "casework/view_direction.h"

namespace schakel::api {

namespace {

Reply<casework::DirectionView> shown(Call& call) {
    const auto id = call.id<CaseId>();
    auto view = casework::view_direction(call.transaction(), call.vault(), id, call.actor);
    if (!view) return std::unexpected{CaseProblem{}(view.error())};
    call.readings.push_back("case/" + id.value);
    const auto version = view->version;
    return Given{std::move(*view), version};
}

/// Everyone at the table looks at the case again.
void tell_table(Call& call) {
    for (const auto& one : casework::participants_of(call.transaction(), call.id<CaseId>()))
        if (casework::has_access(one) && !one.by_handover)
            call.tell(one.organisation, notify::EventKind::task);
}

Reply<casework::CaseView> name(Call& call, const casework::NameDirector& command) {
    const auto id = call.id<CaseId>();
    const auto named = casework::name_director(id, command, call.version_seen, call.actor,
                                               call.transaction(), call.vault());
    if (!named) return std::unexpected{direction_problem(named.error())};
    tell_table(call);
    auto view = casework::view_case(call.transaction(), call.vault(), id, call.actor);
    if (!view) return std::unexpected{CaseProblem{}(view.error())};
    call.readings.push_back("case/" + id.value);
    return Given{*std::move(view), named->version};
}

Reply<casework::DirectionView> separate(Call& call,
                                        const casework::SeparateProcessDirection& command) {
    const auto separated =
        casework::separate_process_direction(call.id<CaseId>(), command, call.version_seen,
                                             call.actor, call.transaction(), call.vault());
    if (!separated) return std::unexpected{direction_problem(separated.error())};
    tell_table(call);
    return shown(call);
}

Reply<casework::DirectionView> end(Call& call, const Nothing&) {
    const auto ended = casework::end_process_direction(
        call.id<CaseId>(), call.version_seen, call.actor, call.transaction(), call.vault());
    if (!ended) return std::unexpected{direction_problem(ended.error())};
    tell_table(call);
    return shown(call);
}

} // namespace

std::vector<Route> direction_routes() {
    const auto who = Audience::caseworker;
    return {look<casework::DirectionView>(
                "/v1/cases/{id}/direction", "showDirection",
                "Who directs the case and its process, with duties, mandate and competence", who,
                shown),
            changes<casework::NameDirector, casework::CaseView>(
                "/v1/cases/{id}/director", "nameDirector",
                "Name who directs the case, with a mandate where one was given", who, name),
            changes<casework::SeparateProcessDirection, casework::DirectionView>(
                "/v1/cases/{id}/process-director", "separateProcessDirection",
                "Let another direct the process for a while, to break through what is stuck", who,
                separate),
            changes<Nothing, casework::DirectionView>(
                "/v1/cases/{id}/process-director/ending", "endProcessDirection",
                "Give the direction of the process back to the director", who, end)};
}

} // namespace schakel::api
