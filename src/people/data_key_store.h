// How data keys are kept: wrapped by the master key, one for each owner.
#pragma once

#include "store/store.h"

namespace schakel::people {

/// nullopt when the owner never had a key; nothing inside when it was destroyed.
[[nodiscard]] std::optional<std::optional<store::Bytes>>
find_data_key(store::Transaction& transaction, std::string_view owner);
void add_data_key(store::Transaction& transaction, std::string_view owner,
                  const store::Bytes& wrapped);
/// The row stays, so that a key is never made again for one who was erased.
void destroy_data_key(store::Transaction& transaction, std::string_view owner);

} // namespace schakel::people
