// How disclosures are kept and found. What was said is sealed for the case, or for the person it is
// about.
#pragma once

#include "people/seals.h"
#include "sharing/disclosure.h"

namespace schakel::sharing {

/// Whose data key seals it.
[[nodiscard]] std::string owner_of(const Disclosure& disclosure);

/// Throws store::Failure with Trouble::unique when the identifier is in use.
void add_disclosure(store::Transaction& transaction, people::Seals& seals,
                    const Disclosure& disclosure);
/// nullopt when there is none, or what it was about was erased.
[[nodiscard]] std::optional<Disclosure>
find_disclosure(store::Transaction& transaction, people::Seals& seals, const DisclosureId& id);

// Newest first.
[[nodiscard]] std::vector<Disclosure> disclosures_by(store::Transaction& transaction,
                                                     people::Seals& seals,
                                                     const OrganisationId& organisation);
[[nodiscard]] std::vector<Disclosure> disclosures_to(store::Transaction& transaction,
                                                     people::Seals& seals,
                                                     const OrganisationId& organisation);
/// For the page of the family (R-DISCLOSURE-6): without the words of protected kinds.
[[nodiscard]] std::vector<Disclosure>
disclosures_about(store::Transaction& transaction, people::Seals& seals, const PersonId& person);
/// What reached this organisation about this person, wherever it was shared.
[[nodiscard]] std::vector<Disclosure> disclosures_about_to(store::Transaction& transaction,
                                                           people::Seals& seals,
                                                           const PersonId& person,
                                                           const OrganisationId& organisation);
/// What reached this organisation in this case: the ground gate (architecture: who may see what, 2).
[[nodiscard]] std::vector<Disclosure> disclosures_in_case_to(store::Transaction& transaction,
                                                             people::Seals& seals,
                                                             const CaseId& case_id,
                                                             const OrganisationId& organisation);

/// Whom, or which case, a disclosure concerns beside whom it was asked about (R-PURPOSE-7): an owner
/// as people::owner_of writes it. Twice is once.
void keep_concerned(store::Transaction& transaction, const DisclosureId& id,
                    const std::string& owner);
/// What reached this organisation and concerns this owner in that way.
[[nodiscard]] std::vector<Disclosure> disclosures_concerning_to(store::Transaction& transaction,
                                                                people::Seals& seals,
                                                                const std::string& owner,
                                                                const OrganisationId& organisation);

} // namespace schakel::sharing
