#include "dmn/models.h"

namespace schakel::dmn {
namespace {

std::string good() {
    return model_of(input_data("colour") + decision_of("stop", "UNIQUE", {"colour"}, {}, {"colour"},
                                                       {{{R"("red")"}, {"true"}, "law 1"}}));
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    text.replace(text.find(from), from.size(), to);
    return text;
}

TEST(Model, is_read_with_names_rules_and_annotations) {
    const auto model = read_model(good(), "test.dmn");
    ASSERT_TRUE(model);
    EXPECT_EQ(model->name, "test");
    ASSERT_EQ(model->decisions.size(), 1U);
    EXPECT_EQ(model->decisions[0].table.rules[0].annotations, std::vector<std::string>{"law 1"});
}

TEST(Model, may_write_its_elements_with_a_prefix) {
    const auto model =
        read_model(R"(<d:definitions xmlns:d="https://www.omg.org/spec/DMN/20230324/MODEL/" name="n"
        namespace="urn:n"><d:inputData id="a" name="a"/></d:definitions>)",
                   "test.dmn");
    ASSERT_TRUE(model);
    EXPECT_EQ(model->inputs.size(), 1U);
}

// R-DMN-3: every error is told with file, element and reason.

TEST(Model, that_is_no_xml_is_refused_with_the_place) {
    EXPECT_NE(faults_of({"<definitions>"}).find("test.dmn: byte"), std::string::npos);
}

TEST(Model, tells_every_fault_at_once_with_file_element_and_reason) {
    const auto faults =
        faults_of({model_of(input_data("a") + decision_of("x", "UNIQUE", {"a"}, {}, {"a", "b"},
                                                          {{{R"("open)", "-"}, {"1"}, ""},
                                                           {{"-", "[1 2]"}, {"1"}, ""}}))});
    EXPECT_NE(faults.find("test.dmn: decision 'x', input 2 [malformed]"), std::string::npos)
        << faults;
    EXPECT_NE(faults.find("decision 'x', rule 1, input 1"), std::string::npos) << faults;
    EXPECT_NE(faults.find("decision 'x', rule 2, input 2"), std::string::npos) << faults;
}

TEST(Model, with_a_rule_that_lacks_a_cell_is_refused) {
    EXPECT_NE(faults_of({model_of(input_data("a") +
                                  decision_of("x", "UNIQUE", {"a"}, {}, {"a"}, {{{}, {"1"}, ""}}))})
                  .find("one cell for each column"),
              std::string::npos);
}

TEST(Model, with_an_answer_of_another_type_than_declared_is_refused) {
    EXPECT_NE(faults_of({model_of(input_data("a") + decision_of("x", "UNIQUE", {"a"}, {}, {"a"},
                                                                {{{"-"}, {"1"}, ""}},
                                                                R"(<output typeRef="string"/>)"))})
                  .find("wrong_type"),
              std::string::npos);
}

TEST(Model, with_an_answer_outside_the_values_of_its_column_is_refused) {
    EXPECT_NE(
        faults_of(
            {model_of(
                input_data("a") +
                decision_of(
                    "x", "UNIQUE", {"a"}, {}, {"a"}, {{{"-"}, {R"("c")"}, ""}},
                    R"(<output><outputValues><text>"a","b"</text></outputValues></output>)"))})
            .find("not among the output values"),
        std::string::npos);
}

// R-DMN-4: size, depth, document type.

TEST(Model, above_two_mebibytes_is_refused_unread) {
    EXPECT_NE(faults_of({good() + std::string(model_bytes_max, ' ')}).find("too_large"),
              std::string::npos);
}

TEST(Model, of_just_two_mebibytes_is_read) {
    auto text = good();
    text += std::string(model_bytes_max - text.size(), ' ');
    EXPECT_EQ(faults_of({text}), "");
}

TEST(Model, nested_too_deep_is_refused) {
    std::string inside;
    for (int i = 0; i < 100'000; ++i)
        inside += "<a>";
    for (int i = 0; i < 100'000; ++i)
        inside += "</a>";
    EXPECT_NE(faults_of({model_of(inside)}).find("nested deeper"), std::string::npos);
}

TEST(Model, with_a_document_type_is_refused) {
    const auto text =
        replaced(good(), "<definitions", "<!DOCTYPE d [<!ENTITY a \"b\">]><definitions");
    EXPECT_NE(faults_of({text}).find("document type"), std::string::npos);
}

TEST(Model, of_an_older_dmn_is_refused) {
    EXPECT_NE(faults_of({replaced(good(), "20191111", "20151101")}).find("only DMN 1.3"),
              std::string::npos);
}

// R-DMN-5: nothing is skipped.

TEST(Model, with_something_that_is_not_carried_out_is_refused_by_name) {
    EXPECT_NE(faults_of({model_of(R"(<businessKnowledgeModel id="b" name="b"/>)")})
                  .find("businessKnowledgeModel"),
              std::string::npos);
    EXPECT_NE(faults_of({replaced(good(), "UNIQUE", "RULE ORDER")}).find("RULE ORDER"),
              std::string::npos);
    EXPECT_NE(faults_of({model_of(R"(<decision id="x" name="x"><literalExpression><text>1</text>
                                     </literalExpression></decision>)")})
                  .find("literalExpression"),
              std::string::npos);
}

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
