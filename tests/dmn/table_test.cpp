#include "dmn/models.h"

namespace schakel::dmn {
namespace {

/// A table over one input `x`.
Program table(std::string_view policy, const std::vector<Row>& rows,
              std::string_view outputs = R"(<output id="o"/>)", const std::string& column = "x") {
    return program_of(
        {model_of(input_data("x") + decision_of("d", policy, {"x"}, {}, {column}, rows, outputs))});
}
std::string answer(const Program& program, Possible x) {
    return ask(program, "d", {{"x", std::move(x)}});
}

/// Whether one cell holds for a value.
bool cell(std::string cell, Possible x) {
    return answer(table("UNIQUE", {{{std::move(cell)}, {"true"}, ""}}), std::move(x)) == "true";
}

TEST(Cell, with_a_value_holds_for_that_value_only) {
    EXPECT_TRUE(cell(R"("red")", is("red")));
    EXPECT_FALSE(cell(R"("red")", is("green")));
    EXPECT_TRUE(cell("true", is(true)));
    EXPECT_FALSE(cell("true", is(false)));
    EXPECT_TRUE(cell("-3.5", is(-3.5)));
}

TEST(Cell, with_a_list_holds_for_each_of_it) {
    EXPECT_TRUE(cell(R"("red", "green")", is("green")));
    EXPECT_FALSE(cell(R"("red", "green")", is("blue")));
    EXPECT_TRUE(cell(R"(1, [5..7])", is(6)));
}

TEST(Cell, with_not_holds_for_all_others) {
    EXPECT_TRUE(cell(R"(not("red", "green"))", is("blue")));
    EXPECT_FALSE(cell(R"(not("red", "green"))", is("red")));
    EXPECT_TRUE(cell("not([1..3])", is(4)));
}

TEST(Cell, with_a_dash_or_nothing_always_holds) {
    EXPECT_TRUE(cell("-", is("anything")));
    EXPECT_TRUE(cell("", Possible::known(Value{})));
}

TEST(Cell, with_a_comparison_holds_up_to_its_edge) {
    EXPECT_TRUE(cell("< 18", is(17.999)));
    EXPECT_FALSE(cell("< 18", is(18)));
    EXPECT_TRUE(cell("<= 18", is(18)));
    EXPECT_FALSE(cell("> 18", is(18)));
    EXPECT_TRUE(cell(">= 18", is(18)));
}

TEST(Cell, with_a_range_says_whether_its_ends_belong_to_it) {
    EXPECT_TRUE(cell("[12..16)", is(12)));
    EXPECT_FALSE(cell("[12..16)", is(16)));
    EXPECT_FALSE(cell("(12..16]", is(12)));
    EXPECT_TRUE(cell("]12..16]", is(16)));
    EXPECT_FALSE(cell("[12..16[", is(16)));
}

// R-DMN-1: what cannot be compared holds nowhere, not even turned round.

TEST(Cell, does_not_hold_for_a_value_of_another_kind) {
    EXPECT_FALSE(cell("> 3", is("four")));
    EXPECT_FALSE(cell("not(> 3)", is("four")));
    EXPECT_FALSE(cell(R"(not("red"))", is(true)));
    EXPECT_FALSE(cell("[1..3]", Possible::known(Value{})));
}

// Hit policies.

TEST(UniqueTable, answers_when_one_rule_holds_and_else_with_nothing) {
    const auto program = table("UNIQUE", {{{R"("a")"}, {"1"}, ""}, {{R"("b")"}, {"2"}, ""}});
    EXPECT_EQ(answer(program, is("b")), "2");
    EXPECT_EQ(answer(program, is("c")), "null");
}

TEST(UniqueTable, has_no_answer_when_two_rules_hold) {
    const auto program = table("UNIQUE", {{{"> 1"}, {"1"}, ""}, {{"> 2"}, {"1"}, ""}});
    EXPECT_EQ(answer(program, is(3)), "null");
    Evaluation evaluation{program};
    evaluation.set(0, is(3));
    EXPECT_TRUE(evaluation.outcome(0).conflict);
    EXPECT_FALSE(evaluation.outcome(0).decided());
}

TEST(FirstTable, answers_with_the_first_rule_that_holds) {
    const auto program =
        table("FIRST", {{{"> 2"}, {"1"}, ""}, {{"> 1"}, {"2"}, ""}, {{"-"}, {"3"}, ""}});
    EXPECT_EQ(answer(program, is(3)), "1");
    EXPECT_EQ(answer(program, is(2)), "2");
    EXPECT_EQ(answer(program, is(1)), "3");
}

TEST(PriorityTable, answers_with_the_answer_that_stands_first_in_its_list) {
    const auto program =
        table("PRIORITY", {{{"-"}, {R"("may")"}, ""}, {{"> 1"}, {R"("must not")"}, ""}},
              R"(<output><outputValues><text>"must not","may"</text></outputValues></output>)");
    EXPECT_EQ(answer(program, is(2)), R"("must not")");
    EXPECT_EQ(answer(program, is(1)), R"("may")");
}

TEST(CollectTable, gathers_every_answer_in_order) {
    const auto program = table(
        "COLLECT", {{{"> 1"}, {R"("a")"}, ""}, {{"> 9"}, {R"("b")"}, ""}, {{"-"}, {R"("c")"}, ""}});
    EXPECT_EQ(answer(program, is(2)), R"(["a", "c"])");
}

TEST(Table, answers_with_its_default_when_no_rule_holds) {
    const auto program =
        table("UNIQUE", {{{"1"}, {"1"}, ""}},
              "<output><defaultOutputEntry><text>9</text></defaultOutputEntry></output>");
    EXPECT_EQ(answer(program, is(2)), "9");
}

TEST(Table, may_ask_whether_a_list_holds_a_member) {
    const auto program =
        table("UNIQUE", {{{"true"}, {R"("yes")"}, ""}, {{"false"}, {R"("no")"}, ""}},
              R"(<output id="o"/>)", R"(list contains(x, "medical"))");
    EXPECT_EQ(
        answer(program, Possible::known(Value{std::vector{Value{"school"}, Value{"medical"}}})),
        R"("yes")");
    EXPECT_EQ(answer(program, Possible::known(Value{std::vector{Value{"school"}}})), R"("no")");
    EXPECT_EQ(answer(program, is("medical")), R"("yes")")
        << "one value counts as a list of one (DMN 1.5, 10.3.2.9.4)";
    EXPECT_EQ(answer(program, Possible::known(Value{})), "null") << "nothing is no list";
}

TEST(Table, with_several_answers_gives_each_by_its_name) {
    const auto program = program_of({model_of(
        input_data("x") +
        decision_of("pair", "FIRST", {"x"}, {}, {"x"}, {{{"1"}, {R"("a")", R"("b")"}, ""}},
                    R"(<output name="left"/><output name="right"/>)") +
        decision_of("d", "UNIQUE", {}, {"pair"}, {"pair.right"}, {{{R"("b")"}, {"true"}, ""}}))});
    EXPECT_EQ(answer(program, is(1)), "true");
}

TEST(Table, of_more_than_sixty_four_rules_answers_too) {
    std::vector<Row> rows;
    for (int i = 0; i < 200; ++i)
        rows.push_back({{std::to_string(i)}, {std::to_string(i * 2)}, ""});
    EXPECT_EQ(answer(table("UNIQUE", rows), is(150)), "300");
}

// R-DMN-2: the longest name in scope is meant.

TEST(Expression, reads_names_with_spaces_longest_first) {
    const auto program =
        program_of({model_of(input_data("age") + input_data("age of majority") +
                             decision_of("d", "UNIQUE", {"age", "age of majority"}, {},
                                         {"age of majority"}, {{{"18"}, {"true"}, ""}}))});
    EXPECT_EQ(ask(program, "d", {{"age", is(3)}, {"age of majority", is(18)}}), "true");
}

// R-DMN-8: inputs of one name are one input.

TEST(Program, asks_an_input_of_two_models_once) {
    const auto one =
        model_of(input_data("x") + decision_of("a", "UNIQUE", {"x"}, {}, {"x"}, {}), "urn:1");
    auto two =
        model_of(input_data("x") + decision_of("b", "UNIQUE", {"x"}, {}, {"x"}, {}), "urn:2");
    EXPECT_EQ(program_of({one, two}).inputs().size(), 1U);
}

} // namespace
} // namespace schakel::dmn
