// The coordinator says by which law signals are made in a network, and sees before what then goes.
//
//   R-SIGNAL-16  On the day on which another profile begins, all that was kept under the one before
//                is destroyed: rows, archive, matches, objections and logbook, and every signal ends
//                for the organisation that made it. An entry in the record says how much it was, with
//                the hash of it, and that nothing is left. (motie Westerveld/Peters; AVG art. 17 lid
//                1 onder d and art. 5 lid 2)
#pragma once

#include "access/account.h"
#include "index/legal_profile_store.h"
#include "people/seals.h"

#include <expected>
#include <variant>

namespace schakel::index {

struct SetIndexProfile {
    LegalProfile profile = LegalProfile::off;
    /// The first day on which it holds: today or later.
    PartialDate from;
};
BOOST_DESCRIBE_STRUCT(SetIndexProfile, (), (profile, from))

struct NotIndexCoordinator {};
struct ProfileDayPast {};
struct ProfileHolds {};
using SetIndexProfileError = std::variant<NotIndexCoordinator, ProfileDayPast, ProfileHolds>;

/// Twice is the last one. Back to the profile that holds takes a change back that was to come.
[[nodiscard]] std::expected<void, SetIndexProfileError>
set_index_profile(const NetworkId& network, const SetIndexProfile& command,
                  const access::Actor& actor, store::Transaction& transaction,
                  const crypto::Vault& vault);

/// The profile of a network, what is kept under it, and what was destroyed before.
struct IndexProfileView {
    NetworkId network;
    std::string network_name;
    LegalProfile profile = LegalProfile::off;
    std::optional<LegalProfile> next_profile;
    std::optional<Instant> next_at;
    std::int64_t active = 0;
    std::int64_t archived = 0;
    std::int64_t objected = 0;
    std::int64_t open_matches = 0;
    /// Agenda items that stand announced (R-TABLE-26).
    std::int64_t announced = 0;
    /// Until when signals meet by address, by the list of institutions that is here (R-SIGNAL-24);
    /// absent when they do not.
    std::optional<Instant> meet_by_address_until;
    std::vector<IndexPurge> purges;
};
BOOST_DESCRIBE_STRUCT(IndexProfileView, (),
                      (network, network_name, profile, next_profile, next_at, active, archived,
                       objected, open_matches, announced, meet_by_address_until, purges))
/// Of the networks that the actor coordinates.
[[nodiscard]] std::vector<IndexProfileView> index_profiles(store::Transaction& transaction,
                                                           const access::Actor& actor);

/// Carries out what was decided, on its day. The program does it by itself. How many networks.
std::int64_t begin_profiles(store::Transaction& transaction, people::Seals& seals, Instant now);

} // namespace schakel::index
