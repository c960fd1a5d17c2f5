// How far a consent reaches: what its withdrawal stops, what was shared on it, and what rests on something else.
//
//   R-CONSENT-6  Who withdraws a consent, or thinks of it, sees which answers stop carrying by it,
//                what was shared on it and stays lawful, and what was shared since with the same
//                receivers without it, for that goes on. Each as far as one's own organisation
//                gave or received it. (AVG art. 7 lid 3; design: who says stop may know what stops)
#pragma once

#include "people/seals.h"
#include "sharing/consent.h"
#include "sharing/disclosure.h"

namespace schakel::ledger {

struct ConsentReach {
    /// Answers that the organisation may still share on today, and not once this consent has ended.
    std::vector<sharing::KeptAdvice> stops;
    std::vector<sharing::Disclosure> shared_on_it;
    std::vector<sharing::Disclosure> rests_elsewhere;
};

/// Whether consent carried this answer: it was said to be there, and it decided.
[[nodiscard]] bool rests_on_consent(const sharing::KeptAdvice& asked);

/// The newest first.
[[nodiscard]] ConsentReach reach_of(store::Transaction& transaction, people::Seals& seals,
                                    const sharing::Consent& consent,
                                    const OrganisationId& organisation, Instant now);

/// The same whoever gave or received it, for whom it is about (R-CONSENT-8).
[[nodiscard]] ConsentReach whole_reach_of(store::Transaction& transaction, people::Seals& seals,
                                          const sharing::Consent& consent, Instant now);

} // namespace schakel::ledger
