// R-AUTHORIZATION-1: what a message must hold, what it may hold, and what is passed over.
#include "authorization/json_values.h"
#include "authorization/points.h"

namespace schakel::authorization {
namespace {

std::string faults_of(std::string_view message) {
    const auto read = read_question(object_of(message), noon);
    return read ? "" : in_words(read.error());
}

TEST(Questions, R_AUTHORIZATION_1_need_subject_action_and_resource_and_no_more) {
    EXPECT_EQ(faults_of(ada_reads_1), "");
    EXPECT_EQ(faults_of("{}"), "/subject [missing] must be there\n/action [missing] must be there\n"
                               "/resource [missing] must be there\n");
    EXPECT_EQ(faults_of(R"({"subject":{"type":"user"},"action":{},"resource":{"id":"1"}})"),
              "/subject/id [missing] must be there\n/action/name [missing] must be there\n"
              "/resource/type [missing] must be there\n");
    EXPECT_EQ(faults_of(R"({"subject":{"type":1,"id":""},"action":"read","resource":null})"),
              "/subject/type [wrong_type] must be a text\n/subject/id [missing] must not be empty\n"
              "/action [wrong_type] must be an object\n/resource [missing] must be there\n");
}

TEST(Questions, R_AUTHORIZATION_1_pass_over_what_they_do_not_know_in_any_order) {
    const auto read = read_question(
        object_of(
            R"({"future":[1],"resource":{"id":"1","properties":null,"type":"document"},)"
            R"("context":null,"action":{"name":"read","x":1},"subject":{"id":"ada","type":"user"}})"),
        noon);
    ASSERT_TRUE(read) << in_words(read.error());
    EXPECT_EQ(read->subject.id, "ada");
    EXPECT_EQ(read->action.name, "read");
    EXPECT_EQ(read->resource.type, "document");
    EXPECT_TRUE(read->context.entries.empty());
}

TEST(Questions, hold_at_the_moment_that_the_context_says_else_now) {
    const auto as_of = [](std::string_view context) {
        auto message = object_of(ada_reads_1);
        message["context"] = object_of(context);
        const auto read = read_question(message, noon);
        return read ? to_text(read->as_of) : in_words(read.error());
    };
    EXPECT_EQ(as_of("{}"), "2026-11-22T12:00:00Z");
    EXPECT_EQ(as_of(R"({"time":"2024-10-26T01:22:33.5-07:00"})"), "2024-10-26T01:22:33.5-07:00");
    EXPECT_EQ(as_of(R"({"time":"2024-10-26T01:22-07:00"})"), "2024-10-26T01:22:00-07:00")
        << "as in the examples of the standard";
    for (const auto* broken :
         {R"({"time":"noon"})", R"({"time":12})", R"({"time":"2024-10-26"})",
          R"({"time":"2024-13-26T01:22:00Z"})", R"({"time":"2024-10-26T01:22:00"})"})
        EXPECT_EQ(as_of(broken), "/context/time [malformed] must be a moment as in RFC 3339\n")
            << broken;
}

TEST(Questions, bring_no_name_and_no_identifier_that_a_log_cannot_hold) {
    auto message = object_of(ada_reads_1);
    message["subject"].as_object()["id"] = std::string(name_bytes_max + 1, 'x');
    message["action"].as_object()["properties"] = object_of(R"({"algorithm_id":["x"]})");
    const auto read = read_question(message, noon);
    ASSERT_FALSE(read);
    EXPECT_EQ(in_words(read.error()),
              "/subject/id [too_large] is longer than 1024 bytes\n/action/properties/algorithm_id "
              "[malformed] must be a text of 1024 bytes at most\n");
}

TEST(Searches, need_no_identifier_of_what_they_are_for_and_ignore_one) {
    const auto subjects = read_search(
        Searched::subject,
        object_of(
            R"({"subject":{"type":"user","id":"x"},"action":{"name":"read"},"resource":{"type":"document","id":"1"}})"),
        noon);
    ASSERT_TRUE(subjects);
    EXPECT_EQ(subjects->question.subject.id, "");
    EXPECT_FALSE(subjects->is_paged);
    EXPECT_TRUE(read_search(
        Searched::action,
        object_of(
            R"({"subject":{"type":"user","id":"x"},"resource":{"type":"document","id":"1"}})"),
        noon));
    for (const auto* page : {R"({"limit":-1})", R"({"limit":1.5})", R"({"limit":"1"})",
                             R"({"token":1})", R"({"properties":1})", "1"}) {
        auto message = object_of(ada_reads_1);
        message["page"] = boost::json::parse(page);
        EXPECT_FALSE(read_search(Searched::subject, message, noon)) << page;
    }
}

TEST(JsonValues, leave_out_what_is_null_and_keep_numbers) {
    const auto document = object_of(
        R"({"a":null,"b":[null,1],"c":{"d":null},"e":0.1,"f":18446744073709551615,"g":-3})");
    EXPECT_EQ(boost::json::serialize(document_of(context_of(document))),
              R"({"b":[null,1],"c":{},"e":1E-1,"f":1.8446744073709552E19,"g":-3})");
    EXPECT_EQ(to_text(value_of(document.at("f"))), "18446744073709551615");
    EXPECT_EQ(to_text(value_of(document.at("e"))), "0.1");
}

TEST(JsonValues, are_one_text_whatever_the_order_of_their_members) {
    const auto text = [](std::string_view json) {
        return canonical_text(boost::json::parse(json));
    };
    EXPECT_EQ(text(R"({"a":1,"b":{"c":[1,2],"d":""}})"), text(R"({"b":{"d":"","c":[1,2]},"a":1})"));
    EXPECT_NE(text(R"({"a":[1,2]})"), text(R"({"a":[2,1]})"));
    EXPECT_NE(text(R"({"a":"[","b":1})"), text(R"({"a":"[\",b","c":1})"));
    EXPECT_NE(text(R"([["",1]])"), text(R"(["",[1]])"));
}

} // namespace
} // namespace schakel::authorization
