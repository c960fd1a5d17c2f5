// How an announced agenda item goes to the keeper of the index where evaluators have to be asked for
// its tokens first, or tokens became others.
//
//   R-TABLE-24  Where the evaluators are elsewhere, an announcement waits until they answer: whoever
//               announced sees that it does and since when, and it meets nobody. Before it goes out
//               it is looked at again, and what R-TABLE-21 would end does not go. (R-OPRF-23,
//               R-SIGNAL-35, R-SIGNAL-36)
#pragma once

#include "crypto/vault.h"
#include "index/agenda_row.h"
#include "index/index_tokens.h"
#include "index/keeper_wire.h"
#include "store/store.h"

namespace schakel::casework {

struct WaitingAnnouncement {
    AgendaItemId item;
    /// What its tokens are made of.
    std::vector<index::TokenInput> inputs;
};
/// The longest waiting first, so many at most.
[[nodiscard]] std::vector<WaitingAnnouncement>
waiting_announcements(store::Transaction& transaction, const crypto::Vault& vault,
                      std::int64_t number_max);

/// All that stand go out again, with tokens of today (R-TABLE-25).
void announce_anew(store::Transaction& transaction, Instant now);

/// Gives one to the keeper, or ends it. Whose pages have to look again: organisations that were told,
/// and the one that announced; none when it does not wait any more. Throws index::TokenNotInHand
/// before anything is changed.
[[nodiscard]] std::vector<OrganisationId>
send_announcement(const AgendaItemId& id, const index::IndexTokens& tokens,
                  store::Transaction& transaction, const crypto::Vault& vault, Instant now);

// ---- to a keeper in another house (R-KEEPER-7)

/// What it is to be asked; nullopt when the item does not wait any more, was ended instead, or the
/// end of an earlier announcement has to go first. The tokens are what came out of the evaluators. It
/// is kept that the keeper may have it, before it is asked. Throws as send_announcement.
[[nodiscard]] std::optional<index::AgendaSent>
begin_announcing(const AgendaItemId& id, const index::IndexTokens& outputs,
                 store::Transaction& transaction, const crypto::Vault& vault, Instant now);
/// And what it answered. Whose pages have to look again.
[[nodiscard]] std::vector<OrganisationId> note_announced(const index::AgendaSent& sent,
                                                         const index::KeeperAnswer& answer,
                                                         store::Transaction& transaction,
                                                         const crypto::Vault& vault, Instant now);
/// What it tells of agenda items later. Whose pages have to look again.
[[nodiscard]] std::vector<OrganisationId> hear_of_agendas(const index::NewsAnswer& answer,
                                                          store::Transaction& transaction,
                                                          const crypto::Vault& vault, Instant now);

/// In the keeper's own house: what an item of another house met. Whose pages have to look again.
[[nodiscard]] std::vector<OrganisationId> note_met(const std::vector<index::AgendaNotice>& notices,
                                                   store::Transaction& transaction,
                                                   const crypto::Vault& vault);

} // namespace schakel::casework
