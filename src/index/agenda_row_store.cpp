#include "index/agenda_row_store.h"

namespace schakel::index {

namespace {

using store::Statement;

const Statement insert_row{
    "INSERT INTO index_agenda_row (token, kind, organisation, item, chair, meeting_kind, network, "
    "created, keep_until, key_epoch, profile) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, "
    "$11) ON CONFLICT (token, kind, organisation, item) DO NOTHING"};
const Statement rows_of_item{
    "SELECT token, kind, organisation, item, chair, meeting_kind, network, created, keep_until, "
    "key_epoch, profile FROM index_agenda_row WHERE organisation = $1 AND item = $2 "
    "ORDER BY kind, token"};
const Statement rows_with_token{
    "SELECT token, kind, organisation, item, chair, meeting_kind, network, created, keep_until, "
    "key_epoch, profile FROM index_agenda_row WHERE token = $1 AND kind = $2 "
    "AND organisation <> $3 AND keep_until > $4 ORDER BY created, organisation, item"};
const Statement delete_rows{"DELETE FROM index_agenda_row WHERE organisation = $1 AND item = $2"};
const Statement insert_met{
    "INSERT INTO index_agenda_met (organisation, item, other_organisation, other_item, "
    "meeting_kind, chair, found_at, keep_until) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) "
    "ON CONFLICT (organisation, item, other_organisation, other_item) DO NOTHING"};
const Statement delete_met{"DELETE FROM index_agenda_met WHERE (organisation = $1 AND item = $2) "
                           "OR (other_organisation = $3 AND other_item = $4)"};
const Statement notices{
    "SELECT organisation, item, meeting_kind, chair, found_at FROM index_agenda_met "
    "WHERE organisation = $1 AND item = $2 AND keep_until > $3 "
    "ORDER BY found_at, other_organisation, other_item"};
const Statement told_of{
    "SELECT organisation, item FROM index_agenda_met WHERE other_organisation = $1 "
    "AND other_item = $2 ORDER BY organisation, item"};
const Statement insert_entry{
    "INSERT INTO index_agenda_log (organisation, item, at, entry, professional, network, "
    "other_item, keep_until) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) "
    "ON CONFLICT (organisation, item, at, entry, other_item) DO NOTHING"};
const Statement entries_of_item{
    "SELECT organisation, item, at, entry, professional, network, other_item, keep_until "
    "FROM index_agenda_log WHERE organisation = $1 AND item = $2 ORDER BY at, entry, other_item"};
const Statement over{"SELECT DISTINCT organisation, item FROM index_agenda_row "
                     "WHERE keep_until <= $1 ORDER BY organisation, item LIMIT $2"};
const Statement under{"SELECT DISTINCT organisation, item FROM index_agenda_row "
                      "WHERE network = $1 AND profile = $2 ORDER BY organisation, item LIMIT $3"};
const Statement profiles{
    "SELECT DISTINCT network, profile FROM index_agenda_row ORDER BY network, profile"};
const Statement rows_in_network{
    "SELECT token, kind, organisation, item, chair, meeting_kind, network, created, keep_until, "
    "key_epoch, profile FROM index_agenda_row WHERE network = $1 "
    "ORDER BY organisation, item, kind, token"};
const Statement count_in_network{
    "SELECT COUNT(*) FROM (SELECT DISTINCT organisation, item FROM index_agenda_row "
    "WHERE network = $1 AND keep_until > $2) AS announced"};
const Statement entries_in_network{
    "SELECT organisation, item, at, entry, professional, network, other_item, keep_until "
    "FROM index_agenda_log WHERE network = $1 "
    "ORDER BY at DESC, organisation, item, entry, other_item LIMIT $2"};
const Statement delete_entries_in_network{"DELETE FROM index_agenda_log WHERE network = $1"};
const Statement delete_entries_past{"DELETE FROM index_agenda_log WHERE keep_until <= $1"};

template <class... Arguments>
std::vector<AgendaRow> rows(store::Transaction& transaction, const Statement& statement,
                            const Arguments&... arguments) {
    std::vector<AgendaRow> found;
    for (auto& row :
         transaction.all<store::Bytes, TokenKind, OrganisationId, AgendaItemId, ProfessionalId,
                         MeetingKindId, NetworkId, Instant, Instant, std::int64_t, LegalProfile>(
             statement, arguments...))
        found.push_back(std::make_from_tuple<AgendaRow>(std::move(row)));
    return found;
}

} // namespace

void add_agenda_row(store::Transaction& transaction, const AgendaRow& row) {
    transaction.change(insert_row, row.token, row.kind, row.organisation, row.item, row.chair,
                       row.meeting_kind, row.network, row.created, row.keep_until, row.key_epoch,
                       row.profile);
}

std::vector<AgendaRow> agenda_rows_of(store::Transaction& transaction,
                                      const OrganisationId& organisation,
                                      const AgendaItemId& item) {
    return rows(transaction, rows_of_item, organisation, item);
}

std::vector<AgendaRow> agenda_rows_with(store::Transaction& transaction, const IndexToken& token,
                                        const OrganisationId& not_of, Instant now) {
    return rows(transaction, rows_with_token, token.token, token.kind, not_of, now);
}

void remove_agenda_tokens(store::Transaction& transaction, const OrganisationId& organisation,
                          const AgendaItemId& item) {
    transaction.change(delete_rows, organisation, item);
}

void remove_agenda_rows(store::Transaction& transaction, const OrganisationId& organisation,
                        const AgendaItemId& item) {
    remove_agenda_tokens(transaction, organisation, item);
    transaction.change(delete_met, organisation, item, organisation, item);
}

bool add_agenda_met(store::Transaction& transaction, const AgendaRow& told, const AgendaRow& other,
                    Instant found_at) {
    return transaction.change(insert_met, told.organisation, told.item, other.organisation,
                              other.item, other.meeting_kind, other.chair, found_at,
                              std::min(told.keep_until, other.keep_until)) != 0;
}

std::vector<AnnouncedBy> agendas_told_of(store::Transaction& transaction,
                                         const OrganisationId& organisation,
                                         const AgendaItemId& item) {
    return transaction.records<AnnouncedBy>(told_of, organisation, item);
}

std::vector<AgendaNotice> agenda_notices(store::Transaction& transaction,
                                         const OrganisationId& organisation,
                                         const AgendaItemId& item, Instant now) {
    return transaction.records<AgendaNotice>(notices, organisation, item, now);
}

void add_agenda_entry(store::Transaction& transaction, const AgendaLogEntry& entry) {
    transaction.change(insert_entry, entry.organisation, entry.item, entry.at, entry.entry,
                       entry.professional, entry.network, entry.other_item, entry.keep_until);
}

std::vector<AgendaLogEntry> agenda_entries_of(store::Transaction& transaction,
                                              const OrganisationId& organisation,
                                              const AgendaItemId& item) {
    return transaction.records<AgendaLogEntry>(entries_of_item, organisation, item);
}

std::vector<AnnouncedBy> agendas_over(store::Transaction& transaction, Instant now,
                                      std::int64_t number_max) {
    return transaction.records<AnnouncedBy>(over, now, number_max);
}

std::vector<AgendaRow> agenda_rows_in(store::Transaction& transaction, const NetworkId& network) {
    return rows(transaction, rows_in_network, network);
}

std::int64_t count_agendas(store::Transaction& transaction, const NetworkId& network, Instant now) {
    return std::get<0>(transaction.find<std::int64_t>(count_in_network, network, now).value());
}

std::vector<AgendaLogEntry> agenda_entries_in(store::Transaction& transaction,
                                              const NetworkId& network, std::int64_t number_max) {
    return transaction.records<AgendaLogEntry>(entries_in_network, network, number_max);
}

std::int64_t remove_agenda_entries_in(store::Transaction& transaction, const NetworkId& network) {
    return transaction.change(delete_entries_in_network, network);
}

std::vector<AnnouncedBy> agendas_under(store::Transaction& transaction, const NetworkId& network,
                                       LegalProfile profile, std::int64_t number_max) {
    return transaction.records<AnnouncedBy>(under, network, profile, number_max);
}

std::vector<AgendaProfile> agenda_profiles(store::Transaction& transaction) {
    return transaction.records<AgendaProfile>(profiles);
}

std::int64_t remove_agenda_entries_past(store::Transaction& transaction, Instant now) {
    return transaction.change(delete_entries_past, now);
}

} // namespace schakel::index
