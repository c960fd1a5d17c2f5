// Closing a case.
#pragma once

#include "casework/participant_store.h"
#include "crypto/vault.h"

namespace schakel::casework {

using CloseCaseError = std::variant<CaseNotKnown, CaseRefusal, store::ChangedMeanwhile>;

/// R-CASE-5.
[[nodiscard]] std::expected<Case, CloseCaseError>
close_case(const CaseId& id, std::optional<std::int64_t> version_seen, const access::Actor& actor,
           store::Transaction& transaction, const crypto::Vault& vault);

/// Why the case cannot be closed now, if it cannot; for the deed and for what the page offers.
[[nodiscard]] std::optional<CaseRefusal> reason_not_to_close(store::Transaction& transaction,
                                                             const Case& asked,
                                                             const OrganisationId& organisation);

} // namespace schakel::casework
