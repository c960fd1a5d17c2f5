// The resources of the plan and of the family's own page: what a deed's outcome becomes on the wire.
#include "api/on_the_wire.h"
#include "citizen/own_page_fixture.h"
#include "codec/json.h"

namespace schakel::api {
namespace {

struct Seen {
    int status = 0;
    boost::json::object body;
    std::string etag;
    /// Of a problem.
    std::string type;
    std::string rule;
    std::vector<std::string> pointers;
    std::vector<std::string> readings;
    std::size_t notices = 0;
};

class PlansOnTheWire : public OnTheWire<citizen::WithAnOwnPage> {
protected:
    const std::string key = first.value;

    Seen send(const std::string& operation, const access::Actor& by, std::vector<std::string> path,
              const std::string& body = "", std::optional<std::int64_t> version_seen = {},
              std::optional<std::string> other_key = {}) {
        const auto done =
            handled(operation, by, std::move(path), body, other_key.value_or(key), version_seen);
        Seen seen;
        seen.readings = done.readings;
        seen.notices = done.notices;
        const auto& headers = done.answer ? done.answer->headers : done.answer.error().headers;
        for (const auto& [name, value] : headers)
            if (name == "ETag") seen.etag = value;
        if (!done.answer) {
            seen.status = done.answer.error().status;
            seen.type = done.answer.error().type;
            seen.rule = done.answer.error().rule;
            for (const auto& fault : done.answer.error().errors)
                seen.pointers.push_back(fault.pointer);
            return seen;
        }
        seen.status = done.answer->status;
        seen.body = boost::json::parse(done.answer->body).as_object();
        return seen;
    }
    [[nodiscard]] static std::string plan_body() {
        return codec::write_json(casework::whole_plan());
    }
};

// R-PLAN-2

TEST_P(PlansOnTheWire, a_plan_is_made_on_the_version_that_was_seen) {
    const auto by = actor("safety-house", 1);
    EXPECT_EQ(send("makePlan", by, {case_id.value}, plan_body()).status, 428);
    const auto made = send("makePlan", by, {case_id.value}, plan_body(), 0);
    EXPECT_EQ(made.status, 201);
    EXPECT_EQ(made.etag, "\"1\"");
    EXPECT_EQ(made.body.at("toEndorse").as_array().size(), 6u);
    EXPECT_GT(made.notices, 0u) << "the pages of who takes part look again";
    const auto late = send("makePlan", by, {case_id.value}, plan_body(), 0, second.value);
    EXPECT_EQ(late.status, 412);
    EXPECT_EQ(late.type, "/problems/changed-meanwhile");
}

TEST_P(PlansOnTheWire, two_people_changing_one_plan_the_second_gets_412_with_what_changed) {
    ASSERT_TRUE(make(first, 0));
    auto changed = casework::whole_plan();
    changed.goals[0].if_broken = "We call Samira";
    ASSERT_EQ(send("makePlan", actor("safety-house", 1), {case_id.value},
                   codec::write_json(changed), 1, second.value)
                  .status,
              201);
    const auto late = send("makePlan", actor("local-team", 1), {case_id.value}, plan_body(), 1,
                           "44444444-4444-4444-8444-444444444449");
    EXPECT_EQ(late.status, 412);
    EXPECT_EQ(late.type, "/problems/changed-meanwhile");
    EXPECT_EQ(late.rule, "R-STORE-2");
    EXPECT_EQ(late.pointers, (std::vector<std::string>{"/goals/0/ifBroken"}));
    EXPECT_EQ(late.etag, "\"2\"") << "the version that holds";
}

TEST_P(PlansOnTheWire, what_a_plan_lacks_is_named_by_its_place) {
    auto plan = casework::whole_plan();
    plan.goals[0].actions.clear();
    plan.goals[1].goal = "999993653";
    const auto refused =
        send("makePlan", actor("safety-house"), {case_id.value}, codec::write_json(plan), 0);
    EXPECT_EQ(refused.status, 400);
    EXPECT_EQ(refused.pointers, (std::vector<std::string>{"/goals/0/actions", "/goals/1/goal"}));
    EXPECT_EQ(
        send("makePlan", actor("safety-house"), {case_id.value}, R"({"goals":[{}]})", 0).status,
        400);
}

TEST_P(PlansOnTheWire, a_plan_is_shown_to_who_takes_part_and_the_reading_is_noted) {
    ASSERT_TRUE(make(first, 0));
    const auto shown = send("showPlan", actor("local-team"), {case_id.value});
    EXPECT_EQ(shown.status, 200);
    EXPECT_EQ(shown.etag, "\"1\"");
    EXPECT_EQ(shown.readings, std::vector{"case/" + case_id.value});
    const auto sheet = send("showFridgeSheet", actor("local-team"), {first.value});
    EXPECT_EQ(sheet.status, 200);
    EXPECT_EQ(sheet.body.at("agreedOn").as_string(), "2026-03-03");
    for (const auto* operation : {"showPlan", "showFridgeSheet"}) {
        const auto hidden =
            send(operation, actor("housing"),
                 {operation == std::string{"showPlan"} ? case_id.value : first.value});
        EXPECT_EQ(hidden.status, 404);
        EXPECT_EQ(hidden.type, "/problems/plan-not-known");
    }
}

TEST_P(PlansOnTheWire, an_answer_is_recorded_or_refused_with_its_rule) {
    ASSERT_TRUE(make(first, 0));
    const auto by = actor("local-team", 2);
    const auto given = send("endorsePlan", by, {first.value},
                            R"({"party":"person","id":")" + mother.value +
                                R"(","answer":"objects","words":"Te snel"})");
    EXPECT_EQ(given.status, 201);
    EXPECT_EQ(given.body.at("recordedBy").as_string(), "Worker of local-team");
    const auto refused =
        send("endorsePlan", by, {first.value},
             R"({"party":"organisation","id":"safety-house","answer":"agrees"})", {}, second.value);
    EXPECT_EQ(refused.status, 409);
    EXPECT_EQ(refused.rule, "R-PLAN-10");
}

