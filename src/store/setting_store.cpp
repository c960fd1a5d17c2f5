#include "store/setting_store.h"

namespace schakel::store {

namespace {
const Statement setting{"SELECT value FROM store_setting WHERE name = $1"};
const Statement put_setting{"INSERT INTO store_setting (name, value) VALUES ($1, $2) "
                            "ON CONFLICT (name) DO UPDATE SET value = excluded.value"};
} // namespace

std::optional<std::string> find_setting(Transaction& transaction, std::string_view name) {
    const auto row = transaction.find<std::string>(setting, name);
    if (!row) return std::nullopt;
    return std::get<0>(*row);
}

void keep_setting(Transaction& transaction, std::string_view name, std::string_view value) {
    transaction.change(put_setting, name, value);
}

} // namespace schakel::store
