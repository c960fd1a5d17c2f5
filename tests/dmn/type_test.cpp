// Which values are of which type, and what becomes of one that is not.
#include "dmn/feel/interpreter.h"

#include <gtest/gtest.h>
#include <map>

namespace schakel::dmn {
namespace {

Value number(std::int64_t whole) { return Value{Number{whole}}; }
Value list(std::initializer_list<Value> items) { return Value{List{items}}; }
Value context(std::vector<std::pair<std::string, Value>> entries) {
    return Value{Context{std::move(entries)}};
}

struct Nameless final : Function {
    Value call(Interpreter&, List) const override { return {}; }
};
Value function(std::vector<std::string> parameters, std::string_view result) {
    auto made = std::make_shared<Nameless>();
    for (const auto& type : parameters)
        made->parameters.push_back({"p", built_in_type(type)});
    made->result = built_in_type(result);
    return Value{FunctionPointer{std::move(made)}};
}

TypePointer of(std::string_view name) { return built_in_type(name); }
TypePointer with(Type::Kind kind, std::vector<std::pair<std::string, TypePointer>> members,
                 TypePointer element = nullptr) {
    Type type;
    type.kind = kind;
    type.members = std::move(members);
    type.element = std::move(element);
    return std::make_shared<const Type>(std::move(type));
}
TypePointer context_type(std::vector<std::pair<std::string, TypePointer>> members) {
    return with(Type::Kind::context, std::move(members));
}
TypePointer range_type(TypePointer element) {
    return with(Type::Kind::range, {}, std::move(element));
}
TypePointer function_type(std::vector<std::string> parameters, std::string_view result) {
    std::vector<std::pair<std::string, TypePointer>> members;
    for (const auto& type : parameters)
        members.emplace_back("q", of(type));
    return with(Type::Kind::function, std::move(members), of(result));
}
/// A text that is "A" or "B".
TypePointer letter() {
    UnaryTests tests;
    tests.tests = {EqualTo{Value{"A"}}, EqualTo{Value{"B"}}};
    Type type;
    type.kind = Type::Kind::string;
    type.allowed = std::make_shared<const UnaryTests>(std::move(tests));
    type.name = "tLetter";
    return std::make_shared<const Type>(std::move(type));
}

Value date() { return Value{Date{2020, 2, 1}}; }
Value midnight() { return Value{DateTime{{2020, 2, 1}, {0, {Zone::Kind::offset, 0, {}}}}}; }

TEST(Types, of_the_language_are_known_by_their_names_and_written_so) {
    const std::map<std::string, std::string> written{
        {"Any", "Any"},
        {"Null", "Null"},
        {"number", "number"},
        {"string", "string"},
        {"boolean", "boolean"},
        {"date", "date"},
        {"time", "time"},
        {"date and time", "date and time"},
        {"dateTime", "date and time"},
        {"years and months duration", "years and months duration"},
        {"yearMonthDuration", "years and months duration"},
        {"days and time duration", "days and time duration"},
        {"dayTimeDuration", "days and time duration"},
        {"list", "list<Any>"},
        {"range", "range<Any>"},
        {"context", "context"},
        {"function", "function"},
    };
    for (const auto& [name, text] : written) {
        ASSERT_NE(of(name), nullptr) << name;
        EXPECT_EQ(to_text(*of(name)), text);
    }
    for (const auto* none : {"", "Number", "duration", "tLetter", "date  and time"})
        EXPECT_EQ(of(none), nullptr) << none;
}

TEST(Types, are_written_as_an_author_would) {
    EXPECT_EQ(to_text(*list_of(of("number"))), "list<number>");
    EXPECT_EQ(to_text(*range_type(of("date"))), "range<date>");
    EXPECT_EQ(to_text(*context_type({{"a", of("string")}, {"b", list_of(letter())}})),
              "context<a: string, b: list<tLetter>>");
    EXPECT_EQ(to_text(*function_type({"date", "number"}, "string")),
              "function<date, number>->string");
    EXPECT_EQ(to_text(*function_type({}, "string")), "function<>->string");
}

TEST(Types, hold_values_of_their_own_kind_and_any_holds_all_but_null) {
    const std::vector<std::pair<std::string, Value>> values{
        {"number", number(1)},
        {"string", Value{"a"}},
        {"boolean", Value{true}},
        {"date", date()},
        {"time", Value{Time{}}},
        {"date and time", midnight()},
        {"years and months duration", Value{Months{1}}},
        {"days and time duration", Value{Seconds{1, 0}}},
        {"list", list({number(1)})},
        {"range", Value{Range{}}},
        {"context", context({})},
        {"function", function({}, "string")},
        {"Null", Value{}},
    };
    for (const auto& [kind, value] : values) {
        for (const auto& [type, ignored] : values)
            EXPECT_EQ(is_instance(value, *of(type)), kind == type) << kind << " as " << type;
        EXPECT_EQ(is_instance(value, *of("Any")), kind != "Null") << kind;
        EXPECT_FALSE(is_instance(value, *with(Type::Kind::unknown, {}))) << kind;
    }
}

TEST(Types, of_lists_contexts_and_ranges_ask_for_all_that_is_inside) {
    const auto numbers = list_of(of("number"));
    EXPECT_TRUE(is_instance(list({number(1), number(2)}), *numbers));
    EXPECT_TRUE(is_instance(list({}), *numbers));
    EXPECT_TRUE(is_instance(list({number(1), Value{}}), *numbers));
    EXPECT_FALSE(is_instance(list({number(1), Value{"2"}}), *numbers));
    EXPECT_FALSE(is_instance(number(1), *numbers));
    const auto pair = context_type({{"a", of("string")}, {"b", of("number")}});
    EXPECT_TRUE(is_instance(context({{"b", number(1)}, {"a", Value{"x"}}}), *pair));
    EXPECT_TRUE(is_instance(context({{"a", Value{}}, {"b", Value{}}, {"c", date()}}), *pair));
    EXPECT_FALSE(is_instance(context({{"a", Value{"x"}}}), *pair));
    EXPECT_FALSE(is_instance(context({{"a", Value{"x"}}, {"b", Value{"1"}}}), *pair));
    Range to_five;
    to_five.end = std::make_shared<const Value>(number(5));
    EXPECT_TRUE(is_instance(Value{to_five}, *range_type(of("number"))));
    EXPECT_FALSE(is_instance(Value{to_five}, *range_type(of("date"))));
}

TEST(Types, of_functions_let_one_in_that_takes_more_and_gives_less) {
    const auto text_of = function_type({"string", "number"}, "string");
    EXPECT_TRUE(is_instance(function({"string", "number"}, "string"), *text_of));
    EXPECT_TRUE(is_instance(function({"Any", "Any"}, "string"), *text_of));
    EXPECT_TRUE(is_instance(function({"string"}, "string"), *function_type({"string"}, "Any")));
    EXPECT_FALSE(is_instance(function({"string"}, "string"), *text_of));
    EXPECT_FALSE(is_instance(function({"string", "date"}, "string"), *text_of));
    EXPECT_FALSE(is_instance(function({"string", "number"}, "number"), *text_of));
    EXPECT_FALSE(is_instance(function({"string", "number"}, "Any"), *text_of));
    EXPECT_TRUE(is_instance(function({"string", "number"}, "Any"), *of("function")));
}

// R-FEEL-4
TEST(Types, leave_alone_what_conforms_and_make_null_of_the_rest) {
    Interpreter interpreter;
    EXPECT_EQ(conformed(number(1), *of("number"), interpreter), number(1));
    EXPECT_EQ(conformed(Value{}, *of("number"), interpreter), Value{});
    EXPECT_EQ(conformed(list({number(1)}), *of("Any"), interpreter), list({number(1)}));
    EXPECT_EQ(
        conformed(function({"date"}, "Any"), *function_type({"number"}, "string"), interpreter)
                .function() != nullptr,
        true);
    for (const auto& [value, type] : std::vector<std::pair<Value, TypePointer>>{
             {Value{"1"}, of("number")},
             {list({number(1), number(2)}), of("number")},
             {list({}), of("number")},
             {list({Value{"1"}}), of("number")},
             {Value{"1"}, list_of(of("number"))},
             {date(), list_of(of("date and time"))},
             {midnight(), of("date")},
             {list({list({number(1)})}), of("number")},
             {context({{"a", list({Value{"x"}})}}), context_type({{"a", of("string")}})},
             {number(1), with(Type::Kind::unknown, {})}}) {
        const auto made = conformed(value, *type, interpreter);
        ASSERT_NE(made.as<Null>(), nullptr) << to_text(value) << " as " << to_text(*type);
        EXPECT_EQ(made.as<Null>()->reason, NullReason::wrong_type);
    }
}

// R-FEEL-4
TEST(Types, turn_lists_of_one_items_and_dates_into_what_is_asked) {
    Interpreter interpreter;
    EXPECT_EQ(conformed(list({number(1)}), *of("number"), interpreter), number(1));
    EXPECT_EQ(conformed(number(1), *list_of(of("number")), interpreter), list({number(1)}));
    EXPECT_EQ(conformed(list({number(1)}), *list_of(list_of(of("number"))), interpreter),
              Value{NullReason::wrong_type});
    EXPECT_EQ(conformed(date(), *of("date and time"), interpreter), midnight());
}

TEST(Types, with_allowed_values_refuse_others_when_declared_and_not_when_asked_about) {
    Interpreter interpreter;
    EXPECT_EQ(conformed(Value{"A"}, *letter(), interpreter), Value{"A"});
    EXPECT_EQ(conformed(list({Value{"B"}}), *letter(), interpreter), Value{"B"});
    EXPECT_TRUE(conformed(Value{"C"}, *letter(), interpreter).is_null());
    EXPECT_TRUE(
        conformed(list({Value{"A"}, Value{"C"}}), *list_of(letter()), interpreter).is_null());
    EXPECT_TRUE(is_instance(Value{"C"}, *letter()));
    EXPECT_FALSE(is_instance(number(1), *letter()));
}

TEST(Types, that_go_round_in_circles_still_have_an_answer) {
    auto round = std::make_shared<Type>();
    round->kind = Type::Kind::function;
    round->members.emplace_back("p", round);
    round->element = round;
    auto other = std::make_shared<Nameless>();
    other->parameters.push_back({"p", round});
    other->result = round;
    EXPECT_FALSE(is_instance(Value{FunctionPointer{other}}, *round));
    round->members.clear(); // or they would keep each other
    round->element.reset();
}

} // namespace
} // namespace schakel::dmn
