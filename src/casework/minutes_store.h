// Keeping minutes, sealed for the case that they are about.
#pragma once

#include "casework/minutes.h"
#include "people/seals.h"
#include "store/store.h"

namespace schakel::casework {

/// Throws store::Failure when this version was written already (R-MINUTES-2).
void keep_minutes(store::Transaction& transaction, people::Seals& seals, const AgendaItem& item,
                  const Minutes& minutes);
/// All versions, the oldest first; none when the case was erased.
[[nodiscard]] std::vector<Minutes> minutes_of(store::Transaction& transaction, people::Seals& seals,
                                              const AgendaItem& item);

} // namespace schakel::casework
