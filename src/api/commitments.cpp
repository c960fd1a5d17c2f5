// /v1/commitments -- what partners promised to do, and what came of it.
#include "api/meeting_problems.h"
#include "api/routes.h"
#include "casework/case_meeting_view.h"

namespace schakel::api {

namespace {

using casework::CommitmentView;

Reply<List<CommitmentView>> list(Call& call) {
    auto views = casework::list_commitments(call.actor, call.transaction(), call.vault());
    for (const auto& one : views)
        call.readings.push_back("case/" + one.case_id.value);
    return Given{List<CommitmentView>{std::move(views)}};
}

Reply<CommitmentView> complete(Call& call, const casework::CompleteCommitment& command) {
    const auto done =
        casework::complete_commitment(call.id<CommitmentId>(), command, call.version_seen,
                                      call.actor, call.transaction(), call.vault());
    if (!done) return std::unexpected{meeting_problem(done.error())};
    auto view = casework::view_commitment(done->id, call.actor, call.transaction(), call.vault());
    if (!view) return std::unexpected{MeetingProblem{}(view.error())};
    call.readings.push_back("case/" + view->case_id.value);
    call.tell(done->made.organisation, notify::EventKind::task);
    const auto version = view->version;
    return Given{*std::move(view), version};
}

} // namespace

std::vector<Route> commitment_routes() {
    const auto who = Audience::caseworker;
    return {look<List<CommitmentView>>("/v1/commitments", "listCommitments",
                                       "What your organisation promised or wrote down", who, list),
            changes<casework::CompleteCommitment, CommitmentView>(
                "/v1/commitments/{id}/completion", "completeCommitment",
                "Say what came of a commitment", who, complete)};
}

} // namespace schakel::api
