#include "dmn/models.h"

namespace schakel::dmn {
namespace {

// R-DMN-7: a decision uses only what it requires, and never itself.

TEST(Model, in_which_a_table_names_what_is_not_required_is_refused) {
    EXPECT_NE(
        faults_of({model_of(input_data("a") + input_data("b") +
                            decision_of("x", "UNIQUE", {"a"}, {}, {"b"}, {{{"-"}, {"1"}, ""}}))})
            .find("does not require"),
        std::string::npos);
}

TEST(Model, in_which_decisions_require_each_other_is_refused) {
    const std::vector<Row> rows{{{"-"}, {"1"}, ""}};
    EXPECT_NE(faults_of({model_of(decision_of("x", "UNIQUE", {}, {"y"}, {"y"}, rows) +
                                  decision_of("y", "UNIQUE", {}, {"x"}, {"x"}, rows))})
                  .find("requires itself"),
              std::string::npos);
}

TEST(Model, that_requires_what_is_not_there_is_refused) {
    EXPECT_NE(faults_of({model_of(decision_of("x", "UNIQUE", {"gone"}, {}, {}, {{{}, {"1"}, ""}}))})
                  .find("'gone'"),
              std::string::npos);
}

TEST(Model, may_use_the_decisions_of_another_under_the_name_of_its_import) {
    const auto law = model_of(
        input_data("age") + decision_of("of age now", "UNIQUE", {"age"}, {}, {"age"},
                                        {{{">= 18"}, {"true"}, ""}, {{"< 18"}, {"false"}, ""}}),
        "urn:law");
    const auto use =
        model_of(R"(<import name="law" namespace="urn:law" importType="x"/>)" +
                     decision_of("vote", "UNIQUE", {}, {"urn:law#of age now"}, {"law.of age now"},
                                 {{{"true"}, {R"("yes")"}, ""}, {{"false"}, {R"("no")"}, ""}}),
                 "urn:use");
    const auto program = program_of({law, use});
    EXPECT_EQ(ask(program, "vote", {{"age", is(18)}}), R"("yes")");
    EXPECT_EQ(ask(program, "vote", {{"age", is(17.5)}}), R"("no")");
    EXPECT_NE(faults_of({use}).find("is not here"), std::string::npos);
}

} // namespace
} // namespace schakel::dmn
