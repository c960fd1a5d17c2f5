#include "networks/exchange_protocol_store.h"

#include "codec/json.h"

namespace schakel::networks {

namespace {

using store::Statement;

const Statement keep_protocol{
    "INSERT INTO networks_exchange_protocol (id, document) VALUES ($1, $2) "
    "ON CONFLICT (id) DO UPDATE SET document = excluded.document"};
const Statement protocols{"SELECT document FROM networks_exchange_protocol ORDER BY id"};

} // namespace

void keep(store::Transaction& transaction, const ExchangeProtocol& protocol) {
    transaction.change(keep_protocol, protocol.id, codec::write_json(protocol));
    transaction.begin_edition();
}

std::vector<ExchangeProtocol> all_protocols(store::Transaction& transaction) {
    std::vector<ExchangeProtocol> found;
    for (const auto& [document] : transaction.all<std::string>(protocols)) {
        auto protocol = codec::read_json<ExchangeProtocol>(document);
        if (!protocol)
            throw store::Failure{store::Trouble::other,
                                 "the directory holds a protocol of another shape than expected"};
        found.push_back(*std::move(protocol));
    }
    return found;
}

} // namespace schakel::networks
