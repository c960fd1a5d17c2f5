#include "dmn/graphs.h"

namespace schakel::dmn {
namespace {

Value n(std::int64_t number) { return Value{Number{number}}; }

std::string knowledge(std::string_view name, std::string_view parameters, std::string_view logic,
                      std::string_view requires_ = "") {
    return fmt::format(R"(<businessKnowledgeModel id="{0}" name="{0}"><variable name="{0}"/>
        <encapsulatedLogic>{1}{2}</encapsulatedLogic>{3}</businessKnowledgeModel>)",
                       name, parameters, logic, requires_);
}

std::string requires_knowledge(std::string_view id) {
    return fmt::format(
        R"(<knowledgeRequirement><requiredKnowledge href="#{}"/></knowledgeRequirement>)", id);
}

TEST(Graph, works_a_decision_out_of_the_decisions_and_inputs_that_it_requires) {
    const auto graph = graph_of({model_of(
        input_data("full age") +
        decision_with("double", literal("full age * 2"), {{"requiredInput", "full age"}}) +
        decision_with("x", literal("double + full age"),
                      {{"requiredDecision", "double"}, {"requiredInput", "full age"}}))});
    EXPECT_EQ(answer_of(graph, "x", {{"full age", n(4)}}), "12");
    EXPECT_EQ(answer_of(graph, "test.x", {{"full age", n(4)}}), "12");
    const auto x = graph.prepare("x");
    ASSERT_TRUE(x);
    ASSERT_EQ(x->inputs().size(), 1U);
    EXPECT_EQ(x->inputs()[0].name, "full age");
}

TEST(Graph, sees_nothing_that_is_not_required) {
    const auto graph = graph_of({model_of(input_data("a") + decision_with("x", literal("a"), {}))});
    EXPECT_EQ(answer_of(graph, "x", {{"a", n(1)}}), "null");
}

// R-FEEL-4
TEST(Graph, takes_no_input_and_gives_no_answer_of_another_type_than_declared) {
    const auto graph = graph_of({model_of(
        R"(<inputData id="a" name="a"><variable name="a" typeRef="number"/></inputData>)" +
        decision_with("x", literal("a"), {{"requiredInput", "a"}}) +
        decision_with("y", literal("\"text\""), {}, "number"))});
    EXPECT_EQ(answer_of(graph, "x", {{"a", Value{"one"}}}), "null");
    EXPECT_EQ(answer_of(graph, "x", {{"a", Value{List{n(1)}}}}), "1");
    EXPECT_EQ(answer_of(graph, "y"), "null");
}

TEST(Graph, names_what_came_to_nothing_first) {
    const auto graph =
        graph_of({model_of(decision_with("a", literal("1 / 0")) +
                           decision_with("x", literal("a + 1"), {{"requiredDecision", "a"}}))});
    const auto answer = graph.evaluate("x", {});
    EXPECT_TRUE(answer.value.is_null());
    EXPECT_EQ(answer.failed, "a");
    EXPECT_EQ(answer.reason, NullReason::no_answer);
}

TEST(Graph, has_no_answer_for_a_decision_that_is_not_there_or_has_no_logic) {
    const auto graph = graph_of({model_of(decision_with("x", ""))});
    EXPECT_EQ(graph.evaluate("gone", {}).reason, NullReason::not_known);
    EXPECT_EQ(graph.evaluate("x", {}).reason, NullReason::no_logic);
}

// R-FEEL-7
TEST(Graph, past_a_limit_says_so_and_answers_nothing) {
    const auto graph = graph_of({model_of(
        decision_with("x", literal("count(for i in 1..100000, j in 1..100000 return 1)")))});
    Limits limits;
    limits.steps = 10'000;
    const auto answer = graph.evaluate("x", {}, limits);
    EXPECT_TRUE(answer.too_much);
    EXPECT_TRUE(answer.value.is_null());
}

// R-DMN-11
TEST(Graph, works_each_decision_out_once_however_often_it_is_required) {
    std::string inside = decision_with("d0", literal("1"));
    for (int i = 1; i <= 60; ++i) // two to the sixtieth ways lead to the first
        inside +=
            decision_with(fmt::format("d{}", i), literal(fmt::format("d{} + e{}", i - 1, i - 1)),
                          {{"requiredDecision", fmt::format("d{}", i - 1)},
                           {"requiredDecision", fmt::format("e{}", i - 1)}}) +
            decision_with(fmt::format("e{}", i - 1), literal(fmt::format("d{}", i - 1)),
                          {{"requiredDecision", fmt::format("d{}", i - 1)}});
    EXPECT_EQ(answer_of(graph_of({model_of(inside)}), "d60"), "1152921504606846976");
}

TEST(Graph, follows_a_chain_of_requirements_as_long_as_the_file) {
    std::string inside = decision_with("d0", literal("1"));
    for (int i = 1; i <= 5'000; ++i)
        inside += decision_with(fmt::format("d{}", i), literal(fmt::format("d{}", i - 1)),
                                {{"requiredDecision", fmt::format("d{}", i - 1)}});
    EXPECT_EQ(answer_of(graph_of({model_of(inside)}), "d5000"), "1");
}

// R-DMN-7

TEST(Graph, in_which_something_requires_itself_is_refused) {
    const auto refused = [](const std::string& inside) {
        EXPECT_NE(refusals_of({model_of(inside)}).find("requires itself"), std::string::npos)
            << inside;
    };
    refused(decision_with("x", literal("y"), {{"requiredDecision", "y"}}) +
            decision_with("y", literal("x"), {{"requiredDecision", "x"}}));
    refused(knowledge("f", "", literal("g()"), requires_knowledge("g")) +
            knowledge("g", "", literal("f()"), requires_knowledge("f")));
    refused(R"(<decisionService id="s" name="s"><outputDecision href="#x"/></decisionService>)" +
            decision_with("x", literal("s()"), {{"requiredKnowledge", "s"}}));
}

// Functions

TEST(KnowledgeModel, is_called_with_its_parameters_in_order_or_by_name) {
    const auto f = knowledge("minus", R"(<formalParameter name="a" typeRef="number"/>
        <formalParameter name="b" typeRef="number"/>)",
                             literal("a - b"));
    const auto graph = graph_of({model_of(
        f + decision_with("x", literal("minus(5, 3)"), {{"requiredKnowledge", "minus"}}) +
        decision_with("y", literal("minus(b: 5, a: 3)"), {{"requiredKnowledge", "minus"}}) +
        decision_with("z", literal("minus(5)"), {{"requiredKnowledge", "minus"}}) +
        decision_with("w", literal("minus(\"5\", 3)"), {{"requiredKnowledge", "minus"}}))});
    EXPECT_EQ(answer_of(graph, "x"), "2");
    EXPECT_EQ(answer_of(graph, "y"), "-2");
    EXPECT_EQ(answer_of(graph, "z"), "null");
    EXPECT_EQ(answer_of(graph, "w"), "null");
    EXPECT_EQ(to_text(graph.invoke("minus", given({{"b", n(1)}, {"a", n(9)}})).value), "8");
}

TEST(KnowledgeModel, may_call_itself_and_those_that_it_requires_up_to_the_limit) {
    const auto graph = graph_of(
        {model_of(knowledge("twice", R"(<formalParameter name="a"/>)", literal("2 * a")) +
                  knowledge("power", R"(<formalParameter name="a"/>)",
                            literal("if a = 0 then 1 else twice(power(a - 1))"),
                            requires_knowledge("twice")) +
                  decision_with("x", literal("power(10)"), {{"requiredKnowledge", "power"}}) +
                  decision_with("y", literal("power(-1)"), {{"requiredKnowledge", "power"}}))});
    EXPECT_EQ(answer_of(graph, "x"), "1024");
    EXPECT_TRUE(graph.evaluate("y", {}).too_much);
}

// R-DMN-11: a service sees only what it is given.

const auto service = model_of(
    R"(<decisionService id="s" name="s"><outputDecision href="#sum"/><inputDecision href="#b"/>
       <inputData href="#a"/></decisionService>)" +
    input_data("a") + decision_with("b", literal("100")) +
    decision_with("sum", literal("a - b"), {{"requiredInput", "a"}, {"requiredDecision", "b"}}) +
    decision_with("x", literal("[s(7, 5), sum]"),
                  {{"requiredKnowledge", "s"}, {"requiredDecision", "sum"}}) +
    R"(<decisionService id="two" name="two"><outputDecision href="#sum"/><outputDecision href="#b"/>
       </decisionService>)");

TEST(DecisionService, takes_inputs_first_and_then_decisions_and_leaves_the_others_as_they_are) {
    EXPECT_EQ(answer_of(graph_of({service}), "x", {{"a", n(1)}}), "[2, -99]");
}

TEST(DecisionService, of_several_decisions_gives_them_by_name) {
    const auto answer = graph_of({service}).invoke("two", given({{"a", n(1)}}));
    ASSERT_NE(answer.value.context(), nullptr);
    EXPECT_EQ(to_text(*answer.value.context()->find("b")), "100");
    EXPECT_TRUE(answer.value.context()->find("sum")->is_null()); // nobody gave it an input
}

TEST(Graph, tells_inputs_of_one_name_apart_by_their_namespace) {
    const auto other =
        model_of(input_data("a") + decision_with("other", literal("a"), {{"requiredInput", "a"}}),
                 "urn:other");
    const auto use = model_of(
        R"(<import name="o" namespace="urn:other" importType="x"/>)" + input_data("a") +
            decision_with("x", literal("[a, o.other]"),
                          {{"requiredInput", "a"}, {"requiredDecision", "urn:other#other"}}),
        "urn:use");
    const auto graph = graph_of({use, other});
    EXPECT_EQ(answer_of(graph, "x", {{"a", n(1)}}), "[1, 1]"); // R-DMN-8
    EXPECT_EQ(answer_of(graph, "x", {{"a", n(1)}, {"urn:other#a", n(2)}}), "[1, 2]");
}

} // namespace
} // namespace schakel::dmn
