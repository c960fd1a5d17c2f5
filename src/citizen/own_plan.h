// The plan of the own family, as it hangs on the fridge, and what each said of it.
//
//   R-CITIZEN-5  The family reads its plan as the fridge sheet, with who agrees and who objects; the
//                words that someone said with it only that person reads back. (seed 001: "bekend is bij
//                en ondersteund wordt door de cliënten"; design: a child must be able to object)
#pragma once

#include "access/account.h"
#include "casework/plan_view.h"
#include "crypto/vault.h"

namespace schakel::citizen {

struct OwnPlan : casework::FridgeSheet {
    FamilyPlanId plan_id;
    std::int64_t version = 0;
    std::vector<casework::EndorsementView> endorsements;
    /// What the reader answered to this version.
    std::optional<casework::EndorsementAnswer> mine;
};
BOOST_DESCRIBE_STRUCT(OwnPlan, (casework::FridgeSheet), (plan_id, version, endorsements, mine))

/// The version that holds; nullopt when there is none that opens to the reader (R-CITIZEN-1).
[[nodiscard]] std::optional<OwnPlan>
own_plan(store::Transaction& transaction, const crypto::Vault& vault, const access::Actor& actor);

/// The same as it was kept, with its case: of several the newest.
[[nodiscard]] std::optional<casework::SeenPlan>
own_kept_plan(store::Transaction& transaction, people::Seals& seals, const access::Actor& actor);

} // namespace schakel::citizen
