// What the keeper of the index does with agenda items that were announced: see which meet, tell both,
// and forget them in time (R-TABLE-18 to 22). It sees tokens and who chairs, and opens nothing of an
// organisation's own.
#pragma once

#include "crypto/running_hash.h"
#include "index/agenda_row_store.h"
#include "index/keeper_message.h"

#include <expected>

namespace schakel::index::keeper {

/// What is to be told because of it now, to both sides. Sent twice nobody is told again, and sent
/// with other tokens it has those (R-TABLE-25).
[[nodiscard]] std::expected<std::vector<AgendaNotice>, KeeperRefusal>
keep_agenda(const AgendaToKeep& message, store::Transaction& transaction, Instant now);

/// Whether it meets others now: kept, its time not over, and its profile in force.
[[nodiscard]] bool agenda_stands(store::Transaction& transaction,
                                 const OrganisationId& organisation, const AgendaItemId& item,
                                 Instant now);
/// What an item that stands was told, for as long as the other stands too (R-TABLE-20, R-TABLE-21).
[[nodiscard]] std::vector<AgendaNotice> notices_about(store::Transaction& transaction,
                                                      const OrganisationId& organisation,
                                                      const AgendaItemId& item, Instant now);

/// By a professional, or by nobody where the organisation found that it is over. Twice is once.
void end_agenda(store::Transaction& transaction, const OrganisationId& organisation,
                const AgendaItemId& item, const std::optional<ProfessionalId>& by, Instant now);

/// What is past, or under a profile that is no longer in force. How many items and entries went; to
/// be called about every second, and again while there is any.
[[nodiscard]] std::int64_t tidy_agendas(store::Transaction& transaction, Instant now);

/// What of a network was destroyed (R-TABLE-26).
struct AgendasPurged {
    std::int64_t items = 0;
    std::int64_t log_entries = 0;
};
/// All of it, as its profile ends; the rows go into the hash of what was destroyed.
AgendasPurged purge_agendas(store::Transaction& transaction, const NetworkId& network,
                            crypto::RunningHash& hash, Instant now);

} // namespace schakel::index::keeper
