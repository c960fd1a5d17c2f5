// What the standard says of whole models: how what is declared is kept to, boxes, services and imports
// (DMN 1.5, 6.3, 7.3, 8.2, 10.2 and 10.3.2.9.4).
#include "dmn/graphs.h"

namespace schakel::dmn {
namespace {

Value n(std::int64_t whole) { return Value{Number{whole}}; }

std::string declared(std::string_view type, std::string_view expression) {
    return answer_of_logic(literal(expression),
                           R"(<itemDefinition name="tAge"><typeRef>number</typeRef><allowedValues>
        <text>[0..120]</text></allowedValues></itemDefinition><itemDefinition name="tPerson">
        <itemComponent name="name"><typeRef>string</typeRef></itemComponent>
        <itemComponent name="age"><typeRef>tAge</typeRef></itemComponent></itemDefinition>
        <itemDefinition name="tAges" isCollection="true"><typeRef>tAge</typeRef></itemDefinition>)",
                           type);
}

TEST(SpecificationOfModels, an_answer_is_of_the_type_of_its_decision_or_nothing) {
    struct Row {
        const char* type;
        const char* expression;
        const char* answer;
    };
    for (const auto& [type, expression, answer] : std::vector<Row>{
             {"number", "1", "1"},
             {"number", "[1]", "1"},
             {"number", "[1, 2]", "null"},
             {"number", "\"1\"", "null"},
             {"string", "[\"a\"]", "\"a\""},
             {"string", "1", "null"},
             {"Any", "[1]", "[1]"},
             {"date and time", "date(\"2020-01-01\")", "date and time(\"2020-01-01T00:00:00Z\")"},
             {"date", "date and time(\"2020-01-01T00:00:00\")", "null"},
             {"tAge", "30", "30"},
             {"tAge", "130", "null"},
             {"tAges", "30", "[30]"},
             {"tAges", "[30, 31]", "[30, 31]"},
             {"tAges", "[30, 131]", "null"},
             {"tAges", "[30, \"a\"]", "null"},
             {"tPerson", "{name: \"a\", age: 3}", "{name: \"a\", age: 3}"},
             {"tPerson", "{name: \"a\", age: 3, more: 1}", "{name: \"a\", age: 3, more: 1}"},
             {"tPerson", "{name: \"a\", age: 300}", "null"},
             {"tPerson", "{name: \"a\"}", "null"}})
        EXPECT_EQ(declared(type, expression), answer) << expression << " as " << type;
}

TEST(SpecificationOfModels, an_input_is_of_its_type_or_nothing) {
    const auto graph = graph_of({model_of(
        R"(<inputData id="a" name="a"><variable name="a" typeRef="number"/></inputData>)" +
        decision_with("x", literal("a = null"), {{"requiredInput", "a"}}))});
    EXPECT_EQ(answer_of(graph, "x", {{"a", n(1)}}), "false");
    EXPECT_EQ(answer_of(graph, "x", {{"a", Value{"1"}}}), "true");
    EXPECT_EQ(answer_of(graph, "x", {{"a", Value{List{n(1)}}}}), "false");
    EXPECT_EQ(answer_of(graph, "x"), "true");
}

std::string loop(std::string_view kind, std::string_view over, std::string_view condition) {
    return fmt::format(R"(<{0} iteratorVariable="i"><in>{1}</in><satisfies>{2}</satisfies></{0}>)",
                       kind, literal(over), literal(condition));
}

TEST(SpecificationOfModels, a_boxed_every_and_some_are_those_of_the_language) {
    struct Row {
        const char* over;
        const char* condition;
        const char* every;
        const char* some;
    };
    for (const auto& [over, condition, every, some] :
         std::vector<Row>{{"[1, 2]", "i > 0", "true", "true"},
                          {"[1, 2]", "i > 1", "false", "true"},
                          {"[1, 2]", "i > 2", "false", "false"},
                          {"[]", "i > 2", "true", "false"},
                          {"[1..3]", "i < 4", "true", "true"},
                          {"[null, 1]", "i > 0", "null", "true"},
                          {"null", "true", "null", "null"},
                          {"5", "i = 5", "true", "true"}}) {
        EXPECT_EQ(answer_of_logic(loop("every", over, condition)), every) << over << condition;
        EXPECT_EQ(answer_of_logic(loop("some", over, condition)), some) << over << condition;
    }
}

TEST(SpecificationOfModels, a_condition_that_is_not_true_leads_to_the_other_branch) {
    for (const auto& [condition, answer] : std::vector<std::pair<const char*, const char*>>{
             {"true", "1"}, {"false", "2"}, {"null", "2"}, {"1 = 1 and 2 > 1", "1"}})
        EXPECT_EQ(answer_of_logic(fmt::format(
                      "<conditional><if>{}</if><then>{}</then><else>{}</else></conditional>",
                      literal(condition), literal("1"), literal("2"))),
                  answer)
            << condition;
}

const std::string of_age =
    R"(<inputData id="age" name="age"><variable name="age" typeRef="number"/></inputData>)" +
    decision_with("limit", literal("18")) +
    decision_with("of age", literal("age >= limit"),
                  {{"requiredInput", "age"}, {"requiredDecision", "limit"}}, "boolean");

TEST(SpecificationOfModels, a_service_is_called_in_order_or_by_name) {
    const auto graph = graph_of({model_of(
        R"(<decisionService id="s" name="is of age"><variable name="is of age"/>
           <outputDecision href="#of age"/><encapsulatedDecision href="#limit"/>
           <inputData href="#age"/></decisionService>
           <decisionService id="t" name="with limit"><variable name="with limit"/>
           <outputDecision href="#of age"/><inputDecision href="#limit"/><inputData href="#age"/>
           </decisionService>)" +
        of_age +
        decision_with("x",
                      literal("[is of age(20), is of age(age: 17), with limit(20, 21), "
                              "with limit(limit: 21, age: 21), is of age(), is of age(1, 2), "
                              "is of age(years: 20), is of age(null)]"),
                      {{"requiredKnowledge", "s"}, {"requiredKnowledge", "t"}}))});
    EXPECT_EQ(answer_of(graph, "x"), "[true, false, false, true, null, null, null, null]");
}

