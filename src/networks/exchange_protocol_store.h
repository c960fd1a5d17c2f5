// How the protocols of a definition are kept and found: SQL, and nothing else.
#pragma once

#include "networks/exchange_protocol.h"
#include "store/store.h"

namespace schakel::networks {

/// Adds the protocol or puts it in the place of the one with the same identifier.
void keep(store::Transaction& transaction, const ExchangeProtocol& protocol);
[[nodiscard]] std::vector<ExchangeProtocol> all_protocols(store::Transaction& transaction);

} // namespace schakel::networks
