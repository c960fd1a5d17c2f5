// Which disclosures are still to be told to whom they are about.
#pragma once

#include "people/seals.h"
#include "sharing/informing.h"

namespace schakel::sharing {

/// Someone who is still to be told.
struct Telling {
    DisclosureId disclosure;
    Instant due;
    bool operator==(const Telling&) const = default;
};

/// With the disclosure itself; without effect where nobody has to be told (R-INFORMING-1).
void expect_telling(store::Transaction& transaction, const Disclosure& disclosure);
/// Takes the place of what was said before.
void keep_informed(store::Transaction& transaction, people::Seals& seals,
                   const Disclosure& disclosure, const Informed& informed);
/// What was said last; nullopt when nothing was, or it was erased.
[[nodiscard]] std::optional<Informed>
informed_about(store::Transaction& transaction, people::Seals& seals, const Disclosure& disclosure);
/// Still to be told; nullopt when it was, or never had to be.
[[nodiscard]] std::optional<Telling> telling_of(store::Transaction& transaction,
                                                const DisclosureId& id);
/// Of the organisation's own disclosures those that wait at this moment: not told, and not put off
/// until later (R-INFORMING-2). First what is due first.
[[nodiscard]] std::vector<Telling>
tellings_waiting(store::Transaction& transaction, const OrganisationId& organisation, Instant now);

} // namespace schakel::sharing
