#include "casework/figures_store.h"

#include "base/local_day.h"
#include "casework/handover.h"
#include "networks/directory_store.h"

#include <map>

namespace schakel::casework {

namespace {

using store::Statement;

const Statement first_of_kind{"SELECT min(starts_at) FROM casework_meeting WHERE kind = $1"};
const Statement minutes_in_period{
    "SELECT i.id, i.case_id, n.at, n.advised FROM casework_meeting m "
    "JOIN casework_agenda_item i ON i.meeting = m.id JOIN casework_minutes n ON n.item = i.id "
    "JOIN casework_case c ON c.id = i.case_id AND c.approach = 'person' "
    "WHERE m.kind = $1 AND m.starts_at >= $2 AND m.starts_at < $3 AND n.at < $4 "
    "ORDER BY i.id, n.number"};
const Statement handovers_of_discussed{
    "SELECT h.case_id, h.receiver, h.at, s.kind FROM casework_handover h "
    "LEFT JOIN casework_handover_step s ON s.handover = h.id AND s.at < $1 "
    "AND s.kind IN ('declined', 'action_confirmed') "
    "WHERE h.at < $2 AND h.case_id IN (SELECT i.case_id FROM casework_agenda_item i "
    "JOIN casework_meeting m ON m.id = i.meeting "
    "WHERE m.kind = $3 AND m.starts_at >= $4 AND m.starts_at < $5) "
    "ORDER BY h.at, h.id"};
const Statement steps_of_discussed{
    "SELECT case_id, step, started_at, ended_at FROM casework_step "
    "WHERE ended_at >= $1 AND ended_at < $2 AND case_id IN (SELECT i.case_id "
    "FROM casework_agenda_item i JOIN casework_meeting m ON m.id = i.meeting "
    "WHERE m.kind = $3 AND m.starts_at >= $4 AND m.starts_at < $5) "
    "ORDER BY case_id, number"};
const Statement reports_in_period{"SELECT decision, decided_at FROM casework_intake "
                                  "WHERE receiver = $1 AND arrived_at >= $2 AND arrived_at < $3"};
const Statement tallies{"SELECT life_area, families FROM casework_life_area_tally "
                        "WHERE meeting_kind = $1 AND first_day = $2"};
const Statement add_to_tally{
    "INSERT INTO casework_life_area_tally (meeting_kind, first_day, life_area, families) "
    "VALUES ($1, $2, $3, $4) ON CONFLICT (meeting_kind, first_day, life_area) "
    "DO UPDATE SET families = casework_life_area_tally.families + excluded.families"};
const Statement items_of_case_in_period{
    "SELECT i.id FROM casework_agenda_item i JOIN casework_meeting m ON m.id = i.meeting "
    "WHERE i.case_id = $1 AND m.kind = $2 AND m.starts_at >= $3 AND m.starts_at < $4 "
    "AND i.state = 'discussed' ORDER BY i.id"};

/// Of one family: when the kind of meeting first spoke of it, and what came of it.
struct Discussed {
    Instant first{Instant::max()};
    bool advised = false;
    std::optional<OrganisationId> handed_over_to{};
    bool taken_up = false;
};
using Families = std::map<CaseId, Discussed>;

Families families_in(store::Transaction& transaction, const MeetingKindId& kind,
                     const FigurePeriod& period) {
    Families families;
    // The last version of an item's minutes says whether it advised, an earlier one no more.
    std::map<AgendaItemId, std::pair<CaseId, bool>> advised;
    for (const auto& [item, family, at, organisation] :
         transaction.all<AgendaItemId, CaseId, Instant, std::optional<OrganisationId>>(
             minutes_in_period, kind, start_of(period.first_day), end_of(period.last_day),
             settled_at(period))) {
        auto& one = families[family];
        one.first = std::min(one.first, at);
        advised[item] = {family, organisation.has_value()};
    }
    for (const auto& [item, said] : advised)
        if (said.second) families[said.first].advised = true;
    return families;
}

void add_handovers(store::Transaction& transaction, const MeetingKindId& kind,
                   const FigurePeriod& period, Families& families) {
    const auto settled = settled_at(period);
    for (const auto& [family, receiver, at, step] :
         transaction.all<CaseId, OrganisationId, Instant, std::optional<HandoverState>>(
             handovers_of_discussed, settled, settled, kind, start_of(period.first_day),
             end_of(period.last_day))) {
        const auto found = families.find(family);
        if (found == families.end() || at < found->second.first) continue;
        auto& one = found->second;
        if (one.handed_over_to || step == HandoverState::declined) continue;
        one.handed_over_to = receiver;
        one.taken_up = step == HandoverState::action_confirmed;
    }
}

} // namespace

std::optional<Instant> first_meeting(store::Transaction& transaction, const MeetingKindId& kind) {
    return std::get<0>(transaction.find<std::optional<Instant>>(first_of_kind, kind).value());
}

FigureFacts figure_facts(store::Transaction& transaction, const MeetingKindId& kind,
                         const FigurePeriod& period) {
    const auto begins = start_of(period.first_day);
    const auto ends = end_of(period.last_day);
    const auto settled = settled_at(period);
    auto families = families_in(transaction, kind, period);
    add_handovers(transaction, kind, period, families);

    FigureFacts facts;
    for (const auto& [family, one] : families) {
        FigureFacts::Family counted{
            .reference = family, .advised = one.advised, .taken_up = one.taken_up};
        if (one.handed_over_to) {
            const auto receiver = networks::find(transaction, *one.handed_over_to);
            counted.handed_over_to = receiver ? sector_of(receiver->kind) : Sector::other;
        }
        facts.families.push_back(std::move(counted));
    }
    for (const auto& [decision, decided_at] :
         transaction.all<std::optional<IntakeDecision>, std::optional<Instant>>(reports_in_period,
                                                                                kind, begins, ends))
        facts.reports.push_back(decided_at && *decided_at < settled ? decision : std::nullopt);
    for (const auto& [area, number] :
         transaction.all<index::LifeArea, std::int64_t>(tallies, kind, to_text(period.first_day)))
        facts.life_areas.emplace(area, number);
    for (const auto& [family, step, started_at, ended_at] :
         transaction.all<CaseId, CaseStep, Instant, Instant>(steps_of_discussed, begins, settled,
                                                             kind, begins, ends))
        if (families.contains(family)) facts.steps.push_back({family, step, ended_at - started_at});
    return facts;
}

void change_tally(store::Transaction& transaction, const MeetingKindId& kind,
                  const FigurePeriod& period, index::LifeArea area, std::int64_t more) {
    transaction.change(add_to_tally, kind, to_text(period.first_day), area, more);
}

std::vector<AgendaItemId> items_discussed(store::Transaction& transaction,
                                          const MeetingKindId& kind, const FigurePeriod& period,
                                          const CaseId& case_id) {
    std::vector<AgendaItemId> found;
    for (auto& [item] :
         transaction.all<AgendaItemId>(items_of_case_in_period, case_id, kind,
                                       start_of(period.first_day), end_of(period.last_day)))
        found.push_back(std::move(item));
    return found;
}

} // namespace schakel::casework
