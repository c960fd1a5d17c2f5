// Proposing and approving a version of the Grondslag, and its taking effect: each with its entry in the
// record of changes.
//
//   R-LEDGER-8  That a version was proposed, approved and by the second approval adopted, and that its
//               day began, stands in the record: which version, by whom, and from when it answers. No
//               rules hold for a family that nobody can be shown to have set. (AVG art. 5 lid 2;
//               R-SHARING-12)
//
// The other rules stand in sharing/policy_version.h; these deeds stand here because of R-LEDGER-1.
#pragma once

#include "access/account.h"
#include "people/seals.h"
#include "sharing/policy_version.h"

#include <variant>

namespace schakel::ledger {

struct PolicyNotKnown {};
enum class PolicyProposalRefusal { not_a_keeper, day_has_begun };

/// A version that checked_policy() gave. Sent twice it is one; whoever sent it first stays its
/// proposer, and its day stays the first one.
[[nodiscard]] std::expected<sharing::AdoptedPolicy, PolicyProposalRefusal>
propose_policy(const sharing::SharingFramework& checked, const PartialDate& takes_effect,
               const access::Actor& actor, store::Transaction& transaction,
               const crypto::Vault& vault);

struct NotAKeeper {};
using ApprovePolicyError = std::variant<NotAKeeper, PolicyNotKnown, sharing::PolicyApprovalRefusal>;

/// With the second approval it is adopted.
[[nodiscard]] std::expected<sharing::AdoptedPolicy, ApprovePolicyError>
approve_policy(std::string_view hash, const access::Actor& actor, store::Transaction& transaction,
               const crypto::Vault& vault);

/// Records of every adopted version whose day has begun that it took effect, once. The program does it
/// by itself. How many.
std::size_t record_policies_in_effect(store::Transaction& transaction, people::Seals& seals,
                                      Instant now);

} // namespace schakel::ledger
