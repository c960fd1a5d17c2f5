// A version of the Grondslag on its way to being in force: proposed by one, approved by two others,
// in effect from a day.
//
//   R-SHARING-11  A version is proposed only when it is whole, all that it states is proved, all its
//                 vignettes pass, and every provision that its rules cite was verified or signed off
//                 by name. What is wrong is named. (issue 4, points 3 and 8; R-SHARING-8)
//   R-SHARING-12  It is adopted when two different people other than its proposer have approved it,
//                 and takes effect on its day; what would take effect on a day that has begun already
//                 is refused. (issue 4, point 8; design: no advice changes after it was given)
//   R-SHARING-13  An advice is given by the version in force at its moment: of those adopted the one
//                 that took effect last, and before any of them the one inside the program. (S10)
//   R-SHARING-15  Who keeps the rules proposes and approves them: the jurist, the privacy officer and
//                 the policy adviser. Every professional may read them. (design: rules that nobody can
//                 read are no ground; who works on cases does not set the rules for them)
#pragma once

#include "access/account.h"
#include "base/time.h"
#include "base/vocabulary.h"
#include "dmn/proof/prove.h"
#include "sharing/sharing_framework.h"

#include <array>
#include <functional>
#include <optional>

namespace schakel::sharing {

inline constexpr std::size_t policy_approvals_needed = 2;
inline constexpr std::array<std::string_view, 3> policy_keeping_roles{"jurist", "privacy_officer",
                                                                      "policy_adviser"};
/// R-SHARING-15.
[[nodiscard]] bool keeps_policy(const access::Actor& actor);

/// A version as it was kept, without its files.
struct AdoptedPolicy {
    PolicyVersion version;
    std::string title;
    /// The day in the Netherlands on which it takes effect.
    PartialDate takes_effect;
    Signature proposed;
    std::vector<Signature> approvals;
    /// When the second approval was given.
    std::optional<Instant> adopted_at;
};

enum class PolicyApprovalRefusal { own_proposal, approved_before, day_has_begun };

/// Whether this person may add an approval at that moment (R-SHARING-12); nullopt when it may.
[[nodiscard]] std::optional<PolicyApprovalRefusal> refusal_of(const AdoptedPolicy& policy,
                                                              const Signature& by);
/// Whether a version that is proposed at that moment may take effect on the day: a whole date that
/// has not begun.
[[nodiscard]] bool may_take_effect(const PartialDate& day, Instant proposed_at);

/// What is asked of a version besides being whole.
struct PolicyChecks {
    /// The cited provisions that are neither verified nor signed off.
    std::function<std::vector<std::string>(const SharingFramework&)> not_signed_off;
    dmn::proof::Effort effort{.way = dmn::proof::Way::solver, .time = std::chrono::seconds{20}};
};

/// Provisions that a rule cites, whose text nobody has verified and for which nobody signed.
[[nodiscard]] std::vector<std::string> not_signed_off(const SharingFramework& framework);

/// The version of these files, or every fault in it (R-SHARING-11). Takes seconds.
[[nodiscard]] std::expected<SharingFramework, Faults>
checked_policy(std::span<const PolicyFile> files,
               const PolicyChecks& checks = {.not_signed_off = not_signed_off});

} // namespace schakel::sharing
