#include "sharing/policy_version.h"

#include "base/local_day.h"
#include "sharing/advice_vignettes.h"
#include "sharing/claims_file.h"
#include "sharing/provable.h"

#include <algorithm>
#include <fmt/format.h>

namespace schakel::sharing {

namespace {

constexpr std::string_view stated_in = "invarianten.toml";

void check_proofs(const SharingFramework& framework, const dmn::proof::Effort& effort,
                  Faults& faults) {
    const auto claims = read_claims(framework.file(stated_in), stated_in);
    if (!claims) {
        faults.insert(faults.end(), claims.error().begin(), claims.error().end());
        return;
    }
    const auto proofs = prove(framework, *claims, effort);
    if (!proofs) {
        faults.insert(faults.end(), proofs.error().begin(), proofs.error().end());
        return;
    }
    for (const auto& proof : *proofs)
        if (proof.result != dmn::proof::Result::proved)
            faults.push_back({fmt::format("{}: {}", stated_in, proof.name), "not_proved",
                              proof.result == dmn::proof::Result::refuted
                                  ? "there is a case in which it does not hold"
                                  : proof.why});
        else if (proof.says_nothing)
            faults.push_back({fmt::format("{}: {}", stated_in, proof.name), "not_proved",
                              "its condition holds in no case, so that it says nothing"});
}

void check_vignettes(const SharingFramework& framework, Faults& faults) {
    const auto vignettes = read_vignettes(framework.file("vignetten.json"), framework.fact_model());
    if (!vignettes) {
        for (const auto& fault : vignettes.error())
            faults.push_back(
                {fmt::format("vignetten.json: {}", fault.pointer), fault.code, fault.message});
        return;
    }
    if (vignettes->empty())
        faults.push_back({"vignetten.json", "missing", "a version has vignettes that it passes"});
    for (const auto& vignette : *vignettes)
        if (auto difference = difference_from(vignette.expected, framework.advise(vignette.facts));
            !difference.empty())
            faults.push_back({fmt::format("vignetten.json: {}", vignette.id), "not_passed",
                              std::move(difference)});
}

} // namespace

// R-SHARING-15
bool keeps_policy(const access::Actor& actor) {
    return actor.kind == access::AccountKind::professional &&
           std::ranges::any_of(policy_keeping_roles,
                               [&](std::string_view role) { return actor.has_role(role); });
}

std::optional<PolicyApprovalRefusal> refusal_of(const AdoptedPolicy& policy, const Signature& by) {
    if (policy.proposed.professional == by.professional) return PolicyApprovalRefusal::own_proposal;
    if (std::ranges::find(policy.approvals, by.professional, &Signature::professional) !=
        policy.approvals.end())
        return PolicyApprovalRefusal::approved_before;
    if (!may_take_effect(policy.takes_effect, by.at)) return PolicyApprovalRefusal::day_has_begun;
    return std::nullopt;
}

bool may_take_effect(const PartialDate& day, Instant proposed_at) {
    return day.complete() && start_of(day) > proposed_at;
}

std::vector<std::string> not_signed_off(const SharingFramework& framework) {
    std::vector<std::string> ids;
    for (const auto* provision : unverified_provisions(framework))
        ids.push_back(provision->id);
    return ids;
}

std::expected<SharingFramework, Faults> checked_policy(std::span<const PolicyFile> files,
                                                       const PolicyChecks& checks) {
    auto framework = SharingFramework::load(files);
    if (!framework) return framework;
    Faults faults;
    for (const auto& id : checks.not_signed_off(*framework))
        faults.push_back({fmt::format("bepalingen.json: {}", id), "not_verified",
                          "a rule cites it, and nobody verified its text or signed it off"});
    check_proofs(*framework, checks.effort, faults);
    check_vignettes(*framework, faults);
    if (!faults.empty()) return std::unexpected{std::move(faults)};
    return framework;
}

} // namespace schakel::sharing
