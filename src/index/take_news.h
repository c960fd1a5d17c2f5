// What an organisation does with what a keeper in another house tells it (R-KEEPER-2).
#pragma once

#include "crypto/vault.h"
#include "index/keeper_wire.h"
#include "store/store.h"

namespace schakel::index {

/// Keeps its own side of matches and judged objections, and the profiles of networks. Who of the
/// organisation is to be told of something.
[[nodiscard]] std::vector<ProfessionalId> take_news(const NewsAnswer& answer,
                                                    store::Transaction& transaction,
                                                    const crypto::Vault& vault, Instant now);

/// hash_of_profiles of those that the keeper told last; nullopt when it never did.
[[nodiscard]] std::optional<std::string> profiles_known(store::Transaction& transaction);

} // namespace schakel::index
