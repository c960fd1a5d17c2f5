// How advices that were asked are kept: the question and the answer sealed, so that a past answer can be shown and asked
// again under its own version.
#pragma once

#include "people/seals.h"
#include "sharing/advice.h"
#include "sharing/facts.h"

namespace schakel::sharing {

/// A question that was asked about someone, and its answer.
struct KeptAdvice {
    AdviceId id;
    Signature by;
    /// Whom it was about; absent for a question without names.
    std::optional<PersonId> about;
    std::optional<CaseId> case_id;
    std::optional<OrganisationId> recipient;
    /// By name, each with its codes; what is not here was not known.
    std::map<std::string, std::vector<std::string>> facts;
    Advice advice;
};

/// Whose data key seals it: the case's, else the person's, else the asking organisation's.
[[nodiscard]] std::string owner_of(const KeptAdvice& kept);

void keep_advice(store::Transaction& transaction, people::Seals& seals, const KeptAdvice& kept);
/// nullopt when there is none, or what it was about was erased.
[[nodiscard]] std::optional<KeptAdvice> find_advice(store::Transaction& transaction,
                                                    people::Seals& seals, const AdviceId& id);

} // namespace schakel::sharing
