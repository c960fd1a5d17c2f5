// The keeper of the index as other houses ask it over HTTPS, with certificates on both sides
// (R-KEEPER-1 to 5):
//
//   POST /v1/signals   a signal
//   POST /v1/errands   something about a signal, or about a match
//   POST /v1/tokens    a signal under other keys
//   POST /v1/news      what the house does not know yet
#pragma once

#include "api/workers.h"
#include "crypto/vault.h"
#include "http/server.h"
#include "main/index_houses.h"
#include "notify/event_hub.h"
#include "store/store.h"

namespace schakel::main {

/// With what it works; all of it lives longer.
struct KeeperParts {
    store::Database& database;
    const crypto::Vault& vault;
    /// Pages of those who coordinate the index here.
    notify::EventHub& events;
    Clock clock;
};

class KeeperService {
public:
    KeeperService(const KeeperParts& parts, std::vector<IndexHouse> houses);

    /// On a loop; answers from a thread of its own.
    void take(http::Request&& request, const http::Responder& responder);

private:
    void answer(const IndexHouse& house, const http::Request& request,
                const http::Responder& responder);

    KeeperParts parts_;
    std::vector<IndexHouse> houses_;
    crypto::Secret index_key_;
    /// Last, so that what runs ends first.
    api::Workers workers_;
};

} // namespace schakel::main
