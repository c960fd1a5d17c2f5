// How consent is kept and found: SQL, and nothing else. Sealed for the person whose data it is
// about.
#pragma once

#include "people/seals.h"
#include "sharing/consent.h"

namespace schakel::sharing {

/// Throws store::Failure with Trouble::unique when the identifier is in use.
void add_consent(store::Transaction& transaction, people::Seals& seals, const Consent& consent);

[[nodiscard]] std::optional<Consent> find_consent(store::Transaction& transaction,
                                                  people::Seals& seals, const ConsentId& id);
/// Oldest first, also what was refused or withdrawn.
[[nodiscard]] std::vector<Consent> consents_of(store::Transaction& transaction,
                                               people::Seals& seals, const PersonId& person);

/// False when it is not there or was withdrawn already.
bool set_withdrawn(store::Transaction& transaction, const ConsentId& id, const Signature& by);

} // namespace schakel::sharing
