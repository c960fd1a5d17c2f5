// Whether the consent on which a signal rests is there (R-SIGNAL-15).
#pragma once

#include "index/signal.h"
#include "people/seals.h"
#include "store/store.h"

namespace schakel::index {

/// What a consent to a signal says: the code of its purpose, and of what others get to know.
inline constexpr std::string_view purpose_of_signal = "coordinate_help",
                                  kind_told_by_signal = "involvement";

/// Whether everyone who has to be asked at that age said yes, to this at this moment, and took
/// nothing back: to telling the organisation that coordinates the index in the network.
[[nodiscard]] bool consent_covers(store::Transaction& transaction, people::Seals& seals,
                                  const PersonId& person, const PartialDate& birth_date,
                                  const NetworkId& network, Instant at);

} // namespace schakel::index
