#include "index/objection_store.h"

namespace schakel::index {

namespace {

using store::Statement;

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
const Statement delete_objection{
    "DELETE FROM index_objection WHERE organisation = $1 AND signal = $2"};

const Statement delete_past{"DELETE FROM index_objection WHERE keep_until <= $1"};

const Statement delete_in{"DELETE FROM index_objection WHERE network = $1"};

} // namespace

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

void remove_objection(store::Transaction& transaction, const OrganisationId& organisation,
                      const SignalId& signal) {
    transaction.change(delete_objection, organisation, signal);
}

std::int64_t remove_objections_past(store::Transaction& transaction, Instant now) {
    return transaction.change(delete_past, now);
}

void remove_objections_in(store::Transaction& transaction, const NetworkId& network) {
    transaction.change(delete_in, network);
}

} // namespace schakel::index
