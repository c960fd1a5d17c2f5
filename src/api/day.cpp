// /v1/tasks, /v1/events -- my day: what waits, and a word when that changes.
#include "access/casework_gate.h"
#include "api/routes.h"
#include "base/local_day.h"
#include "casework/waiting.h"
#include "casework/waiting_intake.h"
#include "casework/waiting_meetings.h"
#include "casework/waiting_plan.h"
#include "casework/waiting_told.h"
#include "index/coordinate_index.h"
#include "index/signal_view.h"
#include "networks/agreement_store.h"
#include "networks/directory_store.h"

namespace schakel::api {

namespace {

using casework::Task;
using casework::TaskKind;
using casework::Urgency;

/// The index knows no casework, so its waiting things become tasks here.
std::vector<Task> waiting_in_index(store::Transaction& transaction, people::Seals& seals,
                                   const access::Actor& actor) {
    std::vector<Task> tasks;
    for (const auto& match : index::own_matches(transaction, seals, actor)) {
        if (match.closed_at || match.we_spoke) continue;
        tasks.push_back({.kind = TaskKind::follow_up_match,
                         .urgency = Urgency::waits_for_you,
                         .subject = match.id.value,
                         .subject_kind = "match",
                         .person_name = match.own_person.display_name,
                         .organisation_name = match.others.front().organisation_name,
                         .since = match.found_at,
                         .due_at = match.follow_up_due_at,
                         .overdue = match.overdue});
    }
    for (const auto& signal : index::own_signals(transaction, seals, actor)) {
        if (const auto& objection = signal.objection;
            objection && objection->outcome && !objection->told_at)
            tasks.push_back({.kind = TaskKind::tell_objection,
                             .urgency = Urgency::waits_for_you,
                             .subject = signal.id.value,
                             .subject_kind = "signal",
                             .person_name = signal.person.display_name,
                             .since = objection->judged_at.value_or(objection->received_at),
                             .due_at = objection->due_at,
                             .overdue = objection->due_at <= actor.at});
        if (signal.state == index::SignalState::removed ||
            signal.state == index::SignalState::archived)
            continue;
        // R-SIGNAL-6: telling may wait, until the date that was named.
        if (signal.informed && signal.informed->how == index::InformedHow::told) continue;
        if (signal.informed && signal.informed->until &&
            date_of(actor.at) < *signal.informed->until)
            continue;
        tasks.push_back({.kind = TaskKind::inform_person,
                         .urgency = Urgency::planned,
                         .subject = signal.id.value,
                         .subject_kind = "signal",
                         .person_name = signal.person.display_name,
                         .since = signal.registered_at,
                         .due_at = signal.inform_due_at,
                         .overdue = signal.inform_due_at <= actor.at});
    }
    return tasks;
}

/// Who coordinates the index sees matches that nobody followed up, and objections to judge
/// (R-MATCH-6, R-SIGNAL-17).
std::vector<Task> waiting_for_coordinator(store::Transaction& transaction,
                                          const access::Actor& actor) {
    std::vector<Task> tasks;
    for (const auto& match : index::follow_ups(transaction, actor)) {
        if (!match.overdue) continue;
        tasks.push_back({.kind = TaskKind::call_reporters,
                         .urgency = Urgency::waits_for_you,
                         .subject = match.id.value,
                         .subject_kind = "follow_up",
                         .organisation_name = match.reporters.front().organisation_name,
                         .since = match.due_at,
                         .due_at = match.due_at,
                         .overdue = true});
    }
    for (const auto& objection : index::objections_to_judge(transaction, actor))
        tasks.push_back({.kind = TaskKind::judge_objection,
                         .urgency = Urgency::waits_for_you,
                         .subject = objection.id.value,
                         .subject_kind = "objection",
                         .organisation_name = objection.reporter.organisation_name,
                         .since = objection.received_at,
                         .due_at = objection.due_at,
                         .overdue = objection.overdue});
    return tasks;
}

/// The directory knows no casework either, and who signs may have none (R-AGREEMENT-6): for who can
/// sign what waits for the own organisation, for who keeps the network what waits for any party.
std::vector<Task> waiting_agreements(store::Transaction& transaction, const access::Actor& actor) {
    std::vector<Task> tasks;
    const bool signs = actor.has_role(networks::agreement_signing_role);
    const bool keeps = actor.has_role(networks::agreement_recording_role);
    if (!signs && !keeps) return tasks;
    const auto today = date_of(actor.at);
    const auto all = networks::all_agreements(transaction);
    for (auto one = all.begin(); one != all.end(); ++one) {
        const auto& version = one->version;
        // Of a version that was followed by another nobody waits for more.
        if (std::next(one) != all.end() && std::next(one)->version.id == version.id) continue;
        const auto parties = networks::parties_of(version);
        const bool is_party = std::ranges::find(parties, actor.organisation) != parties.end();
        const auto own = networks::find(transaction, actor.organisation);
        const bool in_network =
            own && std::ranges::find(own->networks, version.network) != own->networks.end();
        for (const auto& party : networks::signatures_due(*one, today)) {
            if (!(signs && party.organisation == actor.organisation) &&
                !(keeps && (is_party || in_network)))
                continue;
            // What was to begin before it was proposed has no day on which it is late.
            const auto begins = start_of(version.valid_from);
            std::optional<Instant> due;
            if (party.state == networks::SignatureState::lapsed)
                due = end_of(*party.last->valid_until);
            else if (!one->proposed || one->proposed->at < begins)
                due = begins;
            tasks.push_back(
                {.kind = TaskKind::sign_agreement,
                 .urgency = Urgency::waits_for_you,
                 .subject = version.id.value,
                 .subject_kind = "agreement",
                 .organisation_name = networks::short_of(transaction, party.organisation).name,
                 .since = one->proposed ? one->proposed->at : begins,
                 .due_at = due,
                 .overdue = due && *due <= actor.at});
        }
    }
    return tasks;
}

/// Safety first, then what others wait for; within each what is due first.
bool comes_before(const Task& one, const Task& other) {
    const auto due = [](const Task& task) { return task.due_at.value_or(Instant::max()); };
    if (one.urgency != other.urgency) return one.urgency < other.urgency;
    if (due(one) != due(other)) return due(one) < due(other);
    return one.since < other.since;
}

Reply<List<Task>> list_tasks(Call& call) {
    List<Task> list{waiting_agreements(call.transaction(), call.actor)};
    auto coordinating = waiting_for_coordinator(call.transaction(), call.actor);
    std::move(coordinating.begin(), coordinating.end(), std::back_inserter(list.items));
    people::Seals seals{call.transaction(), call.vault()};
    for (auto part :
         {waiting_in_index, casework::waiting_handovers, casework::waiting_report_backs,
          casework::waiting_duties, casework::waiting_withdrawals, casework::waiting_directors,
          casework::waiting_concern_reports, casework::waiting_inquiries,
          casework::waiting_meetings, casework::waiting_plans, casework::waiting_told}) {
        if (!access::has_casework(call.actor)) break;
        auto some = part(call.transaction(), seals, call.actor);
        std::move(some.begin(), some.end(), std::back_inserter(list.items));
    }
    std::stable_sort(list.items.begin(), list.items.end(), comes_before);
    return Given{std::move(list)};
}

} // namespace

std::vector<Route> day_routes() {
    Route events{
        .method = http::Method::get,
        .path = "/v1/events",
        .operation = "openEvents",
        .summary =
            "Server-sent events that say which part of the page to look at again, and nothing else",
        .audience = Audience::professional,
        .work = Work::stream};
    return {look<List<Task>>("/v1/tasks", "listTasks",
                             "What waits for you: safety first, then by term",
                             Audience::professional, list_tasks),
            events};
}

} // namespace schakel::api
