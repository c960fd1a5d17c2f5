#include "store/setting_store.h"

#include "store/edition.h"

namespace schakel::store {

namespace {
const Statement setting{"SELECT value FROM store_setting WHERE name = $1"};
const Statement put_setting{"INSERT INTO store_setting (name, value) VALUES ($1, $2) "
                            "ON CONFLICT (name) DO UPDATE SET value = excluded.value"};
constexpr std::size_t remembered_max = 64;
} // namespace

std::optional<std::string> find_setting(Transaction& transaction, std::string_view name) {
    thread_local Remembered<std::optional<std::string>> remembered{remembered_max};
    const std::string key{name};
    if (const auto* known = remembered.find(transaction, key)) return *known;
    auto value = ask_setting(transaction, name);
    remembered.keep(transaction, key, value);
    return value;
}

std::optional<std::string> ask_setting(Transaction& transaction, std::string_view name) {
    auto row = transaction.find<std::string>(setting, name);
    if (!row) return std::nullopt;
    return std::get<0>(*std::move(row));
}

void keep_setting(Transaction& transaction, std::string_view name, std::string_view value) {
    transaction.change(put_setting, name, value);
    transaction.begin_edition();
}

} // namespace schakel::store
