#include "dmn/graphs.h"

namespace schakel::dmn {
namespace {

std::string entry(std::string_view name, std::string_view box, std::string_view type = "") {
    if (name.empty()) return fmt::format("<contextEntry>{}</contextEntry>", box);
    return fmt::format(R"(<contextEntry><variable name="{}" {}/>{}</contextEntry>)", name,
                       type.empty() ? "" : fmt::format(R"(typeRef="{}")", type), box);
}
std::string context(std::string_view entries) {
    return fmt::format("<context>{}</context>", entries);
}
std::string loop(std::string_view kind, std::string_view over, std::string_view result) {
    return fmt::format(R"(<{0} iteratorVariable="i"><in>{1}</in><{2}>{3}</{2}></{0}>)", kind,
                       literal(over), kind == "for" ? "return" : "satisfies", literal(result));
}
std::string filter(std::string_view list, std::string_view match) {
    return fmt::format("<filter><in>{}</in><match>{}</match></filter>", literal(list),
                       literal(match));
}

TEST(BoxedContext, names_earlier_entries_in_later_ones) {
    EXPECT_EQ(answer_of_logic(context(entry("net pay", literal("10")) +
                                      entry("twice", literal("net pay * 2")))),
              "{net pay: 10, twice: 20}");
}

TEST(BoxedContext, gives_its_result_when_it_has_one) {
    EXPECT_EQ(answer_of_logic(context(entry("a", literal("10")) + entry("", literal("a + 1")))),
              "11");
}

TEST(BoxedContext, has_null_for_an_entry_of_another_type) {
    EXPECT_EQ(answer_of_logic(context(entry("a", literal("10"), "string"))), "{a: null}");
}

TEST(BoxedFunction, keeps_the_names_around_it_and_may_call_itself) {
    const auto function = R"(<functionDefinition><formalParameter name="n" typeRef="number"/>)" +
                          literal("if n = 0 then base else n * f(n - 1)") + "</functionDefinition>";
    EXPECT_EQ(answer_of_logic(context(entry("base", literal("1")) + entry("f", function) +
                                      entry("", literal("f(5)")))),
              "120");
}

TEST(BoxedFunction, of_java_is_one_of_those_that_are_known) {
    const auto function = R"(<functionDefinition kind="Java"><formalParameter name="a"/>
        <formalParameter name="b"/>)" +
                          context(entry("class", literal("\"java.lang.Math\"")) +
                                  entry("method signature", literal("\"max(double,double)\""))) +
                          "</functionDefinition>";
    EXPECT_EQ(answer_of_logic(context(entry("f", function) + entry("", literal("f(1, 2)")))), "2");
}

TEST(BoxedFunction, of_pmml_has_no_answer) {
    EXPECT_EQ(answer_of_logic(
                  context(entry("f", R"(<functionDefinition kind="PMML"></functionDefinition>)") +
                          entry("", literal("f()")))),
              "null");
}

TEST(BoxedInvocation, binds_parameters_by_name) {
    const auto invocation = R"(<invocation>)" + literal("f") + R"(<binding><parameter name="b"/>)" +
                            literal("1") + R"(</binding><binding><parameter name="a"/>)" +
                            literal("5") + "</binding></invocation>";
    EXPECT_EQ(answer_of_logic(
                  context(entry("f", literal("function(a, b) a - b")) + entry("", invocation))),
              "4");
}

TEST(BoxedInvocation, of_what_is_no_function_has_no_answer) {
    EXPECT_EQ(answer_of_logic("<invocation>" + literal("1") + "</invocation>"), "null");
}

TEST(BoxedList, has_an_item_for_each_expression) {
    EXPECT_EQ(
        answer_of_logic("<list>" + literal("1") + context(entry("a", literal("2"))) + "</list>"),
        "[1, {a: 2}]");
}

TEST(BoxedRelation, is_a_list_of_contexts) {
    EXPECT_EQ(answer_of_logic(R"(<relation><column name="a"/><column name="b c"/><row>)" +
                              literal("1") + literal("2") + "</row></relation>"),
              "[{a: 1, b c: 2}]");
}

TEST(BoxedConditional, takes_the_other_way_for_no_and_null_and_none_for_anything_else) {
    const auto chosen = [](std::string_view condition) {
        return answer_of_logic(
            fmt::format("<conditional><if>{}</if><then>{}</then><else>{}</else></conditional>",
                        literal(condition), literal("1"), literal("2")));
    };
    EXPECT_EQ(chosen("true"), "1");
    EXPECT_EQ(chosen("false"), "2");
    EXPECT_EQ(chosen("null"), "2");
    EXPECT_EQ(chosen("7"), "null");
}

TEST(BoxedFilter, keeps_items_for_which_the_condition_holds) {
    EXPECT_EQ(answer_of_logic(filter("[1, 2, 3]", "item >= 2")), "[2, 3]");
    EXPECT_EQ(answer_of_logic(filter("[{a: 1}, {a: 2}]", "a = 2")), "[{a: 2}]");
    EXPECT_EQ(answer_of_logic(filter("[1, 2, 3]", "-1")), "3");
    EXPECT_EQ(answer_of_logic(filter("[1, 2, 3]", "9")), "null");
    EXPECT_EQ(answer_of_logic(filter("[1, 2, 3]", "\"yes\"")), "null");
    EXPECT_EQ(answer_of_logic(filter("null", "true")), "null");
}

TEST(BoxedFor, goes_over_lists_and_ranges_and_knows_earlier_results) {
    EXPECT_EQ(answer_of_logic(loop("for", "[1, 2]", "i * 2")), "[2, 4]");
    EXPECT_EQ(answer_of_logic(loop("for", "[1..3]", "i + count(partial)")), "[1, 3, 5]");
    EXPECT_EQ(answer_of_logic(loop("for", "null", "i")), "null");
    EXPECT_EQ(answer_of_logic(loop("for", "[]", "i")), "[]");
}

TEST(BoxedQuantifier, holds_for_some_or_every_item) {
    EXPECT_EQ(answer_of_logic(loop("some", "[1, 2]", "i = 2")), "true");
    EXPECT_EQ(answer_of_logic(loop("some", "[]", "true")), "false");
    EXPECT_EQ(answer_of_logic(loop("every", "[1, 2]", "i = 2")), "false");
    EXPECT_EQ(answer_of_logic(loop("every", "[]", "false")), "true");
    EXPECT_EQ(answer_of_logic(loop("some", "[1, 2]", "\"no boolean\"")), "null");
    EXPECT_EQ(answer_of_logic(loop("every", "[1, 2]", "null")), "null");
}

TEST(Box, gives_null_for_a_value_of_another_type_than_it_declares) {
    EXPECT_EQ(answer_of_logic(
                  R"(<literalExpression typeRef="string"><text>1</text></literalExpression>)"),
              "null");
}

} // namespace
} // namespace schakel::dmn
