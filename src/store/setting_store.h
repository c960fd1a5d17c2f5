// What holds for the whole database: a name and a word.
#pragma once

#include "store/transaction.h"

namespace schakel::store {

[[nodiscard]] std::optional<std::string> find_setting(Transaction& transaction,
                                                      std::string_view name);
void keep_setting(Transaction& transaction, std::string_view name, std::string_view value);

} // namespace schakel::store
