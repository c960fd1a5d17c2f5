// The tasks of a day.
#include "casework/handover_fixture.h"
#include "casework/name_director.h"
#include "casework/waiting.h"

#include <gtest/gtest.h>

namespace schakel::casework {
namespace {

class WaitingTasks : public WithAHandover {
protected:
    std::vector<TaskKind> waiting(const std::string& organisation, int days_later = 1) {
        std::vector<TaskKind> kinds;
        for (const auto& task : tasks(organisation, days_later))
            kinds.push_back(task.kind);
        return kinds;
    }
    std::vector<Task> tasks(const std::string& organisation, int days_later) {
        return database->read([&](store::Transaction& t) {
            people::Seals seals{t, vault};
            const auto who = actor(organisation, days_later);
            auto found = waiting_handovers(t, seals, who);
            for (auto& task : waiting_report_backs(t, seals, who))
                found.push_back(std::move(task));
            for (auto& task : waiting_directors(t, seals, who))
                found.push_back(std::move(task));
            return found;
        });
    }
    void name(const std::string& professional, const std::string& by) {
        ASSERT_TRUE(does([&](store::Transaction& t) {
            return name_director(case_id, {ProfessionalId{professional}}, std::nullopt, actor(by),
                                 t, vault);
        }));
    }
};

// R-TASK-1: to the organisation whose step it is, until it was done.

TEST_P(WaitingTasks, ask_for_a_director_until_one_was_named) {
    EXPECT_EQ(waiting("safety-house"), std::vector{TaskKind::name_director});
    name("safety-house-worker", "safety-house");
    EXPECT_TRUE(waiting("safety-house").empty());
}

TEST_P(WaitingTasks, follow_a_handover_from_side_to_side) {
    name("safety-house-worker", "safety-house");
    ASSERT_TRUE(offer());
    EXPECT_EQ(waiting("family-centre"), std::vector{TaskKind::answer_handover});
    EXPECT_TRUE(waiting("safety-house").empty());
    ASSERT_TRUE(accept());
    EXPECT_EQ(waiting("family-centre"), std::vector{TaskKind::confirm_action});
    ASSERT_TRUE(confirm());
    EXPECT_TRUE(waiting("family-centre").empty());
    EXPECT_EQ(waiting("safety-house"), std::vector{TaskKind::close_handover});
    ASSERT_TRUE(close());
    EXPECT_EQ(waiting("safety-house"), std::vector{TaskKind::give_report_back});
    EXPECT_TRUE(waiting("police").empty()) << "who waits for word has nothing to do";
}

TEST_P(WaitingTasks, bring_a_declined_handover_back_until_another_was_asked) {
    name("safety-house-worker", "safety-house");
    ASSERT_TRUE(offer());
    ASSERT_TRUE(decline());
    EXPECT_EQ(waiting("safety-house"), std::vector{TaskKind::answer_declined_handover});
    EXPECT_TRUE(waiting("family-centre").empty());
    ASSERT_TRUE(offer({"33333333-3333-4333-8333-333333333332"}, command(), "safety-house", 1));
    EXPECT_TRUE(waiting("safety-house").empty());
}

// R-HANDOVER-6

TEST_P(WaitingTasks, say_what_is_overdue_and_since_when_it_waits) {
    ASSERT_TRUE(offer());
    const auto in_time = tasks("family-centre", 10);
    ASSERT_EQ(in_time.size(), 1u);
    EXPECT_FALSE(in_time.front().overdue);
    EXPECT_EQ(in_time.front().since, monday);
    EXPECT_EQ(in_time.front().due_at, monday + std::chrono::days{10});
    EXPECT_EQ(in_time.front().case_name, "van den Proefkonijn");
    EXPECT_EQ(in_time.front().organisation_name, "The safety-house");
    EXPECT_TRUE(tasks("family-centre", 11).front().overdue);
}

TEST_P(WaitingTasks, are_none_for_an_outsider) {
    ASSERT_TRUE(offer());
    EXPECT_TRUE(waiting("housing").empty());
}

SCHAKEL_ON_BOTH_DATABASES(WaitingTasks);

} // namespace
} // namespace schakel::casework
