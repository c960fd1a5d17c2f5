// /v1/signals, /v1/matches -- "I am concerned, call me", and who else is.
#include "api/routes.h"
#include "index/change_signal.h"
#include "index/coordinate_index.h"
#include "index/follow_up_match.h"
#include "index/register_signal.h"
#include "index/reporters.h"
#include "index/signal_view.h"
#include "notify/telling.h"

namespace schakel::api {

namespace {

const ProblemKinds kinds{
    {"signal-refused", 403, "R-SIGNAL-1", "U kunt nu geen signaal afgeven",
     "Alleen wie daarvoor is aangewezen, onder een geldende overeenkomst, mag signaleren.",
     "No signal can be made",
     "Only a named functionary, under an agreement that is in force, may signal."},
    {"signal-not-allowed", 409, "R-SIGNAL-2", "Dit signaal past niet binnen de wet",
     "Noem minstens één risico, en signaleer alleen over wie jonger is dan 23. Is toestemming "
     "nodig, vraag die dan eerst.",
     "The law does not allow this signal",
     "Name at least one risk, and signal only about someone under 23. Where consent is needed, ask "
     "it first."},
    {"signal-not-known", 404, "", "Dit signaal is hier niet bekend",
     "Kijk bij Signalen welke u hebt afgegeven.", "This signal is not known here",
     "See your list of signals."},
    {"match-not-known", 404, "", "Deze match is hier niet bekend",
     "Kijk bij Signalen welke matches er zijn.", "This match is not known here",
     "See your list of matches."},
    {"spoken-already", 409, "R-MATCH-3", "Dit staat al vast",
     "U hebt al vastgelegd dat u elkaar sprak, of de match is afgesloten.",
     "This is recorded already", "You have said that you spoke, or the match is closed."},
    {"match-no-question", 409, "R-MATCH-13", "Dit kan bij deze match niet",
     "Deze match gaat zeker over dezelfde jongere of hetzelfde gezin. Kies een andere reden.",
     "This cannot be said of this match",
     "This match is about the same young person or family for certain. Choose another reason."},
    {"signal-objection-refused", 409, "R-SIGNAL-17", "Dit bezwaar kan nu niet worden vastgelegd",
     "Kijk bij het signaal of er al een bezwaar loopt, en wie bezwaar mag maken.",
     "This objection cannot be recorded now",
     "See at the signal whether one is being judged already, and who may object."},
};

struct ToProblem {
    http::Problem operator()(index::SignalRefusal refusal) const {
        using enum index::SignalRefusal;
        const bool person_may_not = refusal == index_off || refusal == not_a_named_functionary ||
                                    refusal == organisation_not_listed ||
                                    refusal == agreement_not_in_force;
        const bool of_objection = refusal == objected_already || refusal == not_who_may_object ||
                                  refusal == nothing_to_tell;
        return problem(person_may_not ? "signal-refused"
                       : of_objection ? "signal-objection-refused"
                                      : "signal-not-allowed",
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
    http::Problem operator()(const index::NoQuestion&) const {
        return problem("match-no-question");
    }
};

Reply<index::SignalRegistered> register_one(Call& call, const index::RegisterSignal& command) {
    auto registered = index::register_signal(call.new_id<SignalId>(), command, call.actor,
                                             call.transaction(), call.vault());
    if (!registered) return std::unexpected{std::visit(ToProblem{}, registered.error())};
    people::Seals seals{call.transaction(), call.vault()};
    // Who signals now has the answer; who did before is told, also when no page is open (R-MATCH-2).
    std::vector<notify::ToTell> tell;
    for (const auto& match : registered->matches)
        if (match.later == registered->signal.id && !match.from_archive) {
            call.notices.emplace_back(match.earlier_professional, notify::EventKind::match);
            tell.push_back({match.earlier_professional, notify::Notice::something_waits,
                            notify::EventKind::match});
        }
    notify::keep_mails(call.transaction(), tell, call.parts.page ? call.parts.page() : std::nullopt,
                       call.now);
    return Given{index::SignalRegistered{
        registered->signal.id, registered->signal.registered_at, registered->signal.removal_at,
        index::matches_seen(call.transaction(), seals, call.actor, registered->signal),
        registered->to_inform, registered->signal.waits_since}};
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

/// The coordinators of the municipality that the signal is with are told to look.
void tell_coordinators(Call& call) {
    if (const auto signal = index::find_signal(call.transaction(), call.id<SignalId>()))
        for (const auto& one : index::index_coordinators(call.transaction(), signal->network))
            call.notices.emplace_back(one.id, notify::EventKind::task);
}

Reply<index::Signal> move(Call& call, const index::MoveSignal& command) {
    const auto moved = index::move_signal(call.id<SignalId>(), command, call.actor,
                                          call.transaction(), call.vault());
    if (!moved) return std::unexpected{std::visit(ToProblem{}, moved.error())};
    tell_coordinators(call);
    return shown(call);
}

Reply<index::Signal> object(Call& call, const index::ObjectToSignal& command) {
    const auto objected = index::object_to_signal(call.id<SignalId>(), command, call.actor,
                                                  call.transaction(), call.vault());
    if (!objected) return std::unexpected{std::visit(ToProblem{}, objected.error())};
    tell_coordinators(call);
    return shown(call);
}

Reply<index::Signal> tell_objection(Call& call, const Nothing&) {
    const auto told =
        index::tell_objection(call.id<SignalId>(), call.actor, call.transaction(), call.vault());
    if (!told) return std::unexpected{std::visit(ToProblem{}, told.error())};
    return shown(call);
}

Reply<List<index::LogbookLine>> logbook(Call& call) {
    people::Seals seals{call.transaction(), call.vault()};
    const auto id = call.id<SignalId>();
    const auto signal = index::own_signal(call.transaction(), seals, call.actor, id);
    if (!signal) return std::unexpected{problem("signal-not-known")};
    call.readings.push_back("person/" + signal->person.id.value);
    return Given{
        List<index::LogbookLine>{index::logbook_of_signal(call.transaction(), call.actor, id)}};
}

Reply<index::Match> match_shown(Call& call) {
    people::Seals seals{call.transaction(), call.vault()};
    const auto id = call.id<MatchId>();
    for (auto& match : index::own_matches(call.transaction(), seals, call.actor))
        if (match.id == id) {
            for (const auto& other : match.others)
                call.notices.emplace_back(other.professional, notify::EventKind::match);
            return Given{std::move(match)};
        }
    return std::unexpected{problem("match-not-known")};
}

Reply<index::Match> follow_up(Call& call, const index::FollowUpMatch& command) {
    const auto followed = index::follow_up_match(call.id<MatchId>(), command, call.actor,
                                                 call.transaction(), call.vault());
    if (!followed) return std::unexpected{std::visit(ToProblem{}, followed.error())};
    return match_shown(call);
}

Reply<index::Match> close(Call& call, const index::CloseMatch& command) {
    const auto closed = index::close_match(call.id<MatchId>(), command, call.actor,
                                           call.transaction(), call.vault());
    if (!closed) return std::unexpected{std::visit(ToProblem{}, closed.error())};
    return match_shown(call);
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
                                                    who, follow_up),
        changes<index::CloseMatch, index::Match>("/v1/matches/{id}/closing", "closeMatch",
                                                 "Why there is no contact", who, close),
        look<List<index::LogbookLine>>("/v1/signals/{id}/logbook", "listSignalLogbook",
                                       "Who signalled and who was told, and when", who, logbook),
        changes<index::MoveSignal, index::Signal>(
            "/v1/signals/{id}/move", "moveSignal",
            "The family moved: the follow-up person of another municipality takes over", who, move),
        changes<index::ObjectToSignal, index::Signal>(
            "/v1/signals/{id}/objection", "objectToSignal",
            "Someone objects; while it is judged the signal meets nobody", who, object),
        changes<Nothing, index::Signal>("/v1/signals/{id}/objection/answer", "tellObjection",
                                        "Who objected was told how it was judged", who,
                                        tell_objection)};
}

} // namespace schakel::api
