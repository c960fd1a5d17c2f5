#include "casework/throughput_store.h"

namespace schakel::casework {

namespace {

using store::Statement;

const Statement steps_kept{"SELECT step, started_at, ended_at, term_days FROM casework_step "
                           "WHERE case_id = $1 ORDER BY number"};
const Statement close_step{
    "UPDATE casework_step SET ended_at = $1 WHERE case_id = $2 AND ended_at IS NULL"};
const Statement insert_step{
    "INSERT INTO casework_step (case_id, number, step, started_at, ended_at, term_days) "
    "VALUES ($1, $2, $3, $4, NULL, $5)"};

} // namespace

std::vector<ThroughputTime> steps_of(store::Transaction& transaction, const CaseId& id) {
    return transaction.records<ThroughputTime>(steps_kept, id);
}

void begin_step(store::Transaction& transaction, const CaseId& id, CaseStep step, Instant at,
                std::int32_t term_days) {
    const auto steps = steps_of(transaction, id);
    if (!steps.empty() && !steps.back().ended_at && steps.back().step == step) return;
    // R-THROUGHPUT-2: one ends where the next begins.
    end_step(transaction, id, at);
    transaction.change(insert_step, id, static_cast<std::int64_t>(steps.size() + 1), step, at,
                       term_days);
}

void end_step(store::Transaction& transaction, const CaseId& id, Instant at) {
    transaction.change(close_step, at, id);
}

} // namespace schakel::casework
