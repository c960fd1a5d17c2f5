// How handovers are kept and found: SQL, and nothing else.
#pragma once

#include "casework/handover.h"
#include "people/seals.h"
#include "store/store.h"

#include <cstdint>
#include <expected>

namespace schakel::casework {

/// A handover as it was found, with the version that a change of it must name (R-STORE-2). The
/// version goes out as ETag and comes back as If-Match, so it is what the professional saw.
struct KeptHandover {
    Handover handover;
    std::int64_t version;
};

/// nullopt when there is no such handover or its case was erased.
[[nodiscard]] std::optional<KeptHandover> find_handover(store::Transaction& transaction,
                                                        people::Seals& seals, const HandoverId& id);
void add_handover(store::Transaction& transaction, people::Seals& seals, const Handover& handover);
[[nodiscard]] std::expected<void, store::ChangedMeanwhile>
change_handover(store::Transaction& transaction, people::Seals& seals, const Handover& handover,
                std::int64_t version_seen);

/// Of one case, the oldest first.
[[nodiscard]] std::vector<KeptHandover> handovers_of_case(store::Transaction& transaction,
                                                          people::Seals& seals, const CaseId& id);
/// That the organisation made or received, the newest first.
[[nodiscard]] std::vector<KeptHandover> handovers_of(store::Transaction& transaction,
                                                     people::Seals& seals,
                                                     const OrganisationId& organisation);
/// The states of a case's handovers, the oldest first, without opening anything.
[[nodiscard]] std::vector<HandoverState> handover_states(store::Transaction& transaction,
                                                         const CaseId& id);

} // namespace schakel::casework