TEST(SpecificationOfModels, what_is_imported_goes_by_the_name_of_the_import_or_by_none) {
    const auto law = model_of(of_age, "urn:law");
    for (const auto& [name, used] : std::vector<std::pair<const char*, const char*>>{
             {"law", "law.of age"}, {"the law", "the law.of age"}, {"", "of age"}}) {
        const auto use = model_of(
            fmt::format(R"(<import name="{}" namespace="urn:law"
                importType="https://www.omg.org/spec/DMN/20230324/MODEL/"/>)",
                        name) +
                decision_with("x", literal(used), {{"requiredDecision", "urn:law#of age"}}),
            "urn:use");
        EXPECT_EQ(answer_of(graph_of({use, law}), "x", {{"age", n(20)}}), "true") << name;
    }
}

std::string knowledge(std::string_view parameter_type, std::string_view body,
                      std::string_view type = "") {
    return fmt::format(
        R"(<businessKnowledgeModel id="f" name="f"><variable name="f"{}/><encapsulatedLogic>
           <formalParameter name="p" typeRef="{}"/>{}</encapsulatedLogic></businessKnowledgeModel>)",
        type.empty() ? "" : fmt::format(R"( typeRef="{}")", type), parameter_type, literal(body));
}

std::string called(std::string_view parameter_type, std::string_view body, std::string_view call,
                   std::string_view type = "") {
    return answer_of(
        graph_of({model_of(knowledge(parameter_type, body, type) +
                           decision_with("x", literal(call), {{"requiredKnowledge", "f"}}))}),
        "x");
}

TEST(SpecificationOfModels, an_argument_is_made_one_of_the_type_of_its_parameter) {
    EXPECT_EQ(called("number", "p + 1", "f(2)"), "3");
    EXPECT_EQ(called("number", "p + 1", "f([2])"), "3");
    EXPECT_EQ(called("date and time", "p.hour", "f(date(\"2020-01-01\"))"), "0");
    // Otherwise there is no call at all: its logic does not see a null.
    EXPECT_EQ(called("number", "p = null", "f(\"2\")"), "null");
    EXPECT_EQ(called("number", "p = null", "f(null)"), "true");
    EXPECT_EQ(called("number", "p = null", "f(p: [1, 2])"), "null");
    EXPECT_EQ(answer_of_logic(literal("(function(p: number) p = null)(\"2\")")), "null");
    EXPECT_EQ(called("number", "p", "f(null)"), "null");
    EXPECT_EQ(called("string", "p", "f(\"a\")", "string"), "\"a\"");
    EXPECT_EQ(called("string", "[p]", "f(\"a\")"), "[\"a\"]");
}

TEST(SpecificationOfModels, a_table_gives_each_policy_its_answers) {
    struct Row {
        const char* policy;
        const char* answer;
        const char* without;
    };
    for (const auto& [policy, answer, without] :
         std::vector<Row>{{"UNIQUE", "null", "null"},
                          {"FIRST", "\"b\"", "null"},
                          {"PRIORITY", "\"a\"", "null"},
                          {"ANY", "null", "null"},
                          {"RULE ORDER", "[\"b\", \"a\"]", "null"},
                          {"OUTPUT ORDER", "[\"a\", \"b\"]", "null"},
                          // A collection of nothing is empty.
                          {"COLLECT", "[\"b\", \"a\"]", "[]"}}) {
        const auto graph = graph_of({model_of(
            input_data("i") +
            decision_of(
                "x", policy, {"i"}, {}, {"i"}, {{{"> 1"}, {"\"b\""}, ""}, {{"> 2"}, {"\"a\""}, ""}},
                R"(<output><outputValues><text>"a", "b"</text></outputValues></output>)"))});
        EXPECT_EQ(answer_of(graph, "x", {{"i", n(3)}}), answer) << policy;
        EXPECT_EQ(answer_of(graph, "x", {{"i", n(0)}}), without) << policy;
    }
}

} // namespace
} // namespace schakel::dmn