// R-CITIZEN-1, R-CITIZEN-5

TEST_P(PlansOnTheWire, the_family_reads_its_own_page_and_answers) {
    EXPECT_EQ(send("showOwnPlan", citizen(mother), {}).type, "/problems/no-plan-yet");
    ASSERT_TRUE(make(first, 0));
    const auto plan = send("showOwnPlan", citizen(mother), {});
    EXPECT_EQ(plan.status, 200);
    EXPECT_EQ(plan.etag, "\"1\"");
    EXPECT_EQ(plan.body.at("planId").as_string(), first.value);
    EXPECT_FALSE(plan.body.contains("mine"));
    EXPECT_EQ(send("endorseOwnPlan", citizen(mother), {}, R"({"answer":"agrees"})", 7).status, 412);
    EXPECT_EQ(send("endorseOwnPlan", citizen(mother), {}, R"({"answer":"agrees"})", 1).status, 201);
    EXPECT_EQ(send("showOwnPlan", citizen(mother), {}).body.at("mine").as_string(), "agrees");
    EXPECT_EQ(send("endorseOwnPlan", citizen(father), {}, R"({"answer":"agrees"})").status, 404);
    EXPECT_EQ(
        send("showOwnInvolvements", citizen(mother), {}).body.at("involved").as_array().size(), 2u);
    EXPECT_EQ(send("listOwnAppointments", citizen(mother), {}).body.at("items").as_array().size(),
              1u);
    EXPECT_TRUE(
        send("listOwnDisclosures", citizen(mother), {}).body.at("items").as_array().empty());
}

SCHAKEL_ON_BOTH_DATABASES(PlansOnTheWire);

} // namespace
} // namespace schakel::api
