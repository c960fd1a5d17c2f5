// What time brings about in the index, on both sides. The program calls it by itself, about every
// second (R-SIGNAL-13).
#pragma once

#include "index/index_keeper.h"
#include "people/seals.h"

namespace schakel::index {

/// The keeper's rows, then what the organisations have to know of it, and then those about whom
/// something may have changed since the day before: who died, who was erased, who took a consent
/// back (R-SIGNAL-20, R-SIGNAL-15). In each call at most a few hundred; call again while the answer
/// says that there was anything.
keeper::Tidied tidy_signals(store::Transaction& transaction, people::Seals& seals, Instant now);

} // namespace schakel::index
