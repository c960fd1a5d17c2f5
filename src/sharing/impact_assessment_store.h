// How the versions of an impact assessment are kept and found: SQL, and nothing else.
#pragma once

#include "sharing/impact_assessment.h"

namespace schakel::sharing {

/// Throws store::Failure with Trouble::unique when there is such a version.
void add_impact_version(store::Transaction& transaction, const ImpactVersion& version);
/// False when it was adopted before.
bool add_impact_adoption(store::Transaction& transaction, const NetworkId& network,
                         std::int64_t number, const ImpactAdoption& adoption);

/// The first one first.
[[nodiscard]] std::vector<ImpactVersion> impact_versions(store::Transaction& transaction,
                                                         const NetworkId& network);

} // namespace schakel::sharing
