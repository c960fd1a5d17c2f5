// How often what the index has was told today, to whom it concerns: SQL, and nothing else.
#pragma once

#include "base/vocabulary.h"
#include "store/store.h"

namespace schakel::index {

void note_access_given(store::Transaction& transaction, const ProfessionalId& by, Instant at);
/// In the day before this moment.
[[nodiscard]] std::int64_t accesses_given(store::Transaction& transaction, const ProfessionalId& by,
                                          Instant at);
/// Those of more than a day ago. How many.
std::int64_t remove_accesses_past(store::Transaction& transaction, Instant now);

} // namespace schakel::index
