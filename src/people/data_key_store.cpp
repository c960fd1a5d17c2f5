#include "people/data_key_store.h"

namespace schakel::people {

namespace {
const store::Statement key_kept{"SELECT wrapped FROM people_data_key WHERE owner = $1"};
const store::Statement keep_key{"INSERT INTO people_data_key (owner, wrapped) VALUES ($1, $2)"};
const store::Statement destroy_key{"UPDATE people_data_key SET wrapped = NULL WHERE owner = $1"};
} // namespace

std::optional<std::optional<store::Bytes>> find_data_key(store::Transaction& transaction,
                                                         std::string_view owner) {
    auto row = transaction.find<std::optional<store::Bytes>>(key_kept, owner);
    if (!row) return std::nullopt;
    return std::get<0>(*std::move(row));
}

void add_data_key(store::Transaction& transaction, std::string_view owner,
                  const store::Bytes& wrapped) {
    transaction.change(keep_key, owner, wrapped);
}

void destroy_data_key(store::Transaction& transaction, std::string_view owner) {
    transaction.change(destroy_key, owner);
}

} // namespace schakel::people
