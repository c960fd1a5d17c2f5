// What holds for the whole database: a name and a word.
#pragma once

#include "store/transaction.h"

namespace schakel::store {

/// Out of memory where it is remembered (R-STORE-5).
[[nodiscard]] std::optional<std::string> find_setting(Transaction& transaction,
                                                      std::string_view name);
/// Of the database itself, for who wants to know whether it answers.
[[nodiscard]] std::optional<std::string> ask_setting(Transaction& transaction,
                                                     std::string_view name);
void keep_setting(Transaction& transaction, std::string_view name, std::string_view value);

} // namespace schakel::store
