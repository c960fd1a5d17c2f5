// What is remembered of a table is what would be worked out anew.
#include "dmn/models.h"
#include "dmn/remembered_reasons.h"

namespace schakel::dmn {
namespace {

Program help() {
    return program_of({model_of(input_data("age") + input_data("risk") +
                                decision_of("d", "FIRST", {"age", "risk"}, {}, {"age", "risk"},
                                            {{{"< 12", "-"}, {R"("parents")"}, ""},
                                             {{"[12..16)", R"("high")"}, {R"("both")"}, ""},
                                             {{"-", R"("high")"}, {R"("child")"}, ""},
                                             {{"-", "-"}, {R"("nobody")"}, ""}}))});
}

TEST(RememberedReasons, are_those_that_are_worked_out_anew) {
    const auto program = help();
    const auto table = TableAsking::of(program, 0).value();
    RememberedReasons remembered{program, table, 0};
    for (int twice = 0; twice < 2; ++twice)
        for (const std::int64_t age : {3, 11, 12, 15, 16, 40})
            for (const std::string_view risk : {"high", "low", "none"}) {
                const std::vector<Fact> facts{age, risk};
                const auto* found = remembered.ask(facts);
                Evaluation evaluation{program};
                evaluation.set(0, Possible::known(Value{Number{age}}));
                evaluation.set(1, Possible::known(Value{risk}));
                const auto anew = reasons(evaluation, 0);
                ASSERT_NE(found, nullptr);
                EXPECT_EQ(found->answer, anew.answer) << age << risk;
                EXPECT_EQ(found->sufficient->inputs, anew.sufficient->inputs) << age << risk;
                ASSERT_EQ(found->near_misses.found.size(), anew.near_misses.found.size());
                for (std::size_t at = 0; at < anew.near_misses.found.size(); ++at) {
                    const auto& one = found->near_misses.found[at];
                    const auto& other = anew.near_misses.found[at];
                    EXPECT_EQ(one.answer, other.answer);
                    EXPECT_EQ(one.changes.front().values, other.changes.front().values);
                    EXPECT_TRUE(one.changes.front().from.is_null()) << "facts are the caller's";
                }
            }
}

TEST(RememberedReasons, are_none_for_a_fact_that_a_column_refuses) {
    const auto program = program_of({model_of(
        input_data("x") +
        R"(<decision id="d" name="d"><variable name="d"/><informationRequirement>)"
        R"(<requiredInput href="#x"/></informationRequirement><decisionTable hitPolicy="FIRST">)"
        R"(<input><inputExpression typeRef="string"><text>x</text></inputExpression>)"
        R"(<inputValues><text>"a","b"</text></inputValues></input><output id="o"/>)"
        R"(<rule><inputEntry><text>-</text></inputEntry><outputEntry><text>1</text></outputEntry>)"
        R"(</rule></decisionTable></decision>)")});
    const auto table = TableAsking::of(program, 0).value();
    RememberedReasons remembered{program, table, 0};
    EXPECT_NE(remembered.ask(std::vector<Fact>{std::string_view{"a"}}), nullptr);
    EXPECT_EQ(remembered.ask(std::vector<Fact>{std::string_view{"c"}}), nullptr);
    EXPECT_EQ(table.rule_for(std::vector<Fact>{std::string_view{"c"}}), TableAsking::refused);
}

} // namespace
} // namespace schakel::dmn
