// How matches and what became of them are kept: SQL, and nothing else. On the keeper's side, so
// that nothing about a person stands here (R-MATCH-7).
#pragma once

#include "index/match.h"
#include "store/store.h"

namespace schakel::index {

/// False when these two signals have met already (R-MATCH-9).
[[nodiscard]] bool add_match(store::Transaction& transaction, const KeptMatch& match);
[[nodiscard]] std::optional<KeptMatch> find_match(store::Transaction& transaction,
                                                  const MatchId& id);
/// Those in which the signal takes part, whether or not its side was told; the first found first.
[[nodiscard]] std::vector<KeptMatch> matches_of(store::Transaction& transaction,
                                                const OrganisationId& organisation,
                                                const SignalId& signal);
/// Those of signals that are placed in a network: what its coordinator follows up, open or closed.
/// The first due first.
[[nodiscard]] std::vector<KeptMatch> matches_in(store::Transaction& transaction,
                                                const NetworkId& network);

/// False when this organisation said so before.
[[nodiscard]] bool add_contact(store::Transaction& transaction, const KeptContact& contact);
/// The first who said so first.
[[nodiscard]] std::vector<KeptContact> contacts_of(store::Transaction& transaction,
                                                   const MatchId& id);
/// False when it was closed before.
[[nodiscard]] bool close_match(store::Transaction& transaction, const MatchId& id, Instant at,
                               MatchClosing why);

/// Open matches found at this moment or before, of which nobody was reminded (R-MATCH-6).
[[nodiscard]] std::vector<KeptMatch>
matches_to_remind(store::Transaction& transaction, Instant found_until, std::int64_t number_max);
/// Open matches of which the term is over and the coordinator was not called in (R-MATCH-6).
[[nodiscard]] std::vector<KeptMatch> matches_to_escalate(store::Transaction& transaction,
                                                         Instant now, std::int64_t number_max);
void set_reminded(store::Transaction& transaction, const MatchId& id, Instant at);
void set_escalated(store::Transaction& transaction, const MatchId& id, Instant at);

// Matches go with their contacts (R-MATCH-8).
void remove_match(store::Transaction& transaction, const MatchId& id);
void remove_matches_of(store::Transaction& transaction, const OrganisationId& organisation,
                       const SignalId& signal);
std::int64_t remove_matches_past(store::Transaction& transaction, Instant now);
std::int64_t remove_matches_in(store::Transaction& transaction, const NetworkId& network);
/// How many are open.
[[nodiscard]] std::int64_t count_open_matches(store::Transaction& transaction,
                                              const NetworkId& network);

} // namespace schakel::index
