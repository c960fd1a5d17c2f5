#include "index/token_store.h"

namespace schakel::index {

namespace {

using store::Statement;

const Statement live_after{"SELECT id FROM index_signal WHERE removed_at IS NULL AND id > $1 "
                           "ORDER BY id LIMIT $2"};
const Statement replace_person_token{"UPDATE index_signal SET person_token = $2 WHERE id = $1"};
const Statement forget_parent_tokens{"DELETE FROM index_parent_token WHERE signal = $1"};
const Statement add_parent_token{"INSERT INTO index_parent_token (signal, token) VALUES ($1, $2)"};

} // namespace

std::vector<SignalId> live_signals_after(store::Transaction& transaction, const SignalId& after,
                                         std::int64_t count_max) {
    std::vector<SignalId> found;
    for (auto& [id] : transaction.all<SignalId>(live_after, after, count_max))
        found.push_back(std::move(id));
    return found;
}

void replace_tokens(store::Transaction& transaction, const SignalId& id,
                    const store::Bytes& person_token,
                    const std::vector<store::Bytes>& parent_tokens) {
    transaction.change(replace_person_token, id, person_token);
    transaction.change(forget_parent_tokens, id);
    for (const auto& token : parent_tokens)
        transaction.change(add_parent_token, id, token);
}

} // namespace schakel::index
