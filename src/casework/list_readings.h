// Who looked at a case: for everyone who takes full part in it, so that looking is not unseen.
#pragma once

#include "casework/participant_store.h"
#include "crypto/vault.h"
#include "networks/directory.h"

namespace schakel::casework {

struct CaseReading {
    Instant at;
    networks::Contact by;
    /// As "GET /v1/cases/{id}": what was looked at, with nobody in it.
    std::string what;
};
BOOST_DESCRIBE_STRUCT(CaseReading, (), (at, by, what))

/// Oldest first.
[[nodiscard]] std::expected<std::vector<CaseReading>, CaseNotKnown>
list_readings(store::Transaction& transaction, const crypto::Vault& vault, const CaseId& id,
              const access::Actor& actor);

} // namespace schakel::casework
