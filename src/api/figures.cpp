// /v1/figures -- numbers for policy out of the work itself (rows C1, H12).
#include "api/routes.h"
#include "casework/count_figures.h"

namespace schakel::api {

namespace {

const ProblemKinds kinds{
    {"figures-not-yours", 403, "R-FIGURES-1", "Deze cijfers zijn niet voor u",
     "Cijfers van een overleg zijn voor de voorzitter en voor de beleidsadviseur van een "
     "organisatie "
     "in het netwerk.",
     "These figures are not for you",
     "Figures of a meeting are for its chair and for the policy adviser of an organisation in the "
     "network."}};

/// Nothing is logged as read of anyone: what is counted is no longer about anyone (R-FIGURES-5).
Reply<casework::PolicyFigures> list_figures(Call& call) {
    auto figures = casework::count_figures(call.actor, call.transaction());
    if (!figures) return std::unexpected{problem("figures-not-yours")};
    return Given{*std::move(figures)};
}

} // namespace

std::vector<Route> figure_routes() {
    return {look<casework::PolicyFigures>(
        "/v1/figures", "listFigures",
        "Numbers for policy of each kind of meeting and period, without small counts",
        Audience::professional, list_figures)};
}

} // namespace schakel::api
