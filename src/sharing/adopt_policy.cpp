#include "sharing/adopt_policy.h"

#include "sharing/policy_version_store.h"

#include <algorithm>

namespace schakel::sharing {

namespace {

// R-SHARING-15
bool keeps_policy(const access::Actor& actor) {
    return actor.kind == access::AccountKind::professional &&
           std::ranges::any_of(policy_keeping_roles,
                               [&](std::string_view role) { return actor.has_role(role); });
}

} // namespace

std::expected<AdoptedPolicy, PolicyProposalRefusal>
propose_policy(const SharingFramework& checked, const PartialDate& takes_effect,
               const access::Actor& actor, store::Transaction& transaction) {
    if (!keeps_policy(actor)) return std::unexpected{PolicyProposalRefusal::not_a_keeper};
    if (auto known = find_policy(transaction, checked.version().hash)) return *std::move(known);
    if (!may_take_effect(takes_effect, actor.at)) // R-SHARING-12
        return std::unexpected{PolicyProposalRefusal::day_has_begun};
    AdoptedPolicy policy{
        checked.version(), checked.title().title, takes_effect, actor.signature(), {}, {}};
    add_policy(transaction, policy, checked);
    return policy;
}

std::expected<AdoptedPolicy, ApprovePolicyError>
approve_policy(std::string_view hash, const access::Actor& actor, store::Transaction& transaction) {
    if (!keeps_policy(actor)) return std::unexpected{NotAKeeper{}};
    auto policy = find_policy(transaction, hash);
    if (!policy) return std::unexpected{PolicyNotKnown{}};
    const auto by = actor.signature();
    if (const auto refusal = refusal_of(*policy, by)) return std::unexpected{*refusal};
    add_policy_approval(transaction, hash, by);
    policy->approvals.push_back(by);
    if (policy->approvals.size() >= policy_approvals_needed && !policy->adopted_at) {
        set_policy_adopted(transaction, hash, actor.at);
        policy->adopted_at = actor.at;
    }
    return *std::move(policy);
}

} // namespace schakel::sharing
