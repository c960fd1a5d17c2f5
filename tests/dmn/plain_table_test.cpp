#include "dmn/graphs.h"
#include "dmn/plain_table.h"

namespace schakel::dmn {
namespace {

Value n(std::int64_t number) { return Value{Number{number}}; }

constexpr auto ordered =
    R"(<output><outputValues><text>"high","middle","low"</text></outputValues></output>)";

/// Rows over one input `a`: a cell and an answer each.
std::string answer(std::string_view policy,
                   const std::vector<std::pair<std::string, std::string>>& rows, Value a,
                   std::string_view outputs = "<output/>", std::string_view more = "") {
    std::vector<Row> written;
    for (const auto& [cell, out] : rows)
        written.push_back({{cell}, {out}, ""});
    auto text = decision_of("x", policy, {"a"}, {}, {"a"}, written, outputs);
    if (!more.empty())
        text.replace(text.find("<decisionTable "), 15, fmt::format("<decisionTable {} ", more));
    return answer_of(graph_of({model_of(input_data("a") + text)}), "x", {{"a", std::move(a)}});
}

const std::vector<std::pair<std::string, std::string>> overlap{
    {"> 0", R"("low")"}, {"> 5", R"("high")"}, {"> 3", R"("middle")"}};

TEST(Table, of_unique_rules_gives_the_one_that_holds_and_nothing_when_several_do) { // R-DMN-10
    EXPECT_EQ(answer("UNIQUE", overlap, n(2)), R"("low")");
    EXPECT_EQ(answer("UNIQUE", overlap, n(4)), "null");
    EXPECT_EQ(answer("UNIQUE", overlap, n(0)), "null");
}

TEST(Table, of_any_gives_what_all_rules_agree_on) {
    EXPECT_EQ(answer("ANY", {{"> 0", "1"}, {"> 5", "1.0"}}, n(9)), "1");
    EXPECT_EQ(answer("ANY", {{"> 0", "1"}, {"> 5", "2"}}, n(9)), "null");
}

TEST(Table, of_the_first_rule_gives_the_first_that_holds) {
    EXPECT_EQ(answer("FIRST", overlap, n(9)), R"("low")");
}

TEST(Table, of_priority_gives_what_stands_first_among_the_output_values) {
    EXPECT_EQ(answer("PRIORITY", overlap, n(9), ordered), R"("high")");
    EXPECT_EQ(answer("PRIORITY", overlap, n(4), ordered), R"("middle")");
}

TEST(Table, of_several_answers_gives_them_in_the_order_that_it_asks_for) {
    EXPECT_EQ(answer("RULE ORDER", overlap, n(9)), R"(["low", "high", "middle"])");
    EXPECT_EQ(answer("OUTPUT ORDER", overlap, n(9), ordered), R"(["high", "middle", "low"])");
    EXPECT_EQ(answer("COLLECT", overlap, n(4)), R"(["low", "middle"])");
    EXPECT_EQ(answer("COLLECT", overlap, n(0)), "[]");
    EXPECT_EQ(answer("RULE ORDER", overlap, n(0)), "null");
}

TEST(Table, that_collects_takes_its_answers_together) {
    const std::vector<std::pair<std::string, std::string>> rows{
        {"> 0", "3"}, {"> 0", "a"}, {"> 5", "0.5"}};
    EXPECT_EQ(answer("COLLECT", rows, n(9), "<output/>", R"(aggregation="SUM")"), "12.5");
    EXPECT_EQ(answer("COLLECT", rows, n(9), "<output/>", R"(aggregation="MIN")"), "0.5");
    EXPECT_EQ(answer("COLLECT", rows, n(9), "<output/>", R"(aggregation="MAX")"), "9");
    EXPECT_EQ(answer("COLLECT", rows, n(9), "<output/>", R"(aggregation="COUNT")"), "3");
    EXPECT_EQ(answer("COLLECT", rows, n(0), "<output/>", R"(aggregation="COUNT")"), "0");
    EXPECT_EQ(answer("COLLECT", rows, n(0), "<output/>", R"(aggregation="SUM")"), "null");
    EXPECT_EQ(
        answer("COLLECT", {{"-", R"("b")"}, {"-", "1"}}, n(0), "<output/>", R"(aggregation="SUM")"),
        "null");
}

TEST(Table, in_which_no_rule_holds_gives_its_default) {
    EXPECT_EQ(
        answer("UNIQUE", {{"> 0", "1"}}, n(0),
               "<output><defaultOutputEntry><text>a - 7</text></defaultOutputEntry></output>"),
        "-7");
}

TEST(Table, may_compute_its_answers_and_compare_with_other_inputs) {
    const auto graph =
        graph_of({model_of(input_data("a") + input_data("b") +
                           decision_of("x", "UNIQUE", {"a", "b"}, {}, {"a"},
                                       {{{"< b"}, {"a + b"}, ""}, {{">= b"}, {"a - b"}, ""}}))});
    EXPECT_EQ(answer_of(graph, "x", {{"a", n(1)}, {"b", n(2)}}), "3");
    EXPECT_EQ(answer_of(graph, "x", {{"a", n(5)}, {"b", n(2)}}), "3");
}

TEST(Table, of_several_outputs_gives_a_context) {
    const auto graph = graph_of({model_of(
        input_data("a") + decision_of("x", "FIRST", {"a"}, {}, {"a"}, {{{"> 0"}, {"1", "2"}, ""}},
                                      R"(<output name="p q"/><output name="r"/>)"))});
    EXPECT_EQ(answer_of(graph, "x", {{"a", n(5)}}), "{p q: 1, r: 2}");
}

// R-DMN-10

TEST(Table, answers_nothing_for_an_input_that_its_column_does_not_allow) {
    auto text = decision_of("x", "FIRST", {"a"}, {}, {"a"}, {{{"-"}, {"1"}, ""}});
    text.replace(text.find("</input>"), 8,
                 "<inputValues><text>[0..9]</text></inputValues></input>");
    const auto graph = graph_of({model_of(input_data("a") + text)});
    EXPECT_EQ(answer_of(graph, "x", {{"a", n(5)}}), "1");
    EXPECT_EQ(answer_of(graph, "x", {{"a", n(50)}}), "null");
}

TEST(Table, answers_nothing_where_a_computed_answer_is_not_allowed) {
    EXPECT_EQ(answer("FIRST", {{"-", "a"}}, Value{"high"}, ordered), R"("high")");
    EXPECT_EQ(answer("FIRST", {{"-", "a"}}, Value{"other"}, ordered), "null");
}

TEST(Table, without_an_order_of_its_outputs_has_no_priority) {
    EXPECT_NE(refusals_of({model_of(input_data("a") + decision_of("x", "PRIORITY", {"a"}, {}, {"a"},
                                                                  {{{"-"}, {"1"}, ""}}))})
                  .find("output values in their order"),
              std::string::npos);
}

TEST(Table, whose_aggregation_has_no_sense_is_refused) {
    auto first = decision_of("x", "FIRST", {}, {}, {}, {{{}, {"1"}, ""}});
    first.replace(first.find("<decisionTable "), 15, R"(<decisionTable aggregation="SUM" )");
    EXPECT_NE(refusals_of({model_of(first)}).find("only COLLECT"), std::string::npos);
}

} // namespace
} // namespace schakel::dmn
