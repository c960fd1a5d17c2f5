#include "index/access_given_store.h"

namespace schakel::index {

namespace {

using store::Statement;

const Statement insert{"INSERT INTO index_access_given (professional, at) VALUES ($1, $2)"};
const Statement count{
    "SELECT COUNT(*) FROM index_access_given WHERE professional = $1 AND at > $2"};
const Statement remove{"DELETE FROM index_access_given WHERE at <= $1"};

} // namespace

void note_access_given(store::Transaction& transaction, const ProfessionalId& by, Instant at) {
    transaction.change(insert, by, at);
}

std::int64_t accesses_given(store::Transaction& transaction, const ProfessionalId& by, Instant at) {
    return std::get<0>(
        transaction.find<std::int64_t>(count, by, at - std::chrono::days{1}).value());
}

std::int64_t remove_accesses_past(store::Transaction& transaction, Instant now) {
    return static_cast<std::int64_t>(transaction.change(remove, now - std::chrono::days{1}));
}

} // namespace schakel::index
