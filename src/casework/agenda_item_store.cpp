#include "casework/agenda_item_store.h"

#include "people/same_person.h"

#include <set>

namespace schakel::casework {

namespace {

using store::Statement;

const Statement item_by_id{
    "SELECT meeting, case_id, liaison, put_by, put_for, put_at, sealed_question, state, version "
    "FROM casework_agenda_item WHERE id = $1"};
const Statement table_of_item{
    "SELECT choice, chosen_by, chosen_for, chosen_at, sealed_reason, family_part, "
    "sealed_family_reason, discussed_with, came_from FROM casework_agenda_item WHERE id = $1"};
const Statement insert_item{
    "INSERT INTO casework_agenda_item (id, meeting, case_id, liaison, put_by, put_for, put_at, "
    "sealed_question, family_part, sealed_family_reason, came_from, state, version) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 1)"};
const Statement update_item{
    "UPDATE casework_agenda_item SET liaison = $1, choice = $2, chosen_by = $3, chosen_for = $4, "
    "chosen_at = $5, sealed_reason = $6, family_part = $7, sealed_family_reason = $8, "
    "discussed_with = $9, state = $10, version = version + 1 WHERE id = $11 AND version = $12"};
const Statement item_ids_of_meeting{
    "SELECT id FROM casework_agenda_item WHERE meeting = $1 ORDER BY put_at, id"};
const Statement item_ids_of_case{
    "SELECT id FROM casework_agenda_item WHERE case_id = $1 ORDER BY put_at, id"};

const Statement persons_of_case{
    "SELECT person FROM casework_member WHERE case_id = $1 ORDER BY person"};
const Statement item_ids_of_other_tables{
    "SELECT i.id FROM casework_member theirs "
    "JOIN casework_agenda_item i ON i.case_id = theirs.case_id "
    "JOIN casework_meeting m ON m.id = i.meeting "
    "JOIN casework_case c ON c.id = i.case_id AND c.state = 'open' "
    "WHERE theirs.person = $1 AND m.id <> $2 AND m.state <> 'held' AND i.state = 'open' "
    "AND NOT (i.case_id = $3 AND m.kind = $4)"};
const Statement insert_double{
    "INSERT INTO casework_agenda_double (item, other, found_at) VALUES ($1, $2, $3) "
    "ON CONFLICT (item, other) DO NOTHING"};
// Once for each table, also where it has more than one item about the family.
const Statement doubles_of_item{
    "SELECT DISTINCT m.kind, m.chair, m.starts_at FROM casework_agenda_double d "
    "JOIN casework_agenda_item i ON i.id = d.other JOIN casework_meeting m ON m.id = i.meeting "
    "WHERE d.item = $1 ORDER BY m.starts_at, m.kind, m.chair"};
const Statement doubles_to_come{
    "SELECT d.other FROM casework_agenda_double d JOIN casework_agenda_item i ON i.id = d.other "
    "JOIN casework_meeting m ON m.id = i.meeting "
    "JOIN casework_case c ON c.id = i.case_id AND c.state = 'open' "
    "WHERE d.item = $1 AND i.state = 'open' "
    "AND m.state <> 'held' ORDER BY m.starts_at, d.other"};
const Statement item_ids_moved_to{"SELECT id FROM casework_agenda_item "
                                  "WHERE discussed_with = $1 AND state = 'moved' ORDER BY id"};
const Statement item_id_come_from{"SELECT id FROM casework_agenda_item WHERE came_from = $1"};
const Statement item_id_of_case_at{
    "SELECT id FROM casework_agenda_item WHERE meeting = $1 AND case_id = $2"};
const Statement doubles_kept{
    "SELECT m.kind, count(*) FROM casework_agenda_item i JOIN casework_meeting m "
    "ON m.id = i.meeting WHERE i.choice = 'keep' GROUP BY m.kind ORDER BY m.kind"};

const Statement delete_hearers{"DELETE FROM casework_agenda_hearer WHERE item = $1"};
const Statement insert_hearer{
    "INSERT INTO casework_agenda_hearer (item, organisation, hears) VALUES ($1, $2, $3)"};
const Statement hearers_of_item{
    "SELECT organisation, hears FROM casework_agenda_hearer WHERE item = $1"};
const Statement insert_heard{
    "INSERT INTO casework_agenda_heard (item, organisation, number, hears, reason) "
    "VALUES ($1, $2, $3, $4, $5)"};
const Statement heard_of_item{"SELECT organisation, hears, reason FROM casework_agenda_heard "
                              "WHERE item = $1 ORDER BY number"};

std::string place_of(const AgendaItemId& id, std::string_view part) {
    return "agenda-item/" + id.value + "/" + std::string{part};
}

std::optional<store::Bytes> sealed_part(people::Seals& seals, const AgendaItem& item,
                                        std::string_view part,
                                        const std::optional<std::string>& text) {
    if (!text) return std::nullopt;
    return seals.seal(people::owner_of(item.case_id), place_of(item.id, part), *text);
}

std::vector<AgendaItem> items(store::Transaction& transaction, people::Seals& seals,
                              const std::vector<std::tuple<AgendaItemId>>& ids) {
    std::vector<AgendaItem> found;
    for (const auto& [id] : ids)
        if (auto one = find_agenda_item(transaction, seals, id)) found.push_back(*std::move(one));
    return found;
}

/// The choice of table and the part of the family, which most items do not have yet.
void read_rest(store::Transaction& transaction, people::Seals& seals, AgendaItem& item) {
    const auto [choice, chosen_by, chosen_for, chosen_at, sealed_reason, part, sealed_family,
                discussed_with, came_from] =
        transaction
            .find<std::optional<TableChoice>, std::optional<ProfessionalId>,
                  std::optional<OrganisationId>, std::optional<Instant>,
                  std::optional<store::Bytes>, std::optional<FamilyPart>,
                  std::optional<store::Bytes>, std::optional<AgendaItemId>,
                  std::optional<AgendaItemId>>(table_of_item, item.id)
            .value();
    const auto owner = people::owner_of(item.case_id);
    if (choice)
        item.chosen = ChosenTable{
            .choice = *choice,
            .reason =
                seals.open(owner, place_of(item.id, "choice"), sealed_reason.value()).value_or(""),
            .by = {chosen_by.value(), chosen_for.value(), chosen_at.value()}};
    item.family_part = part;
    item.discussed_with = discussed_with;
    item.came_from = came_from;
    if (sealed_family)
        item.family_reason = seals.open(owner, place_of(item.id, "family"), *sealed_family);
}

} // namespace

std::optional<AgendaItem> find_agenda_item(store::Transaction& transaction, people::Seals& seals,
                                           const AgendaItemId& id) {
    auto row =
        transaction.find<CaseMeetingId, CaseId, std::optional<ProfessionalId>, ProfessionalId,
                         OrganisationId, Instant, store::Bytes, AgendaItemState, std::int64_t>(
            item_by_id, id);
    if (!row) return std::nullopt;
    auto& [meeting, case_id, liaison, put_by, put_for, put_at, sealed, state, version] = *row;
    auto question = seals.open(people::owner_of(case_id), place_of(id, "question"), sealed);
    if (!question) return std::nullopt;
    AgendaItem item{.id = id,
                    .meeting = std::move(meeting),
                    .case_id = std::move(case_id),
                    .question = *std::move(question),
                    .liaison = std::move(liaison),
                    .put = {std::move(put_by), std::move(put_for), put_at},
                    .chosen = {},
                    .family_part = {},
                    .family_reason = {},
                    .discussed_with = {},
                    .came_from = {},
                    .state = state,
                    .version = version};
    read_rest(transaction, seals, item);
    return item;
}

void add_agenda_item(store::Transaction& transaction, people::Seals& seals,
                     const AgendaItem& added) {
    transaction.change(insert_item, added.id, added.meeting, added.case_id, added.liaison,
                       added.put.professional, added.put.organisation, added.put.at,
                       sealed_part(seals, added, "question", added.question), added.family_part,
                       sealed_part(seals, added, "family", added.family_reason), added.came_from,
                       added.state);
}

std::expected<void, store::ChangedMeanwhile> change_agenda_item(store::Transaction& transaction,
                                                                people::Seals& seals,
                                                                const AgendaItem& changed,
                                                                std::int64_t version_seen) {
    const auto& chosen = changed.chosen;
    const auto of_choice = [&](auto member) {
        return chosen ? std::optional{(*chosen).*member} : std::nullopt;
    };
    const auto signature = of_choice(&ChosenTable::by);
    if (transaction.change(update_item, changed.liaison, of_choice(&ChosenTable::choice),
                           signature ? std::optional{signature->professional} : std::nullopt,
                           signature ? std::optional{signature->organisation} : std::nullopt,
                           signature ? std::optional{signature->at} : std::nullopt,
                           sealed_part(seals, changed, "choice", of_choice(&ChosenTable::reason)),
                           changed.family_part,
                           sealed_part(seals, changed, "family", changed.family_reason),
                           changed.discussed_with, changed.state, changed.id, version_seen) == 0)
        return std::unexpected{store::ChangedMeanwhile{}};
    return {};
}

std::vector<AgendaItem> agenda_of(store::Transaction& transaction, people::Seals& seals,
                                  const CaseMeetingId& meeting) {
    return items(transaction, seals, transaction.all<AgendaItemId>(item_ids_of_meeting, meeting));
}

std::vector<AgendaItem> agenda_items_about(store::Transaction& transaction, people::Seals& seals,
                                           const CaseId& case_id) {
    return items(transaction, seals, transaction.all<AgendaItemId>(item_ids_of_case, case_id));
}

std::vector<AgendaItemId> other_tables(store::Transaction& transaction, const CaseMeeting& meeting,
                                       const CaseId& case_id) {
    std::set<PersonId> persons;
    for (const auto& [person] : transaction.all<PersonId>(persons_of_case, case_id)) {
        persons.insert(person);
        // R-TABLE-23
        for (auto& other : people::held_as_one_with(transaction, person))
            persons.insert(std::move(other));
    }
    std::set<AgendaItemId> found;
    for (const auto& person : persons)
        for (auto& [id] : transaction.all<AgendaItemId>(item_ids_of_other_tables, person,
                                                        meeting.id, case_id, meeting.kind))
            found.insert(std::move(id));
    return {found.begin(), found.end()};
}

void keep_double(store::Transaction& transaction, const AgendaItemId& item,
                 const AgendaItemId& other, Instant found_at) {
    transaction.change(insert_double, item, other, found_at);
}

std::vector<OtherTable> doubles_of(store::Transaction& transaction, const AgendaItemId& item) {
    return transaction.records<OtherTable>(doubles_of_item, item);
}

std::vector<AgendaItemId> open_doubles_of(store::Transaction& transaction,
                                          const AgendaItemId& item) {
    std::vector<AgendaItemId> found;
    for (auto& [id] : transaction.all<AgendaItemId>(doubles_to_come, item))
        found.push_back(std::move(id));
    return found;
}

std::vector<AgendaItem> items_discussed_with(store::Transaction& transaction, people::Seals& seals,
                                             const AgendaItemId& item) {
    return items(transaction, seals, transaction.all<AgendaItemId>(item_ids_moved_to, item));
}

std::optional<AgendaItem> item_come_from(store::Transaction& transaction, people::Seals& seals,
                                         const AgendaItemId& item) {
    const auto row = transaction.find<AgendaItemId>(item_id_come_from, item);
    if (!row) return std::nullopt;
    return find_agenda_item(transaction, seals, std::get<0>(*row));
}

std::optional<AgendaItem> item_about(store::Transaction& transaction, people::Seals& seals,
                                     const CaseId& case_id, const CaseMeetingId& meeting) {
    const auto row = transaction.find<AgendaItemId>(item_id_of_case_at, meeting, case_id);
    if (!row) return std::nullopt;
    return find_agenda_item(transaction, seals, std::get<0>(*row));
}

std::vector<KeptDoubles> kept_doubles(store::Transaction& transaction) {
    return transaction.records<KeptDoubles>(doubles_kept);
}

void keep_hearers(store::Transaction& transaction, const AgendaItemId& item,
                  const std::map<OrganisationId, bool>& set) {
    transaction.change(delete_hearers, item);
    for (const auto& [organisation, hears] : set)
        transaction.change(insert_hearer, item, organisation, hears);
}

std::map<OrganisationId, bool> hearers_set(store::Transaction& transaction,
                                           const AgendaItemId& item) {
    std::map<OrganisationId, bool> set;
    for (const auto& [organisation, hears] :
         transaction.all<OrganisationId, bool>(hearers_of_item, item))
        set.emplace(organisation, hears);
    return set;
}

void keep_heard(store::Transaction& transaction, const AgendaItemId& item,
                const std::vector<Hearing>& hearings) {
    std::int64_t number = 0;
    for (const auto& one : hearings)
        transaction.change(insert_heard, item, one.organisation, ++number, one.hears, one.reason);
}

std::vector<Hearing> heard(store::Transaction& transaction, const AgendaItemId& item) {
    return transaction.records<Hearing>(heard_of_item, item);
}

} // namespace schakel::casework
