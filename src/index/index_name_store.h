// The numbers by which the index names organisations, professionals and networks, each of which it
// names very often: SQL, and nothing else. A number stays with its name for as long as anything of
// the index is kept under it, and no longer (R-SIGNAL-13).
#pragma once

#include "store/store.h"

namespace schakel::index {

/// The number of a name, also of no name at all; it is kept until then at least.
[[nodiscard]] std::int64_t numbered_name(store::Transaction& transaction, std::string_view name,
                                         Instant keep_until);
/// nullopt when the index keeps nothing under this name.
[[nodiscard]] std::optional<std::int64_t> number_of_name(store::Transaction& transaction,
                                                         std::string_view name);
/// Names under which nothing may be kept any more. How many; none while signals wait to be tidied.
std::int64_t remove_names_past(store::Transaction& transaction, Instant now);
/// Names under which nothing is kept, whenever they were to go. Looks at all that is kept.
void remove_names_without_use(store::Transaction& transaction);

} // namespace schakel::index
