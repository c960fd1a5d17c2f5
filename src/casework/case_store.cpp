#include "casework/case_store.h"

namespace schakel::casework {

namespace {

using store::Statement;

const Statement case_by_id{
    "SELECT sealed_name, state, responsible, director, contact_person, meeting_kind, opened_by, "
    "opened_for, opened_at, closed_at, version, approach, sealed_occasion FROM casework_case WHERE "
    "id = $1"};
const Statement case_used{"SELECT version FROM casework_case WHERE id = $1"};
const Statement insert_case{
    "INSERT INTO casework_case (id, sealed_name, state, responsible, director, contact_person, "
    "meeting_kind, opened_by, opened_for, opened_at, closed_at, approach, sealed_occasion, "
    "version) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 1)"};
const Statement update_case{
    "UPDATE casework_case SET state = $1, responsible = $2, director = $3, contact_person = $4, "
    "meeting_kind = $5, closed_at = $6, version = version + 1 WHERE id = $7 AND version = $8"};
const Statement responsible_of_case{"SELECT responsible FROM casework_case WHERE id = $1"};

const Statement members_of_case{
    "SELECT person FROM casework_member WHERE case_id = $1 ORDER BY number"};
const Statement members_counted{"SELECT count(*) FROM casework_member WHERE case_id = $1"};
const Statement insert_member{
    "INSERT INTO casework_member (case_id, person, number) VALUES ($1, $2, $3) "
    "ON CONFLICT (case_id, person) DO NOTHING"};

const Statement case_ids_of{
    "SELECT c.id FROM casework_case c JOIN casework_participant p ON p.case_id = c.id "
    "WHERE p.organisation = $1 AND p.ended_at IS NULL AND p.role <> 'guest' "
    "ORDER BY c.opened_at DESC, c.id"};
const Statement open_case_ids_about{
    "SELECT c.id FROM casework_member m JOIN casework_case c ON c.id = m.case_id "
    "WHERE m.person = $1 AND c.state = 'open' ORDER BY c.opened_at, c.id"};
const Statement open_case_ids_of_kind{
    "SELECT id FROM casework_case WHERE meeting_kind = $1 AND state = 'open' "
    "ORDER BY opened_at, id"};

const Statement open_cases_with{
    "SELECT count(*) FROM casework_case c WHERE c.state = 'open' AND (c.director = $1 "
    "OR c.contact_person = $1 OR EXISTS (SELECT 1 FROM casework_participant p "
    "WHERE p.case_id = c.id AND p.professional = $1 AND p.ended_at IS NULL "
    "AND p.role = 'participant' AND p.by_handover IS NULL))"};

std::vector<CaseId> ids(std::vector<std::tuple<CaseId>> rows) {
    std::vector<CaseId> found;
    for (auto& [id] : rows)
        found.push_back(std::move(id));
    return found;
}

} // namespace

std::optional<Case> find_case(store::Transaction& transaction, people::Seals& seals,
                              const CaseId& id) {
    using Name = store::Bytes;
    using MaybeProfessional = std::optional<ProfessionalId>;
    const auto row =
        transaction.find<Name, CaseState, OrganisationId, MaybeProfessional, MaybeProfessional,
                         std::optional<MeetingKindId>, ProfessionalId, OrganisationId, Instant,
                         std::optional<Instant>, std::int64_t, networks::Approach,
                         std::optional<store::Bytes>>(case_by_id, id);
    if (!row) return std::nullopt;
    const auto& [sealed_name, state, responsible, director, contact_person, meeting_kind, opened_by,
                 opened_for, opened_at, closed_at, version, approach, sealed_occasion] = *row;
    auto name = seals.open(people::owner_of(id), "name", sealed_name);
    if (!name) return std::nullopt;
    Case found{.id = id,
               .approach = approach,
               .name = *std::move(name),
               .state = state,
               .responsible = responsible,
               .director = director,
               .contact_person = contact_person,
               .meeting_kind = meeting_kind,
               .opened = {opened_by, opened_for, opened_at},
               .closed_at = closed_at,
               .members = {},
               .version = version};
    if (sealed_occasion)
        found.occasion = seals.open(people::owner_of(id), "occasion", *sealed_occasion);
    for (auto& [person] : transaction.all<PersonId>(members_of_case, id))
        found.members.push_back(std::move(person));
    return found;
}

bool case_id_used(store::Transaction& transaction, const CaseId& id) {
    return transaction.find<std::int64_t>(case_used, id).has_value();
}

void add_case(store::Transaction& transaction, people::Seals& seals, const Case& added) {
    transaction.change(
        insert_case, added.id, seals.seal(people::owner_of(added.id), "name", added.name),
        added.state, added.responsible, added.director, added.contact_person, added.meeting_kind,
        added.opened.professional, added.opened.organisation, added.opened.at, added.closed_at,
        added.approach,
        added.occasion
            ? std::optional{seals.seal(people::owner_of(added.id), "occasion", *added.occasion)}
            : std::nullopt);
    for (const auto& person : added.members)
        keep_member(transaction, added.id, person);
}

// R-STORE-2: looking and changing are one statement, so that nothing can come between them.
std::expected<void, store::ChangedMeanwhile>
change_case(store::Transaction& transaction, const Case& changed, std::int64_t version_seen) {
    if (transaction.change(update_case, changed.state, changed.responsible, changed.director,
                           changed.contact_person, changed.meeting_kind, changed.closed_at,
                           changed.id, version_seen) == 0)
        return std::unexpected{store::ChangedMeanwhile{}};
    return {};
}

bool keep_member(store::Transaction& transaction, const CaseId& id, const PersonId& person) {
    const auto counted = transaction.find<std::int64_t>(members_counted, id).value();
    return transaction.change(insert_member, id, person, std::get<0>(counted) + 1) != 0;
}

std::optional<OrganisationId> responsible_for(store::Transaction& transaction, const CaseId& id) {
    auto row = transaction.find<OrganisationId>(responsible_of_case, id);
    if (!row) return std::nullopt;
    return std::get<0>(std::move(*row));
}

std::vector<Case> cases_of(store::Transaction& transaction, people::Seals& seals,
                           const OrganisationId& organisation) {
    std::vector<Case> found;
    for (const auto& id : ids(transaction.all<CaseId>(case_ids_of, organisation)))
        if (auto one = find_case(transaction, seals, id)) found.push_back(*std::move(one));
    return found;
}

std::vector<CaseId> open_cases_about(store::Transaction& transaction, const PersonId& person) {
    return ids(transaction.all<CaseId>(open_case_ids_about, person));
}

bool acts_in_open_case(store::Transaction& transaction, const ProfessionalId& professional) {
    return std::get<0>(transaction.find<std::int64_t>(open_cases_with, professional).value()) != 0;
}

std::vector<CaseId> discussion_list(store::Transaction& transaction, const MeetingKindId& kind) {
    return ids(transaction.all<CaseId>(open_case_ids_of_kind, kind));
}

} // namespace schakel::casework
