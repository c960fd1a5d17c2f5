#include "citizen/own_plan.h"

#include "citizen/own_case.h"

namespace schakel::citizen {

std::optional<casework::SeenPlan> own_kept_plan(store::Transaction& transaction,
                                                people::Seals& seals, const access::Actor& actor) {
    std::optional<casework::SeenPlan> newest;
    for (auto& about : own_cases(transaction, seals, actor)) {
        auto plan = casework::last_plan(transaction, seals, about.id);
        if (plan && (!newest || newest->plan.by.at < plan->by.at))
            newest = casework::SeenPlan{*std::move(plan), std::move(about)};
    }
    return newest;
}

std::optional<OwnPlan> own_plan(store::Transaction& transaction, const crypto::Vault& vault,
                                const access::Actor& actor) {
    people::Seals seals{transaction, vault};
    const auto seen = own_kept_plan(transaction, seals, actor);
    if (!seen) return std::nullopt;
    OwnPlan own;
    static_cast<casework::FridgeSheet&>(own) = casework::fridge_sheet_of(seen->plan);
    own.plan_id = seen->plan.id;
    own.version = seen->plan.version;
    for (const auto& given :
         casework::that_hold(casework::endorsements_of(transaction, seals, seen->plan))) {
        auto view = casework::view_of(transaction, seals, given);
        if (given.party == casework::PlanPartyKind::person && given.party_id == actor.person->value)
            own.mine = given.answer;
        else
            view.words.reset(); // R-CITIZEN-5
        own.endorsements.push_back(std::move(view));
    }
    return own;
}

} // namespace schakel::citizen
