// What a professional does when passing data on to another organisation: the one way in which data
// travel.
//
//   R-DISCLOSURE-6  A disclosure that is sent twice is one. (design: a line that drops must not make
//                   a family's data travel twice)
//   R-DISCLOSURE-7  What rested on consent is not passed on once that consent was withdrawn, also
//                   when the advice was given before. (AVG art. 7 lid 3)
//
// R-DISCLOSURE-1 to 5 stand in sharing/disclosure.h; that no disclosure is without its entry is
// R-LEDGER-1.
#pragma once

#include "people/seals.h"
#include "sharing/disclosure.h"

namespace schakel::ledger {

struct MakeDisclosure {
    AdviceId advice;
    /// Its identifier is chosen by the caller, so that it can be known again (R-DISCLOSURE-6).
    sharing::DisclosureDraft draft;
};

struct DisclosureIdAlreadyUsed {};
/// R-DISCLOSURE-7
struct ConsentWithdrawn {
    ConsentId consent;
};
using MakeDisclosureError =
    std::variant<DisclosureIdAlreadyUsed, ConsentWithdrawn, sharing::DisclosureRefusal>;

/// Keeps the disclosure and its entry in the ledger; `in_force` is the version of the Grondslag that
/// holds now. That it was refused is kept by a deed of its own (record_refusal.h), for this one
/// keeps nothing when it refuses.
[[nodiscard]] std::expected<sharing::Disclosure, MakeDisclosureError>
make_disclosure(const MakeDisclosure& command, store::Transaction& transaction,
                people::Seals& seals, const sharing::PolicyVersion& in_force);

} // namespace schakel::ledger
