// How profiles and the proofs of their end are kept: SQL, and nothing else.
#pragma once

#include "index/legal_profile.h"
#include "store/store.h"

namespace schakel::index {

/// In the order of their networks.
[[nodiscard]] std::vector<NetworkProfile> network_profiles(store::Transaction& transaction);
/// Those in which the index is on at that moment, in the order of their identifiers.
[[nodiscard]] std::vector<NetworkId> networks_with_index(store::Transaction& transaction,
                                                         Instant at);
/// Off where nothing was decided.
[[nodiscard]] NetworkProfile network_profile(store::Transaction& transaction,
                                             const NetworkId& network);
void keep_profile(store::Transaction& transaction, const NetworkProfile& profile);
/// As a network's definition has it, where nobody decided anything since. False for a word that is
/// no profile.
bool keep_profile_as_defined(store::Transaction& transaction, const NetworkId& network,
                             std::string_view word);

/// What was destroyed when a profile ended, and the hash of it (R-SIGNAL-16).
struct IndexPurge {
    std::string id;
    NetworkId network;
    LegalProfile profile = LegalProfile::off;
    Instant at;
    std::int64_t signals = 0;
    std::int64_t token_rows = 0;
    std::int64_t matches = 0;
    /// Announced, of meetings (R-TABLE-26).
    std::int64_t agenda_items = 0;
    std::int64_t log_entries = 0;
    /// SHA-256 of the rows in hexadecimal digits.
    std::string hash;
    bool operator==(const IndexPurge&) const = default;
};
BOOST_DESCRIBE_STRUCT(IndexPurge, (),
                      (id, network, profile, at, signals, token_rows, matches, agenda_items,
                       log_entries, hash))

void add_purge(store::Transaction& transaction, const IndexPurge& purge);
/// Newest first.
[[nodiscard]] std::vector<IndexPurge> purges_of(store::Transaction& transaction,
                                                const NetworkId& network);

} // namespace schakel::index
