// Proposing and approving a version of the Grondslag (R-SHARING-11, R-SHARING-12).
//
//   R-SHARING-15  Who keeps the rules proposes and approves them: the jurist, the privacy officer and
//                 the policy adviser. Every professional may read them. (design: rules that nobody can
//                 read are no ground; who works on cases does not set the rules for them)
#pragma once

#include "access/account.h"
#include "sharing/policy_version.h"
#include "store/transaction.h"

#include <array>

namespace schakel::sharing {

inline constexpr std::array<std::string_view, 3> policy_keeping_roles{"jurist", "privacy_officer",
                                                                      "policy_adviser"};

struct PolicyNotKnown {};
enum class PolicyProposalRefusal { not_a_keeper, day_has_begun };

/// A version that checked_policy() gave. Sent twice it is one; whoever sent it first stays its
/// proposer, and its day stays the first one.
[[nodiscard]] std::expected<AdoptedPolicy, PolicyProposalRefusal>
propose_policy(const SharingFramework& checked, const PartialDate& takes_effect,
               const access::Actor& actor, store::Transaction& transaction);

struct NotAKeeper {};
using ApprovePolicyError = std::variant<NotAKeeper, PolicyNotKnown, PolicyApprovalRefusal>;

/// With the second approval it is adopted.
[[nodiscard]] std::expected<AdoptedPolicy, ApprovePolicyError>
approve_policy(std::string_view hash, const access::Actor& actor, store::Transaction& transaction);

} // namespace schakel::sharing
