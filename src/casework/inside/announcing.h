// What announcing an agenda item at once and announcing it later have in common (announce_item.h,
// send_announcement.h).
#pragma once

#include "casework/announced_store.h"
#include "casework/case_meeting.h"
#include "index/agenda_row.h"
#include "index/index_tokens.h"
#include "index/keeper_message.h"
#include "index/legal_profile.h"
#include "networks/directory.h"
#include "people/seals.h"

#include <expected>

namespace schakel::casework {

/// Whether this person may be known to the index at all now.
[[nodiscard]] bool fits_the_index(store::Transaction& transaction, people::Seals& seals,
                                  const people::Person& person,
                                  const index::NetworkProfile& network, Instant now);
/// R-TABLE-21: whether each of whom the index was told may still be known to it.
[[nodiscard]] bool still_fits(store::Transaction& transaction, people::Seals& seals,
                              const Announced& announced, Instant now);
/// Of which persons there are tokens: those announced, and other registrations that are held for
/// the same (R-TABLE-23). Who was erased is not among them.
[[nodiscard]] std::vector<people::Person>
announced_as(store::Transaction& transaction, people::Seals& seals, const Announced& announced);
/// Tokens and whose meeting it is.
[[nodiscard]] index::AgendaToKeep message_of(const Announced& announced, const CaseMeeting& meeting,
                                             const index::NetworkProfile& network,
                                             const index::IndexTokens& tokens,
                                             store::Transaction& transaction, people::Seals& seals,
                                             Instant now);
/// That these were told; to which organisations, each once.
[[nodiscard]] std::vector<OrganisationId> note_met(const std::vector<index::AgendaNotice>& notices,
                                                   store::Transaction& transaction,
                                                   people::Seals& seals);
/// Gives the keeper tokens and whose meeting it is; the files of both families say what was told
/// (R-TABLE-19). Which organisations chair the meetings that it met, the announcing one among them.
[[nodiscard]] std::expected<std::vector<OrganisationId>, index::KeeperRefusal>
hand_over(const Announced& announced, const CaseMeeting& meeting,
          const index::NetworkProfile& network, const index::IndexTokens& tokens,
          store::Transaction& transaction, people::Seals& seals, Instant now);
/// In the file of the family whose item it is, by who chairs the other meeting: who announced it
/// there is not told (R-TABLE-19). Nothing where the item is in another house.
void record_told(store::Transaction& transaction, people::Seals& seals, const AgendaItemId& item,
                 const MeetingKindId& meeting_kind, const networks::Contact& chair, Instant at);
/// That it ends: to the keeper, wherever that is. By nobody where the clock did it.
void end_announced(store::Transaction& transaction, const Announced& announced,
                   const std::optional<ProfessionalId>& by, Instant now);
/// By nobody: the clock, or what became of the item or of whom it is about.
void end_by_itself(store::Transaction& transaction, people::Seals& seals, const AgendaItemId& id,
                   Instant now);

} // namespace schakel::casework
