// Compiled programs give what the standard says, worked out plainly from the same models: on random
// models with everything that a table can hold. SCHAKEL_NIGHTLY=1 asks a hundred times as many.
#include "dmn/evaluation.h"
#include "dmn/feel/expression_parser.h"
#include "dmn/graph.h"
#include "dmn/models.h"
#include "dmn/random_tables.h"
#include "dmn/rounds.h"
#include "dmn/table_asking.h"

namespace schakel::dmn {
namespace {

std::uint64_t tables() { return rounds(500); }
constexpr int askings_per_table = 20;

struct Column {
    std::string name, type, allowed;
    std::vector<std::string> cells;
};

const std::vector<Column> columns{
    {"word", "string", R"("a","b","c","d")", {R"("a")", R"("b","c")", R"(not("a"))", R"(> "b")"}},
    {"any word", "", "", {R"("a")", R"("a","b")", R"(not("b"))", "null", "not(null)"}},
    {"count", "number", "", {"1", "< 3", "[2..5)", "> 4", "not(3)", "1, 3, 5", ">= 0.5"}},
    {"loose count", "", "", {"2", "<= 3", "(1..4]", R"(3, "a")", "not(< 3)"}},
    {"truth", "boolean", "", {"true", "false", "not(true)"}},
    {"day",
     "date",
     "",
     {R"(date("2026-01-01"))", R"(< date("2026-01-02"))",
      R"([date("2025-12-31")..date("2026-01-02")])"}},
    {"span", "", "", {R"(duration("P1Y"))", R"(> duration("P1D"))", R"(<= duration("P2Y"))"}},
    // Not constant: other facts, functions, what is asked about.
    {"level", "number", "", {"< count", "? > count + 1", "count, 2", "even(?)", "3", "[count..9]"}},
};

const std::vector<std::string> values{R"("a")",
                                      R"("b")",
                                      R"("c")",
                                      R"("d")",
                                      R"("zzz")",
                                      "0",
                                      "1",
                                      "2",
                                      "2.5",
                                      "3",
                                      "4",
                                      "5",
                                      "-1",
                                      "true",
                                      "false",
                                      "null",
                                      R"(@"2026-01-01")",
                                      R"(@"2026-01-02")",
                                      R"(@"2024-06-30")",
                                      R"(@"P1Y")",
                                      R"(@"P3D")",
                                      R"(["a"])",
                                      R"(["a","b"])",
                                      "[]",
                                      "{a: 1}",
                                      R"(@"2026-01-01T10:00:00")"};

struct Policy {
    std::string name, aggregation;
};
const std::vector<Policy> policies{{"UNIQUE", ""},     {"ANY", ""},        {"FIRST", ""},
                                   {"PRIORITY", ""},   {"RULE ORDER", ""}, {"OUTPUT ORDER", ""},
                                   {"COLLECT", ""},    {"COLLECT", "SUM"}, {"COLLECT", "COUNT"},
                                   {"COLLECT", "MIN"}, {"COLLECT", "MAX"}};

Value value_of(const std::string& text) {
    const auto expression = parse_expression(text, Scope{});
    return Interpreter{}.work_out(*expression, nullptr);
}

/// A table over some of the inputs, and over the decision before it.
std::string random_decision(Draws& draws, const std::string& name, const std::string& before) {
    const auto& policy = draws.one_of(policies);
    const bool numbers = !policy.aggregation.empty() || draws.chance(50);
    const std::vector<std::string> answers =
        numbers ? std::vector<std::string>{"1", "2", "3", "4"}
                : std::vector<std::string>{R"("a")", R"("b")", R"("c")"};
    const bool listed =
        policy.name == "PRIORITY" || policy.name == "OUTPUT ORDER" || draws.chance(30);
    const int outputs = policy.aggregation.empty() && draws.chance(25) ? 2 : 1;
    auto text = fmt::format(R"(<decision id="{0}" name="{0}"><variable name="{0}"/>)", name);
    for (const auto& column : columns)
        text += fmt::format("<informationRequirement><requiredInput href=\"#{}\"/>"
                            "</informationRequirement>",
                            column.name);
    if (!before.empty())
        text += fmt::format("<informationRequirement><requiredDecision href=\"#{}\"/>"
                            "</informationRequirement>",
                            before);
    text += fmt::format(
        R"(<decisionTable hitPolicy="{}"{}>)", policy.name,
        policy.aggregation.empty() ? "" : fmt::format(R"( aggregation="{}")", policy.aggregation));
    std::vector<const Column*> chosen;
    const Column answer_before{
        before, "", "", {"1", R"("a")", "> 1", R"(not("b"))", "null", "?.o1 = 2"}};
    for (auto count = 1 + draws.below(3); count > 0; --count)
        chosen.push_back(!before.empty() && draws.chance(40) ? &answer_before
                                                             : &draws.one_of(columns));
    for (const auto* column : chosen) {
        const bool asks_list = column == &answer_before && draws.chance(25);
        text += fmt::format(
            "<input><inputExpression{}><text>{}</text></inputExpression>{}</input>",
            column->type.empty() || asks_list ? "" : fmt::format(R"( typeRef="{}")", column->type),
            asks_list ? fmt::format("count({})", before) : column->name,
            column->allowed.empty() || draws.chance(50)
                ? ""
                : fmt::format("<inputValues><text>{}</text></inputValues>", column->allowed));
    }
    const bool defaults = draws.chance(20);
    for (int o = 1; o <= outputs; ++o)
        text += fmt::format(
            R"(<output id="o{0}{1}" name="o{0}">{2}{3}</output>)", o, name,
            listed ? fmt::format("<outputValues><text>{}</text></outputValues>",
                                 fmt::join(answers, ","))
                   : "",
            defaults ? fmt::format("<defaultOutputEntry><text>{}</text></defaultOutputEntry>",
                                   draws.one_of(answers))
                     : "");
    for (auto rows = 1 + draws.below(6); rows > 0; --rows) {
        text += "<rule>";
        for (const auto* column : chosen)
            text += fmt::format("<inputEntry><text>{}</text></inputEntry>",
                                draws.chance(30) ? "-" : escaped(draws.one_of(column->cells)));
        for (int o = 0; o < outputs; ++o)
            text += fmt::format("<outputEntry><text>{}</text></outputEntry>",
                                draws.chance(6) && numbers ? "count + 1" : draws.one_of(answers));
        text += "</rule>";
    }
    return text + "</decisionTable></decision>";
}

std::string random_model(Draws& draws) {
    std::string text;
    for (const auto& column : columns)
        text += fmt::format(
            R"(<inputData id="{0}" name="{0}"><variable name="{0}"{1}/></inputData>)", column.name,
            column.type.empty() || draws.chance(50) ? ""
                                                    : fmt::format(R"( typeRef="{}")", column.type));
    text += random_decision(draws, "first", "");
    text += random_decision(draws, "second", "first");
    text += random_decision(draws, "third", "second");
    if (draws.chance(30))
        text += decision_with("fourth", literal(R"(if third = null then "none" else third)"),
                              {{"requiredDecision", "third"}});
    return model_of(text, "urn:test", "20230324");
}

// R-DMN-5: what is not made of constants gives the same as a Graph too.
TEST(ACompiledProgram, R_DMN_5_answers_as_the_plain_reading_does) {
    std::size_t compiled_tables = 0, with_asked_cells = 0, whole = 0, askings = 0;
    for (std::uint64_t seed = 1; seed <= tables(); ++seed) {
        Draws draws{seed};
        const auto text = random_model(draws);
        const auto model = read_model(text, "random.dmn");
        ASSERT_TRUE(model) << model.error().front().message << '\n' << text;
        const auto graph = Graph::link({*model});
        const auto program = Program::link({*model});
        ASSERT_TRUE(graph) << text;
        ASSERT_TRUE(program) << program.error().front().message << '\n' << text;
        for (const auto& decision : program->decisions()) {
            compiled_tables += decision.constant ? 1 : 0;
            with_asked_cells += decision.asked_cells.empty() ? 0 : 1;
            whole += decision.whole ? 1 : 0;
        }
        Evaluation evaluation{*program};
        for (int asking = 0; asking < askings_per_table; ++asking) {
            Context inputs;
            for (const auto& column : columns) {
                const auto value = value_of(draws.one_of(values));
                inputs.put(column.name, value);
                evaluation.set(*program->input(column.name), Possible::known(value));
            }
            for (const auto& compiled : program->decisions()) {
                const auto& name = compiled.decision.name;
                const auto plain = graph->evaluate(name, inputs);
                const auto answer = evaluation.answer(*program->decision(name), Operand::whole);
                ++askings;
                ASSERT_TRUE(answer.is_known())
                    << name << " of seed " << seed << " with " << to_text(Value{inputs}) << '\n'
                    << text;
                ASSERT_EQ(answer.values.front(), plain.value)
                    << name << " of seed " << seed << ": " << to_text(answer.values.front())
                    << " and plainly " << to_text(plain.value) << " with " << to_text(Value{inputs})
                    << '\n'
                    << text;
            }
        }
    }
    EXPECT_GE(askings, tables() * askings_per_table * 3);
    // The models hold all three kinds.
    EXPECT_GT(compiled_tables, tables() / 4);
    EXPECT_GT(with_asked_cells, tables() / 4);
    EXPECT_GT(whole, tables() / 10);
}

bool may_be(const Possible& possible, const Value& value) {
    if (possible.anything && !possible.partial_list) return true;
    const auto among = [&](const std::vector<Value>& list) {
        return std::ranges::find(list, value) != list.end();
    };
    if (!possible.partial_list) return among(possible.values);
    const auto* list = value.list();
    if (list == nullptr) return false;
    return std::ranges::all_of(possible.values,
                               [&](const Value& certain) {
                                   return std::ranges::find(*list, certain) != list->end();
                               }) &&
           std::ranges::all_of(*list, [&](const Value& item) {
               return std::ranges::find(possible.values, item) != possible.values.end() ||
                      std::ranges::find(possible.perhaps, item) != possible.perhaps.end();
           });
}

// R-DMN-6
TEST(ACompiledProgram, R_DMN_6_never_leaves_out_an_answer_that_unknown_facts_may_lead_to) {
    for (std::uint64_t seed = 1; seed <= tables() / 2; ++seed) {
        Draws draws{seed};
        const auto text = random_model(draws);
        const auto model = read_model(text, "random.dmn");
        const auto graph = Graph::link({*model});
        const auto program = Program::link({*model});
        ASSERT_TRUE(program) << text;
        for (int asking = 0; asking < 5; ++asking) {
            Evaluation evaluation{*program};
            Context inputs;
            for (const auto& column : columns) {
                const auto value = value_of(draws.one_of(values));
                inputs.put(column.name, value);
                const auto input = *program->input(column.name);
                const auto kind = draws.below(3);
                if (kind == 0) evaluation.set(input, Possible::known(value));
                if (kind == 1) {
                    const auto& type = program->inputs()[input].type;
                    Interpreter interpreter;
                    std::vector<Value> some{value, value_of(draws.one_of(values))};
                    for (auto& each : some)
                        if (type) each = conformed(each, *type, interpreter);
                    evaluation.set(input, Possible::one_of(some));
                }
            }
            for (const auto& compiled : program->decisions()) {
                const auto& name = compiled.decision.name;
                const auto plain = graph->evaluate(name, inputs);
                const auto possible = evaluation.answer(*program->decision(name), Operand::whole);
                ASSERT_TRUE(may_be(possible, plain.value))
                    << name << " of seed " << seed << ": " << possible_text(possible)
                    << " and plainly " << to_text(plain.value) << " with " << to_text(Value{inputs})
                    << '\n'
                    << text;
            }
        }
    }
}

Fact fact_of(const Value& value) {
    if (value.is_null()) return {};
    if (const auto* truth = value.boolean()) return *truth;
    if (const auto* text = value.string()) return std::string_view{*text};
    if (const auto* number = value.number())
        if (const auto whole = number->as_integer()) return *whole;
    return &value;
}

TEST(ATableThatIsAskedOften, hits_the_rules_that_an_evaluation_hits) {
    std::size_t asked = 0;
    for (std::uint64_t seed = 1; seed <= tables(); ++seed) {
        Draws draws{seed};
        const auto model = read_model(random_model(draws), "random.dmn");
        const auto program = Program::link({*model});
        const auto asking = TableAsking::of(*program, 0);
        if (!asking) continue;
        Evaluation evaluation{*program};
        for (int time = 0; time < askings_per_table; ++time) {
            std::vector<Value> given;
            for (const auto input : asking->inputs()) {
                auto value = value_of(draws.one_of(values));
                Interpreter interpreter;
                if (const auto& type = program->inputs()[input].type)
                    value = conformed(value, *type, interpreter);
                evaluation.set(input, Possible::known(value));
                given.push_back(std::move(value));
            }
            std::vector<Fact> facts;
            std::vector<ClassIndex> classes;
            for (std::size_t c = 0; c < given.size(); ++c) {
                facts.push_back(fact_of(given[c]));
                classes.push_back(asking->class_of(c, facts.back()));
            }
            const auto& outcome = evaluation.outcome(0);
            std::vector<std::uint32_t> rules, expected;
            for (const auto& hit : outcome.hits)
                expected.push_back(hit.rule);
            const auto policy = asking->decision().table.hit_policy;
            const bool held = asking->rules_that_hold(classes, rules);
            ++asked;
            ASSERT_EQ(held, !outcome.refused) << seed;
            if (asking->decision().table.gathers()) {
                ASSERT_EQ(rules, expected) << seed;
                continue;
            }
            const auto rule = asking->rule_for(facts);
            ASSERT_EQ(rule, asking->rule_for_classes(classes)) << seed;
            std::vector<std::span<const ClassIndex>> by_column;
            for (const auto& one : classes)
                by_column.emplace_back(&one, 1);
            std::uint32_t in_batch = 0;
            asking->rules_for_classes(by_column, {&in_batch, 1});
            ASSERT_EQ(rule, in_batch) << seed;
            if (outcome.refused)
                ASSERT_EQ(rule, TableAsking::refused) << seed;
            else if (outcome.conflict)
                ASSERT_EQ(rule, TableAsking::contradiction) << seed;
            else if (expected.empty())
                ASSERT_EQ(rule, TableAsking::no_rule) << seed;
            else
                ASSERT_EQ(rule, expected.front()) << seed << " " << static_cast<int>(policy);
        }
    }
    EXPECT_GT(asked, tables() * 2);
}

} // namespace
} // namespace schakel::dmn
