#include "citizen/endorse_own_plan.h"

#include "citizen/own_plan.h"

namespace schakel::citizen {

std::expected<casework::EndorsementView, casework::EndorsePlanError>
endorse_own_plan(const casework::EndorsementId& id, const EndorseOwnPlan& command,
                 std::optional<std::int64_t> version_seen, const access::Actor& actor,
                 store::Transaction& transaction, const crypto::Vault& vault) {
    people::Seals seals{transaction, vault};
    const auto seen = own_kept_plan(transaction, seals, actor); // R-CITIZEN-1, R-CITIZEN-2
    if (!seen) return std::unexpected{casework::PlanNotKnown{}};
    if (version_seen && *version_seen != seen->plan.version)
        return std::unexpected{store::ChangedMeanwhile{}};
    return casework::endorse_as_person(seen->plan, seen->about, id, *actor.person, command.answer,
                                       command.words, actor.at, transaction, seals);
}

} // namespace schakel::citizen
