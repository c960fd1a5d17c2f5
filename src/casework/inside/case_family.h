// The members of a case as a family: who they are, how they are related, who has custody.
#pragma once

#include "casework/case.h"
#include "people/family.h"
#include "people/seals.h"

namespace schakel::casework {

/// Who was erased is left out.
[[nodiscard]] people::Family family_in(store::Transaction& transaction, people::Seals& seals,
                                       const Case& about, const PartialDate& today);

} // namespace schakel::casework
