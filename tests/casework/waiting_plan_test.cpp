// The plans that wait for an endorsement.
#include "casework/waiting_plan.h"

#include "casework/plan_fixture.h"

#include <gtest/gtest.h>

namespace schakel::casework {
namespace {

class WaitingPlans : public WithAPlan {
protected:
    std::vector<Task> waiting(const std::string& organisation) {
        return database->read([&](store::Transaction& t) {
            people::Seals seals{t, vault};
            return waiting_plans(t, seals, actor(organisation, 3));
        });
    }
};

// R-PLAN-9, R-TASK-1

TEST_P(WaitingPlans, wait_for_each_organisation_until_it_answered) {
    EXPECT_TRUE(waiting("local-team").empty()) << "no plan yet";
    ASSERT_TRUE(make(first, 0));
    ASSERT_EQ(waiting("local-team").size(), 1u);
    EXPECT_EQ(waiting("local-team")[0].kind, TaskKind::endorse_plan);
    EXPECT_EQ(waiting("local-team")[0].subject, first.value);
    EXPECT_EQ(waiting("local-team")[0].subject_kind, "plan");
    EXPECT_EQ(waiting("local-team")[0].case_name, "van den Proefkonijn");
    ASSERT_TRUE(endorse("e-1", by_organisation("local-team"), "local-team"));
    EXPECT_TRUE(waiting("local-team").empty());
    EXPECT_TRUE(waiting("housing").empty());
}

TEST_P(WaitingPlans, wait_for_who_answers_for_the_case_until_the_family_answered) {
    ASSERT_TRUE(make(first, 0));
    ASSERT_TRUE(endorse("e-1", by_organisation("safety-house")));
    EXPECT_EQ(waiting("safety-house").size(), 1u);
    ASSERT_TRUE(endorse("e-2", by_person(mother)));
    ASSERT_TRUE(endorse("e-3", by_person(boy)));
    ASSERT_TRUE(endorse("e-4", by_person(brother)));
    EXPECT_TRUE(waiting("safety-house").empty());
    ASSERT_TRUE(make(second, 1));
    EXPECT_EQ(waiting("safety-house").size(), 1u) << "a new version needs new answers";
    close_the_case();
    EXPECT_TRUE(waiting("safety-house").empty());
}

SCHAKEL_ON_BOTH_DATABASES(WaitingPlans);

} // namespace
} // namespace schakel::casework
