// What the keeper of the index does when an organisation says something, and when time goes by. It
// sees tokens and who signalled; it opens nothing of an organisation's own, and asks no clock but
// the one it is given, which is the keeper's (R-SIGNAL-10).
#pragma once

#include "index/index_row_store.h"
#include "index/legal_profile_store.h"
#include "index/match_store.h"

#include <expected>

namespace schakel::index::keeper {

/// R-OPRF-34: whether a message has the tokens of one person and no others.
[[nodiscard]] std::expected<void, KeeperRefusal>
are_of_one_person(const std::vector<IndexToken>& tokens);

/// R-SIGNAL-24, R-SIGNAL-31: which of a message's tokens are kept at all.
[[nodiscard]] std::vector<IndexToken> tokens_kept(const std::vector<IndexToken>& tokens,
                                                  LegalProfile profile,
                                                  store::Transaction& transaction, Instant now);

/// The matches that the signal made, in the order in which they are told (R-MATCH-1, R-MATCH-4).
/// Sent twice it is one signal, and the answer the same.
[[nodiscard]] std::expected<std::vector<KeptMatch>, KeeperRefusal>
keep_signal(const SignalToKeep& message, store::Transaction& transaction, Instant now);

/// Archives what may be (R-SIGNAL-11), destroys the rest. Also of a signal that is archived already.
[[nodiscard]] std::expected<void, KeeperRefusal>
remove_signal(const SignalToRemove& message, store::Transaction& transaction, Instant now);

/// R-SIGNAL-21. The other network's follow-up person takes over what is open.
[[nodiscard]] std::expected<void, KeeperRefusal>
move_signal(const SignalToMove& message, store::Transaction& transaction, Instant now);

/// R-SIGNAL-17. What is archived goes at once: upheld is the answer; nullopt means that it waits.
[[nodiscard]] std::expected<std::optional<ObjectionJudged>, KeeperRefusal>
object_to_signal(const SignalObjectedTo& message, store::Transaction& transaction, Instant now);

/// R-SIGNAL-19. nullopt when there is nothing to judge in this network.
[[nodiscard]] std::optional<ObjectionJudged>
judge_objection(const SignalId& signal, const NetworkId& network, ObjectionOutcome outcome,
                const ProfessionalId& by, store::Transaction& transaction, Instant now);

/// R-SIGNAL-39, R-SIGNAL-40: the rows in this network that have the token, of which is noted that they
/// were told.
[[nodiscard]] std::vector<IndexRow>
tell_whom_it_concerns(const IndexToken& token, const NetworkId& network, const ProfessionalId& by,
                      store::Transaction& transaction, Instant now);

/// One of those who were told says that they spoke; when all did, the match is closed (R-MATCH-3).
/// False when this organisation said so before.
[[nodiscard]] bool note_contact(const KeptMatch& match, const KeptContact& contact,
                                store::Transaction& transaction);
/// R-MATCH-5. False when it was closed before.
[[nodiscard]] bool end_match(const MatchId& match, MatchClosing why,
                             store::Transaction& transaction, Instant now);

/// What each who was told gets to know (R-MATCH-2).
[[nodiscard]] std::vector<MatchNotice> notices_of(const KeptMatch& match);

/// What the clock brought about, for who has to be told of it.
struct Tidied {
    std::int64_t gone = 0;
    std::vector<ObjectionJudged> lapsed;
    std::vector<KeptMatch> reminded;
    std::vector<KeptMatch> escalated;
    [[nodiscard]] bool anything() const {
        return gone > 0 || !lapsed.empty() || !reminded.empty() || !escalated.empty();
    }
};
/// R-SIGNAL-13, R-MATCH-6. To be called about every second; call again while there is anything.
[[nodiscard]] Tidied tidy_index(store::Transaction& transaction, Instant now);

/// Destroys all that is kept in the network and keeps the proof of it (R-SIGNAL-16).
IndexPurge purge_network(store::Transaction& transaction, const NetworkId& network,
                         LegalProfile profile, Instant now);
/// The SHA-256 of rows in hexadecimal digits, for who has to show what was destroyed.
[[nodiscard]] std::string hash_of(const std::vector<IndexRow>& rows);

} // namespace schakel::index::keeper
