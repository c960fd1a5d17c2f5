// Random decision tables with all their cases, for tests that go through every one of them. The same
// seed gives the same table, on every machine.
#pragma once

#include "dmn/feel/value.h"
#include "dmn/written_models.h"

#include <cstdint>
#include <random>

namespace schakel::dmn {

/// Numbers drawn the same way everywhere; the distributions of the library differ.
class Draws {
public:
    explicit Draws(std::uint64_t seed) : engine_{seed} {}
    /// From 0 up to `count`, which is not among them.
    std::size_t below(std::size_t count) { return static_cast<std::size_t>(engine_() % count); }
    bool chance(int percent) { return below(100) < static_cast<std::size_t>(percent); }
    template <class One>
    const One& one_of(const std::vector<One>& among) {
        return among[below(among.size())];
    }

private:
    std::mt19937_64 engine_;
};

struct RandomInput {
    enum class Kind { text, truth, number };
    std::string name;
    Kind kind = Kind::text;
    /// As it is declared: a built-in type or an item definition of the model.
    std::string type;
    /// The item definition, when it has one.
    std::string definition;
    /// Every case that a table can tell apart, one value for each: texts are all that the type
    /// allows; of numbers each bound and the stretches around it.
    std::vector<Value> cases;
    /// Cells that a row may hold.
    std::vector<std::string> cells;
};

struct RandomTable {
    std::string policy;
    /// SUM, COUNT, MIN or MAX; empty for none.
    std::string aggregation;
    std::vector<RandomInput> inputs;
    std::vector<Row> rows;
    /// In order of priority; FEEL.
    std::vector<std::string> answers;
    /// FEEL; empty for none.
    std::string when_no_rule_holds;

    /// The decision `d` with its table. The rules have the ids r1, r2, ...
    [[nodiscard]] std::string decision(std::string_view name = "d") const {
        auto text = fmt::format(R"(<decision id="{0}" name="{0}"><variable name="{0}"/>)", name);
        for (const auto& input : inputs)
            text += fmt::format("<informationRequirement><requiredInput href=\"#{}\"/>"
                                "</informationRequirement>",
                                input.name);
        text += fmt::format(R"(<decisionTable hitPolicy="{}"{}>)", policy,
                            aggregation.empty() ? ""
                                                : fmt::format(R"( aggregation="{}")", aggregation));
        for (const auto& input : inputs)
            text += fmt::format(
                R"(<input><inputExpression typeRef="{}"><text>{}</text></inputExpression></input>)",
                input.type, input.name);
        text += fmt::format(R"(<output id="o"><outputValues><text>{}</text></outputValues>)",
                            escaped(fmt::format("{}", fmt::join(answers, ","))));
        if (!when_no_rule_holds.empty())
            text += fmt::format("<defaultOutputEntry><text>{}</text></defaultOutputEntry>",
                                escaped(when_no_rule_holds));
        text += "</output>";
        for (std::size_t r = 0; r < rows.size(); ++r) {
            text += fmt::format(R"(<rule id="r{}">)", r + 1);
            for (const auto& cell : rows[r].cells)
                text += fmt::format("<inputEntry><text>{}</text></inputEntry>", escaped(cell));
            for (const auto& answer : rows[r].answers)
                text += fmt::format("<outputEntry><text>{}</text></outputEntry>", escaped(answer));
            text += "</rule>";
        }
        return text + "</decisionTable></decision>";
    }

    /// The inputs of the model with their types.
    [[nodiscard]] std::string declarations() const {
        std::string text;
        for (const auto& input : inputs)
            text += input.definition;
        for (const auto& input : inputs)
            text += fmt::format(
                R"(<inputData id="{0}" name="{0}"><variable name="{0}" typeRef="{1}"/></inputData>)",
                input.name, input.type);
        return text;
    }

    /// The whole model, with the one decision `d`.
    [[nodiscard]] std::string model() const {
        return model_of(declarations() + decision(), "urn:test", "20230324");
    }

