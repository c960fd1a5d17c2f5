// How commitments are kept and found: SQL, and nothing else.
#pragma once

#include "casework/commitment.h"
#include "people/seals.h"
#include "store/store.h"

namespace schakel::casework {

/// nullopt when there is none or its case was erased.
[[nodiscard]] std::optional<Commitment>
find_commitment(store::Transaction& transaction, people::Seals& seals, const CommitmentId& id);
void add_commitment(store::Transaction& transaction, people::Seals& seals, const Commitment& added);
/// Keeps that it was done. R-STORE-2.
[[nodiscard]] std::expected<void, store::ChangedMeanwhile>
keep_completion(store::Transaction& transaction, people::Seals& seals, const Commitment& changed,
                std::int64_t version_seen);

// Those of an agenda item, of a case, and those that the organisation owns or had made; first what
// is due first.
[[nodiscard]] std::vector<Commitment> commitments_of_item(store::Transaction& transaction,
                                                          people::Seals& seals,
                                                          const AgendaItemId& item);
[[nodiscard]] std::vector<Commitment>
commitments_in_case(store::Transaction& transaction, people::Seals& seals, const CaseId& case_id);
[[nodiscard]] std::vector<Commitment> commitments_of(store::Transaction& transaction,
                                                     people::Seals& seals,
                                                     const OrganisationId& organisation);

} // namespace schakel::casework
