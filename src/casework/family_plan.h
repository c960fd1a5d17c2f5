// The one plan of a family: what they want to reach, who does what for it, and what happens when that
// does not work out.
//
//   R-PLAN-1  A case has one plan, and it is the same record for the family and for every partner.
//             (seed 002: "één gezin, één plan"; seed 001: "eenzelfde format")
//   R-PLAN-2  A change is a new version beside the old ones, made by someone who saw the last one.
//             (seed 001, building block on sight on safety; R-STORE-2)
//   R-PLAN-3  The goals stand in order of priority, each in its phase: safety, help or recovery.
//             (seed 001: "De doelen in het veiligheidsplan zijn geprioriteerd")
//   R-PLAN-4  Every goal says what reaching it does for safety. (seed 001: "welk effect het behalen
//             van dat doel zal sorteren")
//   R-PLAN-5  Every goal says who does what; where word is given, it says to whom and when.
//             (seed 001: "wie waarvoor verantwoordelijk is en wanneer aan wie gerapporteerd wordt")
//   R-PLAN-6  Every goal says what is done when an agreement is broken. (seed 001: "wanneer er
//             signalen zijn dat betrokkenen zich niet aan de afspraken" houden)
#pragma once

#include "base/invalid.h"
#include "base/time.h"
#include "base/vocabulary.h"

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

namespace schakel::casework {

BOOST_DEFINE_ENUM_CLASS(PlanPhase, safety, help, recovery)

/// One thing that someone of the family, around it, or of a partner does.
struct PlanAction {
    /// A first name or a function, as the family says it.
    std::string who{};
    std::string what{};
    std::optional<std::string> when{};
    /// To whom word is given that it was done, and when: both or neither (R-PLAN-5).
    std::optional<std::string> reports_to{};
    std::optional<std::string> reports_when{};
    bool operator==(const PlanAction&) const = default;
};
BOOST_DESCRIBE_STRUCT(PlanAction, (), (who, what, when, reports_to, reports_when))

struct Goal {
    PlanPhase phase = PlanPhase::safety;
    std::string goal{};
    std::string effect_on_safety{};
    std::vector<PlanAction> actions{};
    std::string if_broken{};
    bool operator==(const Goal&) const = default;
};
BOOST_DESCRIBE_STRUCT(Goal, (), (phase, goal, effect_on_safety, actions, if_broken))

/// When and where they sit together again.
struct NextTime {
    Instant at{};
    std::string place{};
    bool operator==(const NextTime&) const = default;
};
BOOST_DESCRIBE_STRUCT(NextTime, (), (at, place))

/// Whom to call when it goes wrong.
struct CallEntry {
    std::string name{};
    std::string phone{};
    bool operator==(const CallEntry&) const = default;
};
BOOST_DESCRIBE_STRUCT(CallEntry, (), (name, phone))

/// What a version says: personal content, kept only sealed.
struct PlanContent {
    /// The most urgent first (R-PLAN-3).
    std::vector<Goal> goals{};
    std::optional<NextTime> next_time{};
    std::vector<CallEntry> call_list{};
    bool operator==(const PlanContent&) const = default;
};
BOOST_DESCRIBE_STRUCT(PlanContent, (), (goals, next_time, call_list))

/// One version.
struct FamilyPlan {
    FamilyPlanId id{};
    CaseId case_id{};
    /// From 1 (R-PLAN-2).
    std::int64_t version = 1;
    Signature by{};
    PlanContent content{};
    bool operator==(const FamilyPlan&) const = default;
};

/// What the plan lacks, each at its place: R-PLAN-3 to 6. Whether it fits on the fridge is asked in
/// fridge_sheet.h.
[[nodiscard]] Faults what_it_lacks(const PlanContent& content);

} // namespace schakel::casework
