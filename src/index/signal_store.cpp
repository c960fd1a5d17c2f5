#include "index/signal_store.h"

namespace schakel::index {

namespace {

using store::Statement;

const Statement insert_signal{
    "INSERT INTO index_own_signal (signal, organisation, professional, person, network, profile, "
    "registered_at, removal_at, archive_until, looked_at, sealed, waits_since) VALUES ($1, $2, $3, "
    "$4, $5, $6, $7, $8, $9, $10, $11, $12)"};
const Statement signal_by_id{
    "SELECT signal, organisation, professional, person, network, profile, registered_at, "
    "removal_at, archive_until, waits_since, on_its_way, removed_at, removed_for FROM "
    "index_own_signal WHERE "
    "signal = $1"};
const Statement by_organisation{
    "SELECT signal, organisation, professional, person, network, profile, registered_at, "
    "removal_at, archive_until, waits_since, on_its_way, removed_at, removed_for FROM "
    "index_own_signal "
    "WHERE organisation = $1 ORDER BY registered_at DESC, signal"};
const Statement after_signal{
    "SELECT signal, organisation, professional, person, network, profile, registered_at, "
    "removal_at, archive_until, waits_since, on_its_way, removed_at, removed_for FROM "
    "index_own_signal "
    "WHERE signal > $1 ORDER BY signal LIMIT $2"};
const Statement about_person{
    "SELECT signal, organisation, professional, person, network, profile, registered_at, "
    "removal_at, archive_until, waits_since, on_its_way, removed_at, removed_for FROM "
    "index_own_signal "
    "WHERE person = $1 ORDER BY registered_at, signal"};
const Statement waiting{
    "SELECT signal, organisation, professional, person, network, profile, registered_at, "
    "removal_at, archive_until, waits_since, on_its_way, removed_at, removed_for FROM "
    "index_own_signal "
    "WHERE waits_since IS NOT NULL AND removal_at > $1 ORDER BY waits_since, signal LIMIT $2"};
const Statement on_its_way{"UPDATE index_own_signal SET on_its_way = 1 WHERE signal = $1"};
const Statement sent{
    "UPDATE index_own_signal SET waits_since = NULL, on_its_way = 0 WHERE signal = $1"};
const Statement removal{"UPDATE index_own_signal SET waits_since = NULL, on_its_way = 0, "
                        "removed_at = $2, removed_for = "
                        "COALESCE(ends_for, $3), archive_until = $4 WHERE signal = $1"};
const Statement network_of_signal{"UPDATE index_own_signal SET network = $2 WHERE signal = $1"};
const Statement sealed_of{"SELECT person, sealed FROM index_own_signal WHERE signal = $1"};
const Statement keep_told{"UPDATE index_own_signal SET informed_sealed = $2 WHERE signal = $1"};
const Statement told_of{"SELECT informed_sealed FROM index_own_signal WHERE signal = $1"};
const Statement keep_objection_sealed{
    "UPDATE index_own_signal SET objection_sealed = $2 WHERE signal = $1"};
const Statement objection_of{"SELECT objection_sealed FROM index_own_signal WHERE signal = $1"};
const Statement signals_ended{
    "SELECT signal, organisation, professional, person, network, profile, registered_at, "
    "removal_at, archive_until, waits_since, on_its_way, removed_at, ends_for FROM "
    "index_own_signal "
    "WHERE removed_at IS NULL AND removal_at <= $1 ORDER BY removal_at, signal LIMIT $2"};
// What was taken away before stays in the archive until then, and no longer.
const Statement end_in_network{
    "UPDATE index_own_signal SET ends_for = 'profile_ended', archive_until = $2, "
    "removal_at = CASE WHEN removal_at < $2 THEN removal_at ELSE $2 END "
    "WHERE network = $1 AND archive_until > $2"};
const Statement not_looked_at{
    "SELECT signal, organisation, professional, person, network, profile, registered_at, "
    "removal_at, archive_until, waits_since, on_its_way, removed_at, removed_for FROM "
    "index_own_signal "
    "WHERE looked_at < $1 AND archive_until > $2 ORDER BY looked_at, signal LIMIT $3"};
const Statement looked{"UPDATE index_own_signal SET looked_at = $2 WHERE signal = $1"};

std::string place(std::string_view what, const SignalId& id) {
    return std::string{what} + "/" + id.value;
}

template <class Record>
std::optional<Record> sealed_record(store::Transaction& transaction, people::Seals& seals,
                                    const Statement& statement, std::string_view what,
                                    const SignalId& id, const PersonId& person) {
    const auto row = transaction.find<std::optional<store::Bytes>>(statement, id);
    if (!row || !std::get<0>(*row)) return std::nullopt;
    return seals.open_record<Record>(people::owner_of(person), place(what, id), *std::get<0>(*row));
}

} // namespace

void add_own_signal(store::Transaction& transaction, people::Seals& seals, const OwnSignal& signal,
                    const OwnRecord& record) {
    transaction.change(
        insert_signal, signal.id, signal.organisation, signal.professional, signal.person,
        signal.network, signal.profile, signal.registered_at, signal.removal_at,
        signal.archive_until, signal.registered_at,
        seals.seal_record(people::owner_of(record.person), place("weighing", signal.id), record),
        signal.waits_since);
}

std::vector<OwnSignal> signals_waiting(store::Transaction& transaction, Instant now,
                                       std::int64_t number_max) {
    return transaction.records<OwnSignal>(waiting, now, number_max);
}

void set_on_its_way(store::Transaction& transaction, const SignalId& id) {
    transaction.change(on_its_way, id);
}

void set_sent(store::Transaction& transaction, const SignalId& id) { transaction.change(sent, id); }

std::optional<OwnSignal> find_signal(store::Transaction& transaction, const SignalId& id) {
    return transaction.record<OwnSignal>(signal_by_id, id);
}

std::vector<OwnSignal> signals_by(store::Transaction& transaction,
                                  const OrganisationId& organisation) {
    return transaction.records<OwnSignal>(by_organisation, organisation);
}

std::vector<OwnSignal> signals_after(store::Transaction& transaction, const SignalId& after,
                                     std::int64_t number_max) {
    return transaction.records<OwnSignal>(after_signal, after, number_max);
}

std::vector<OwnSignal> signals_about(store::Transaction& transaction, const PersonId& person) {
    return transaction.records<OwnSignal>(about_person, person);
}

void keep_removal(store::Transaction& transaction, const SignalId& id, Instant at,
                  RemovalReason reason, Instant archive_until) {
    transaction.change(removal, id, at, reason, archive_until);
}

void keep_network(store::Transaction& transaction, const SignalId& id, const NetworkId& network) {
    transaction.change(network_of_signal, id, network);
}

std::optional<OwnRecord> own_record(store::Transaction& transaction, people::Seals& seals,
                                    const SignalId& id) {
    const auto row = transaction.find<PersonId, store::Bytes>(sealed_of, id);
    if (!row) return std::nullopt;
    const auto& [person, sealed] = *row;
    return seals.open_record<OwnRecord>(people::owner_of(person), place("weighing", id), sealed);
}

void keep_informed(store::Transaction& transaction, people::Seals& seals, const SignalId& id,
                   const PersonId& person, const Informed& informed) {
    transaction.change(
        keep_told, id,
        seals.seal_record(people::owner_of(person), place("informed", id), informed));
}

std::optional<Informed> informed_about(store::Transaction& transaction, people::Seals& seals,
                                       const SignalId& id, const PersonId& person) {
    return sealed_record<Informed>(transaction, seals, told_of, "informed", id, person);
}

void keep_own_objection(store::Transaction& transaction, people::Seals& seals, const SignalId& id,
                        const PersonId& person, const SignalObjection& objection) {
    transaction.change(
        keep_objection_sealed, id,
        seals.seal_record(people::owner_of(person), place("objection", id), objection));
}

std::optional<SignalObjection> objection_about(store::Transaction& transaction,
                                               people::Seals& seals, const SignalId& id,
                                               const PersonId& person) {
    return sealed_record<SignalObjection>(transaction, seals, objection_of, "objection", id,
                                          person);
}

std::vector<OwnSignal> own_signals_over(store::Transaction& transaction, Instant now,
                                        std::int64_t number_max) {
    return transaction.records<OwnSignal>(signals_ended, now, number_max);
}

void end_signals_in(store::Transaction& transaction, const NetworkId& network, Instant now) {
    transaction.change(end_in_network, network, now);
}

std::vector<OwnSignal> signals_not_looked_at(store::Transaction& transaction, Instant since,
                                             Instant now, std::int64_t number_max) {
    return transaction.records<OwnSignal>(not_looked_at, since, now, number_max);
}

void set_looked_at(store::Transaction& transaction, const SignalId& id, Instant at) {
    transaction.change(looked, id, at);
}

} // namespace schakel::index
