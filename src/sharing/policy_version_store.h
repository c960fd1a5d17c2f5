// How versions of the Grondslag are kept: their files whole, by their hash.
//
//   R-SHARING-14  A version is never changed or taken away, so that what was answered under it can be
//                 asked again and gives the same bytes. (R-SHARING-7; S10)
#pragma once

#include "sharing/policy_version.h"
#include "store/transaction.h"

namespace schakel::sharing {

/// With the files of the framework. Throws store::Failure with Trouble::unique when it is there.
void add_policy(store::Transaction& transaction, const AdoptedPolicy& policy,
                const SharingFramework& framework);
void add_policy_approval(store::Transaction& transaction, std::string_view hash,
                         const Signature& by);
void set_policy_adopted(store::Transaction& transaction, std::string_view hash, Instant at);

/// All, by the moment at which they take effect, and of one moment in the order of proposing.
[[nodiscard]] std::vector<AdoptedPolicy> kept_policies(store::Transaction& transaction);
[[nodiscard]] std::optional<AdoptedPolicy> find_policy(store::Transaction& transaction,
                                                       std::string_view hash);
/// Path below the policy folder and bytes, by path; empty when there is no such version.
[[nodiscard]] std::vector<std::pair<std::string, std::string>>
policy_files(store::Transaction& transaction, std::string_view hash);

/// An adopted version and from when it counts, earliest first; what takes effect last stands last.
struct PolicyInForce {
    std::string hash;
    Instant from;
};
[[nodiscard]] std::vector<PolicyInForce> adopted_policies(store::Transaction& transaction);

/// The adopted versions that took effect by then, of which that was not recorded yet; the earliest
/// first.
[[nodiscard]] std::vector<std::string> policies_begun(store::Transaction& transaction, Instant now);
void set_policy_effect_recorded(store::Transaction& transaction, std::string_view hash, Instant at);

} // namespace schakel::sharing
