#include "casework/announced_store.h"

namespace schakel::casework {

namespace {

using store::Statement;

const Statement put{
    "INSERT INTO casework_announced (item, organisation, announced_by, announced_for, "
    "announced_at, ends_at, looked_at, waits_since, on_its_way) VALUES ($1, $2, $3, $4, $5, $6, "
    "$7, $8, $9) "
    "ON CONFLICT (item) DO UPDATE SET organisation = excluded.organisation, "
    "announced_by = excluded.announced_by, announced_for = excluded.announced_for, "
    "announced_at = excluded.announced_at, ends_at = excluded.ends_at, "
    "looked_at = excluded.looked_at, waits_since = excluded.waits_since, "
    "on_its_way = excluded.on_its_way"};
const Statement by_item{"SELECT organisation, announced_by, announced_for, announced_at, ends_at, "
                        "waits_since, on_its_way FROM casework_announced WHERE item = $1"};
const Statement put_person{"INSERT INTO casework_announced_person (item, person) VALUES ($1, $2)"};
const Statement persons_of_item{
    "SELECT person FROM casework_announced_person WHERE item = $1 ORDER BY person"};
const Statement delete_persons{"DELETE FROM casework_announced_person WHERE item = $1"};
const Statement delete_item{"DELETE FROM casework_announced WHERE item = $1"};
const Statement over{
    "SELECT a.item FROM casework_announced a JOIN casework_agenda_item i ON i.id = a.item "
    "JOIN casework_meeting m ON m.id = i.meeting JOIN casework_case c ON c.id = i.case_id "
    "WHERE a.ends_at <= $1 OR m.state = 'held' OR i.state = 'moved' OR c.state <> 'open' "
    "ORDER BY a.item LIMIT $2"};
const Statement to_look_at{"SELECT item FROM casework_announced WHERE looked_at <= $1 "
                           "ORDER BY looked_at, item LIMIT $2"};
const Statement waiting{"SELECT item FROM casework_announced WHERE waits_since IS NOT NULL "
                        "ORDER BY waits_since, item LIMIT $1"};
const Statement all_wait{
    "UPDATE casework_announced SET waits_since = $1 WHERE waits_since IS NULL"};
const Statement on_its_way{"UPDATE casework_announced SET on_its_way = 1 WHERE item = $1"};
const Statement put_met{
    "INSERT INTO casework_announced_met (item, place, meeting_kind, kind_name, chair, found_at) "
    "VALUES ($1, $2, $3, $4, $5, $6)"};
const Statement met_of{"SELECT meeting_kind, kind_name, chair, found_at FROM "
                       "casework_announced_met WHERE item = $1 ORDER BY place"};
const Statement delete_met{"DELETE FROM casework_announced_met WHERE item = $1"};
const Statement sent{"UPDATE casework_announced SET waits_since = NULL WHERE item = $1"};
const Statement looked_at{"UPDATE casework_announced SET looked_at = $2 WHERE item = $1"};

std::vector<AgendaItemId> items(const std::vector<std::tuple<AgendaItemId>>& rows) {
    std::vector<AgendaItemId> found;
    for (const auto& [id] : rows)
        found.push_back(id);
    return found;
}

} // namespace

void keep_announced(store::Transaction& transaction, const Announced& announced) {
    transaction.change(delete_persons, announced.item);
    transaction.change(put, announced.item, announced.organisation, announced.by.professional,
                       announced.by.organisation, announced.by.at, announced.ends_at,
                       announced.by.at, announced.waits_since, announced.on_its_way);
    for (const auto& person : announced.persons)
        transaction.change(put_person, announced.item, person);
}

std::optional<Announced> find_announced(store::Transaction& transaction, const AgendaItemId& item) {
    auto row = transaction.find<OrganisationId, ProfessionalId, OrganisationId, Instant, Instant,
                                std::optional<Instant>, bool>(by_item, item);
    if (!row) return std::nullopt;
    auto& [organisation, professional, announced_for, at, ends_at, waits_since, on_its_way] = *row;
    Announced found{item,
                    std::move(organisation),
                    {std::move(professional), std::move(announced_for), at},
                    ends_at,
                    {},
                    waits_since,
                    on_its_way};
    for (auto& [person] : transaction.all<PersonId>(persons_of_item, item))
        found.persons.push_back(std::move(person));
    return found;
}

void remove_announced(store::Transaction& transaction, const AgendaItemId& item) {
    transaction.change(delete_met, item);
    transaction.change(delete_persons, item);
    transaction.change(delete_item, item);
}

void set_all_announced_waiting(store::Transaction& transaction, Instant since) {
    transaction.change(all_wait, since);
}

void set_announced_sent(store::Transaction& transaction, const AgendaItemId& item) {
    transaction.change(sent, item);
}

void set_announced_on_its_way(store::Transaction& transaction, const AgendaItemId& item) {
    transaction.change(on_its_way, item);
}

void set_met_meetings(store::Transaction& transaction, const AgendaItemId& item,
                      const std::vector<MetMeeting>& met) {
    transaction.change(delete_met, item);
    for (std::int64_t place = 0; const auto& one : met)
        transaction.change(put_met, item, place++, one.meeting_kind, one.kind_name, one.chair,
                           one.at);
}

std::vector<MetMeeting> met_meetings(store::Transaction& transaction, const AgendaItemId& item) {
    return transaction.records<MetMeeting>(met_of, item);
}

std::vector<AgendaItemId> announced_and_waiting(store::Transaction& transaction,
                                                std::int64_t number_max) {
    return items(transaction.all<AgendaItemId>(waiting, number_max));
}

std::vector<AgendaItemId> announced_and_over(store::Transaction& transaction, Instant now,
                                             std::int64_t number_max) {
    return items(transaction.all<AgendaItemId>(over, now, number_max));
}

std::vector<AgendaItemId> announced_to_look_at(store::Transaction& transaction, Instant since,
                                               std::int64_t number_max) {
    return items(transaction.all<AgendaItemId>(to_look_at, since, number_max));
}

void set_announced_looked_at(store::Transaction& transaction, const AgendaItemId& item,
                             Instant at) {
    transaction.change(looked_at, item, at);
}

} // namespace schakel::casework
