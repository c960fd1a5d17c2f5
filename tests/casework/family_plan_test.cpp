// What a plan must say.
#include "casework/family_plan.h"

#include "casework/plan_fixture.h"

#include <gtest/gtest.h>

namespace schakel::casework {
namespace {

std::vector<std::string> places(const Faults& faults) {
    std::vector<std::string> found;
    for (const auto& fault : faults)
        found.push_back(fault.pointer);
    return found;
}
using Places = std::vector<std::string>;

TEST(FamilyPlan, that_is_whole_lacks_nothing) { EXPECT_TRUE(what_it_lacks(whole_plan()).empty()); }

// R-PLAN-3

TEST(FamilyPlan, D5_K55_has_phases_for_safety_help_and_recovery) {
    for (const auto* word : {"safety", "help", "recovery"})
        EXPECT_TRUE(codec::from_word<PlanPhase>(word)) << word;
}

TEST(FamilyPlan, lacks_its_heart_without_a_goal) {
    EXPECT_EQ(places(what_it_lacks({})), Places{"/goals"});
}

// R-PLAN-4

TEST(FamilyPlan, D5_K58_says_for_every_goal_what_reaching_it_does_for_safety) {
    auto plan = whole_plan();
    plan.goals[1].effect_on_safety = " \n";
    EXPECT_EQ(places(what_it_lacks(plan)), Places{"/goals/1/effectOnSafety"});
}

// R-PLAN-5

TEST(FamilyPlan, D5_K60_says_who_does_what) {
    auto plan = whole_plan();
    plan.goals[0].actions[0].who = "";
    plan.goals[1].actions.clear();
    EXPECT_EQ(places(what_it_lacks(plan)), (Places{"/goals/0/actions/0/who", "/goals/1/actions"}));
}

TEST(FamilyPlan, D5_K60_says_when_word_is_given_and_to_whom) {
    auto plan = whole_plan();
    plan.goals[0].actions[0].reports_when.reset();
    plan.goals[1].actions[0].reports_when = "vrijdag";
    EXPECT_EQ(places(what_it_lacks(plan)),
              (Places{"/goals/0/actions/0/reportsWhen", "/goals/1/actions/0/reportsTo"}));
}

// R-PLAN-6

TEST(FamilyPlan, D5_K61_says_for_every_goal_what_is_done_when_an_agreement_is_broken) {
    auto plan = whole_plan();
    plan.goals[0].if_broken = "";
    EXPECT_EQ(places(what_it_lacks(plan)), Places{"/goals/0/ifBroken"});
}

TEST(FamilyPlan, names_everything_that_it_lacks_at_once) {
    auto plan = whole_plan();
    plan.goals[0].goal = "";
    plan.next_time->place = " ";
    plan.call_list[1].name = "";
    plan.call_list[1].phone = "";
    EXPECT_EQ(places(what_it_lacks(plan)), (Places{"/goals/0/goal", "/nextTime/place",
                                                   "/callList/1/name", "/callList/1/phone"}));
}

} // namespace
} // namespace schakel::casework
