// How the direction of cases is kept and found: SQL, and nothing else.
#pragma once

#include "casework/direction.h"
#include "people/seals.h"
#include "store/store.h"

namespace schakel::casework {

/// The oldest first; the last one directs now.
[[nodiscard]] std::vector<DirectorNaming> namings_of(store::Transaction& transaction,
                                                     people::Seals& seals, const CaseId& id);
void add_naming(store::Transaction& transaction, people::Seals& seals, const CaseId& id,
                const DirectorNaming& naming);

/// All of the case, the oldest first.
[[nodiscard]] std::vector<ProcessDirection>
process_directions_of(store::Transaction& transaction, people::Seals& seals, const CaseId& id);
/// The one that holds at that moment.
[[nodiscard]] std::optional<ProcessDirection> process_direction_at(store::Transaction& transaction,
                                                                   people::Seals& seals,
                                                                   const CaseId& id, Instant at);
void add_process_direction(store::Transaction& transaction, people::Seals& seals, const CaseId& id,
                           const ProcessDirection& exception);
/// Ends the one that holds at that moment. Whether one did.
bool end_process_direction(store::Transaction& transaction, const CaseId& id, Instant at);
/// Whether this professional directs the process of an open case by exception (R-ACCESS-5).
[[nodiscard]] bool directs_process_of_open_case(store::Transaction& transaction,
                                                const ProfessionalId& professional, Instant at);

} // namespace schakel::casework
