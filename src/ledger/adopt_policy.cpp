#include "ledger/adopt_policy.h"

#include "base/local_day.h"
#include "codec/json_write.h"
#include "ledger/append.h"
#include "ledger/inside/sealed_particulars.h"
#include "sharing/policy_version_store.h"

namespace schakel::ledger {

namespace {

using sharing::AdoptedPolicy;

struct PolicySaid {
    std::string name;
    std::string version;
    std::string title;
    PartialDate takes_effect;
};
BOOST_DESCRIBE_STRUCT(PolicySaid, (), (name, version, title, takes_effect))

void record(store::Transaction& transaction, people::Seals& seals, Event event,
            const AdoptedPolicy& policy, const Signature& by, std::string owner) {
    append(transaction, seals,
           {.event = event,
            .by = by,
            .owner = std::move(owner),
            .subject = policy.version.hash,
            .payload = codec::write_json(PolicySaid{policy.version.name, policy.version.version,
                                                    policy.title, policy.takes_effect})});
}

std::string owner_of(const Signature& by) { return "organisation/" + by.organisation.value; }

} // namespace

std::expected<AdoptedPolicy, PolicyProposalRefusal>
propose_policy(const sharing::SharingFramework& checked, const PartialDate& takes_effect,
               const access::Actor& actor, store::Transaction& transaction,
               const crypto::Vault& vault) {
    if (!sharing::keeps_policy(actor)) return std::unexpected{PolicyProposalRefusal::not_a_keeper};
    if (auto known = sharing::find_policy(transaction, checked.version().hash))
        return *std::move(known);
    if (!sharing::may_take_effect(takes_effect, actor.at)) // R-SHARING-12
        return std::unexpected{PolicyProposalRefusal::day_has_begun};
    AdoptedPolicy policy{
        checked.version(), checked.title().title, takes_effect, actor.signature(), {}, {}};
    sharing::add_policy(transaction, policy, checked);
    people::Seals seals{transaction, vault};
    record(transaction, seals, Event::policy_proposed, policy, policy.proposed,
           owner_of(policy.proposed));
    return policy;
}

std::expected<AdoptedPolicy, ApprovePolicyError> approve_policy(std::string_view hash,
                                                                const access::Actor& actor,
                                                                store::Transaction& transaction,
                                                                const crypto::Vault& vault) {
    if (!sharing::keeps_policy(actor)) return std::unexpected{NotAKeeper{}};
    auto policy = sharing::find_policy(transaction, hash);
    if (!policy) return std::unexpected{PolicyNotKnown{}};
    const auto by = actor.signature();
    if (const auto refusal = sharing::refusal_of(*policy, by)) return std::unexpected{*refusal};
    sharing::add_policy_approval(transaction, hash, by);
    policy->approvals.push_back(by);
    const bool adopts =
        policy->approvals.size() >= sharing::policy_approvals_needed && !policy->adopted_at;
    if (adopts) {
        sharing::set_policy_adopted(transaction, hash, actor.at);
        policy->adopted_at = actor.at;
    }
    people::Seals seals{transaction, vault};
    record(transaction, seals, Event::policy_approved, *policy, by, owner_of(by));
    if (adopts) record(transaction, seals, Event::policy_adopted, *policy, by, owner_of(by));
    return *std::move(policy);
}

std::size_t record_policies_in_effect(store::Transaction& transaction, people::Seals& seals,
                                      Instant now) {
    const auto begun = sharing::policies_begun(transaction, now);
    for (const auto& hash : begun) {
        const auto policy = sharing::find_policy(transaction, hash).value();
        sharing::set_policy_effect_recorded(transaction, hash, now);
        // No professional and no organisation signs for what the clock brings about.
        record(transaction, seals, Event::policy_took_effect, policy,
               {{}, {}, start_of(policy.takes_effect)}, log_owner);
    }
    return begun.size();
}

} // namespace schakel::ledger
