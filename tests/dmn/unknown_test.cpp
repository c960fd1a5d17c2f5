// R-DMN-6: what is not known is no value. A decision over it is decided only when every value leads
// to the same answer.
#include "dmn/models.h"

#include <rapidcheck/gtest.h>

namespace schakel::dmn {
namespace {

const std::vector<Row> traffic{{{R"("red")", "-"}, {R"("stop")"}, ""},
                               {{"-", "true"}, {R"("stop")"}, ""},
                               {{"-", "false"}, {R"("go")"}, ""}};

Program crossing() {
    return program_of(
        {model_of(input_data("light") + input_data("train") +
                  decision_of("d", "FIRST", {"light", "train"}, {}, {"light", "train"}, traffic))});
}

TEST(Unknown, leaves_a_decision_open_when_its_values_lead_apart) {
    EXPECT_EQ(
        ask(crossing(), "d",
            {{"light", is("green")}, {"train", Possible::one_of({Value{true}, Value{false}})}}),
        R"("go" or "stop")");
}

TEST(Unknown, does_not_keep_a_decision_open_when_all_values_lead_to_one_answer) {
    EXPECT_EQ(ask(crossing(), "d", {{"light", is("red")}}), R"("stop")");
    EXPECT_EQ(ask(crossing(), "d", {{"light", Possible::unknown()}, {"train", is(true)}}),
              R"("stop")");
}

TEST(Unknown, is_not_the_same_as_false) {
    EXPECT_EQ(ask(crossing(), "d", {{"light", is("green")}}), R"("go" or "stop" or null)")
        << "a value of another kind is possible too while nobody said which there are";
}

TEST(Unknown, travels_through_the_decisions_that_rest_on_it) {
    const auto program = program_of({model_of(
        input_data("x") +
        decision_of("first", "UNIQUE", {"x"}, {}, {"x"},
                    {{{"true"}, {"1"}, ""}, {{"false"}, {"2"}, ""}}) +
        decision_of("second", "UNIQUE", {}, {"first"}, {"first"},
                    {{{"1"}, {"10"}, ""}, {{"2"}, {"20"}, ""}}) +
        decision_of("any", "UNIQUE", {}, {"first"}, {"first"}, {{{"1, 2"}, {"7"}, ""}}))});
    const auto open = Possible::one_of({Value{true}, Value{false}});
    EXPECT_EQ(ask(program, "second", {{"x", open}}), "10 or 20");
    EXPECT_EQ(ask(program, "any", {{"x", open}}), "7");
}

TEST(Unknown, makes_a_collected_list_partly_certain) {
    const auto program = program_of(
        {model_of(input_data("x") +
                  decision_of("d", "COLLECT", {"x"}, {}, {"x"},
                              {{{"-"}, {R"("always")"}, ""}, {{"true"}, {R"("sometimes")"}, ""}}) +
                  decision_of("e", "UNIQUE", {}, {"d"}, {R"(list contains(d, "always"))"},
                              {{{"true"}, {"1"}, ""}}) +
                  decision_of("f", "FIRST", {}, {"d"}, {R"(list contains(d, "sometimes"))"},
                              {{{"true"}, {"1"}, ""}, {{"-"}, {"2"}, ""}}))});
    const auto open = Possible::one_of({Value{true}, Value{false}});
    EXPECT_EQ(ask(program, "d", {{"x", open}}), R"("always" perhaps "sometimes")");
    EXPECT_EQ(ask(program, "e", {{"x", open}}), "1");
    EXPECT_EQ(ask(program, "f", {{"x", open}}), "1 or 2");
}

TEST(Unknown, members_of_a_list_may_be_known_in_part) {
    const auto program = program_of({model_of(
        input_data("x") + decision_of("d", "UNIQUE", {"x"}, {}, {R"(list contains(x, "a"))"},
                                      {{{"true"}, {"1"}, ""}, {{"false"}, {"2"}, ""}}))});
    EXPECT_EQ(ask(program, "d", {{"x", Possible::list_between({Value{"a"}}, {Value{"b"}})}}), "1");
    EXPECT_EQ(ask(program, "d", {{"x", Possible::list_between({}, {Value{"b"}})}}), "2");
    EXPECT_EQ(ask(program, "d", {{"x", Possible::list_between({}, {Value{"a"}})}}), "1 or 2");
}

TEST(Unknown, inputs_that_still_matter_are_named_and_others_not) {
    const auto program = crossing();
    Evaluation evaluation{program};
    evaluation.set(*program.input("light"), is("green"));
    EXPECT_EQ(open_inputs(evaluation, *program.decision("d")),
              std::vector{*program.input("train")});
    evaluation.set(*program.input("light"), is("red"));
    EXPECT_TRUE(open_inputs(evaluation, *program.decision("d")).empty());
}

TEST(Explanation, names_the_rule_and_only_the_inputs_it_read) {
    const auto program = crossing();
    Evaluation evaluation{program};
    evaluation.set(*program.input("light"), is("red"));
    evaluation.set(*program.input("train"), is(false));
    const auto explanation = explain(evaluation, *program.decision("d"));
    ASSERT_EQ(explanation.reasons.size(), 1U);
    EXPECT_EQ(explanation.reasons[0].rule, 0U);
    EXPECT_EQ(explanation.inputs, std::vector{*program.input("light")});
}

// Random tables: asking with something unknown gives at least every answer that knowing it could
// give, and the decisions worked out again after a change equal those of a fresh asking.

std::string random_cell() {
    return *rc::gen::element<std::string>("-", "1", "2", "1, 3", "not(2)", "> 1", "[1..2]", "<= 2");
}

Program random_program(const std::string& policy) {
    const auto rows = [](int columns) {
        std::vector<Row> made;
        const auto size = *rc::gen::inRange(0, 6);
        for (int r = 0; r < size; ++r) {
            Row row{{}, {std::to_string(*rc::gen::inRange(1, 4))}, ""};
            for (int c = 0; c < columns; ++c)
                row.cells.push_back(random_cell());
            made.push_back(std::move(row));
        }
        return made;
    };
    const std::string outputs = "<output><outputValues><text>3,1,2</text></outputValues></output>";
    return program_of(
        {model_of(input_data("a") + input_data("b") + input_data("c") +
                  decision_of("first", policy, {"a", "b"}, {}, {"a", "b"}, rows(2), outputs) +
                  decision_of("d", "FIRST", {"c"}, {"first"}, {"first", "c"}, rows(2), outputs))});
}

RC_GTEST_PROP(UnknownOfRandomTables, never_hides_an_answer_that_a_value_would_give, ()) {
    const auto policy = *rc::gen::element<std::string>("FIRST", "UNIQUE", "PRIORITY");
    const auto program = random_program(policy);
    const auto decision = *program.decision("d");
    const auto number = [] { return *rc::gen::inRange(0, 4); };
    std::vector<int> known{number(), number(), number()};
    const auto hidden = *rc::gen::inRange<InputIndex>(0, 3);
    Evaluation open{program};
    for (InputIndex i = 0; i < 3; ++i)
        open.set(i, is(static_cast<double>(known[i])));
    std::vector<Value> domain;
    for (int v = 0; v < 4; ++v)
        domain.emplace_back(Number{v});
    open.set(hidden, Possible::one_of(domain));
    const auto possible = open.answer(decision);
    for (const auto& value : domain) {
        Evaluation fresh{program};
        for (InputIndex i = 0; i < 3; ++i)
            fresh.set(i, is(static_cast<double>(known[i])));
        fresh.set(hidden, Possible::known(value));
        const auto answer = fresh.answer(decision);
        RC_ASSERT(answer.values.size() == 1U);
        RC_ASSERT(std::find(possible.values.begin(), possible.values.end(), answer.values[0]) !=
                  possible.values.end());
        open.set(hidden, Possible::known(value));
        RC_ASSERT(open.answer(decision) == answer);
    }
}

} // namespace
} // namespace schakel::dmn
