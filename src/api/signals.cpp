// /v1/signals, /v1/matches -- "I am concerned, call me", and who else is.
#include "api/routes.h"
#include "index/change_signal.h"
#include "index/follow_up_match.h"
#include "index/register_signal.h"
#include "index/signal_view.h"

namespace schakel::api {

namespace {

const ProblemKinds kinds{
    {"signal-refused", 403, "R-SIGNAL-1", "U kunt nu geen signaal afgeven",
     "Alleen wie daarvoor is aangewezen, onder een geldende overeenkomst, mag signaleren.",
     "No signal can be made",
     "Only a named functionary, under an agreement that is in force, may signal."},
    {"signal-not-allowed", 409, "R-SIGNAL-2", "Dit signaal past niet binnen de wet",
     "Noem minstens één risico, en signaleer alleen over wie jonger is dan 23.",
     "The law does not allow this signal",
     "Name at least one risk, and signal only about someone under 23."},
    {"signal-not-known", 404, "", "Dit signaal is hier niet bekend",
     "Kijk bij Signalen welke u hebt afgegeven.", "This signal is not known here",
     "See your list of signals."},
    {"match-not-known", 404, "", "Deze match is hier niet bekend",
     "Kijk bij Signalen welke matches er zijn.", "This match is not known here",
     "See your list of matches."},
    {"spoken-already", 409, "R-MATCH-3", "Dit contact staat al vast",
     "Een van u heeft al vastgelegd dat u elkaar sprak.", "This contact is recorded already",
     "One of you has said that you spoke."},
};

struct ToProblem {
    http::Problem operator()(index::SignalRefusal refusal) const {
        using enum index::SignalRefusal;
        const bool person_may_not = refusal == index_off || refusal == not_a_named_functionary ||
                                    refusal == organisation_not_listed ||
                                    refusal == agreement_not_in_force;
        return problem(person_may_not ? "signal-refused" : "signal-not-allowed",
                       index::rule_behind(refusal));
    }
    http::Problem operator()(const index::PersonNotKnown&) const {
        return problem("person-not-known");
    }
    http::Problem operator()(const index::IdAlreadyUsed&) const {
        return problem("key-used-for-another");
    }
    http::Problem operator()(const index::SignalNotKnown&) const {
        return problem("signal-not-known");
    }
    http::Problem operator()(const index::MatchNotKnown&) const {
        return problem("match-not-known");
    }
    http::Problem operator()(const index::SpokenAlready&) const {
        return problem("spoken-already");
    }
};

Reply<index::SignalRegistered> register_one(Call& call, const index::RegisterSignal& command) {
    auto registered = index::register_signal(call.new_id<SignalId>(), command, call.actor,
                                             call.transaction(), call.vault());
    if (!registered) return std::unexpected{std::visit(ToProblem{}, registered.error())};
    people::Seals seals{call.transaction(), call.vault()};
    for (const auto& match : registered->matches)
        if (const auto earlier = index::find_signal(call.transaction(), match.earlier))
            call.notices.emplace_back(earlier->professional, notify::EventKind::match);
    return Given{index::SignalRegistered{
        registered->signal.id, registered->signal.registered_at, registered->signal.removal_at,
        index::matches_seen(call.transaction(), seals, call.actor, registered->signal),
        registered->to_inform}};
}

Reply<index::Signal> shown(Call& call) {
    people::Seals seals{call.transaction(), call.vault()};
    auto signal = index::own_signal(call.transaction(), seals, call.actor, call.id<SignalId>());
    if (!signal) return std::unexpected{problem("signal-not-known")};
    return Given{std::move(*signal)};
}

Reply<List<index::Signal>> list_signals(Call& call) {
    people::Seals seals{call.transaction(), call.vault()};
    auto signals = index::own_signals(call.transaction(), seals, call.actor);
    for (const auto& signal : signals)
        call.readings.push_back("person/" + signal.person.id.value);
    return Given{List<index::Signal>{std::move(signals)}};
}

Reply<List<index::Match>> list_matches(Call& call) {
    people::Seals seals{call.transaction(), call.vault()};
    auto matches = index::own_matches(call.transaction(), seals, call.actor);
    for (const auto& match : matches)
        call.readings.push_back("person/" + match.own_person.id.value);
    return Given{List<index::Match>{std::move(matches)}};
}

Reply<index::Signal> remove_one(Call& call, const index::RemoveSignal& command) {
    const auto removed = index::remove_signal(call.id<SignalId>(), command, call.actor,
                                              call.transaction(), call.vault());
    if (!removed) return std::unexpected{std::visit(ToProblem{}, removed.error())};
    return shown(call);
}

Reply<index::Signal> inform(Call& call, const index::RecordInformation& command) {
    const auto informed = index::record_information(call.id<SignalId>(), command, call.actor,
                                                    call.transaction(), call.vault());
    if (!informed) return std::unexpected{std::visit(ToProblem{}, informed.error())};
    return shown(call);
}

Reply<index::Match> follow_up(Call& call, const index::FollowUpMatch& command) {
    const auto id = call.id<MatchId>();
    const auto followed =
        index::follow_up_match(id, command, call.actor, call.transaction(), call.vault());
    if (!followed) return std::unexpected{std::visit(ToProblem{}, followed.error())};
    people::Seals seals{call.transaction(), call.vault()};
    for (auto& match : index::own_matches(call.transaction(), seals, call.actor))
        if (match.id == id) return Given{std::move(match)};
    return std::unexpected{problem("match-not-known")};
}

} // namespace

std::vector<Route> signal_routes() {
    const auto who = Audience::caseworker;
    return {
        makes<index::RegisterSignal, index::SignalRegistered>(
            "/v1/signals", "registerSignal",
            "Register a signal after weighing; answers who else is concerned", who, register_one),
        look<List<index::Signal>>("/v1/signals", "listSignals", "The signals of your organisation",
                                  who, list_signals),
        changes<index::RemoveSignal, index::Signal>(
            "/v1/signals/{id}/removal", "removeSignal",
            "Take a signal away: the risk is gone, or it was wrong", who, remove_one),
        changes<index::RecordInformation, index::Signal>(
            "/v1/signals/{id}/information", "recordInformation",
            "The family was told, or is told later and why", who, inform),
        look<List<index::Match>>("/v1/matches", "listMatches",
                                 "Who else is concerned, and how to reach them", who, list_matches),
        changes<index::FollowUpMatch, index::Match>("/v1/matches/{id}/contact", "followUpMatch",
                                                    "You spoke with each other; who coordinates",
                                                    who, follow_up)};
}

} // namespace schakel::api
