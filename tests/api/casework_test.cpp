// The resources of cases, handovers and report backs: what a deed's outcome becomes on the wire.
#include "api/on_the_wire.h"
#include "casework/add_participant.h"
#include "casework/handover_fixture.h"

namespace schakel::api {
namespace {

/// A status with its document, of an answer or of a problem.
struct Seen {
    int status = 0;
    boost::json::object body;
    std::string etag;

    [[nodiscard]] std::string text(std::string_view name) const {
        const auto* found = body.if_contains(name);
        return found != nullptr && found->is_string() ? std::string{found->get_string()} : "";
    }
};

class CaseworkOnTheWire : public OnTheWire<casework::WithAHandover> {
protected:
    Seen send(const std::string& operation, const std::string& by, std::vector<std::string> path,
              const std::string& body = "", std::optional<std::int64_t> version_seen = {},
              const std::string& key = "77777777-7777-4777-8777-777777777771") {
        const auto answer =
            handled(operation, actor(by, 1), std::move(path), body, key, version_seen).answer;
        Seen seen;
        if (!answer) {
            seen.status = answer.error().status;
            seen.body = {{"type", answer.error().type}, {"rule", answer.error().rule}};
            return seen;
        }
        seen.status = answer->status;
        if (!answer->body.empty()) seen.body = boost::json::parse(answer->body).as_object();
        for (const auto& [name, value] : answer->headers)
            if (name == "ETag") seen.etag = value;
        return seen;
    }
    [[nodiscard]] std::string offer_body(const AdviceId& advice) const {
        return R"({"caseId":")" + case_id.value +
               R"(","receiver":"family-centre","question":"start coaching","advice":")" +
               advice.value +
               R"(","confirmed":[],"items":[{"data":"concern","text":"absent for weeks"}]})";
    }
};

// R-CASE-3: the same problem for what is not there and for what is not theirs.

TEST_P(CaseworkOnTheWire, answers_an_outsider_as_if_there_were_no_such_case) {
    const std::string nowhere = "11111111-1111-4111-8111-11111111111f";
    for (const auto* operation : {"showCase", "listReads"}) {
        const auto theirs = send(operation, "housing", {case_id.value});
        const auto none = send(operation, "safety-house", {nowhere});
        EXPECT_EQ(theirs.status, 404);
        EXPECT_EQ(theirs.text("type"), "/problems/case-not-known");
        EXPECT_EQ(theirs.body, none.body);
    }
    EXPECT_EQ(send("closeCase", "housing", {case_id.value}).status, 404);
    EXPECT_EQ(send("acceptHandover", "housing", {id.value}).status, 404);
}

TEST_P(CaseworkOnTheWire, shows_a_case_with_its_version) {
    const auto seen = send("showCase", "safety-house", {case_id.value});
    EXPECT_EQ(seen.status, 200);
    EXPECT_EQ(seen.etag, "\"1\"");
    EXPECT_EQ(seen.text("name"), "van den Proefkonijn");
    EXPECT_EQ(seen.text("step"), "meeting");
    EXPECT_EQ(seen.body.at("members").as_array().size(), 3u);
    EXPECT_EQ(send("listCases", "safety-house", {}).body.at("items").as_array().size(), 1u);
}

TEST_P(CaseworkOnTheWire, says_where_the_input_is_wrong) {
    EXPECT_EQ(send("offerHandover", "safety-house", {}, "{}").status, 400);
    EXPECT_EQ(
        send("addFileItem", "safety-house", {case_id.value}, R"({"kind":"minutes","text":"x"})")
            .status,
        400);
}

TEST_P(CaseworkOnTheWire, K16_writes_in_the_file_and_answers_with_who_did) {
    const auto written = send("addFileItem", "safety-house", {case_id.value},
                              R"({"kind":"judgement","text":"he does not feel safe"})");
    EXPECT_EQ(written.status, 201);
    EXPECT_EQ(written.text("how"), "written_by_us");
    EXPECT_EQ(written.body.at("by").at("name").as_string(), "Worker of safety-house");
}

TEST_P(CaseworkOnTheWire, names_the_rule_behind_a_refusal_about_who_takes_part) {
    const auto refused = send("addParticipant", "safety-house", {case_id.value},
                              R"({"organisation":"school","role":"guest"})");
    EXPECT_EQ(refused.status, 409);
    EXPECT_EQ(refused.text("rule"), "R-PARTICIPANT-1");
}

TEST_P(CaseworkOnTheWire, lets_only_one_of_two_change_what_they_saw) {
    const auto body = R"({"professional":"safety-house-worker"})";
    EXPECT_EQ(send("nameDirector", "safety-house", {case_id.value}, body, 1).etag, "\"2\"");
    const auto second = send("nameContactPerson", "safety-house", {case_id.value}, body, 1);
    EXPECT_EQ(second.status, 412);
    EXPECT_EQ(second.text("type"), "/problems/changed-meanwhile");
}

// K37, K38

TEST_P(CaseworkOnTheWire, K38_hands_a_case_over_step_by_step) {
    const auto offered = send("offerHandover", "safety-house", {}, offer_body(permits));
    ASSERT_EQ(offered.status, 201);
    EXPECT_EQ(offered.body.at("case").at("name").as_string(), "van den Proefkonijn");
    const auto handover = offered.text("id");

    const auto too_early = send("closeHandover", "safety-house", {handover});
    EXPECT_EQ(too_early.status, 409);
    EXPECT_EQ(too_early.text("type"), "/problems/handover-refused");
    EXPECT_EQ(too_early.text("rule"), "R-HANDOVER-2");
    EXPECT_EQ(send("closeCase", "safety-house", {case_id.value}).text("type"),
              "/problems/handover-open");

    EXPECT_EQ(send("acceptHandover", "family-centre", {handover}).status, 200);
    EXPECT_EQ(send("confirmAction", "family-centre", {handover}, R"({"action":"begun"})").status,
              200);
    const auto closed = send("closeHandover", "safety-house", {handover});
    EXPECT_EQ(closed.text("state"), "closed");
    EXPECT_EQ(closed.body.at("responsible").at("id").as_string(), "family-centre");
    EXPECT_EQ(send("listReportBacks", "police", {}).body.at("items").as_array().size(), 1u);
}

TEST_P(CaseworkOnTheWire, K37_says_no_with_a_reason) {
    const auto handover = send("offerHandover", "safety-house", {}, offer_body(permits)).text("id");
    EXPECT_EQ(send("declineHandover", "family-centre", {handover}, R"({"reason":""})").status, 400);
    const auto declined =
        send("declineHandover", "family-centre", {handover}, R"({"reason":"no place"})");
    EXPECT_EQ(declined.text("state"), "declined");
    EXPECT_EQ(send("showHandover", "safety-house", {handover}).text("state"), "declined");
}

TEST_P(CaseworkOnTheWire, refuses_to_share_what_the_advice_does_not_permit) {
    const auto refused = send("offerHandover", "safety-house", {}, offer_body(forbids));
    EXPECT_EQ(refused.status, 403);
    EXPECT_EQ(refused.text("type"), "/problems/sharing-refused");
    EXPECT_TRUE(send("listHandovers", "safety-house", {}).body.at("items").as_array().empty());
}

SCHAKEL_ON_BOTH_DATABASES(CaseworkOnTheWire);

} // namespace
} // namespace schakel::api
