// What a keeper has to tell organisations in other houses, and what it takes from them no more: SQL,
// and nothing else. Of organisations in its own house nothing stands here.
#pragma once

#include "index/keeper_wire.h"
#include "store/store.h"

namespace schakel::index {

/// Which organisations come over the network, in the place of those before.
void set_guests(store::Transaction& transaction, const std::vector<OrganisationId>& guests);

/// Whether any does.
[[nodiscard]] bool has_guests(store::Transaction& transaction);
[[nodiscard]] bool is_guest(store::Transaction& transaction, const OrganisationId& organisation);

/// Both sides that were told of the match have something to hear.
void note_match(store::Transaction& transaction, const MatchId& match, Instant at);
/// Before they are taken away: those of a signal, and those of a network.
void note_matches_of(store::Transaction& transaction, const OrganisationId& organisation,
                     const SignalId& signal, Instant at);
void note_matches_in(store::Transaction& transaction, const NetworkId& network, Instant at);
void note_objection(store::Transaction& transaction, const OrganisationId& organisation,
                    const SignalId& signal, Instant at);

void note_agenda(store::Transaction& transaction, const OrganisationId& organisation,
                 const AgendaItemId& item, Instant at);

/// The longest waiting first, so many at most.
[[nodiscard]] std::vector<NewsMark> news_for(store::Transaction& transaction,
                                             const OrganisationId& organisation,
                                             std::int64_t number_max);
/// Only what was not changed since (R-KEEPER-2).
void remove_news(store::Transaction& transaction, const NewsMark& mark);

// What is not taken when it comes (R-KEEPER-6): a signal, or one announcement of an agenda item.
void refuse_signal(store::Transaction& transaction, const OrganisationId& organisation,
                   const SignalId& signal, Instant until);
void refuse_announcement(store::Transaction& transaction, const OrganisationId& organisation,
                         const AgendaItemId& item, Instant announced_at, Instant until);
[[nodiscard]] bool is_announcement_refused(store::Transaction& transaction,
                                           const OrganisationId& organisation,
                                           const AgendaItemId& item, Instant announced_at);
[[nodiscard]] bool is_refused(store::Transaction& transaction, const OrganisationId& organisation,
                              const SignalId& signal);
/// How many.
std::int64_t remove_refused_past(store::Transaction& transaction, Instant now);

} // namespace schakel::index
