#include "casework/intake.h"

#include <algorithm>
#include <set>
#include <utility>

namespace schakel::casework {

using enum IntakeRefusal;

namespace {

/// A case meeting of the Zorg- en Veiligheidshuis in the sense of the WGS.
bool under_wgs(const networks::MeetingKind& kind) { return kind.setting == "meeting_hco"; }

// R-INTAKE-2
std::expected<void, IntakeRefusal> judged_by_the_right_ones(const Judgement& judgement,
                                                            const IntakeDetails& details) {
    if (judgement.judged_by.empty()) return std::unexpected{nobody_judged};
    for (const auto& id : judgement.judged_by) {
        const auto judge = std::ranges::find(details.judges, id, &networks::Organisation::id);
        if (judge == details.judges.end() || !may_report(details.kind, id) ||
            (under_wgs(details.kind) && judge->wgs_role != "public"))
            return std::unexpected{judge_may_not};
    }
    return {};
}

// R-INTAKE-3
bool each_criterion_judged_once(const Judgement& judgement, const networks::MeetingKind& kind) {
    std::multiset<std::string> judged;
    std::multiset<std::string> wanted;
    for (const auto& criterion : judgement.criteria)
        judged.insert(criterion.code);
    for (const auto& criterion : kind.criteria)
        wanted.insert(criterion.code);
    return judged == wanted;
}

// R-INTAKE-4 and 5
std::expected<void, IntakeRefusal> may_be_admitted(const Judgement& judgement,
                                                   const IntakeDetails& details) {
    if (!std::ranges::all_of(judgement.criteria, &JudgedCriterion::met))
        return std::unexpected{criteria_not_met};
    const auto& age_max = details.kind.age_max;
    if (age_max && (!details.youngest_age || *details.youngest_age > *age_max))
        return std::unexpected{outside_target_group};
    if (under_wgs(details.kind)) {
        if (!details.concern) return std::unexpected{content_not_shared};
        if (!reaches_threshold(*details.concern)) return std::unexpected{below_threshold};
    }
    return {};
}

bool says_something(const std::string& text) {
    return text.find_first_not_of(" \t\r\n") != std::string::npos;
}

} // namespace

std::string_view rule_behind(IntakeRefusal refusal) {
    switch (refusal) {
    case not_your_task: return "R-INTAKE-1";
    case nobody_judged:
    case judge_may_not: return "R-INTAKE-2";
    case criteria_not_judged: return "R-INTAKE-3";
    case criteria_not_met:
    case outside_target_group: return "R-INTAKE-4";
    case below_threshold:
    case content_not_shared: return "R-INTAKE-5";
    case no_other_meeting: return "R-INTAKE-6";
    case no_reason:
    case decided_already: return "R-INTAKE-7";
    }
    std::unreachable();
}

bool reaches_threshold(const Concern& concern) {
    const std::set<index::LifeArea> areas{concern.life_areas.begin(), concern.life_areas.end()};
    return areas.size() > 1 || concern.care_avoidance || concern.offence;
}

std::expected<void, IntakeRefusal> may_decide(const Judgement& judgement,
                                              const IntakeDetails& details) {
    if (!says_something(judgement.reason)) return std::unexpected{no_reason};
    if (auto judged = judged_by_the_right_ones(judgement, details); !judged) return judged;
    if (!each_criterion_judged_once(judgement, details.kind))
        return std::unexpected{criteria_not_judged};

    // R-INTAKE-6: to another meeting, and only when it is routed.
    const bool routed = judgement.decision == IntakeDecision::route;
    if (routed != judgement.route_to.has_value() || judgement.route_to == details.kind.id)
        return std::unexpected{no_other_meeting};
    if (judgement.decision == IntakeDecision::admit) return may_be_admitted(judgement, details);
    return {};
}

} // namespace schakel::casework
