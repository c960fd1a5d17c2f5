// What expressions come to: each row is an expression and what it is equal to, both as an author
// writes them.
#include "dmn/feel/interpreter.h"

#include "dmn/feel/expression_parser.h"
#include "dmn/feel/functions.h"

#include <gtest/gtest.h>

namespace schakel::dmn {
namespace {

/// The names that the rows below use.
Context given() {
    const auto item = [](std::int64_t id, std::int64_t department, const char* name) {
        return Value{Context{{{"id", Value{Number{id}}},
                              {"dept", Value{Number{department}}},
                              {"name", Value{name}}}}};
    };
    return Context{{
        {"x", Value{Number{std::int64_t{5}}}},
        {"nothing", Value{}},
        {"Employees", Value{List{item(1, 10, "Clark"), item(2, 20, "Adams"), item(3, 20, "Ford")}}},
    }};
}

Scope scope() {
    Scope made;
    for (const auto& [name, value] : given().entries)
        made.names.insert(name);
    for (const auto& name : built_in_names())
        made.names.insert(name);
    made.members = {"id", "dept", "name", "time offset", "start included", "end included"};
    return made;
}

/// nullopt, and a failed expectation, when the text is no expression.
std::optional<Expression> read(std::string_view text) {
    auto expression = parse_expression(text, scope());
    EXPECT_TRUE(expression) << text << ": " << (expression ? "" : expression.error().message);
    return expression ? std::optional{std::move(*expression)} : std::nullopt;
}

Value work_out(std::string_view text, Interpreter& interpreter) {
    const auto expression = read(text);
    return expression ? interpreter.work_out(*expression, Names::with(nullptr, given())) : Value{};
}
Value work_out(std::string_view text) {
    Interpreter interpreter;
    return work_out(text, interpreter);
}

NullReason reason(std::string_view text) {
    const auto value = work_out(text);
    const auto* nothing = value.as<Null>();
    EXPECT_NE(nothing, nullptr) << text << " is " << to_text(value);
    return nothing ? nothing->reason : NullReason::none;
}

using Row = std::pair<const char*, const char*>;
void expect(std::initializer_list<Row> rows) {
    for (const auto& [text, same] : rows)
        EXPECT_EQ(to_text(work_out(text)), to_text(work_out(same))) << text;
}
void expect_reason(NullReason reason_expected, std::initializer_list<const char*> texts) {
    for (const auto* text : texts)
        EXPECT_EQ(reason(text), reason_expected) << text;
}

// ---- operators

TEST(Interpreter, calculates_and_compares) {
    expect({{"1 + 2 * 3 - 4 / 2", "5"},
            {"3 ** 4 ** 5", "3486784401"},
            {"-3 ** 2", "9"},
            {"\"a\" + \"b\" + \"c\"", "\"abc\""},
            {"@\"P1D\" * 1.5", "@\"PT36H\""},
            {"1 < 2", "true"},
            {"x = 5", "true"},
            {"x != null", "true"},
            {"nothing = null", "true"},
            {"2 between 1 and 3", "true"},
            {"\"b\" between \"c\" and \"d\"", "false"},
            {"null between 1 and 10", "null"},
            {"2 between 1 and null", "null"}});
    expect_reason(NullReason::no_answer, {"1.0 / 0.0", "1 / 0 + 1", "[2..1]"});
    expect_reason(NullReason::wrong_kind, {"1 + \"1\"", "\"a\" < 1", "[1..\"a\"]", "-\"a\""});
}

// R-FEEL-6
TEST(Interpreter, lets_an_error_go_no_further_than_and_and_or_let_it) {
    expect({{"true and true", "true"},
            {"true and null", "null"},
            {"false and 123", "false"},
            {"123 and false", "false"},
            {"\"true\" and true", "null"},
            {"1 / 0 > 3 and false", "false"},
            {"true or 123", "true"},
            {"null or true", "true"},
            {"false or false", "false"},
            {"null or false", "null"},
            {"0 or 0", "null"},
            {"false or false or 1 or true", "true"},
            {"true and true and false and 1", "false"},
            {"if null then 1 else 2", "2"},
            {"if 1 < 2 then 1 else 1 / 0", "1"},
            {"[1, 1 / 0, 3]", "[1, null, 3]"}});
    expect_reason(NullReason::wrong_kind, {"if \"abc\" then 1 else 2", "true and 1"});
    expect_reason(NullReason::not_known, {"unknown", "unknown + 1", "unknown.a.b"});
    expect_reason(NullReason::no_member, {"{a: 1}.b", "{a: 1}.b + 1"});
    expect_reason(NullReason::no_function, {"x(1)", "unknown(1)", "nothing()"});
}

TEST(Interpreter, tests_what_a_value_is_in) {
    expect({{"1 in [2, 3, 1]", "true"},
            {"1 in (2, 3)", "false"},
            {"5 in [1..10]", "true"},
            {"10 in [1..10)", "false"},
            {"5 in (< 5, > 5)", "false"},
            {"5 in (<= 5)", "true"},
            {"x in (x + 1, x)", "true"},
            {"x in (> x - 1)", "true"},
            {"5 in (? > 3)", "true"},
            {"false in (? = true)", "false"},
            {"false in (false)", "true"},
            {"null in (null)", "true"},
            {"nothing in (nothing)", "true"},
            {"[1, 2] in ([1], [1, 2])", "true"},
            {"[1] in [[1], [2]]", "true"},
            {"@\"2020-01-02\" in [@\"2020-01-01\"..@\"2020-01-03\"]", "true"},
            {"1 in (2, \"a\", 1)", "true"},
            {"1 in (2, \"a\")", "null"},
            {"1 in (unknown)", "null"}});
}

TEST(Interpreter, says_of_what_type_a_value_is) {
    expect({{"1 instance of number", "true"},
            {"null instance of Any", "false"},
            {"[1, 2] instance of list<number>", "true"},
            {"[1] instance of number", "false"},
            {"{a: null} instance of context<a: string>", "true"},
            {"(function() \"a\") instance of function<>->string", "true"},
            {"(function(p) \"a\") instance of function<number>->string", "true"},
            {"(function() \"a\") instance of function<>->number", "false"},
            {"(function() x) instance of function<>->Any", "true"}});
}

// ---- contexts, paths and filters

TEST(Interpreter, lets_later_entries_of_a_context_name_earlier_ones) {
    expect({{"{a: 1, b: a + 1, c: b + a}.c", "3"},
            {"{x: 1, y: x}.y", "1"},
            {"{a: {b: {c: 1}}}.a.b.c", "1"},
            {"{a: b, b: 1}.a", "null"},
            {"[{a: 1}, {b: 2}].a", "[1, null]"},
            {"[{a: {b: [1, 2]}}, {a: {b: 3}}].a.b", "[[1, 2], 3]"},
            {"@\"2018-12-10\".weekday", "1"},
            {"[1..10].start included", "true"},
            {"(< 10).start", "null"}});
}

TEST(Interpreter, has_no_answer_for_a_context_with_two_entries_of_one_name) {
    const Expression one{Literal{Value{true}}, 0};
    Interpreter interpreter;
    const auto twice = interpreter.work_out({ContextOf{{{"a", one}, {"a", one}}}, 0}, nullptr);
    EXPECT_EQ(twice, Value{NullReason::no_answer});
}

TEST(Interpreter, filters_by_place_or_by_condition) {
    expect({{"[1, 2, 3][1]", "1"},
            {"[1, 2, 3][-1]", "3"},
            {"[1, 2, 3][item >= 2]", "[2, 3]"},
            {"[1, 2, 3][true]", "[1, 2, 3]"},
            {"[1, 2, 3][false]", "[]"},
            {"[][item > 1]", "[]"},
            {"100[1]", "100"},
            {"\"a\"[true]", "[\"a\"]"},
            {"Employees[dept = 20].name", "[\"Adams\", \"Ford\"]"},
            {"Employees[item.dept = 20 and id > 2].name", "[\"Ford\"]"},
            {"Employees[2].name", "\"Adams\""},
            {"Employees[count(Employees)].name", "\"Ford\""},
            {"[{item: 1}, {item: 2}][item >= 2]", "[{item: 2}]"},
            {"[{item: 1}, {item: 2}][(function() item >= 2)()]", "[{item: 2}]"},
            {"[{a: 1}, {b: 2}, {a: null}][a < 2]", "[{a: 1}]"},
            {"[[1, 2], [3]][item[1] = 3]", "[[3]]"},
            {"for y in [3, 1] return [1, 2, 3][y]", "[3, 1]"}});
    expect_reason(NullReason::no_answer,
                  {"[1, 2, 3][0]", "[1, 2, 3][4]", "[1, 2, 3][-4]", "[1, 2, 3][1.5]", "[][1]"});
    expect_reason(NullReason::wrong_kind,
                  {"[1, 2][\"text\"]", "[1, 4][if item < 3 then true else \"text\"]"});
}

// ---- loops

TEST(Interpreter, goes_through_lists_ranges_and_days) {
    expect({{"for i in [1, 2], j in [4, 5] return i + j", "[5, 6, 6, 7]"},
            {"for i in [[1, 2], [3]], j in i return j", "[1, 2, 3]"},
            {"for i in 2..4 return i", "[2, 3, 4]"},
            {"for i in 1..-1 return i", "[1, 0, -1]"},
            {"for i in 1..1 return i", "[1]"},
            {"for i in [2..4] return i", "[2, 3, 4]"},
            {"for i in (2..4) return i", "[3]"},
            {"for i in (2..3) return i", "[]"},
            {"for i in [] return i", "[]"},
            {"for i in 7 return i", "[7]"},
            {"for i in @\"2020-02-28\"..@\"2020-03-01\" return i.day", "[28, 29, 1]"},
            {"for i in @\"2020-01-02\"..@\"2020-01-01\" return i",
             "[@\"2020-01-02\", @\"2020-01-01\"]"},
            {"for i in 0..4 return if i = 0 then 1 else i * partial[-1]", "[1, 1, 2, 6, 24]"},
            {"for i in 1..3 return count(partial)", "[0, 1, 2]"},
            {"for i in [1, 2] return for j in [i, i * 10] return j", "[[1, 10], [2, 20]]"}});
    expect_reason(NullReason::wrong_kind,
                  {"for i in \"a\"..\"z\" return i", "for i in 1.5..3 return i",
                   "for i in @\"P1D\"..@\"P2D\" return i", "for i in null return i",
                   "for i in (< 3) return i", "for i in [\"a\"..\"z\"] return i",
                   "for i in @\"2020-01-01T00:00:00\"..@\"2020-01-02T00:00:00\" return i"});
}

TEST(Interpreter, asks_whether_some_or_every_item_satisfies) {
    expect({{"some i in [1, 2] satisfies i > 1", "true"},
            {"every i in [1, 2] satisfies i > 1", "false"},
            {"some i in [] satisfies true", "false"},
            {"every i in [] satisfies false", "true"},
            {"some i in [null, 1] satisfies i > 0", "true"},
            {"some i in [null, 1] satisfies i > 1", "null"},
            {"every i in [null, 1] satisfies i > 1", "false"},
            {"every i in [null, 1] satisfies i > 0", "null"},
            {"some i in [1, 2], j in [2, 3] satisfies i = j", "true"},
            {"every i in 1..3 satisfies i < 4", "true"},
            {"some i in [1, 2] satisfies if i = 2 then true else \"text\"", "null"},
            {"some i in null satisfies true", "null"}});
}

// ---- functions

TEST(Interpreter, calls_functions_with_the_names_they_were_made_in) {
    expect({{"(function(a, b) a - b)(3, 1)", "2"},
            {"(function(a, b) a - b)(b: 3, a: 1)", "-2"},
            {"{f: function(a: number) a * x, r: f(2)}.r", "10"},
            {"(function(a) function(b) a * b)(3)(4)", "12"},
            {"{n: 1, f: function() n, r: {n: 2, r: f()}}.r.r", "1"},
            {"(for i in [1, 2] return function() i)[2]()", "2"},
            {"(for i in [1, 2, 3] return function() count(partial))[3]()", "2"},
            {"[1, 2, 3][(function() item > 1)()]", "[2, 3]"},
            {"(function(f) f(-5))(abs)", "5"},
            {"(function(a: number) a)([7])", "7"},
            {"(function(a: list<number>) a)(7)", "[7]"},
            {"(function(a: number) a = null)(\"7\")", "null"},
            {"(function(a: number) a = null)(null)", "true"},
            {"(function(a, b) [a, b])(b: 1)", "[null, 1]"}});
    expect_reason(NullReason::wrong_type, {"(function(a: number) a)(\"7\")"});
    expect_reason(NullReason::wrong_arguments,
                  {"(function(a) a)()", "(function(a) a)(1, 2)", "(function(a) a)(b: 1)",
                   "(function(a, b) a)(a: 1, a: 2)"});
}

TEST(Interpreter, calls_only_the_allowed_functions_from_outside) {
    const auto java = [](std::string_view from, std::string_view method, std::string_view call,
                         int parameters) {
        return std::string{"(function("} + (parameters == 2 ? "p, q" : "p") +
               ") external {java: {class: \"" + std::string{from} + "\", method signature: \"" +
               std::string{method} + "\"}})(" + std::string{call} + ")";
    };
    const auto same = [&](const std::string& text, const char* value) {
        EXPECT_EQ(to_text(work_out(text)), to_text(work_out(value))) << text;
    };
    same(java("java.lang.Math", "max(int, int)", "1, 3", 2), "3");
    same(java("java.lang.Math", "max(float,float)", "123.46, 456.78", 2), "456.78");
    same(java("java.lang.Math", "max(double,double)", "123.45, 456.78", 2), "456.78");
    same(java("java.lang.Integer", "valueOf(java.lang.String)", "\"123\"", 1), "123");
    same(java("java.lang.String", "valueOf(char)", "\"é\"", 1), "\"é\"");
    same(java("java.lang.String", "format(java.lang.String, [Ljava.lang.Object;)",
              "\"%s is %d%%\", \"all\", 100", 2),
         "\"all is 100%\"");
    for (const auto& [text, expected] : std::vector<std::pair<std::string, NullReason>>{
             {java("java.lang.Runtime", "exec(java.lang.String)", "\"ls\"", 1),
              NullReason::no_function},
             {java("java.lang.Math", "foo(double)", "1", 1), NullReason::no_function},
             {java("java.lang.Math", "max(int,int)", "1.5, 2", 2), NullReason::wrong_kind},
             {java("java.lang.Math", "max(int,int)", "4000000000, 2", 2), NullReason::wrong_kind},
             {java("java.lang.Math", "sqrt(double)", "-1", 1), NullReason::no_answer},
             {java("java.lang.Short", "valueOf(java.lang.String)", "\"x\"", 1),
              NullReason::not_readable},
             {java("java.lang.String", "valueOf(char)", "\"abc\"", 1), NullReason::wrong_kind},
             {java("java.lang.String", "format(java.lang.String,[Ljava.lang.Object;)",
                   "\"%s %s\", 1", 2),
              NullReason::wrong_arguments},
             {java("java.lang.String", "format(java.lang.String,[Ljava.lang.Object;)", "\"%x\", 1",
                   2),
              NullReason::not_readable}})
        EXPECT_EQ(reason(text), expected) << text;
}

// ---- tests of cells

TEST(Interpreter, holds_a_cell_against_a_value_and_in_doubt_it_does_not_hold) {
    struct Cell {
        const char* tests;
        const char* value;
        bool holds;
    };
    for (const auto& [text, value, expected] : std::vector<Cell>{{"-", "null", true},
                                                                 {"1, 2", "2", true},
                                                                 {"not(1, 2)", "3", true},
                                                                 {"not(1, 2)", "2", false},
                                                                 {"not(\"a\")", "3", false},
                                                                 {"> x", "6", true},
                                                                 {"not(> x)", "\"a\"", false},
                                                                 {"x", "5", true},
                                                                 {"x = 5", "\"anything\"", true},
                                                                 {"x = 4", "\"anything\"", false},
                                                                 {"x = 5", "false", false},
                                                                 {"? * 2 > x", "3", true},
                                                                 {"not(? * 2 > x)", "\"a\"", false},
                                                                 {"count(?) > 1", "[1, 2]", true},
                                                                 {"[1..x]", "5", true},
                                                                 {"nothing", "null", true},
                                                                 {"unknown", "null", false}}) {
        const auto tests = parse_unary_tests(text, scope());
        ASSERT_TRUE(tests) << text;
        Interpreter interpreter;
        EXPECT_EQ(interpreter.holds(*tests, work_out(value), Names::with(nullptr, given())),
                  expected)
            << value << " in " << text;
    }
}

// ---- limits

struct Bound {
    Limits limits;
    std::string text;
};

Limits only(std::uint64_t steps, int depth, std::uint64_t items) {
    return {steps, depth, items, std::chrono::milliseconds{60'000}};
}

// R-FEEL-7
TEST(Interpreter, gives_up_as_a_whole_beyond_any_limit) {
    const auto plenty = std::uint64_t{1'000'000'000};
    const std::string calls_itself = "(function(f) f(f))(function(f) f(f))";
    for (const auto& [limits, text] : std::vector<Bound>{
             {only(1'000, 100, plenty), "count(for i in 1..1000000000000 return 1)"},
             {only(1'000, 100, plenty), "true or some i in 1..1000000000000 satisfies false"},
             {only(plenty, 100, 1'000), "for i in 1..1000000000000 return i"},
             {only(plenty, 100, 1'000), "[for i in 1..1000000000000 return i, 1][2]"},
             {only(plenty, 100, 10'000),
              "{a: \"0123456789\", b: a + a + a + a + a + a + a + a + a + a, "
              "c: b + b + b + b + b + b + b + b + b + b, d: c + c + c + c + c + c + c + c + c + c,"
              "e: 1}.e"},
             {only(plenty, 50, plenty), calls_itself},
             {only(plenty, 50, plenty), "[1, " + calls_itself + "][1]"},
             {{plenty, 100, plenty, std::chrono::milliseconds{5}},
              "some i in 1..1000000000000 satisfies false"}}) {
        Interpreter interpreter{limits};
        const auto value = work_out(text, interpreter);
        ASSERT_TRUE(text.starts_with("true or") || interpreter.was_too_much()) << text;
        if (!interpreter.was_too_much()) continue; // `or` had its answer before
        ASSERT_NE(value.as<Null>(), nullptr) << text;
        EXPECT_EQ(value.as<Null>()->reason, NullReason::too_much) << text;
        EXPECT_EQ(work_out("1", interpreter), Value{NullReason::too_much});
    }
}

// R-FEEL-7: and does not end the program where the stack would.
TEST(Interpreter, survives_calls_and_trees_that_are_as_deep_as_may_be) {
    const auto literal = [](std::int64_t whole) {
        return Expression{Literal{Value{Number{whole}}}, 0};
    };
    auto deep = std::make_shared<const Expression>(literal(1));
    for (int i = 0; i < 1'600; ++i)
        deep = std::make_shared<const Expression>(Expression{Negation{deep}, 0});
    Interpreter interpreter;
    EXPECT_TRUE(interpreter.work_out(*deep, nullptr).is_null());
    EXPECT_TRUE(interpreter.was_too_much());
    // A long sum only leans to the left.
    auto sum = std::make_shared<const Expression>(literal(0));
    for (int i = 0; i < 1'000; ++i)
        sum = std::make_shared<const Expression>(Expression{
            Calculation{Arithmetic::add, sum, std::make_shared<const Expression>(literal(1))}, 0});
    Interpreter another;
    EXPECT_EQ(another.work_out(*sum, nullptr), Value{Number{std::int64_t{1'000}}});
    // Calls as deep as they may go, each within many brackets.
    std::string body = "f(f)";
    for (int i = 0; i < 50; ++i)
        body = "[" + body + "]";
    Interpreter last;
    EXPECT_TRUE(work_out("(function(f) " + body + ")(function(f) " + body + ")", last).is_null());
    EXPECT_TRUE(last.was_too_much());
}

// R-FEEL-7: no copies for each turn, or a list would cost its square.
TEST(Interpreter, takes_steps_and_items_in_proportion_to_the_list) {
    for (const auto* text :
         {"count(for i in 1..20000 return if i = 1 then 1 else partial[-1] + 1)",
          "{l: for i in 1..20000 return {a: i}, n: count(l[a > 0]), s: some i in l satisfies "
          "i.a < 0, k: every i in l satisfies l[i.a].a = i.a}.k"}) {
        Interpreter interpreter{only(2'000'000, 100, 500'000)};
        EXPECT_FALSE(work_out(text, interpreter).is_null()) << text;
        EXPECT_FALSE(interpreter.was_too_much()) << text;
    }
}

} // namespace
} // namespace schakel::dmn
