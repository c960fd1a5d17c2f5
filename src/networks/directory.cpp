#include "networks/directory.h"

namespace schakel::networks {

// R-NETWORK-2
bool in_force_for(const Covenant& covenant, const OrganisationId& organisation,
                  const PartialDate& day) {
    if (day < covenant.valid_from || covenant.valid_until < day) return false;
    return std::any_of(covenant.signatures.begin(), covenant.signatures.end(),
                       [&](const CovenantSignature& signature) {
                           return signature.organisation == organisation && signature.date <= day;
                       });
}

} // namespace schakel::networks
