#include "index/legal_profile_store.h"

namespace schakel::index {

namespace {

using store::Statement;

const Statement profiles{"SELECT network, profile, next_profile, next_at, set_by, set_at "
                         "FROM index_profile ORDER BY network"};
const Statement profile_by_network{"SELECT network, profile, next_profile, next_at, set_by, set_at "
                                   "FROM index_profile WHERE network = $1"};
const Statement put_profile{
    "INSERT INTO index_profile (network, profile, next_profile, next_at, set_by, set_at) "
    "VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (network) DO UPDATE SET "
    "profile = excluded.profile, next_profile = excluded.next_profile, "
    "next_at = excluded.next_at, set_by = excluded.set_by, set_at = excluded.set_at"};
const Statement put_profile_as_defined{
    "INSERT INTO index_profile (network, profile) VALUES ($1, $2) ON CONFLICT (network) DO UPDATE "
    "SET profile = excluded.profile WHERE index_profile.set_at IS NULL"};
const Statement insert_purge{"INSERT INTO index_purge (id, network, profile, at, signals, "
                             "token_rows, matches, agenda_items, "
                             "log_entries, hash) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"};
const Statement purges{"SELECT id, network, profile, at, signals, token_rows, matches, "
                       "agenda_items, log_entries, hash "
                       "FROM index_purge WHERE network = $1 ORDER BY at DESC, id"};

} // namespace

std::vector<NetworkProfile> network_profiles(store::Transaction& transaction) {
    return transaction.records<NetworkProfile>(profiles);
}

std::vector<NetworkId> networks_with_index(store::Transaction& transaction, Instant at) {
    std::vector<NetworkId> found;
    for (auto& one : network_profiles(transaction))
        if (profile_at(one, at) != LegalProfile::off) found.push_back(std::move(one.network));
    return found;
}

NetworkProfile network_profile(store::Transaction& transaction, const NetworkId& network) {
    return transaction.record<NetworkProfile>(profile_by_network, network)
        .value_or(NetworkProfile{network});
}

void keep_profile(store::Transaction& transaction, const NetworkProfile& profile) {
    transaction.keep(put_profile, profile);
}

bool keep_profile_as_defined(store::Transaction& transaction, const NetworkId& network,
                             std::string_view word) {
    const auto profile = profile_of(word);
    if (!profile) return false;
    transaction.change(put_profile_as_defined, network, *profile);
    return true;
}

void add_purge(store::Transaction& transaction, const IndexPurge& purge) {
    transaction.keep(insert_purge, purge);
}

std::vector<IndexPurge> purges_of(store::Transaction& transaction, const NetworkId& network) {
    return transaction.records<IndexPurge>(purges, network);
}

} // namespace schakel::index
