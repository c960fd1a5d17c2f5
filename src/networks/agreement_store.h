// How agreements are kept and found: SQL, and nothing else.
#pragma once

#include "networks/agreement.h"
#include "store/store.h"

namespace schakel::networks {

/// A version of a definition: adds it or puts it in the place of what the definition said before. What
/// was signed and withdrawn since stays.
void keep(store::Transaction& transaction, const AgreementVersion& version);
/// A version that was proposed. Throws store::Failure with Trouble::unique when it is there already.
void add_agreement(store::Transaction& transaction, const AgreementVersion& version,
                   const Signature& by);
void add_signature_entry(store::Transaction& transaction, const CovenantId& id,
                         std::int32_t version, const SignatureEntry& entry);

/// By agreement, the oldest version of each first.
[[nodiscard]] std::vector<Agreement> all_agreements(store::Transaction& transaction);
/// Every version of one, the oldest first; none when there is no such agreement.
[[nodiscard]] std::vector<Agreement> agreement_versions(store::Transaction& transaction,
                                                        const CovenantId& id);

/// R-NETWORK-2: whether any version of this agreement is in force for the organisation on that day.
[[nodiscard]] bool agreement_in_force(store::Transaction& transaction, const CovenantId& id,
                                      const OrganisationId& organisation, const PartialDate& day);

} // namespace schakel::networks
