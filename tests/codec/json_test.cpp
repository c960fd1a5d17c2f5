// What is read strictly, said fully, and written so that it can be read again.
#include "codec/json.h"

#include <gtest/gtest.h>

namespace schakel::codec {

enum class Colour { red, blue_green };
BOOST_DESCRIBE_ENUM(Colour, red, blue_green)

struct Inner {
    std::string street_name;
    std::int32_t number = 0;
    bool operator==(const Inner&) const = default;
};
BOOST_DESCRIBE_STRUCT(Inner, (), (street_name, number))

struct Outer {
    CaseId case_id;
    std::optional<std::string> note;
    Colour colour = Colour::red;
    std::vector<Inner> inner;
    Instant at;
    PartialDate birth_date;
    std::map<std::string, bool> flags;
    bool operator==(const Outer&) const = default;
};
BOOST_DESCRIBE_STRUCT(Outer, (), (case_id, note, colour, inner, at, birth_date, flags))

namespace {

const std::string good =
    R"({"caseId":"c-1","colour":"blue_green","inner":[{"streetName":"Hofdijk","number":651}],)"
    R"("at":"2026-11-21T10:00:00Z","birthDate":"2013-12-06","flags":{"x":true}})";

std::vector<std::string> places(std::string_view text) {
    const auto read = read_json<Outer>(text);
    std::vector<std::string> found;
    if (!read)
        for (const auto& fault : read.error())
            found.push_back(fault.pointer + " " + fault.code);
    return found;
}

using Places = std::vector<std::string>;

TEST(Reading, gives_a_record_back_as_it_was_written) {
    const auto first = read_json<Outer>(good);
    ASSERT_TRUE(first);
    EXPECT_EQ(write_json(*first), good);
    EXPECT_EQ(read_json<Outer>(write_json(*first)), first);
}

TEST(Reading, names_every_fault_of_a_message_in_one_answer) {
    EXPECT_EQ(
        places(
            R"({"caseId":"C 1","colour":"green","inner":[{"number":99999999999,"x":1}],"at":"yesterday",)"
            R"("birthDate":"2013-02-30","flags":{"x":1}})"),
        (Places{"/caseId malformed", "/colour not_allowed", "/inner/0/streetName missing",
                "/inner/0/number out_of_range", "/inner/0/x unknown", "/at malformed",
                "/birthDate malformed", "/flags/x wrong_type"}));
}

TEST(Reading, refuses_a_member_that_stands_twice) {
    EXPECT_EQ(places(R"({"caseId":"a","caseId":"b"})"), Places{"/caseId duplicate"});
    EXPECT_EQ(places(R"({"inner":[{"number":1,"number":2}]})"),
              Places{"/inner/0/number duplicate"});
}

TEST(Reading, refuses_an_empty_text_where_one_is_needed) {
    EXPECT_EQ(
        places(
            R"({"caseId":" ","colour":"red","inner":[],"at":"2026-11-21T10:00:00Z","birthDate":"2013-12-06","flags":{}})"),
        Places{"/caseId missing"});
}

TEST(Reading, refuses_a_number_that_is_too_large_to_hold) {
    EXPECT_TRUE(parse_json("5e300"));
    EXPECT_EQ(parse_json("[5e350]").error().front().code, "out_of_range");
}

TEST(Reading, refuses_what_is_no_json_and_says_where) {
    EXPECT_EQ(places("{\"a\":"), Places{" malformed"});
    EXPECT_EQ(places(good + "x"), Places{" malformed"});
    EXPECT_EQ(places(""), Places{" malformed"});
    EXPECT_EQ(places("{\"caseId\":\"\xff\"}"), Places{" malformed"});
}

TEST(Reading, refuses_text_with_nul_or_control_characters) {
    EXPECT_EQ(places(R"({"caseId":"a\u0000b"})"), Places{"/caseId malformed"});
}

TEST(Reading, refuses_nesting_that_is_too_deep_without_falling_over) {
    EXPECT_EQ(places(std::string(100'000, '[')).size(), 1u);
    EXPECT_EQ(places(std::string(64, '[') + std::string(64, ']')), Places{" wrong_type"});
}

TEST(Reading, refuses_more_members_and_digits_than_the_limits_allow) {
    std::string many = "[1";
    for (int i = 0; i < 10'001; ++i)
        many += ",1";
    EXPECT_EQ(places(many + "]").size(), 1u);
    EXPECT_EQ(places("[" + std::string(41, '1') + "]").size(), 1u);
}

TEST(Describing, names_what_must_be_there) {
    Schemas schemas;
    const auto reference = schema_of<Outer>(schemas);
    EXPECT_EQ(reference.at("$ref"), "#/components/schemas/Outer");
    EXPECT_EQ(schemas.objects().at("Outer").at("required").as_array().size(), 4u);
    EXPECT_EQ(schemas.objects().at("Colour").at("enum").as_array().at(1), "blue_green");
    EXPECT_TRUE(schemas.objects().contains("Inner"));
}

namespace other_room {
BOOST_DEFINE_ENUM_CLASS(Colour, red)
} // namespace other_room

TEST(Describing, refuses_two_types_of_one_name) {
    Schemas schemas;
    (void)schema_of<Colour>(schemas);
    (void)schema_of<Colour>(schemas);
    EXPECT_THROW((void)schema_of<other_room::Colour>(schemas), std::logic_error);
    EXPECT_THROW(schemas.put("Colour", {}), std::logic_error);
    schemas.put("ByHand", {});
    schemas.put("ByHand", {});
    EXPECT_EQ(schemas.objects().size(), 2u);
}

} // namespace
} // namespace schakel::codec
