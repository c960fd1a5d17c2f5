// The plan as it hangs on the fridge: what the family wants to reach, who does what, and whom to call.
//
//   R-PLAN-8  The sheet is one A4, and a plan that does not fit on it is not made. (seed 001: "één
//             simpel plan"; design: the numbers)
#pragma once

#include "casework/family_plan.h"

namespace schakel::casework {

struct FridgeLine {
    std::string who;
    std::string does;
    bool operator==(const FridgeLine&) const = default;
};
BOOST_DESCRIBE_STRUCT(FridgeLine, (), (who, does))

struct FridgeGoal {
    /// Its rank, from 1 (R-PLAN-3).
    std::int32_t number = 1;
    std::string goal;
    std::vector<FridgeLine> lines;
    bool operator==(const FridgeGoal&) const = default;
};
BOOST_DESCRIBE_STRUCT(FridgeGoal, (), (number, goal, lines))

/// Without effect on safety, consequences, reports, organisations and names of professionals: those
/// stand in the plan itself (R-PLAN-7).
struct FridgeSheet {
    PartialDate agreed_on;
    std::optional<NextTime> next_time;
    std::vector<FridgeGoal> goals;
    std::vector<CallEntry> when_it_goes_wrong;
    bool operator==(const FridgeSheet&) const = default;
};
BOOST_DESCRIBE_STRUCT(FridgeSheet, (), (agreed_on, next_time, goals, when_it_goes_wrong))

[[nodiscard]] FridgeSheet fridge_sheet_of(const FamilyPlan& plan);

/// What fits on one A4 in letters that can be read from a chair. Characters, not bytes.
struct FridgeLimits {
    std::size_t goals = 6;
    std::size_t actions_of_goal = 6;
    std::size_t calls = 8;
    std::size_t goal_characters = 120;
    std::size_t who_characters = 40;
    std::size_t what_characters = 160;
    std::size_t when_characters = 60;
    std::size_t place_characters = 80;
    std::size_t name_characters = 60;
    /// Of the whole sheet, and of one line of it.
    double lines = 50;
    std::size_t line_characters = 90;
};
inline constexpr FridgeLimits fridge_limits;

/// Lines of text that the sheet takes, with the space between them.
[[nodiscard]] double lines_taken(const FridgeSheet& sheet);

/// What of the plan may not stand on the sheet (R-PLAN-7) or does not fit on it (R-PLAN-8), each at its
/// place in the plan. A citizen service number may stand nowhere in the plan.
[[nodiscard]] Faults what_cannot_hang(const PlanContent& content, const PartialDate& today);

} // namespace schakel::casework
