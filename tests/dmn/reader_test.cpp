#include "dmn/graphs.h"

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
    ASSERT_NE(model->decisions[0].table(), nullptr);
    EXPECT_EQ(model->decisions[0].table()->rules[0].annotations, std::vector<std::string>{"law 1"});
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
    EXPECT_NE(refusals_of({"<definitions>"}).find("test.dmn: byte"), std::string::npos);
}

TEST(Model, tells_every_fault_at_once_with_file_element_and_reason) {
    const auto faults =
        refusals_of({model_of(input_data("a") + decision_of("x", "UNIQUE", {"a"}, {}, {"a", "b +"},
                                                            {{{R"("open)", "-"}, {"1"}, ""},
                                                             {{"-", "[1 2]"}, {"1"}, ""}}))});
    EXPECT_NE(faults.find("test.dmn: decision 'x', input 2 [malformed]"), std::string::npos)
        << faults;
    EXPECT_NE(faults.find("decision 'x', rule 1, input 1"), std::string::npos) << faults;
    EXPECT_NE(faults.find("decision 'x', rule 2, input 2"), std::string::npos) << faults;
}

TEST(Model, with_a_rule_that_lacks_a_cell_is_refused) {
    EXPECT_NE(refusals_of({model_of(input_data("a") + decision_of("x", "UNIQUE", {"a"}, {}, {"a"},
                                                                  {{{}, {"1"}, ""}}))})
                  .find("one cell for each column"),
              std::string::npos);
}

TEST(Model, with_an_answer_of_another_type_than_declared_is_refused) {
    EXPECT_NE(
        refusals_of({model_of(input_data("a") + decision_of("x", "UNIQUE", {"a"}, {}, {"a"},
                                                            {{{"-"}, {"1"}, ""}},
                                                            R"(<output typeRef="string"/>)"))})
            .find("wrong_type"),
        std::string::npos);
}

TEST(Model, with_an_answer_outside_the_values_of_its_column_is_refused) {
    EXPECT_NE(
        refusals_of(
            {model_of(
                input_data("a") +
                decision_of(
                    "x", "UNIQUE", {"a"}, {}, {"a"}, {{{"-"}, {R"("c")"}, ""}},
                    R"(<output><outputValues><text>"a","b"</text></outputValues></output>)"))})
            .find("not among the output values"),
        std::string::npos);
}

// R-DMN-4: size, depth, document type.

TEST(Model, above_eight_mebibytes_is_refused_unread) {
    EXPECT_NE(refusals_of({good() + std::string(model_bytes_max, ' ')}).find("too_large"),
              std::string::npos);
}

TEST(Model, of_just_eight_mebibytes_is_read) {
    auto text = good();
    text += std::string(model_bytes_max - text.size(), ' ');
    EXPECT_EQ(refusals_of({text}), "");
}

TEST(Model, nested_too_deep_is_refused) {
    std::string inside;
    for (int i = 0; i < 100'000; ++i)
        inside += "<a>";
    for (int i = 0; i < 100'000; ++i)
        inside += "</a>";
    EXPECT_NE(refusals_of({model_of(inside)}).find("nested deeper"), std::string::npos);
}

TEST(Model, with_a_document_type_is_refused) {
    const auto text =
        replaced(good(), "<definitions", "<!DOCTYPE d [<!ENTITY a \"b\">]><definitions");
    EXPECT_NE(refusals_of({text}).find("document type"), std::string::npos);
}

TEST(Model, of_another_language_is_refused) {
    EXPECT_NE(refusals_of({replaced(good(), "20191111", "20991111")}).find("only DMN 1.1 to 1.5"),
              std::string::npos);
}

TEST(Model, with_texts_that_are_not_in_utf_8_is_refused) {
    EXPECT_NE(refusals_of({replaced(good(), "law 1", "law \xff")}).find("UTF-8"),
              std::string::npos);
}

TEST(Model, of_each_version_of_dmn_is_read) {
    for (const auto* space : {"http://www.omg.org/spec/DMN/20151101/dmn.xsd",
                              "http://www.omg.org/spec/DMN/20180521/MODEL/",
                              "https://www.omg.org/spec/DMN/20191111/MODEL/",
                              "https://www.omg.org/spec/DMN/20211108/MODEL/",
                              "https://www.omg.org/spec/DMN/20230324/MODEL/"})
        EXPECT_EQ(
            refusals_of({replaced(good(), "https://www.omg.org/spec/DMN/20191111/MODEL/", space)}),
            "")
            << space;
}

// R-DMN-5: nothing is skipped.

TEST(Model, with_something_that_is_not_carried_out_is_refused_by_name) {
    const auto refuses = [](const std::string& inside, std::string_view word) {
        const auto faults = refusals_of({model_of(inside)});
        EXPECT_NE(faults.find(word), std::string::npos) << inside << "\n" << faults;
    };
    refuses("<process/>", "process");
    refuses(R"(<x:decision xmlns:x="urn:other" name="d"/>)", "x:decision");
    refuses(decision_with("d", "<guess/>"), "guess");
    refuses(decision_with("d", R"(<literalExpression expressionLanguage="urn:js"><text>1</text>
                                  </literalExpression>)"),
            "urn:js");
    refuses(decision_with("d", "<literalExpression><importedValues/></literalExpression>"),
            "importedValues");
    refuses(R"(<import name="p" namespace="p" importType="http://www.dmg.org/PMML-4_2"/>)", "PMML");
    refuses(R"(<itemDefinition name="t" typeLanguage="http://www.w3.org/2001/XMLSchema"/>)",
            "XMLSchema");
}

TEST(Model, does_not_use_what_its_own_version_of_dmn_lacks) {
    const auto box =
        decision_with("d", "<conditional><if>" + literal("true") + "</if><then>" + literal("1") +
                               "</then><else>" + literal("2") + "</else></conditional>");
    EXPECT_NE(refusals_of({model_of(box, "urn:test", "20191111")}).find("conditional"),
              std::string::npos);
    EXPECT_EQ(refusals_of({model_of(box, "urn:test", "20211108")}), "");
}

TEST(Model, with_a_diagram_is_read_without_it) {
    EXPECT_EQ(
        refusals_of({model_of(R"(<dmndi:DMNDI xmlns:dmndi="urn:diagram"><shape/></dmndi:DMNDI>)")}),
        "");
}

// Names and types.

Model read(const std::string& inside) {
    auto model = read_model(model_of(inside, "urn:test", "20230324"), "test.dmn");
    if (model) return std::move(*model);
    ADD_FAILURE() << in_words(model.error());
    return {};
}

TEST(Model, has_names_without_spaces_around_them_and_with_one_inside) {
    const auto model = read("<inputData name=' Full\n   name '/>");
    ASSERT_EQ(model.inputs.size(), 1U);
    EXPECT_EQ(model.inputs[0].name, "Full name");
}

TEST(Model, in_which_two_elements_have_one_name_is_refused) {
    EXPECT_NE(refusals_of({model_of("<inputData name='a'/><inputData name='a '/>")})
                  .find("a name stands once"),
              std::string::npos);
}

TEST(ItemDefinition, may_name_those_that_come_later) {
    const auto model = read(R"(<itemDefinition name="tLoans" isCollection="true">
        <typeRef>tLoan</typeRef></itemDefinition>
        <itemDefinition name="tLoan"><itemComponent name="full amount"><typeRef>number</typeRef>
        </itemComponent></itemDefinition>)");
    const auto& loans = *model.types.at("tLoans");
    EXPECT_EQ(loans.kind, Type::Kind::list);
    ASSERT_EQ(loans.element->kind, Type::Kind::context);
    EXPECT_EQ(loans.element->members[0].first, "full amount");
    EXPECT_EQ(loans.element->members[0].second->kind, Type::Kind::number);
}

TEST(ItemDefinition, says_of_each_item_what_is_allowed_and_constrains_the_list_as_a_whole) {
    const auto model = read(R"(<itemDefinition name="t" isCollection="true">
        <typeRef>number</typeRef><allowedValues><text>[0..9]</text></allowedValues>
        <typeConstraint><text>count(?) &lt; 3</text></typeConstraint></itemDefinition>)");
    const auto& type = *model.types.at("t");
    ASSERT_TRUE(type.allowed);
    EXPECT_EQ(type.allowed->text, "count(?) < 3");
    ASSERT_TRUE(type.element->allowed);
    EXPECT_EQ(type.element->allowed->text, "[0..9]");
}

TEST(ItemDefinition, that_narrows_another_keeps_what_that_one_allows) {
    const auto inside =
        R"(<itemDefinition name="a"><typeRef>number</typeRef><allowedValues><text>&gt; 0</text>
           </allowedValues></itemDefinition>
           <itemDefinition name="b"><typeRef>a</typeRef><allowedValues><text>&lt; 10</text>
           </allowedValues></itemDefinition>)" +
        decision_with("x", literal("n"), {{"requiredInput", "n"}}) +
        R"(<inputData id="n" name="n"><variable name="n" typeRef="b"/></inputData>)";
    const auto graph = graph_of({model_of(inside)});
    EXPECT_EQ(answer_of(graph, "x", {{"n", Value{Number{5}}}}), "5");
    EXPECT_EQ(answer_of(graph, "x", {{"n", Value{Number{-5}}}}), "null");
    EXPECT_EQ(answer_of(graph, "x", {{"n", Value{Number{15}}}}), "null");
}

TEST(ItemDefinition, may_be_a_function) {
    const auto model = read(R"(<itemDefinition name="f"><functionItem outputTypeRef="string">
        <parameters name="n" typeRef="number"/></functionItem></itemDefinition>)");
    const auto& type = *model.types.at("f");
    EXPECT_EQ(type.kind, Type::Kind::function);
    EXPECT_EQ(type.members[0].second->kind, Type::Kind::number);
    EXPECT_EQ(type.element->kind, Type::Kind::string);
}

TEST(ItemDefinition, by_way_of_itself_is_refused) {
    EXPECT_NE(
        refusals_of({model_of(R"(<itemDefinition name="a"><typeRef>b</typeRef></itemDefinition>
        <itemDefinition name="b"><typeRef>a</typeRef></itemDefinition>)")})
            .find("by way of itself"),
        std::string::npos);
}

TEST(ItemDefinition, one_upon_another_beyond_the_bound_is_refused) {
    std::string inside = R"(<itemDefinition name="t0"><typeRef>string</typeRef></itemDefinition>)";
    for (int i = 1; i <= 50'000; ++i)
        inside += fmt::format(
            R"(<itemDefinition name="t{}"><typeRef>t{}</typeRef></itemDefinition>)", i, i - 1);
    EXPECT_NE(refusals_of({model_of(inside)}).find("one upon another"), std::string::npos);
}

TEST(TypeName, may_have_a_prefix_or_none) {
    for (const auto* name : {"number", "feel:number", "f:number", "own:t", "t"}) {
        const auto model = read(fmt::format(
            R"(<itemDefinition name="t"><typeRef>number</typeRef></itemDefinition>
               <inputData name="a"><variable name="a" typeRef="{}" xmlns:own="urn:test"
               xmlns:f="https://www.omg.org/spec/DMN/20230324/FEEL/"/></inputData>)",
            name));
        ASSERT_EQ(model.inputs.size(), 1U) << name;
        EXPECT_EQ(model.inputs[0].type->kind, Type::Kind::number) << name;
    }
}

TEST(TypeName, that_is_not_known_is_refused) {
    EXPECT_NE(
        refusals_of(
            {model_of("<inputData name='a'><variable name='a' typeRef='tGone'/></inputData>")})
            .find("inputData 'a' [unknown] there is no type 'tGone' here"),
        std::string::npos);
}

// Imports.

const auto law =
    model_of(R"(<itemDefinition name="tAge"><typeRef>number</typeRef></itemDefinition>)" +
                 decision_with("of age", literal("18"), {}, "tAge"),
             "urn:law");

TEST(Import, gives_types_and_names_under_its_own) {
    const auto use = model_of(
        R"(<import name="the law" namespace="urn:law" importType="x" locationURI="law.dmn"/>)" +
            decision_with("x", literal("the law.of age + 1"),
                          {{"requiredDecision", "urn:law#of age"}}, "the law.tAge"),
        "urn:use");
    EXPECT_EQ(answer_of(graph_of({use, law}), "x"), "19");
    const std::vector<Model> others{*read_model(law, "law.dmn")};
    const auto model = read_model(use, "use.dmn", others);
    ASSERT_TRUE(model);
    EXPECT_EQ(model->imports[0].location, "law.dmn");
}

TEST(Import, without_a_name_gives_them_as_if_they_stood_here) {
    const auto use = model_of(R"(<import name="" namespace="urn:law" importType="x"/>)" +
                                  decision_with("x", literal("of age + 1"),
                                                {{"requiredDecision", "urn:law#of age"}}, "tAge"),
                              "urn:use");
    EXPECT_EQ(answer_of(graph_of({use, law}), "x"), "19");
}

TEST(Import, of_what_the_other_model_does_not_have_is_refused) {
    const auto use =
        model_of(R"(<import name="law" namespace="urn:law" importType="x"/>)" +
                     decision_with("x", literal("1"), {{"requiredDecision", "urn:law#gone"}}),
                 "urn:use");
    EXPECT_NE(refusals_of({use, law}).find("'gone', which is not in 'law'"), std::string::npos);
}

TEST(Import, in_a_circle_is_refused) {
    const auto one = model_of(R"(<import name="b" namespace="urn:b" importType="x"/>)", "urn:a");
    const auto other = model_of(R"(<import name="a" namespace="urn:a" importType="x"/>)", "urn:b");
    EXPECT_NE(refusals_of({one, other}).find("imports itself"), std::string::npos);
}

TEST(Import, of_a_model_with_faults_tells_only_those_of_that_model) {
    const auto wrong =
        model_of("<inputData name='a'><variable typeRef='tGone'/></inputData>", "urn:law");
    const auto use = model_of(R"(<import name="law" namespace="urn:law" importType="x"/>)" +
                                  decision_with("x", literal("1"), {}, "law.tAge"),
                              "urn:use");
    const auto faults = refusals_of({use, wrong});
    EXPECT_NE(faults.find("tGone"), std::string::npos);
    EXPECT_EQ(faults.find("tAge"), std::string::npos);
}

// Size within the file.

TEST(BoxedContext, of_too_many_entries_is_refused) {
    std::string entries;
    for (int i = 0; i <= 1'000; ++i)
        entries += fmt::format(R"(<contextEntry><variable name="e{}"/>{}</contextEntry>)", i,
                               literal("1"));
    EXPECT_NE(refusals_of({model_of(decision_with("x", "<context>" + entries + "</context>"))})
                  .find("at most 1000 entries"),
              std::string::npos);
}

} // namespace
} // namespace schakel::dmn
