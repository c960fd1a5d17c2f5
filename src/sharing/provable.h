// What can be stated about a version of the Grondslag, to be proven for every combination of facts.
//
//   R-SHARING-8  What must hold in every version is proved over all combinations of facts, or shown to
//                fail by one; what was not decided in time counts as not proved. (invariants I01-I31,
//                T1, T2, T3, T5)
#pragma once

#include "dmn/proof/prove.h"
#include "sharing/sharing_framework.h"

namespace schakel::sharing {

/// The facts as inputs, each with the values of the fact model; and for each provision that the
/// version cites a definition `steunt op ID`: whether the answer rests on it, as an advice would
/// name it. Besides `steunt op een bepaling`, `steunt op een plicht` (one of kind obliges) and
/// `steunt op een wetsvoorstel` (one of status bill_pending). Without statements.
[[nodiscard]] dmn::proof::Claims provable(const SharingFramework& framework);

/// Proves the statements with what provable() gives. Faults name the statement.
[[nodiscard]] std::expected<std::vector<dmn::proof::Proof>, Faults>
prove(const SharingFramework& framework, const dmn::proof::Claims& stated,
      const dmn::proof::Effort& effort);

/// Facts as the proof tells them, as a record of facts.
[[nodiscard]] Facts facts_of(const dmn::proof::Case& one, const FactModel& model);

} // namespace schakel::sharing
