// What time brings about in the reference index, and telling those whom it concerns that something
// waits (R-SIGNAL-13, R-MATCH-6).
#pragma once

#include "crypto/vault.h"
#include "notify/address.h"
#include "notify/event_hub.h"
#include "store/store.h"

#include <optional>

namespace schakel::main {

/// To be called about every second. Mail goes out only where it is known where people find the page;
/// open pages are told after the commit. Throws store::Failure when the database fails.
void keep_index(store::Database& database, const crypto::Vault& vault, notify::EventHub& events,
                const std::optional<notify::PageAddress>& page, Instant now);

} // namespace schakel::main
