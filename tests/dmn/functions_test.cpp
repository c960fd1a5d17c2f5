#include "dmn/invoking.h"

#include <set>

namespace schakel::dmn {
namespace {

TEST(Function, is_found_by_the_name_that_the_standard_gives_it) {
    for (const auto* name : {"number",
                             "string",
                             "date",
                             "time",
                             "date and time",
                             "duration",
                             "years and months duration",
                             "not",
                             "is",
                             "substring",
                             "string length",
                             "upper case",
                             "lower case",
                             "substring before",
                             "substring after",
                             "replace",
                             "contains",
                             "starts with",
                             "ends with",
                             "matches",
                             "split",
                             "string join",
                             "decimal",
                             "floor",
                             "ceiling",
                             "round up",
                             "round down",
                             "round half up",
                             "round half down",
                             "abs",
                             "modulo",
                             "sqrt",
                             "log",
                             "exp",
                             "odd",
                             "even",
                             "random number",
                             "list contains",
                             "count",
                             "sort",
                             "get value",
                             "before",
                             "day of week",
                             "range"}) {
        const auto function = built_in_function(name);
        ASSERT_TRUE(function) << name;
        EXPECT_EQ(function->name, name);
    }
    for (const auto* name : {"", "Abs", "dateAndTime", "abs ", "nothing"})
        EXPECT_FALSE(built_in_function(name)) << name;
}

TEST(Function, has_one_name_that_no_other_has) {
    const auto& names = built_in_names();
    EXPECT_EQ((std::set<std::string>{names.begin(), names.end()}).size(), names.size());
    for (const auto& name : names)
        EXPECT_TRUE(built_in_function(name)) << name;
}

TEST(Function, tells_the_parameters_of_its_first_signature) {
    const auto function = built_in_function("substring");
    ASSERT_EQ(function->parameters.size(), 3U);
    EXPECT_EQ(function->parameters[1].name, "start position");
    ASSERT_TRUE(function->parameters[1].type);
    EXPECT_EQ(function->parameters[1].type->kind, Type::Kind::number);
}

TEST(Function, takes_as_many_arguments_as_it_has_parameters_and_leaves_out_optional_ones) {
    EXPECT_EQ(answer("substring", {text("foobar"), number("3")}), "obar");
    EXPECT_EQ(answer("substring", {text("foobar"), number("3"), number("2")}), "ob");
    EXPECT_EQ(why_none("substring", {}), NullReason::wrong_arguments);
    EXPECT_EQ(why_none("substring", {text("foobar")}), NullReason::wrong_arguments);
    EXPECT_EQ(why_none("substring", {text("foobar"), number("3"), number("2"), number("1")}),
              NullReason::wrong_arguments);
    EXPECT_EQ(why_none("abs", {number("1"), number("1")}), NullReason::wrong_arguments);
}

TEST(Function, takes_arguments_by_name_in_any_order) {
    EXPECT_EQ(to_text(invoked_by_name(
                  "substring", {{"start position", number("3")}, {"string", text("foobar")}})),
              "\"obar\"");
    EXPECT_EQ(to_text(invoked_by_name("string join", {{"delimiter", text("X")},
                                                      {"list", list({text("a"), text("c")})}})),
              "\"aXc\"");
}

TEST(Function, with_other_names_or_one_twice_or_one_too_few_has_no_answer) {
    for (const Named& arguments :
         std::initializer_list<Named>{{{"number", number("1")}},
                                      {{"n", number("1")}, {"scale", number("1")}},
                                      {{"n", number("1")}, {"n", number("1")}},
                                      {}})
        EXPECT_EQ(why(invoked_by_name("abs", arguments)), NullReason::wrong_arguments);
    EXPECT_EQ(why(invoked_by_name("substring", {{"string", text("foobar")}})),
              NullReason::wrong_arguments);
}

TEST(Function, over_a_value_of_the_wrong_kind_has_no_answer) {
    EXPECT_EQ(why_none("abs", {text("-1")}), NullReason::wrong_kind);
    EXPECT_EQ(why_none("abs", {Value{true}}), NullReason::wrong_kind);
    EXPECT_EQ(why_none("abs", {nothing()}), NullReason::wrong_kind);
    EXPECT_EQ(why(invoked_by_name("floor", {{"n", number("1.5")}, {"scale", text("1")}})),
              NullReason::wrong_kind);
}

// R-FEEL-6
TEST(Function, over_nothing_says_why_there_was_nothing) {
    EXPECT_EQ(why_none("abs", {Value{NullReason::no_member}}), NullReason::no_member);
    EXPECT_EQ(why_none("sqrt", {invoked("sqrt", {number("-1")})}), NullReason::no_answer);
    EXPECT_EQ(why_none("modulo", {number("1"), Value{NullReason::not_known}}),
              NullReason::not_known);
}

TEST(Function, takes_nothing_where_a_parameter_is_optional) {
    EXPECT_EQ(answer("matches", {text("abracadabra"), text("bra"), nothing()}), "true");
    EXPECT_EQ(answer("string join", {list({text("a"), text("b")}), nothing()}), "ab");
    EXPECT_EQ(why_none("matches", {text("abracadabra"), nothing()}), NullReason::wrong_kind);
}

TEST(Function, takes_the_only_item_of_a_list_for_the_item) {
    EXPECT_EQ(answer("abs", {numbers({"-1"})}), "1");
    EXPECT_EQ(answer("contains", {list({text("foobar")}), list({text("o")})}), "true");
    EXPECT_EQ(why_none("abs", {numbers({"-1", "-2"})}), NullReason::wrong_kind);
    EXPECT_EQ(why_none("abs", {list({})}), NullReason::wrong_kind);
    EXPECT_EQ(why_none("abs", {list({text("1")})}), NullReason::wrong_kind);
    EXPECT_EQ(why_none("abs", {list({numbers({"-1"})})}), NullReason::wrong_kind);
    EXPECT_EQ(why_none("matches", {text("input"), list({})}), NullReason::wrong_kind);
}

TEST(Function, takes_an_item_for_a_list_of_it) {
    EXPECT_EQ(answer("string join", {text("a"), text("X")}), "a");
    EXPECT_EQ(answer("count", {number("7")}), "1");
    EXPECT_EQ(why_none("string join", {nothing(), text("X")}), NullReason::wrong_kind);
}

TEST(Function, takes_all_arguments_that_are_left_where_a_parameter_repeats) {
    EXPECT_EQ(answer("min", {number("3"), number("1"), number("2")}), "1");
    EXPECT_EQ(answer("min", {numbers({"3", "1", "2"})}), "1");
    EXPECT_EQ(answer("append", {numbers({"1"}), number("2"), number("3")}), "[1, 2, 3]");
    EXPECT_EQ(why_none("min", {}), NullReason::wrong_arguments);
}

TEST(Function, of_chance_does_not_exist) {
    EXPECT_EQ(why_none("random number", {}), NullReason::no_function);
}

} // namespace
} // namespace schakel::dmn
