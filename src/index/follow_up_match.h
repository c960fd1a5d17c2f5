// What a professional does after a match: speak with the other, and say so (R-MATCH-3), or say why
// that cannot be (R-MATCH-5).
#pragma once

#include "crypto/vault.h"
#include "index/match_store.h"
#include "index/signal_store.h"

#include <variant>

namespace schakel::index {

struct FollowUpMatch {
    Coordinator coordinator = Coordinator::undecided;
};
BOOST_DESCRIBE_STRUCT(FollowUpMatch, (), (coordinator))

/// Why there is no contact, for who signalled.
BOOST_DEFINE_ENUM_CLASS(NoContact, working_together, left_the_work, not_the_same)

struct CloseMatch {
    NoContact why = NoContact::working_together;
};
BOOST_DESCRIBE_STRUCT(CloseMatch, (), (why))

/// The same answer for a match of others and for one that does not exist.
struct MatchNotKnown {};
struct SpokenAlready {};
/// That they are not the same is said of a question only (R-MATCH-13).
struct NoQuestion {};
using FollowUpMatchError = std::variant<MatchNotKnown, SpokenAlready, NoQuestion>;

/// The match is closed when all who were told of it have said so.
[[nodiscard]] std::expected<void, FollowUpMatchError>
follow_up_match(const MatchId& id, const FollowUpMatch& command, const access::Actor& actor,
                store::Transaction& transaction, const crypto::Vault& vault);

[[nodiscard]] std::expected<void, FollowUpMatchError>
close_match(const MatchId& id, const CloseMatch& command, const access::Actor& actor,
            store::Transaction& transaction, const crypto::Vault& vault);

} // namespace schakel::index
