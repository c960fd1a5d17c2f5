#include "index/signal_store.h"

#include "store/setting_store.h"

namespace schakel::index {

namespace {

using store::Statement;

const Statement insert_signal{"INSERT INTO index_signal (id, person_token, professional, "
                              "organisation, registered_at, removal_at) "
                              "VALUES ($1, $2, $3, $4, $5, $6)"};
const Statement insert_parent_token{
    "INSERT INTO index_parent_token (signal, token) VALUES ($1, $2)"};
const Statement signal_by_id{
    "SELECT id, person_token, professional, organisation, registered_at, removal_at, "
    "removed_at FROM index_signal WHERE id = $1"};
const Statement active_by_person{"SELECT id, person_token, professional, organisation, "
                                 "registered_at, removal_at, removed_at FROM index_signal "
                                 "WHERE person_token = $1 AND removed_at IS NULL AND removal_at > "
                                 "$2 ORDER BY registered_at, id"};
const Statement active_by_parent{"SELECT s.id, s.person_token, s.professional, s.organisation, "
                                 "s.registered_at, s.removal_at, s.removed_at "
                                 "FROM index_parent_token p JOIN index_signal s ON s.id = p.signal "
                                 "WHERE p.token = $1 AND s.removed_at IS NULL AND s.removal_at > "
                                 "$2 ORDER BY s.registered_at, s.id"};
const Statement by_organisation{"SELECT id, person_token, professional, organisation, "
                                "registered_at, removal_at, removed_at FROM index_signal "
                                "WHERE organisation = $1 ORDER BY registered_at DESC, id"};
const Statement remove_signal_row{
    "UPDATE index_signal SET removed_at = $2 WHERE id = $1 AND removed_at IS NULL"};
const Statement remove_parent_tokens{"DELETE FROM index_parent_token WHERE signal = $1"};

const Statement insert_own{
    "INSERT INTO index_own_record (signal, person, sealed) VALUES ($1, $2, $3)"};
const Statement own_of{"SELECT person, sealed FROM index_own_record WHERE signal = $1"};
const Statement keep_told{"UPDATE index_own_record SET informed_sealed = $2 WHERE signal = $1"};
const Statement told_of{"SELECT informed_sealed FROM index_own_record WHERE signal = $1"};

const Statement insert_match{"INSERT INTO index_match (id, earlier, later, match_on, found_at) "
                             "VALUES ($1, $2, $3, $4, $5)"};
const Statement match_by_id{
    "SELECT id, earlier, later, match_on, found_at, spoken_at, spoken_by, coordinator "
    "FROM index_match WHERE id = $1"};
const Statement matches_by_signal{
    "SELECT id, earlier, later, match_on, found_at, spoken_at, spoken_by, coordinator "
    "FROM index_match WHERE earlier = $1 OR later = $1 ORDER BY found_at, id"};
const Statement spoken{"UPDATE index_match SET spoken_at = $2, spoken_by = $3, coordinator = $4 "
                       "WHERE id = $1 AND spoken_at IS NULL"};

template <class... Arguments>
std::vector<KeptSignal> signals(store::Transaction& transaction, const Statement& statement,
                                const Arguments&... arguments) {
    std::vector<KeptSignal> found;
    for (auto& row :
         transaction.all<SignalId, store::Bytes, ProfessionalId, OrganisationId, Instant, Instant,
                         std::optional<Instant>>(statement, arguments...))
        found.push_back(std::make_from_tuple<KeptSignal>(std::move(row)));
    return found;
}

std::string place(std::string_view what, const SignalId& id) {
    return std::string{what} + "/" + id.value;
}

} // namespace

LegalProfile profile_in_force(store::Transaction& transaction) {
    return store::find_setting(transaction, "index.profile") == "vir-jeugdwet"
               ? LegalProfile::vir_jeugdwet
               : LegalProfile::off;
}

void add_signal(store::Transaction& transaction, const KeptSignal& signal,
                const std::vector<store::Bytes>& parent_tokens) {
    transaction.change(insert_signal, signal.id, signal.person_token, signal.professional,
                       signal.organisation, signal.registered_at, signal.removal_at);
    for (const auto& token : parent_tokens)
        transaction.change(insert_parent_token, signal.id, token);
}

std::optional<KeptSignal> find_signal(store::Transaction& transaction, const SignalId& id) {
    auto found = signals(transaction, signal_by_id, id);
    if (found.empty()) return std::nullopt;
    return std::move(found.front());
}

std::vector<KeptSignal> active_signals_with(store::Transaction& transaction,
                                            const store::Bytes& person_token, Instant now) {
    return signals(transaction, active_by_person, person_token, now);
}

std::vector<KeptSignal> active_signals_with_parent(store::Transaction& transaction,
                                                   const store::Bytes& parent_token, Instant now) {
    return signals(transaction, active_by_parent, parent_token, now);
}

std::vector<KeptSignal> signals_by(store::Transaction& transaction,
                                   const OrganisationId& organisation) {
    return signals(transaction, by_organisation, organisation);
}

void keep_removal(store::Transaction& transaction, const SignalId& id, Instant at) {
    transaction.change(remove_signal_row, id, at);
    transaction.change(remove_parent_tokens, id);
}

void keep_own_record(store::Transaction& transaction, people::Seals& seals, const SignalId& id,
                     const OwnRecord& record) {
    transaction.change(
        insert_own, id, record.person,
        seals.seal_record(people::owner_of(record.person), place("weighing", id), record));
}

std::optional<OwnRecord> own_record(store::Transaction& transaction, people::Seals& seals,
                                    const SignalId& id) {
    const auto row = transaction.find<PersonId, store::Bytes>(own_of, id);
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
    const auto row = transaction.find<std::optional<store::Bytes>>(told_of, id);
    if (!row || !std::get<0>(*row)) return std::nullopt;
    return seals.open_record<Informed>(people::owner_of(person), place("informed", id),
                                       *std::get<0>(*row));
}

void add_match(store::Transaction& transaction, const KeptMatch& match) {
    transaction.change(insert_match, match.id, match.earlier, match.later, match.match_on,
                       match.found_at);
}

std::optional<KeptMatch> find_match(store::Transaction& transaction, const MatchId& id) {
    return transaction.record<KeptMatch>(match_by_id, id);
}

std::vector<KeptMatch> matches_of(store::Transaction& transaction, const SignalId& signal) {
    return transaction.records<KeptMatch>(matches_by_signal, signal);
}

bool keep_spoken(store::Transaction& transaction, const KeptMatch& match) {
    return transaction.change(spoken, match.id, match.spoken_at, match.spoken_by,
                              match.coordinator) == 1;
}

} // namespace schakel::index
