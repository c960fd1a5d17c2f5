#include "index/coordinate_index.h"

#include "index/index_reach.h"
#include "index/objection_store.h"

#include "index/change_signal.h"
#include "ledger/append.h"
#include "networks/directory_store.h"

namespace schakel::index {

namespace {

FollowUp seen(store::Transaction& transaction, const KeptMatch& match, const NetworkId& network,
              Instant now) {
    FollowUp one{.id = match.id,
                 .network = network,
                 .found_at = match.found_at,
                 .kind = match.match_on,
                 .reporters = {networks::contact_of(transaction, match.later_professional)},
                 .spoke = {},
                 .due_at = match.due_at,
                 .overdue = !match.closed_at && match.due_at <= now,
                 .reminded_at = match.reminded_at,
                 .closed_at = match.closed_at,
                 .closed_for = match.closed_for};
    // Of an archived signal nobody was told, and so nobody is to be called (R-MATCH-4).
    if (!match.from_archive)
        one.reporters.push_back(networks::contact_of(transaction, match.earlier_professional));
    for (const auto& contact : contacts_of(transaction, match.id))
        one.spoke.push_back(contact.organisation);
    return one;
}

LogbookLine line_of(store::Transaction& transaction, const auto& entry) {
    LogbookLine line{.at = entry.at,
                     .entry = {},
                     .agenda = {},
                     .organisation = entry.organisation,
                     .organisation_name = networks::short_of(transaction, entry.organisation).name,
                     .professional_name = {}};
    if (!entry.professional.value.empty())
        if (const auto known = networks::find(transaction, entry.professional)) {
            line.professional_name = known->name;
            line.organisation = known->organisation;
            line.organisation_name = networks::short_of(transaction, known->organisation).name;
        }
    return line;
}
LogbookLine signal_line(store::Transaction& transaction, const LogbookEntry& entry) {
    auto line = line_of(transaction, entry);
    line.entry = entry.entry;
    return line;
}
LogbookLine agenda_line(store::Transaction& transaction, const AgendaLogEntry& entry) {
    auto line = line_of(transaction, entry);
    line.agenda = entry.entry;
    return line;
}

} // namespace

std::vector<NetworkId> coordinates(store::Transaction& transaction, const access::Actor& actor) {
    if (!actor.has_role(index_coordinator_role)) return {};
    // Whoever coordinates an index elsewhere does so in its own house.
    if (index_reach(transaction).keeper_elsewhere) return {};
    const auto own = networks::find(transaction, actor.organisation);
    return own ? own->networks : std::vector<NetworkId>{};
}

std::vector<FollowUp> follow_ups(store::Transaction& transaction, const access::Actor& actor) {
    std::vector<FollowUp> found;
    for (const auto& network : coordinates(transaction, actor))
        for (const auto& match : matches_in(transaction, network))
            if (std::ranges::find(found, match.id, &FollowUp::id) == found.end())
                found.push_back(seen(transaction, match, network, actor.at));
    std::ranges::stable_sort(found, {}, [](const FollowUp& one) {
        return std::pair{one.closed_at.has_value(), one.due_at};
    });
    return found;
}

std::expected<void, CloseFollowUpError>
close_follow_up(const MatchId& id, const CloseFollowUp& command, const access::Actor& actor,
                store::Transaction& transaction, const crypto::Vault& vault) {
    const auto mine = follow_ups(transaction, actor);
    const auto match = find_match(transaction, id);
    if (!match || std::ranges::find(mine, id, &FollowUp::id) == mine.end())
        return std::unexpected{FollowUpNotKnown{}};
    const auto why = codec::from_word<MatchClosing>(codec::word_for(command.why)).value();
    if (!fits(why, *match)) return std::unexpected{NoQuestion{}};
    if (!keeper::end_match(id, why, transaction, actor.at))
        return std::unexpected{FollowUpClosed{}};
    people::Seals seals{transaction, vault};
    ledger::append(transaction, seals,
                   {.event = ledger::Event::match_closed,
                    .by = actor.signature(),
                    .owner = "organisation/" + actor.organisation.value,
                    .subject = id.value,
                    .payload = codec::write_json(command)});
    return {};
}

std::vector<ObjectionToJudge> objections_to_judge(store::Transaction& transaction,
                                                  const access::Actor& actor) {
    std::vector<ObjectionToJudge> found;
    for (const auto& network : coordinates(transaction, actor))
        for (const auto& one : open_objections(transaction, network))
            found.push_back({.id = one.signal,
                             .network = network,
                             .reporter = networks::contact_of(transaction, one.professional),
                             .received_at = one.received_at,
                             .due_at = one.due_at,
                             .overdue = one.due_at <= actor.at,
                             .advice = one.advice});
    return found;
}

std::expected<ProfessionalId, ObjectionNotKnown>
judge_objection(const SignalId& signal, const JudgeObjection& command, const access::Actor& actor,
                store::Transaction& transaction, const crypto::Vault& vault) {
    const auto outcome = command.outcome == SignalJudgement::upheld ? ObjectionOutcome::upheld
                                                                    : ObjectionOutcome::rejected;
    for (const auto& network : coordinates(transaction, actor)) {
        const auto objection = find_objection(transaction, signal);
        const auto judged = keeper::judge_objection(signal, network, outcome, actor.professional,
                                                    transaction, actor.at);
        if (!judged) continue;
        people::Seals seals{transaction, vault};
        note_judged(*judged, actor.signature(), transaction, seals);
        return objection->professional;
    }
    return std::unexpected{ObjectionNotKnown{}};
}

std::vector<LogbookLine> logbook_of_index(store::Transaction& transaction,
                                          const access::Actor& actor) {
    std::vector<LogbookLine> lines;
    for (const auto& network : coordinates(transaction, actor)) {
        for (const auto& entry : entries_in(transaction, network, logbook_lines_max))
            lines.push_back(signal_line(transaction, entry));
        for (const auto& entry : agenda_entries_in(transaction, network, logbook_lines_max))
            lines.push_back(agenda_line(transaction, entry));
    }
    std::ranges::stable_sort(lines, std::greater{}, &LogbookLine::at);
    if (lines.size() > logbook_lines_max) lines.resize(logbook_lines_max);
    return lines;
}

std::vector<LogbookLine> logbook_of_signal(store::Transaction& transaction,
                                           const access::Actor& actor, const SignalId& signal) {
    return lines_of(transaction, actor.organisation, signal);
}

std::vector<LogbookLine> lines_of(store::Transaction& transaction,
                                  const OrganisationId& organisation, const SignalId& signal) {
    std::vector<LogbookLine> lines;
    for (const auto& entry : entries_of_signal(transaction, organisation, signal))
        lines.push_back(signal_line(transaction, entry));
    return lines;
}

} // namespace schakel::index