    /// Calls `body` with one value of each input, for every case that there is.
    template <class Body>
    void each_case(const Body& body) const {
        std::vector<Value> values(inputs.size());
        each_case_from(0, values, body);
    }

private:
    template <class Body>
    void each_case_from(std::size_t at, std::vector<Value>& values, const Body& body) const {
        if (at == inputs.size()) return body(static_cast<const std::vector<Value>&>(values));
        for (const auto& value : inputs[at].cases) {
            values[at] = value;
            each_case_from(at + 1, values, body);
        }
    }
};

struct RandomShape {
    std::size_t inputs_min = 2, inputs_max = 4;
    std::size_t values_min = 2, values_max = 4;
    std::size_t rules_min = 1, rules_max = 8;
    /// How many of a hundred cells hold a test and no dash.
    int filled = 65;
    /// None: any of those that the standard knows.
    std::vector<std::string> policies;
};

inline RandomInput random_input(Draws& draws, std::size_t at, const RandomShape& shape) {
    RandomInput input;
    input.name = fmt::format("i{}", at + 1);
    const auto kind = draws.below(4);
    if (kind == 2) {
        input.kind = RandomInput::Kind::truth;
        input.type = "boolean";
        input.cases = {Value{true}, Value{false}};
        input.cells = {"true", "false", "not(true)"};
        return input;
    }
    if (kind == 3) {
        // One bound has three cases around it, two have five.
        input.kind = RandomInput::Kind::number;
        input.type = "number";
        if (shape.values_max < 5 || draws.chance(50)) {
            input.cases = {Value{Number{9}}, Value{Number{10}}, Value{Number{11}}};
            input.cells = {"< 10", "<= 10", "10", "> 10", ">= 10", "not(10)"};
        } else {
            for (const int number : {9, 10, 15, 20, 21})
                input.cases.emplace_back(Number{number});
            input.cells = {"< 10", "[10..20]", "(10..20)", "[10..20)",
                           "> 20", ">= 10",    "10",       "not((10..20])"};
        }
        return input;
    }
    const auto count = shape.values_min + draws.below(shape.values_max - shape.values_min + 1);
    input.type = fmt::format("tI{}", at + 1);
    std::string allowed;
    for (std::size_t v = 0; v < count; ++v) {
        const auto text = fmt::format("v{}", v + 1);
        input.cases.emplace_back(text);
        const auto cell = fmt::format("\"{}\"", text);
        input.cells.push_back(cell);
        input.cells.push_back(fmt::format("not({})", cell));
        if (v > 0) input.cells.push_back(fmt::format("\"v{}\", {}", v, cell));
        allowed += (v > 0 ? "," : "") + cell;
    }
    input.definition =
        fmt::format(R"(<itemDefinition name="{}"><typeRef>string</typeRef><allowedValues>)"
                    R"(<text>{}</text></allowedValues></itemDefinition>)",
                    input.type, allowed);
    return input;
}

inline RandomTable random_table(std::uint64_t seed, const RandomShape& shape = {}) {
    Draws draws{seed};
    RandomTable table;
    static const std::vector<std::string> all{"UNIQUE",       "ANY",     "FIRST",      "PRIORITY",
                                              "OUTPUT ORDER", "COLLECT", "RULE ORDER", "COLLECT"};
    table.policy = draws.one_of(shape.policies.empty() ? all : shape.policies);
    static const std::vector<std::string> aggregations{"", "SUM", "COUNT", "MIN", "MAX"};
    if (table.policy == "COLLECT") table.aggregation = draws.one_of(aggregations);
    table.answers = table.policy == "COLLECT" || draws.chance(30)
                        ? std::vector<std::string>{"2", "0", "1"}
                        : std::vector<std::string>{R"("x")", R"("y")", R"("z")"};
    const auto inputs = shape.inputs_min + draws.below(shape.inputs_max - shape.inputs_min + 1);
    for (std::size_t i = 0; i < inputs; ++i)
        table.inputs.push_back(random_input(draws, i, shape));
    const auto rules = shape.rules_min + draws.below(shape.rules_max - shape.rules_min + 1);
    for (std::size_t r = 0; r < rules; ++r) {
        Row row{{}, {draws.one_of(table.answers)}, ""};
        for (const auto& input : table.inputs)
            row.cells.push_back(draws.chance(shape.filled) ? draws.one_of(input.cells) : "-");
        table.rows.push_back(std::move(row));
    }
    if (draws.chance(30)) table.when_no_rule_holds = draws.one_of(table.answers);
    return table;
}

} // namespace schakel::dmn
