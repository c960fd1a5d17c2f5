#include "index/match_store.h"

#include "index/index_row_store.h"

namespace schakel::index {

namespace {

using store::Statement;

const Statement insert_match{
    "INSERT INTO index_match (id, earlier, earlier_organisation, earlier_professional, later, "
    "later_organisation, later_professional, match_on, found_at, from_archive, due_at, keep_until, "
    "reminded_at, escalated_at, closed_at, closed_for) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, "
    "$10, $11, $12, $13, $14, $15, $16) ON CONFLICT DO NOTHING"};
const Statement put_numbers{
    "UPDATE index_match SET earlier_number = $2, later_number = $3 WHERE id = $1"};
const Statement match_by_id{
    "SELECT id, earlier, earlier_organisation, earlier_professional, later, later_organisation, "
    "later_professional, match_on, found_at, from_archive, due_at, keep_until, reminded_at, "
    "escalated_at, closed_at, closed_for FROM index_match WHERE id = $1"};
const Statement matches_by_signal{
    "SELECT id, earlier, earlier_organisation, earlier_professional, later, later_organisation, "
    "later_professional, match_on, found_at, from_archive, due_at, keep_until, reminded_at, "
    "escalated_at, closed_at, closed_for FROM index_match WHERE (earlier_organisation = $1 AND "
    "earlier = $2) OR (later_organisation = $1 AND later = $2) ORDER BY found_at, id"};
const Statement matches_by_network{
    "SELECT id, earlier, earlier_organisation, earlier_professional, later, "
    "later_organisation, later_professional, match_on, found_at, from_archive, due_at, "
    "keep_until, reminded_at, escalated_at, closed_at, closed_for FROM index_match WHERE "
    "EXISTS (SELECT 1 FROM index_signal s JOIN index_name n ON n.number = s.network WHERE "
    "s.number IN (index_match.earlier_number, index_match.later_number) AND s.state <> 3 AND "
    "n.name = $1) ORDER BY due_at, id"};
const Statement insert_contact{
    "INSERT INTO index_match_contact (match_id, organisation, professional, at, coordinator) "
    "VALUES ($1, $2, $3, $4, $5) ON CONFLICT (match_id, organisation) DO NOTHING"};
const Statement contacts{"SELECT match_id, organisation, professional, at, coordinator FROM "
                         "index_match_contact WHERE match_id = $1 ORDER BY at, organisation"};
const Statement close{
    "UPDATE index_match SET closed_at = $2, closed_for = $3 WHERE id = $1 AND closed_at IS NULL"};
const Statement to_remind{
    "SELECT id, earlier, earlier_organisation, earlier_professional, later, later_organisation, "
    "later_professional, match_on, found_at, from_archive, due_at, keep_until, reminded_at, "
    "escalated_at, closed_at, closed_for FROM index_match WHERE closed_at IS NULL AND reminded_at "
    "IS NULL AND found_at <= $1 ORDER BY due_at, id LIMIT $2"};
const Statement to_escalate{
    "SELECT id, earlier, earlier_organisation, earlier_professional, later, later_organisation, "
    "later_professional, match_on, found_at, from_archive, due_at, keep_until, reminded_at, "
    "escalated_at, closed_at, closed_for FROM index_match WHERE closed_at IS NULL AND escalated_at "
    "IS NULL AND due_at <= $1 ORDER BY due_at, id LIMIT $2"};
const Statement reminded{"UPDATE index_match SET reminded_at = $2 WHERE id = $1"};
const Statement escalated{"UPDATE index_match SET escalated_at = $2 WHERE id = $1"};
const Statement remove_contacts_of{
    "DELETE FROM index_match_contact WHERE match_id IN (SELECT id FROM index_match WHERE "
    "((earlier_organisation = $1 AND earlier = $2) OR (later_organisation = $1 AND later = $2)))"};
const Statement remove_of{"DELETE FROM index_match WHERE ((earlier_organisation = $1 AND earlier = "
                          "$2) OR (later_organisation = $1 AND later = $2))"};
const Statement remove_contacts_past{"DELETE FROM index_match_contact WHERE match_id IN (SELECT id "
                                     "FROM index_match WHERE keep_until <= $1)"};
const Statement remove_past_matches{"DELETE FROM index_match WHERE keep_until <= $1"};
const Statement remove_contacts_in{
    "DELETE FROM index_match_contact WHERE match_id IN (SELECT id FROM index_match WHERE "
    "EXISTS (SELECT 1 FROM index_signal s JOIN index_name n ON n.number = s.network WHERE "
    "s.number IN (index_match.earlier_number, index_match.later_number) AND s.state <> 3 AND "
    "n.name = $1))"};
const Statement remove_in{
    "DELETE FROM index_match WHERE EXISTS (SELECT 1 FROM index_signal s JOIN index_name n ON "
    "n.number = s.network WHERE s.number IN (index_match.earlier_number, "
    "index_match.later_number) AND s.state <> 3 AND n.name = $1)"};
const Statement count_open{
    "SELECT COUNT(*) FROM index_match WHERE closed_at IS NULL AND EXISTS (SELECT 1 FROM "
    "index_signal s JOIN index_name n ON n.number = s.network WHERE s.number IN "
    "(index_match.earlier_number, index_match.later_number) AND s.state <> 3 AND n.name = $1)"};

const Statement remove_contacts_of_match{"DELETE FROM index_match_contact WHERE match_id = $1"};
const Statement remove_one{"DELETE FROM index_match WHERE id = $1"};

} // namespace

bool add_match(store::Transaction& transaction, const KeptMatch& match) {
    if (transaction.keep(insert_match, match) != 1) return false;
    transaction.change(put_numbers, match.id,
                       number_of_signal(transaction, match.earlier_organisation, match.earlier),
                       number_of_signal(transaction, match.later_organisation, match.later));
    return true;
}

std::optional<KeptMatch> find_match(store::Transaction& transaction, const MatchId& id) {
    return transaction.record<KeptMatch>(match_by_id, id);
}

std::vector<KeptMatch> matches_of(store::Transaction& transaction,
                                  const OrganisationId& organisation, const SignalId& signal) {
    return transaction.records<KeptMatch>(matches_by_signal, organisation, signal);
}

std::vector<KeptMatch> matches_in(store::Transaction& transaction, const NetworkId& network) {
    return transaction.records<KeptMatch>(matches_by_network, network);
}

bool add_contact(store::Transaction& transaction, const KeptContact& contact) {
    return transaction.keep(insert_contact, contact) == 1;
}

std::vector<KeptContact> contacts_of(store::Transaction& transaction, const MatchId& id) {
    return transaction.records<KeptContact>(contacts, id);
}

bool close_match(store::Transaction& transaction, const MatchId& id, Instant at, MatchClosing why) {
    return transaction.change(close, id, at, why) == 1;
}

std::vector<KeptMatch> matches_to_remind(store::Transaction& transaction, Instant found_until,
                                         std::int64_t number_max) {
    return transaction.records<KeptMatch>(to_remind, found_until, number_max);
}

std::vector<KeptMatch> matches_to_escalate(store::Transaction& transaction, Instant now,
                                           std::int64_t number_max) {
    return transaction.records<KeptMatch>(to_escalate, now, number_max);
}

void set_reminded(store::Transaction& transaction, const MatchId& id, Instant at) {
    transaction.change(reminded, id, at);
}

void set_escalated(store::Transaction& transaction, const MatchId& id, Instant at) {
    transaction.change(escalated, id, at);
}

void remove_match(store::Transaction& transaction, const MatchId& id) {
    transaction.change(remove_contacts_of_match, id);
    transaction.change(remove_one, id);
}

void remove_matches_of(store::Transaction& transaction, const OrganisationId& organisation,
                       const SignalId& signal) {
    transaction.change(remove_contacts_of, organisation, signal);
    transaction.change(remove_of, organisation, signal);
}

std::int64_t remove_matches_past(store::Transaction& transaction, Instant now) {
    transaction.change(remove_contacts_past, now);
    return transaction.change(remove_past_matches, now);
}

std::int64_t remove_matches_in(store::Transaction& transaction, const NetworkId& network) {
    transaction.change(remove_contacts_in, network);
    return transaction.change(remove_in, network);
}

std::int64_t count_open_matches(store::Transaction& transaction, const NetworkId& network) {
    return std::get<0>(transaction.find<std::int64_t>(count_open, network).value());
}

} // namespace schakel::index
