// Making a plan and new versions of it.
#include "casework/make_plan.h"

#include "casework/plan_fixture.h"
#include "casework/throughput_store.h"
#include "codec/json.h"

#include <gtest/gtest.h>

namespace schakel::casework {
namespace {

const store::Statement all_versions{"SELECT count(*) FROM casework_plan"};
const store::Statement raw_plans{"SELECT sealed FROM casework_plan"};

class MakingAPlan : public WithAPlan {
protected:
    void add_guest() {
        ASSERT_TRUE(does([&](store::Transaction& t) {
            return add_participant(case_id,
                                   {.organisation = {"school"},
                                    .role = ParticipantRole::guest,
                                    .secrecy_signed = true},
                                   actor("safety-house"), t, vault);
        }));
    }
};

template <class Kind, class Outcome>
bool is(const Outcome& outcome) {
    return !outcome && std::holds_alternative<Kind>(outcome.error());
}

// R-PLAN-1

TEST_P(MakingAPlan, K54_K59_gives_a_family_one_plan_that_every_partner_sees_the_same) {
    ASSERT_TRUE(make(first, 0));
    const auto ours = view("safety-house"), theirs = view("local-team");
    ASSERT_TRUE(ours);
    ASSERT_TRUE(theirs);
    EXPECT_EQ(ours->id, first);
    EXPECT_EQ(codec::write_json(*ours), codec::write_json(*theirs)) << "K59: the same record";
    EXPECT_EQ(ours->goals, whole_plan().goals);
    EXPECT_EQ(ours->by.professional, ProfessionalId{"safety-house-worker"});
}

TEST_P(MakingAPlan, K62_keeps_the_goals_in_their_order_of_priority) {
    auto plan = whole_plan();
    std::swap(plan.goals[0], plan.goals[1]);
    ASSERT_TRUE(make(first, 0, plan));
    EXPECT_EQ(view("local-team")->goals.front().phase, PlanPhase::help);
}

// R-PLAN-2

TEST_P(MakingAPlan, puts_a_new_version_beside_the_old_one) {
    ASSERT_TRUE(make(first, 0));
    auto changed = whole_plan();
    changed.goals[0].goal = "Iedereen slaapt thuis";
    const auto made = make(second, 1, changed, "local-team");
    ASSERT_TRUE(made);
    EXPECT_EQ(made->version, 2);
    EXPECT_EQ(view("safety-house")->id, second);
    database->read([&](store::Transaction& t) {
        people::Seals seals{t, vault};
        EXPECT_EQ(find_plan(t, seals, first)->content, whole_plan()) << "nothing was overwritten";
        EXPECT_EQ(last_plan_short(t, case_id)->version, 2);
        return true;
    });
}

TEST_P(MakingAPlan, tells_the_second_of_two_what_changed_meanwhile_and_overwrites_nothing) {
    ASSERT_TRUE(make(first, 0));
    auto changed = whole_plan();
    changed.goals[1].goal = "He goes to school again";
    changed.goals[1].actions.pop_back();
    ASSERT_TRUE(make(second, 1, changed));

    const auto late = make({"44444444-4444-4444-8444-444444444449"}, 1, whole_plan(), "local-team");
    ASSERT_TRUE(is<PlanChanged>(late));
    const auto& meanwhile = std::get<PlanChanged>(late.error());
    EXPECT_EQ(meanwhile.version, 2);
    std::vector<std::string> places;
    for (const auto& one : meanwhile.changed)
        places.push_back(one.pointer);
    EXPECT_EQ(places, (std::vector<std::string>{"/goals/1/goal", "/goals/1/actions"}));
    for (const auto& one : meanwhile.changed)
        EXPECT_EQ(one.message.find("school"), std::string::npos) << "the place, never a value";
    EXPECT_EQ(count(all_versions), 2);
}

TEST_P(MakingAPlan, tells_nothing_of_what_changed_to_who_saw_no_version_of_it) {
    ASSERT_TRUE(make(first, 0));
    for (const std::int64_t seen : {0, 2}) {
        const auto late = make(second, seen, whole_plan(), "local-team");
        ASSERT_TRUE(is<PlanChanged>(late));
        EXPECT_EQ(std::get<PlanChanged>(late.error()).version, 1);
        EXPECT_TRUE(std::get<PlanChanged>(late.error()).changed.empty());
    }
    EXPECT_EQ(count(all_versions), 1);
}

TEST_P(MakingAPlan, is_one_version_when_it_is_sent_twice) {
    ASSERT_TRUE(make(first, 0));
    const auto again = make(first, 0, whole_plan(), "safety-house", 2);
    ASSERT_TRUE(again);
    EXPECT_EQ(again->created_at, monday + std::chrono::days{1});
    EXPECT_EQ(count(all_versions), 1);
    auto other = whole_plan();
    other.call_list.clear();
    EXPECT_TRUE(is<IdAlreadyUsed>(make(first, 0, other)));
    EXPECT_TRUE(is<IdAlreadyUsed>(make(first, 0, whole_plan(), "local-team")));
}

// R-PLAN-7, R-PLAN-8

TEST_P(MakingAPlan, is_refused_with_every_fault_at_its_place_and_keeps_nothing) {
    auto plan = whole_plan();
    plan.goals[0].effect_on_safety = "";
    plan.goals[1].goal = "Bram 999993653";
    const auto refused = make(first, 0, plan);
    ASSERT_TRUE(is<PlanFaults>(refused));
    const auto& faults = std::get<PlanFaults>(refused.error()).faults;
    ASSERT_EQ(faults.size(), 2u);
    EXPECT_EQ(faults[0].pointer, "/goals/0/effectOnSafety");
    EXPECT_EQ(faults[1].pointer, "/goals/1/goal");
    EXPECT_EQ(count(all_versions), 0);
}

// R-PLAN-12, R-PLAN-13

TEST_P(MakingAPlan, is_for_who_takes_full_part) {
    add_guest();
    EXPECT_TRUE(is<CaseNotKnown>(make(first, 0, whole_plan(), "housing")));
    EXPECT_TRUE(is<CaseNotKnown>(make(first, 0, whole_plan(), "school")));
    close_the_case();
    EXPECT_TRUE(is<CaseRefusal>(make(first, 0)));
}

TEST_P(MakingAPlan, shows_it_to_no_outsider_no_guest_and_nobody_who_was_only_offered_the_case) {
    add_guest();
    ASSERT_TRUE(make(first, 0));
    does([&](store::Transaction& t) {
        keep_participant(t, case_id,
                         {.organisation = {"family-centre"},
                          .since = monday,
                          .by_handover = HandoverId{"77777777-7777-4777-8777-777777777771"}});
        return std::optional{true};
    });
    for (const auto* organisation : {"housing", "school", "family-centre"}) {
        EXPECT_FALSE(view(organisation)) << organisation;
        database->read([&](store::Transaction& t) {
            people::Seals seals{t, vault};
            EXPECT_FALSE(seen_plan(t, seals, first, actor(organisation))) << organisation;
            return true;
        });
    }
    EXPECT_FALSE(does([&](store::Transaction& t) {
        return make_plan(case_id, second, whole_plan(), 1, actor("family-centre"), t, vault);
    }));
}

TEST_P(MakingAPlan, keeps_what_it_says_sealed_and_an_entry_in_the_ledger) {
    ASSERT_TRUE(make(first, 0));
    const auto raw = database->read(
        [](store::Transaction& t) { return std::get<0>(t.find<store::Bytes>(raw_plans).value()); });
    const std::string text{reinterpret_cast<const char*>(raw.data()), raw.size()};
    EXPECT_EQ(text.find("Mama"), std::string::npos);
    EXPECT_EQ(events(case_id).back(), ledger::Event::plan_version_made);
}

TEST_P(MakingAPlan, is_gone_with_its_case_when_that_is_erased) {
    ASSERT_TRUE(make(first, 0));
    does([&](store::Transaction& t) {
        people::Seals seals{t, vault};
        seals.destroy(people::owner_of(case_id));
        return std::optional{true};
    });
    database->read([&](store::Transaction& t) {
        people::Seals seals{t, vault};
        EXPECT_FALSE(find_plan(t, seals, first));
        return true;
    });
}

TEST_P(MakingAPlan, brings_the_case_to_the_step_of_its_plan) {
    ASSERT_TRUE(make(first, 0));
    const auto steps = database->read([&](store::Transaction& t) { return steps_of(t, case_id); });
    EXPECT_EQ(steps.back().step, CaseStep::plan);
    EXPECT_FALSE(steps.back().ended_at);
}

SCHAKEL_ON_BOTH_DATABASES(MakingAPlan);

} // namespace
} // namespace schakel::casework
