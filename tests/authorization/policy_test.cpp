// What is asked, with which facts, and what counts as yes.
#include "authorization/points.h"

namespace schakel::authorization {
namespace {

class Policies : public APoint {
protected:
    /// "yes", or "no" with the reason for the log, and what is told besides.
    std::string answer_of(std::string_view expression, std::string_view message = ada_reads_1,
                          std::string_view more = "") const {
        const auto made = ruling(*point(expression, more), message);
        return fmt::format("{}{} {}", made.decision ? "yes" : "no",
                           made.reason.empty() ? "" : " " + made.reason,
                           boost::json::serialize(made.context));
    }
};

// R-AUTHORIZATION-3
TEST_F(Policies, R_AUTHORIZATION_3_say_yes_to_true_only) {
    EXPECT_EQ(answer_of("true"), "yes {}");
    EXPECT_EQ(answer_of("false"), "no {}");
    EXPECT_EQ(answer_of("null"), R"(no undecided {"reason":"undecided"})");
    EXPECT_EQ(answer_of("\"true\""), R"(no not_boolean {"reason":"not_boolean"})");
    EXPECT_EQ(answer_of("1"), R"(no not_boolean {"reason":"not_boolean"})");
    EXPECT_EQ(answer_of("[true]"), R"(no not_boolean {"reason":"not_boolean"})");
}

TEST_F(Policies, R_AUTHORIZATION_3_say_no_with_its_reason_to_what_has_no_answer) {
    EXPECT_EQ(answer_of("subject.properties.age < 18"),
              R"(no fact_missing {"reason":"fact_missing"})");
    EXPECT_EQ(answer_of("subject.properties.role < 18"),
              R"(no wrong_kind {"reason":"wrong_kind"})");
    EXPECT_EQ(answer_of("subject.properties.clearance"),
              R"(no fact_missing {"reason":"fact_missing"})");
    EXPECT_EQ(answer_of("1 / 0"), R"(no no_answer {"reason":"no_answer"})");
    EXPECT_EQ(answer_of("count(for i in 1..100000000 return i) > 0"),
              R"(no too_much {"reason":"too_much"})");
}

TEST_F(Policies, R_AUTHORIZATION_3_take_a_context_for_what_its_decision_says) {
    EXPECT_EQ(answer_of(R"({decision: true, advice: "log in again"})"),
              R"(yes {"advice":"log in again"})");
    EXPECT_EQ(answer_of(R"({decision: false, reason: "not_yours", x: null})"),
              R"(no not_yours {"reason":"not_yours"})");
    EXPECT_EQ(answer_of("{decision: null}"), R"(no undecided {"reason":"undecided"})");
    EXPECT_EQ(answer_of(R"({decision: "true"})"), R"(no not_boolean {"reason":"not_boolean"})");
    EXPECT_EQ(answer_of("{answer: true}"),
              R"(no not_boolean {"reason":"not_boolean","answer":true})");
}

TEST_F(Policies, ask_the_first_decision_that_fits_and_else_say_no) {
    const auto rules = R"([[policy.rule]]
subject = "user"
action = "read"
decision = "may")";
    EXPECT_EQ(answer_of("true", ada_reads_1, rules), "yes {}");
    write("m.dmn", model_with("true"));
    write("authorization.toml",
          fmt::format("[[policy]]\nname = \"p\"\nmodels = [\"m.dmn\"]\n{}", rules));
    const auto opened = DecisionPoint::open(folder, vault);
    ASSERT_TRUE(opened) << in_words(opened.error());
    EXPECT_TRUE(ruling(**opened, ada_reads_1).decision);
    const auto other = ruling(
        **opened,
        R"({"subject":{"type":"user","id":"ada"},"action":{"name":"write"},"resource":{"type":"document","id":"1"}})");
    EXPECT_FALSE(other.decision);
    EXPECT_EQ(other.reason, "no_decision");
}

TEST_F(Policies, take_today_from_the_moment_that_the_question_is_about) {
    const auto on = [&](std::string_view context) {
        auto message = std::string{ada_reads_1};
        message.insert(message.size() - 1, context);
        return answer_of("{decision: true, today: today(), now: now() = context.time}", message);
    };
    EXPECT_EQ(on(""), R"(yes {"today":"2026-11-22","now":true})");
    EXPECT_EQ(on(R"(,"context":{"time":"2024-10-26T01:22:00Z"})"),
              R"(yes {"today":"2024-10-26","now":true})");
    EXPECT_EQ(on(R"(,"context":{"time":"2024-10-26T01:22-07:00"})"),
              R"(yes {"today":"2024-10-26","now":true})");
}

// R-AUTHORIZATION-4
TEST_F(Policies, R_AUTHORIZATION_4_believe_of_a_message_only_what_they_are_told_to) {
    const auto message =
        R"({"subject":{"type":"user","id":"bea","properties":{"role":"doctor","shift":"night"}},)"
        R"("action":{"name":"read","properties":{"how":"print"}},)"
        R"("resource":{"type":"document","id":"1","properties":{"owner":"bea","pages":3}}})";
    const auto told =
        R"({decision: true, role: subject.properties.role, shift: subject.properties.shift,)"
        R"( owner: resource.properties.owner, pages: resource.properties.pages, how: action.properties.how})";
    EXPECT_EQ(answer_of(told, message), R"(yes {"role":"nurse","owner":"ada","how":"print"})");
    EXPECT_EQ(answer_of(told, message,
                        R"(request_properties = { subject = ["shift"], resource = ["*"] })"),
              R"(yes {"role":"nurse","shift":"night","owner":"bea","pages":3,"how":"print"})");
}

// R-AUTHORIZATION-2
TEST_F(Policies, R_AUTHORIZATION_2_know_every_group_that_someone_is_in_by_way_of_others) {
    const auto told = "{decision: true, in: subject.groups.id, known: subject.known}";
    EXPECT_EQ(answer_of(told), R"(yes {"in":["night","north"],"known":true})");
    EXPECT_EQ(
        answer_of(
            told,
            R"({"subject":{"type":"user","id":"cor"},"action":{"name":"read"},"resource":{"type":"document","id":"1"}})"),
        R"(yes {"in":[],"known":false})");
}

TEST_F(Policies, are_told_the_moment_as_a_moment) {
    auto message = object_of(ada_reads_1);
    message["context"] = object_of(R"({"time":"2024-10-26T01:22:33Z","ip":"192.0.2.1"})");
    EXPECT_EQ(answer_of(R"({decision: context.time < @"2025-01-01T00:00:00Z", ip: context.ip})",
                        boost::json::serialize(message)),
              R"(yes {"ip":"192.0.2.1"})");
}

TEST_F(Policies, tell_by_their_hash_which_rules_and_facts_decided) {
    const auto first = point("true"), second = point("true"), other = point("not(false)");
    EXPECT_EQ(first->policy_of("")->hash(), second->policy_of("")->hash());
    EXPECT_NE(first->policy_of("")->hash(), other->policy_of("")->hash());
    EXPECT_EQ(first->policy_of("")->data_hash(), other->policy_of("")->data_hash());
    EXPECT_EQ(first->policy_of("")->hash().size(), 64u);
    EXPECT_NE(point("true", R"(request_properties = { subject = ["*"] })")->policy_of("")->hash(),
              first->policy_of("")->hash())
        << "whom it believes is part of the policy";
}

// ---- what the administrator writes

TEST_F(Policies, refuse_settings_and_files_with_every_fault_and_its_place) {
    EXPECT_NE(refusals().find("authorization.toml [missing] there is no file"), std::string::npos);
    write("authorization.toml", "[[policy]\n");
    EXPECT_NE(refusals().find("authorization.toml#line 1 [malformed]"), std::string::npos);
    write("authorization.toml", "evaluations_max = 0\ncolour = 1\n");
    EXPECT_EQ(refusals(), "authorization.toml#/colour [unknown] is not a member of this record\n");
    write("authorization.toml", R"(evaluations_max = 0
[[policy]]
name = "a"
tenant = "No/Tenant"
[[policy]]
name = "b"
models = ["b.dmn"]
decision = "may"
capabilities = ["x"]
[[client]]
name = "c"
key_sha256 = "abc"
tenant = "elsewhere")");
    EXPECT_EQ(
        refusals(),
        "authorization.toml#/evaluationsMax [out_of_range] must lie from 1 to 10000\n"
        "authorization.toml#/policy/0/tenant [malformed] small letters, digits and hyphens, 64 "
        "at most\n"
        "authorization.toml#/policy/0/models [missing] there must be a model\n"
        "authorization.toml#/policy/0/decision [missing] neither a decision nor a rule says "
        "what is asked\n"
        "authorization.toml#/policy/1/capabilities [malformed] a capability is a URN\n"
        "authorization.toml#/client/0/keySha256 [malformed] a SHA-256 is 64 hexadecimal digits\n"
        "authorization.toml#/client/0/tenant [unknown] no policy is for this tenant\n");
}

TEST_F(Policies, refuse_models_and_entities_that_are_not_whole) {
    const std::string general = "[[policy]]\nname = \"p\"\nmodels = [\"m.dmn\"]\nentities = "
                                "[\"e.json\"]\ndecision = \"gone\"\n";
    write("authorization.toml", general);
    EXPECT_NE(refusals().find("m.dmn [missing]"), std::string::npos);
    EXPECT_NE(refusals().find("e.json [missing]"), std::string::npos);
    write("m.dmn", "<definitions/>");
    write(
        "e.json",
        R"([{"type":"a","id":"1"},{"type":"a","id":"1"},{"id":"2"},{"type":"a","id":"3","properties":[]}])");
    const auto found = refusals();
    EXPECT_NE(found.find("m.dmn"), std::string::npos);
    EXPECT_NE(found.find("e.json#/1 [duplicate]"), std::string::npos) << found;
    EXPECT_NE(found.find("e.json#/2/type [missing]"), std::string::npos) << found;
    EXPECT_NE(found.find("e.json#/3/properties [wrong_type]"), std::string::npos) << found;
    write("m.dmn", model_with("true"));
    write("e.json", "[]");
    EXPECT_EQ(refusals(),
              "authorization.toml#/policy (p) [unknown] no model has a decision 'gone'\n");
}

} // namespace
} // namespace schakel::authorization
