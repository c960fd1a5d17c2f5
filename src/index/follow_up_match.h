// What a professional does after a match: speak with the other, and say so (R-MATCH-3).
#pragma once

#include "crypto/vault.h"
#include "index/signal_store.h"

#include <variant>

namespace schakel::index {

struct FollowUpMatch {
    Coordinator coordinator = Coordinator::undecided;
};
BOOST_DESCRIBE_STRUCT(FollowUpMatch, (), (coordinator))

/// The same answer for a match of others and for one that does not exist.
struct MatchNotKnown {};
struct SpokenAlready {};
using FollowUpMatchError = std::variant<MatchNotKnown, SpokenAlready>;

[[nodiscard]] std::expected<void, FollowUpMatchError>
follow_up_match(const MatchId& id, const FollowUpMatch& command, const access::Actor& actor,
                store::Transaction& transaction, const crypto::Vault& vault);

} // namespace schakel::index
