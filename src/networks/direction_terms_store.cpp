#include "networks/direction_terms_store.h"

#include "codec/json.h"
#include "networks/directory_store.h"

namespace schakel::networks {

namespace {

using store::Statement;

const Statement keep_terms{"INSERT INTO networks_direction_terms (network, document) "
                           "VALUES ($1, $2) "
                           "ON CONFLICT (network) DO UPDATE SET document = excluded.document"};
const Statement terms_of_network{
    "SELECT document FROM networks_direction_terms WHERE network = $1"};

} // namespace

void keep(store::Transaction& transaction, const DirectionTerms& terms) {
    transaction.change(keep_terms, terms.network, codec::write_json(terms));
}

DirectionTerms direction_terms_for(store::Transaction& transaction,
                                   const std::optional<MeetingKindId>& kind) {
    const auto meeting = kind ? find(transaction, *kind) : std::nullopt;
    if (!meeting) return default_direction_terms();
    const auto row = transaction.find<std::string>(terms_of_network, meeting->network);
    if (!row) return default_direction_terms();
    auto terms = codec::read_json<DirectionTerms>(std::get<0>(*row));
    if (!terms)
        throw store::Failure{store::Trouble::other,
                             "the directory holds terms of direction of another shape"};
    return *std::move(terms);
}

} // namespace schakel::networks
