#include "index/index_row_store.h"

namespace schakel::index {

namespace {

using store::Statement;

const Statement insert_row{"INSERT INTO index_row (token, kind, organisation, professional, "
                           "signal, created, remove_after, "
                           "archive_until, key_epoch, profile, state) VALUES ($1, $2, $3, $4, $5, "
                           "$6, $7, $8, $9, $10, $11) "
                           "ON CONFLICT (token, kind, organisation, signal) DO NOTHING"};
const Statement by_signal{
    "SELECT token, kind, organisation, professional, signal, created, remove_after, archive_until, "
    "key_epoch, profile, state FROM index_row WHERE organisation = $1 AND signal = $2 "
    "ORDER BY CASE WHEN kind = 'person' THEN 0 ELSE 1 END, kind, token"};
const Statement active_by_token{
    "SELECT token, kind, organisation, professional, signal, created, remove_after, archive_until, "
    "key_epoch, profile, state FROM index_row WHERE token = $1 AND kind = $2 AND state = 'active' "
    "AND remove_after > $3 ORDER BY created, signal"};
const Statement archived_by_token{
    "SELECT r.token, r.kind, r.organisation, r.professional, r.signal, r.created, r.remove_after, "
    "r.archive_until, r.key_epoch, r.profile, r.state FROM index_row r WHERE r.token = $1 "
    "AND r.kind = $2 AND (r.state = 'archived' OR (r.state = 'active' AND r.kind = 'person' "
    "AND r.remove_after <= $3)) AND r.archive_until > $3 AND NOT EXISTS (SELECT 1 FROM "
    "index_archive_used u WHERE u.organisation = r.organisation AND u.signal = r.signal) "
    "ORDER BY r.created, r.signal"};
const Statement state_of_rows{
    "UPDATE index_row SET state = $3 WHERE organisation = $1 AND signal = $2"};
const Statement archive_person_row{
    "UPDATE index_row SET state = 'archived', remove_after = $3, archive_until = $4 "
    "WHERE organisation = $1 AND signal = $2 AND kind = 'person'"};
const Statement remove_other_rows{
    "DELETE FROM index_row WHERE organisation = $1 AND signal = $2 AND kind <> 'person'"};
const Statement remove_all_rows{"DELETE FROM index_row WHERE organisation = $1 AND signal = $2"};
const Statement remove_mark{
    "DELETE FROM index_archive_used WHERE organisation = $1 AND signal = $2"};
const Statement remove_place{"DELETE FROM index_place WHERE organisation = $1 AND signal = $2"};
const Statement insert_mark{
    "INSERT INTO index_archive_used (organisation, signal, used_at) VALUES ($1, $2, $3) "
    "ON CONFLICT (organisation, signal) DO NOTHING"};
const Statement put_place{
    "INSERT INTO index_place (organisation, signal, network) VALUES ($1, $2, $3) "
    "ON CONFLICT (organisation, signal) DO UPDATE SET network = excluded.network"};
const Statement place{"SELECT network FROM index_place WHERE organisation = $1 AND signal = $2"};

const Statement insert_entry{
    "INSERT INTO index_log (organisation, signal, at, entry, professional, network, match_id, "
    "keep_until) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) "
    "ON CONFLICT (organisation, signal, at, entry, match_id) DO NOTHING"};
const Statement log_of_signal{
    "SELECT organisation, signal, at, entry, professional, network, match_id, keep_until "
    "FROM index_log WHERE organisation = $1 AND signal = $2 ORDER BY at, entry, match_id"};
const Statement log_of_network{
    "SELECT organisation, signal, at, entry, professional, network, match_id, keep_until "
    "FROM index_log WHERE network = $1 ORDER BY at DESC, signal, entry, match_id LIMIT $2"};
const Statement remove_log{"DELETE FROM index_log WHERE organisation = $1 AND signal = $2"};

const Statement put_objection{
    "INSERT INTO index_objection (organisation, signal, professional, network, received_at, "
    "due_at, "
    "advice, keep_until, outcome, judged_at, judged_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, "
    "$9, "
    "$10, $11) ON CONFLICT (organisation, signal) DO UPDATE SET professional = "
    "excluded.professional, network = excluded.network, received_at = excluded.received_at, "
    "due_at = excluded.due_at, advice = excluded.advice, keep_until = excluded.keep_until, "
    "outcome = excluded.outcome, judged_at = excluded.judged_at, judged_by = excluded.judged_by"};
const Statement objection_to{
    "SELECT organisation, signal, professional, network, received_at, due_at, advice, keep_until, "
    "outcome, judged_at, judged_by FROM index_objection WHERE signal = $1"};
const Statement objections_open{
    "SELECT organisation, signal, professional, network, received_at, due_at, advice, keep_until, "
    "outcome, judged_at, judged_by FROM index_objection WHERE network = $1 AND outcome IS NULL "
    "ORDER BY due_at, signal"};
const Statement objection_place{"UPDATE index_objection SET network = $3 WHERE organisation = $1 "
                                "AND signal = $2"};
const Statement remove_objection{
    "DELETE FROM index_objection WHERE organisation = $1 AND signal = $2"};

const Statement over{
    "SELECT DISTINCT organisation, signal FROM index_row WHERE state <> 'archived' "
    "AND remove_after <= $1 ORDER BY organisation, signal LIMIT $2"};
const Statement archive_over{
    "SELECT DISTINCT organisation, signal FROM index_row WHERE archive_until "
    "<= $1 ORDER BY organisation, signal LIMIT $2"};
const Statement remove_log_past{"DELETE FROM index_log WHERE keep_until <= $1"};
const Statement remove_objections_past{"DELETE FROM index_objection WHERE keep_until <= $1"};

const Statement any_place{"SELECT COUNT(*) FROM (SELECT 1 FROM index_place LIMIT 1) any_place"};
const Statement in_network{
    "SELECT r.token, r.kind, r.organisation, r.professional, r.signal, r.created, r.remove_after, "
    "r.archive_until, r.key_epoch, r.profile, r.state FROM index_row r JOIN index_place p ON "
    "p.organisation = r.organisation AND p.signal = r.signal WHERE p.network = $1"};
const Statement remove_rows_of{
    "DELETE FROM index_row WHERE EXISTS (SELECT 1 FROM index_place p WHERE p.organisation = "
    "index_row.organisation AND p.signal = index_row.signal AND p.network = $1)"};
const Statement remove_marks_of{
    "DELETE FROM index_archive_used WHERE EXISTS (SELECT 1 FROM index_place p WHERE p.organisation "
    "= index_archive_used.organisation AND p.signal = index_archive_used.signal AND p.network = "
    "$1)"};
const Statement remove_objections_of{
    "DELETE FROM index_objection WHERE EXISTS (SELECT 1 FROM index_place p WHERE p.organisation = "
    "index_objection.organisation AND p.signal = index_objection.signal AND p.network = $1)"};
const Statement remove_log_of{"DELETE FROM index_log WHERE network = $1"};
const Statement remove_places_of{"DELETE FROM index_place WHERE network = $1"};
const Statement count_in{
    "SELECT CAST(COALESCE(SUM(CASE WHEN r.state = 'active' AND r.remove_after > $2 THEN 1 ELSE 0 "
    "END), 0) AS BIGINT), CAST(COALESCE(SUM(CASE WHEN r.state = 'archived' THEN 1 ELSE 0 END), 0) "
    "AS BIGINT), CAST(COALESCE(SUM(CASE WHEN r.state = 'objected' THEN 1 ELSE 0 END), 0) AS "
    "BIGINT) "
    "FROM index_row r JOIN index_place p ON p.organisation = r.organisation AND p.signal = "
    "r.signal "
    "WHERE p.network = $1 AND r.kind = 'person'"};

} // namespace

void add_row(store::Transaction& transaction, const IndexRow& row) {
    transaction.change(insert_row, row.token, row.kind, row.organisation, row.professional,
                       row.signal, row.created, row.remove_after, row.archive_until, row.key_epoch,
                       row.profile, row.state);
}

namespace {

template <class... Arguments>
std::vector<IndexRow> rows(store::Transaction& transaction, const Statement& statement,
                           const Arguments&... arguments) {
    std::vector<IndexRow> found;
    for (auto& row :
         transaction.all<store::Bytes, TokenKind, OrganisationId, ProfessionalId, SignalId, Instant,
                         Instant, Instant, std::int64_t, LegalProfile, RowState>(statement,
                                                                                 arguments...))
        found.push_back(std::make_from_tuple<IndexRow>(std::move(row)));
    return found;
}

} // namespace

std::vector<IndexRow> rows_of(store::Transaction& transaction, const OrganisationId& organisation,
                              const SignalId& signal) {
    return rows(transaction, by_signal, organisation, signal);
}

std::vector<IndexRow> active_rows(store::Transaction& transaction, const IndexToken& token,
                                  Instant now) {
    return rows(transaction, active_by_token, token.token, token.kind, now);
}

std::vector<IndexRow> archived_rows(store::Transaction& transaction, const IndexToken& token,
                                    Instant now) {
    return rows(transaction, archived_by_token, token.token, token.kind, now);
}

void set_state(store::Transaction& transaction, const OrganisationId& organisation,
               const SignalId& signal, RowState state) {
    transaction.change(state_of_rows, organisation, signal, state);
}

void archive_rows(store::Transaction& transaction, const OrganisationId& organisation,
                  const SignalId& signal, Instant now, Instant until) {
    transaction.change(archive_person_row, organisation, signal, now, until);
    transaction.change(remove_other_rows, organisation, signal);
}

void remove_rows(store::Transaction& transaction, const OrganisationId& organisation,
                 const SignalId& signal) {
    transaction.change(remove_all_rows, organisation, signal);
    transaction.change(remove_mark, organisation, signal);
    transaction.change(remove_place, organisation, signal);
}

std::size_t replace_tokens(store::Transaction& transaction, const OrganisationId& organisation,
                           const SignalId& signal, std::span<const IndexToken> tokens,
                           std::int64_t key_epoch) {
    const auto before = rows_of(transaction, organisation, signal);
    if (before.empty()) return 0;
    transaction.change(remove_all_rows, organisation, signal);
    std::size_t kept = 0;
    for (const auto& token : tokens) {
        auto row = before.front();
        if (row.state == RowState::archived && token.kind != TokenKind::person) continue;
        row.kind = token.kind;
        row.token = token.token;
        row.key_epoch = key_epoch;
        add_row(transaction, row);
        ++kept;
    }
    return kept;
}

void mark_used(store::Transaction& transaction, const OrganisationId& organisation,
               const SignalId& signal, Instant now) {
    transaction.change(insert_mark, organisation, signal, now);
}

void set_place(store::Transaction& transaction, const OrganisationId& organisation,
               const SignalId& signal, const NetworkId& network) {
    transaction.change(put_place, organisation, signal, network);
}

std::optional<NetworkId> place_of(store::Transaction& transaction,
                                  const OrganisationId& organisation, const SignalId& signal) {
    const auto row = transaction.find<NetworkId>(place, organisation, signal);
    return row ? std::optional{std::get<0>(*row)} : std::nullopt;
}

void add_entry(store::Transaction& transaction, const LogbookEntry& entry) {
    transaction.keep(insert_entry, entry);
}

std::vector<LogbookEntry> entries_of_signal(store::Transaction& transaction,
                                            const OrganisationId& organisation,
                                            const SignalId& signal) {
    return transaction.records<LogbookEntry>(log_of_signal, organisation, signal);
}

std::vector<LogbookEntry> entries_in(store::Transaction& transaction, const NetworkId& network,
                                     std::int64_t number_max) {
    return transaction.records<LogbookEntry>(log_of_network, network, number_max);
}

void remove_entries(store::Transaction& transaction, const OrganisationId& organisation,
                    const SignalId& signal) {
    transaction.change(remove_log, organisation, signal);
    transaction.change(remove_objection, organisation, signal);
}

void keep_objection(store::Transaction& transaction, const KeptObjection& objection) {
    transaction.keep(put_objection, objection);
}

std::optional<KeptObjection> find_objection(store::Transaction& transaction,
                                            const SignalId& signal) {
    return transaction.record<KeptObjection>(objection_to, signal);
}

std::vector<KeptObjection> open_objections(store::Transaction& transaction,
                                           const NetworkId& network) {
    return transaction.records<KeptObjection>(objections_open, network);
}

void move_objection(store::Transaction& transaction, const OrganisationId& organisation,
                    const SignalId& signal, const NetworkId& to) {
    transaction.change(objection_place, organisation, signal, to);
}

std::vector<SignalOver> signals_over(store::Transaction& transaction, Instant now,
                                     std::int64_t number_max) {
    return transaction.records<SignalOver>(over, now, number_max);
}

std::vector<SignalOver> archives_over(store::Transaction& transaction, Instant now,
                                      std::int64_t number_max) {
    return transaction.records<SignalOver>(archive_over, now, number_max);
}

std::int64_t remove_past(store::Transaction& transaction, Instant now) {
    return transaction.change(remove_log_past, now) +
           transaction.change(remove_objections_past, now);
}

std::vector<IndexRow> rows_in(store::Transaction& transaction, const NetworkId& network) {
    auto found = rows(transaction, in_network, network);
    std::ranges::sort(found, {}, [](const IndexRow& row) {
        return std::tie(row.organisation.value, row.signal.value, row.kind, row.token);
    });
    return found;
}

std::int64_t remove_rows_in(store::Transaction& transaction, const NetworkId& network) {
    const auto gone = transaction.change(remove_rows_of, network);
    transaction.change(remove_marks_of, network);
    transaction.change(remove_objections_of, network);
    transaction.change(remove_places_of, network);
    return gone;
}

std::int64_t remove_entries_in(store::Transaction& transaction, const NetworkId& network) {
    return transaction.change(remove_log_of, network);
}

SignalCount count_signals(store::Transaction& transaction, const NetworkId& network, Instant now) {
    return transaction.record<SignalCount>(count_in, network, now).value_or(SignalCount{});
}

bool keeps_any_row(store::Transaction& transaction) {
    return std::get<0>(transaction.find<std::int64_t>(any_place).value()) > 0;
}

} // namespace schakel::index
