// Announcing an agenda item over the index, so that a meeting elsewhere does not discuss the same
// family unknowingly; and taking that back (R-TABLE-18 to 22, in index/agenda_row.h; R-TABLE-24).
//
// In one house the families that stand on two agendas are found without it (R-TABLE-1); this is for
// the agendas that others keep, of whom this house holds nothing.
#pragma once

#include "casework/agenda_item.h"
#include "casework/announced_store.h"
#include "casework/case.h"
#include "casework/meeting_not_known.h"
#include "crypto/vault.h"
#include "index/agenda_row.h"
#include "index/index_tokens.h"
#include "index/signal.h"
#include "people/seals.h"
#include "sharing/sharing_framework.h"
#include "store/store.h"

#include <expected>
#include <variant>

namespace schakel::casework {

/// The weighing, which nobody but a person does.
struct AnnounceItem {
    bool necessary = false;
    bool proportionate = false;
    /// It cannot be done with less.
    bool subsidiary = false;
};
BOOST_DESCRIBE_STRUCT(AnnounceItem, (), (necessary, proportionate, subsidiary))

/// The item, and which organisations chair the meetings that it met: they are told to look at theirs.
struct ItemAnnounced {
    AgendaItem item;
    std::vector<OrganisationId> told;
};

using AnnounceItemError = std::variant<AgendaItemNotKnown, CaseRefusal, MeetingRefusal,
                                       AgendaRefusal, index::SignalRefusal>;

/// Sent again it is one announcement. Of the family those are announced whom the law lets the index
/// know; where that is nobody it is refused, and nothing goes out.
[[nodiscard]] std::expected<ItemAnnounced, AnnounceItemError>
announce_item(const AgendaItemId& id, const AnnounceItem& command, const access::Actor& actor,
              store::Transaction& transaction, const crypto::Vault& vault,
              const index::IndexTokens& tokens, const sharing::SharingFramework& framework);

/// By whoever might announce it. Sent again nothing changes.
[[nodiscard]] std::expected<AgendaItem, AnnounceItemError>
take_back_announcement(const AgendaItemId& id, const access::Actor& actor,
                       store::Transaction& transaction, const crypto::Vault& vault);

/// What is no longer so is ended (R-TABLE-21), some hundreds at once. How many were ended or looked
/// at; to be called about every second, and again while there is any.
std::int64_t tidy_announcements(store::Transaction& transaction, people::Seals& seals, Instant now);

/// An item that stands announced, as whoever leads its meeting or put it there sees it.
struct Announcement {
    Instant announced_at;
    /// Since when it waits to go out (R-TABLE-24).
    std::optional<Instant> waits_since;
    /// The oldest first.
    std::vector<MetMeeting> met;
};
/// nullopt where it does not stand.
[[nodiscard]] std::optional<Announcement> announcement_of(store::Transaction& transaction,
                                                          const AgendaItemId& item, Instant now);
/// Whether this actor's organisation may announce anything at all now (R-TABLE-18).
[[nodiscard]] std::expected<index::NetworkProfile, index::SignalRefusal>
may_announce(store::Transaction& transaction, const access::Actor& actor);

} // namespace schakel::casework
