// How the terms of direction of each network are kept and found: SQL, and nothing else.
#pragma once

#include "networks/direction_terms.h"
#include "store/store.h"

namespace schakel::networks {

/// In the place of what the network said before.
void keep(store::Transaction& transaction, const DirectionTerms& terms);
/// R-NETWORK-3: of the network to which this kind of meeting belongs; the default for a network that
/// says nothing, for a kind that the directory does not know and for no meeting at all.
[[nodiscard]] DirectionTerms direction_terms_for(store::Transaction& transaction,
                                                 const std::optional<MeetingKindId>& kind);

} // namespace schakel::networks
