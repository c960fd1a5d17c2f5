#include "store/answer_store.h"

namespace schakel::store {

namespace {
const Statement answer_of{
    "SELECT request_hash, status, sealed FROM store_answer WHERE account = $1 AND key = $2"};
const Statement insert_answer{"INSERT INTO store_answer (account, key, request_hash, status, "
                              "sealed, at) VALUES ($1, $2, $3, $4, $5, $6)"};
const Statement remove_answers{"DELETE FROM store_answer WHERE at < $1"};
} // namespace

std::optional<KeptAnswer> find_answer(Transaction& transaction, const AccountId& account,
                                      const std::string& key) {
    auto row = transaction.find<Bytes, std::int32_t, Bytes>(answer_of, account, key);
    if (!row) return std::nullopt;
    return std::make_from_tuple<KeptAnswer>(*std::move(row));
}

void keep_answer(Transaction& transaction, const AccountId& account, const std::string& key,
                 const KeptAnswer& answer, Instant now) {
    transaction.change(insert_answer, account, key, answer.request_hash, answer.status,
                       answer.sealed, now);
}

void remove_answers_before(Transaction& transaction, Instant moment) {
    transaction.change(remove_answers, moment);
}

} // namespace schakel::store
