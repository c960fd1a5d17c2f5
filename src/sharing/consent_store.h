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

/// That somebody withdrew it on their own page is to be seen by this organisation (R-CONSENT-9).
struct WithdrawalToSee {
    ConsentId consent;
    Instant at;
    bool operator==(const WithdrawalToSee&) const = default;
};
/// Twice is once.
void expect_seeing(store::Transaction& transaction, const ConsentId& id,
                   const OrganisationId& organisation, Instant at);
/// False when there is nothing to see, or it was seen before.
bool keep_seen(store::Transaction& transaction, const ConsentId& id, const Signature& by);
/// The oldest first.
[[nodiscard]] std::vector<WithdrawalToSee> withdrawals_to_see(store::Transaction& transaction,
                                                              const OrganisationId& organisation);

} // namespace schakel::sharing
