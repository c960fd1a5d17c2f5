// /v1/index-follow-ups, /v1/index-objections, /v1/index-logbook, /v1/index-profiles -- what the
// coordinator of the reference index does for the municipality, without seeing about whom.
#include "api/routes.h"
#include "index/coordinate_index.h"
#include "index/give_access.h"
#include "index/set_index_profile.h"

namespace schakel::api {

namespace {

const ProblemKinds kinds{
    {"follow-up-not-known", 404, "", "Deze match is hier niet bekend",
     "Kijk bij Verwijsindex welke matches u volgt.", "This match is not known here",
     "See the matches that you follow."},
    {"follow-up-closed", 409, "R-MATCH-5", "Deze match is al afgesloten",
     "Er hoeft niets meer te gebeuren.", "This match is closed already",
     "Nothing more needs to be done."},
    {"signal-objection-not-known", 404, "", "Dit bezwaar is hier niet bekend",
     "Kijk bij Verwijsindex welke bezwaren u beoordeelt.", "This objection is not known here",
     "See the objections that you judge."},
    {"index-profile-not-yours", 404, "R-SIGNAL-25", "Van dit netwerk bent u niet de coördinator",
     "Alleen de coördinator van de verwijsindex in dit netwerk bepaalt dit.",
     "You do not coordinate the index of this network",
     "Only the coordinator of the reference index in this network decides this."},
    {"index-profile-day-past", 409, "R-SIGNAL-25", "Deze dag is al geweest",
     "Kies vandaag of een latere dag.", "This day is over", "Choose today or a later day."},
    {"index-access-refused", 409, "R-SIGNAL-38", "Deze inzage kan nu niet",
     "Kijk na wie er vraagt en of u de identiteit hebt vastgesteld.", "This cannot be told now",
     "Check who asks, and whether you established their identity."},
    {"index-access-often", 429, "R-SIGNAL-40", "U gaf vandaag al tien keer inzage",
     "Morgen kan het weer. Bel voor die tijd de organisaties.", "You did this ten times today",
     "It is possible again tomorrow. Until then, ring the organisations."},
    {"index-access-elsewhere", 409, "R-SIGNAL-41", "Inzage kan hier niet",
     "De sleutels van de verwijsindex staan elders. Hier is niet te zien of er een signaal is. "
     "Vraag het de organisaties.",
     "This cannot be told here",
     "The keys of the reference index are elsewhere. Whether there is a signal cannot be seen "
     "here. Ask the organisations."},
    {"index-profile-holds", 409, "R-SIGNAL-25", "Dit geldt al", "Er hoeft niets te veranderen.",
     "This holds already", "Nothing needs to change."},
};

struct ToProblem {
    http::Problem operator()(const index::FollowUpNotKnown&) const {
        return problem("follow-up-not-known");
    }
    http::Problem operator()(const index::FollowUpClosed&) const {
        return problem("follow-up-closed");
    }
    http::Problem operator()(const index::NoQuestion&) const {
        return problem("match-no-question");
    }
    http::Problem operator()(const index::NotIndexCoordinator&) const {
        return problem("index-profile-not-yours");
    }
    http::Problem operator()(const index::ProfileDayPast&) const {
        return problem("index-profile-day-past");
    }
    http::Problem operator()(index::IndexAccessRefusal refusal) const {
        using enum index::IndexAccessRefusal;
        switch (refusal) {
        case not_coordinator: return problem("index-profile-not-yours");
        case too_many_today: return problem("index-access-often");
        case keys_elsewhere: return problem("index-access-elsewhere");
        case not_identified:
        case not_who_may_ask: break;
        }
        return problem("index-access-refused");
    }
    http::Problem operator()(people::BsnRefusal refusal) const {
        return problem("number-refused", people::rule_of(refusal));
    }
    http::Problem operator()(const index::ProfileHolds&) const {
        return problem("index-profile-holds");
    }
};

Reply<List<index::FollowUp>> list_follow_ups(Call& call) {
    return Given{List<index::FollowUp>{index::follow_ups(call.transaction(), call.actor)}};
}

Reply<index::FollowUp> close_one(Call& call, const index::CloseFollowUp& command) {
    const auto id = call.id<MatchId>();
    const auto closed =
        index::close_follow_up(id, command, call.actor, call.transaction(), call.vault());
    if (!closed) return std::unexpected{std::visit(ToProblem{}, closed.error())};
    for (auto& one : index::follow_ups(call.transaction(), call.actor))
        if (one.id == id) {
            for (const auto& reporter : one.reporters)
                call.notices.emplace_back(reporter.professional, notify::EventKind::match);
            return Given{std::move(one)};
        }
    return std::unexpected{problem("follow-up-not-known")};
}

Reply<List<index::ObjectionToJudge>> list_objections(Call& call) {
    return Given{
        List<index::ObjectionToJudge>{index::objections_to_judge(call.transaction(), call.actor)}};
}

Reply<Nothing> judge_one(Call& call, const index::JudgeObjection& command) {
    const auto reporter = index::judge_objection(call.id<SignalId>(), command, call.actor,
                                                 call.transaction(), call.vault());
    if (!reporter) return std::unexpected{problem("signal-objection-not-known")};
    call.notices.emplace_back(*reporter, notify::EventKind::task);
    return Given{Nothing{}};
}

Reply<List<index::LogbookLine>> list_logbook(Call& call) {
    return Given{List<index::LogbookLine>{index::logbook_of_index(call.transaction(), call.actor)}};
}

Reply<index::IndexAccess> give_access(Call& call, const index::GiveIndexAccess& command) {
    auto given = index::give_access(command, call.actor, call.transaction(), call.vault());
    if (!given) return std::unexpected{std::visit(ToProblem{}, given.error())};
    return Given{*std::move(given)};
}

Reply<List<index::IndexProfileView>> list_profiles(Call& call) {
    return Given{
        List<index::IndexProfileView>{index::index_profiles(call.transaction(), call.actor)}};
}

Reply<index::IndexProfileView> set_profile(Call& call, const index::SetIndexProfile& command) {
    const auto network = call.id<NetworkId>();
    const auto set =
        index::set_index_profile(network, command, call.actor, call.transaction(), call.vault());
    if (!set) return std::unexpected{std::visit(ToProblem{}, set.error())};
    for (auto& one : index::index_profiles(call.transaction(), call.actor))
        if (one.network == network) return Given{std::move(one)};
    return std::unexpected{problem("index-profile-not-yours")};
}

} // namespace

std::vector<Route> reference_index_routes() {
    const auto who = Audience::professional;
    std::vector<Route> routes{
        look<List<index::FollowUp>>("/v1/index-follow-ups", "listFollowUps",
                                    "Matches to follow up: who was told, and whether they spoke",
                                    who, list_follow_ups),
        changes<index::CloseFollowUp, index::FollowUp>("/v1/index-follow-ups/{id}/closing",
                                                       "closeFollowUp", "Why there is no contact",
                                                       who, close_one),
        look<List<index::ObjectionToJudge>>("/v1/index-objections", "listSignalObjections",
                                            "Objections to signals that wait to be judged", who,
                                            list_objections),
        changes<index::JudgeObjection, Nothing>(
            "/v1/index-objections/{id}/judgement", "judgeSignalObjection",
            "The objection is upheld or rejected", who, judge_one),
        look<List<index::LogbookLine>>("/v1/index-logbook", "listIndexLogbook",
                                       "Who signalled and who was told, and when; never about whom",
                                       who, list_logbook),
        look<List<index::IndexProfileView>>(
            "/v1/index-profiles", "listIndexProfiles",
            "By which law signals are made, and what goes when that ends", who, list_profiles),
        held_by(RateOf::searches, changes<index::GiveIndexAccess, index::IndexAccess>(
                                      "/v1/index-access", "giveIndexAccess",
                                      "What the index has about somebody, told to whom it concerns",
                                      who, give_access)),
        changes<index::SetIndexProfile, index::IndexProfileView>(
            "/v1/index-profiles/{id}", "setIndexProfile",
            "Which law holds from a day on; what was kept under the one before is destroyed then",
            who, set_profile)};
    for (auto& route : routes)
        route = for_roles(std::move(route), {index::index_coordinator_role});
    return routes;
}

} // namespace schakel::api
