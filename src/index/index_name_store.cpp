#include "index/index_name_store.h"

#include "index/packed_signal.h"

namespace schakel::index {

namespace {

using store::Statement;

const Statement find{"SELECT number, keep_until FROM index_name WHERE name = $1"};
const Statement insert{"INSERT INTO index_name (name, keep_until) VALUES ($1, $2) "
                       "RETURNING number"};
const Statement keep_longer{"UPDATE index_name SET keep_until = $2 WHERE number = $1"};
const Statement remove_past{
    "DELETE FROM index_name WHERE keep_until <= $1 AND NOT EXISTS (SELECT 1 FROM index_signal s "
    "WHERE (CASE WHEN s.state % 2 = 0 THEN s.remove_after ELSE s.archive_until END) <= $1)"};
const Statement remove_without_use{
    "DELETE FROM index_name WHERE number IN (SELECT n.number FROM index_name n LEFT JOIN ("
    "SELECT organisation AS number FROM index_signal UNION SELECT professional FROM index_signal "
    "UNION SELECT network FROM index_signal UNION SELECT professional FROM index_log "
    "UNION SELECT network FROM index_log) used ON used.number = n.number "
    "WHERE used.number IS NULL)"};

} // namespace

std::int64_t numbered_name(store::Transaction& transaction, std::string_view name,
                           Instant keep_until) {
    const auto until = seconds_of(keep_until);
    if (const auto known = transaction.find<std::int64_t, std::int64_t>(find, name)) {
        const auto [number, kept_until] = *known;
        if (kept_until < until) transaction.change(keep_longer, number, until);
        return number;
    }
    return std::get<0>(transaction.find<std::int64_t>(insert, name, until).value());
}

std::optional<std::int64_t> number_of_name(store::Transaction& transaction, std::string_view name) {
    const auto known = transaction.find<std::int64_t, std::int64_t>(find, name);
    return known ? std::optional{std::get<0>(*known)} : std::nullopt;
}

std::int64_t remove_names_past(store::Transaction& transaction, Instant now) {
    return transaction.change(remove_past, seconds_of(now));
}

void remove_names_without_use(store::Transaction& transaction) {
    transaction.change(remove_without_use);
}

} // namespace schakel::index
