// Several questions in one message (R-AUTHORIZATION-6), and what of them stands in the log
// (R-AUTHORIZATION-8).
#include "authorization/points.h"

#include "authorization/json_values.h"

#include <boost/json/array.hpp>
#include <sstream>

namespace schakel::authorization {
namespace {

/// Three documents, of which Ada may read the first and the third.
boost::json::object three(std::string_view semantic = "") {
    auto message = object_of(
        R"({"subject":{"type":"user","id":"ada"},"action":{"name":"read"},"evaluations":[)"
        R"({"resource":{"type":"document","id":"1"}},{"resource":{"type":"document","id":"2"}},)"
        R"({"resource":{"type":"document","id":"3"}}]})");
    if (!semantic.empty())
        message["options"] = boost::json::object{{"evaluations_semantic", semantic}, {"other", 1}};
    return message;
}

class Evaluations : public APoint {
protected:
    std::string answers_to(const boost::json::object& message, Deadline deadline = Deadline::max(),
                           std::size_t items_max = 10) const {
        const auto batch = read_batch(message, noon, items_max);
        if (!batch) return in_words(batch.error());
        std::string answers = "[";
        const auto rulings = answer(*owns->policy_of(""), *batch, deadline, Haste::none);
        for (const auto& one : rulings.value()) {
            if (answers.size() > 1) answers += ',';
            append_message(answers, one);
        }
        return answers + ']';
    }
    void SetUp() override {
        APoint::SetUp();
        owns = point("resource.properties.owner = subject.id");
    }
    std::unique_ptr<DecisionPoint> owns;
};

TEST_F(Evaluations, R_AUTHORIZATION_6_are_all_answered_in_their_order_unless_said_otherwise) {
    const std::string all = R"([{"decision":true},{"decision":false},{"decision":true}])";
    EXPECT_EQ(answers_to(three()), all);
    EXPECT_EQ(answers_to(three("execute_all")), all);
}

TEST_F(Evaluations, that_take_more_than_a_moment_come_to_nothing_where_they_are_to_be_at_once) {
    const auto asked = read_batch(object_of(ada_reads_1), noon, 10);
    ASSERT_TRUE(asked);
    for (const auto* quick :
         {"true", "subject.id = \"bea\"", "count(for i in 1..100 return i) > 0"}) {
        const auto made = point(quick);
        const auto& policy = *made->policy_of("");
        const auto rulings = answer(policy, *asked, Deadline::max(), Haste::at_once);
        ASSERT_TRUE(rulings) << quick;
        EXPECT_EQ(rulings->front().decision, policy.decide(*asked->questions.front()).decision);
    }
    const auto slow = point("count(for i in 1..3000 return i) > 0");
    const auto& policy = *slow->policy_of("");
    EXPECT_FALSE(answer(policy, *asked, Deadline::max(), Haste::at_once));
    EXPECT_TRUE(answer(policy, *asked, Deadline::max(), Haste::none).value().front().decision);
    EXPECT_EQ(read("decisions.log"), "") << "nothing of it stands in the log";
}

TEST_F(Evaluations, R_AUTHORIZATION_8_are_not_given_at_once_where_each_waits_for_the_disk) {
    const auto asked = read_batch(object_of(ada_reads_1), noon, 10);
    for (const auto& [sync, at_once] : {std::pair{"every_second", true}, {"every_answer", false}}) {
        const auto made = point("true", "", fmt::format("decision_log_sync = \"{}\"\n", sync));
        const auto evaluated = made->evaluate(*made->policy_of(""), *asked, asked_by_ada,
                                              Deadline::max(), Haste::at_once);
        ASSERT_EQ(evaluated.has_value(), at_once);
        if (!at_once) { EXPECT_EQ(evaluated.error(), Unanswered::not_at_once); }
        if (at_once) { EXPECT_NO_THROW(evaluated->log->keep()); }
    }
}

TEST_F(Evaluations, R_AUTHORIZATION_6_end_with_the_answer_that_decides) {
    EXPECT_EQ(answers_to(three("deny_on_first_deny")), R"([{"decision":true},{"decision":false}])");
    EXPECT_EQ(answers_to(three("permit_on_first_permit")), R"([{"decision":true}])");
}

TEST_F(Evaluations, R_AUTHORIZATION_6_answer_a_broken_one_with_no_beside_the_others) {
    auto message = three();
    auto& list = message["evaluations"].as_array();
    list[0] = object_of(R"({"resource":{"type":"document"}})");
    list[1] = 3;
    EXPECT_EQ(
        answers_to(message),
        R"([{"decision":false,"context":{"error":{"status":400,"message":"/resource/id must be there"}}},)"
        R"({"decision":false,"context":{"error":{"status":400,"message":"/ must be an object"}}},)"
        R"({"decision":true}])");
    message["options"] = object_of(R"({"evaluations_semantic":"deny_on_first_deny"})");
    EXPECT_EQ(boost::json::parse(answers_to(message)).as_array().size(), 1u) << "an error is a no";
}

TEST_F(Evaluations, take_whole_objects_for_the_defaults_and_merge_nothing) {
    auto message = three();
    message["resource"] = object_of(R"({"type":"document","id":"1"})");
    message["evaluations"] = boost::json::parse(
        R"([{},{"subject":{"type":"user","id":"bea"}},{"subject":{"id":"ada"}},{"resource":null}])");
    EXPECT_EQ(answers_to(message),
              R"([{"decision":true},{"decision":false},{"decision":false,"context":{"error":)"
              R"({"status":400,"message":"/subject/type must be there"}}},{"decision":true}])");
}

TEST_F(Evaluations, without_a_list_or_with_an_empty_one_are_one) {
    for (const auto* list : {"null", "[]"}) {
        auto message = object_of(ada_reads_1);
        message["evaluations"] = boost::json::parse(list);
        const auto batch = read_batch(message, noon, 10);
        ASSERT_TRUE(batch);
        EXPECT_TRUE(batch->is_single);
        EXPECT_EQ(answers_to(message), R"([{"decision":true}])");
    }
    EXPECT_EQ(answers_to(object_of(R"({"evaluations":[]})")),
              "/subject [missing] must be there\n/action [missing] must be there\n"
              "/resource [missing] must be there\n");
}

TEST_F(Evaluations, are_refused_whole_when_the_message_around_them_is_broken) {
    auto message = three("first_come");
    message["subject"] = 1;
    EXPECT_EQ(
        answers_to(message),
        "/subject [wrong_type] must be an object\n/options/evaluations_semantic [not_allowed] "
        "must be one of: execute_all, deny_on_first_deny, permit_on_first_permit\n");
    message = three();
    message["evaluations"] = 1;
    EXPECT_EQ(answers_to(message), "/evaluations [wrong_type] must be a list\n");
    EXPECT_EQ(answers_to(three(), Deadline::max(), 2),
              "/evaluations [too_large] holds more than 2\n");
}

TEST_F(Evaluations, R_AUTHORIZATION_6_that_come_too_late_are_no) {
    EXPECT_EQ(
        answers_to(object_of(ada_reads_1), Deadline::min()),
        R"([{"decision":false,"context":{"error":{"status":503,"message":"there was no time left to work this out"}}}])");
}

// ---- the log

TEST_F(Evaluations, R_AUTHORIZATION_8_stand_in_the_log_each_on_its_line_before_they_are_given) {
    auto message = three();
    message["action"] = object_of(
        R"({"name":"read","properties":{"processing_activity_id":"urn:p:1","algorithm_id":"urn:a:2"}})");
    message["evaluations"].as_array().push_back(1);
    const auto batch = read_batch(message, noon, 10);
    ASSERT_TRUE(owns->evaluate(*owns->policy_of(""), *batch, asked_by_ada, Deadline::max()));
    std::vector<std::string> lines;
    std::istringstream log{read("decisions.log")};
    for (std::string line; std::getline(log, line);)
        lines.push_back(line);
    ASSERT_EQ(lines.size(), 4u);
    const auto& policy = *owns->policy_of("");
    EXPECT_EQ(
        lines[1],
        fmt::format(R"({{"time":"2026-11-22T12:00:00Z","traceparent":"00-trace-span-00",)"
                    R"("request":"r-1","client":"ada","kind":"evaluation","policy":"p",)"
                    R"("model":"{}","data":"{}","item":1,"subject":{{"type":"user","id":"ada"}},)"
                    R"("action":"read","resource":{{"type":"document","id":"2"}},)"
                    R"("as_of":"2026-11-22T12:00:00Z","processing_activity_id":"urn:p:1",)"
                    R"("algorithm_id":"urn:a:2","decision":false}})",
                    policy.hash(), policy.data_hash()));
    EXPECT_EQ(object_of(lines[3]).at("reason"), "broken_question");
    EXPECT_EQ(object_of(lines[3]).at("decision"), false);
}

TEST_F(Evaluations, R_AUTHORIZATION_8_that_the_log_cannot_take_are_not_given) {
    const auto full = point("true", "", "");
    write("authorization.toml", R"(decision_log = "/dev/full"
[[policy]]
name = "p"
models = ["m.dmn"]
decision = "may")");
    const auto opened = DecisionPoint::open(folder, vault);
    ASSERT_TRUE(opened) << in_words(opened.error());
    const auto batch = read_batch(object_of(ada_reads_1), noon, 10);
    const auto answered =
        (*opened)->evaluate(*(*opened)->policy_of(""), *batch, asked_by_ada, Deadline::max());
    ASSERT_FALSE(answered);
    EXPECT_EQ(answered.error(), Unanswered::not_logged);
    const auto at_once = (*opened)->evaluate(*(*opened)->policy_of(""), *batch, asked_by_ada,
                                             Deadline::max(), Haste::at_once);
    ASSERT_TRUE(at_once);
    EXPECT_THROW(at_once->log->keep(), NotLogged);
}

} // namespace
} // namespace schakel::authorization
