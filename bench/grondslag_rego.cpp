// The tables of the Grondslag that travels with the program in the language of OPA, so that both can be asked the same.
//
//   grondslag_rego > grondslag.rego
//
// A table that ends with its first rule becomes a chain of `else`, one of which all rules count a set. The query
// data.grondslag.advice gives the verdict, what may go, duties, conditions, manner and norm, and for each table the rule
// that held. Ends with 1 where a table holds something that this does not know.
#include "sharing/sharing_framework_parts.h"

#include <cstdlib>
#include <fmt/ranges.h>

namespace {

using namespace schakel;
using dmn::Operand;

[[noreturn]] void stop(std::string_view what) {
    fmt::print(stderr, "not known here: {}\n", what);
    std::exit(1);
}

std::string text_of(const dmn::Value& value) {
    if (const auto truth = value.boolean()) return *truth ? "true" : "false";
    if (const auto* text = value.string()) return fmt::format("\"{}\"", *text);
    stop("an answer that is neither a text nor a truth");
}

class Rego {
public:
    explicit Rego(const sharing::FrameworkParts& parts) : parts_{parts}, program_{parts.program} {}

    void print() const {
        fmt::print("package grondslag\n\n");
        for (std::size_t at = 0; at < program_.decisions().size(); ++at)
            decision(at);
        const auto& read = parts_.decisions;
        std::vector<std::string> rules;
        for (std::size_t at = 0; at < program_.decisions().size(); ++at)
            rules.push_back(gathers(at) ? fmt::format("{{x.r | some x in d{}}}", at)
                                        : fmt::format("object.get(d{}, \"r\", 0)", at));
        fmt::print(
            "advice := {{\n"
            "    \"verdict\": d{0}.o[0],\n    \"ground\": d{1}.o[0],\n"
            "    \"scope\": {{k | some x in d{2}; k := x.o[0]; k in input.data}},\n"
            "    \"conditions\": {{x.o[0] | some x in d{3}}},\n"
            "    \"duties\": {{x.o[0] | some x in d{4}}},\n"
            "    \"manner\": d{5}.o[0],\n    \"norm\": d{6}.o[0],\n    \"rules\": [{7}],\n}}\n",
            read.verdict, read.ground, read.allowed_data, read.conditions, read.duties, read.manner,
            read.norm, fmt::join(rules, ", "));
    }

private:
    [[nodiscard]] bool gathers(std::size_t decision) const {
        return program_.decisions()[decision].table.gathers();
    }

    void decision(std::size_t at) const {
        const auto& compiled = program_.decisions()[at];
        if (!compiled.constant) stop(compiled.decision.name);
        fmt::print("# {}\n", compiled.decision.name);
        for (std::size_t rule = 0; rule < compiled.table.rules.size(); ++rule) {
            std::vector<std::string> answers;
            for (const auto& answer : compiled.table.rules[rule].answers)
                answers.push_back(text_of(answer));
            const auto made =
                fmt::format("{{\"r\": {}, \"o\": [{}]}}", rule + 1, fmt::join(answers, ", "));
            if (gathers(at))
                fmt::print("d{} contains {} if {{\n", at, made);
            else if (rule == 0)
                fmt::print("d{} := {} if {{\n", at, made);
            else
                fmt::print(" else := {} if {{\n", made);
            conditions(compiled, compiled.table.rules[rule]);
            fmt::print("}}{}", gathers(at) ? "\n" : "");
        }
        fmt::print("\n\n");
    }

    void conditions(const dmn::CompiledDecision& compiled, const dmn::CompiledRule& rule) const {
        bool any = false;
        for (std::size_t column = 0; column < rule.cells.size(); ++column) {
            const auto& cell = rule.cells[column];
            if (cell.dash) continue;
            any = true;
            fmt::print(
                "    {}\n",
                condition(program_.sources()[compiled.columns[column].source].operand, cell));
        }
        if (!any) fmt::print("    true\n");
    }

    [[nodiscard]] std::string condition(const Operand& operand, const dmn::UnaryTests& cell) const {
        std::vector<std::string> values;
        for (const auto& test : cell.tests) {
            const auto* to = std::get_if<dmn::EqualTo>(&test);
            if (to == nullptr) stop(cell.text);
            values.push_back(text_of(to->value));
        }
        if (operand.kind == Operand::Kind::list_contains) {
            if (values.size() != 1 || cell.negated) stop(cell.text);
            const auto contains = fmt::format("{} in {}", text_of(operand.arguments[1].value),
                                              list(operand.arguments[0]));
            return values.front() == "true" ? contains : "not " + contains;
        }
        const auto of = expression(operand);
        if (values.size() == 1 && !cell.negated) return fmt::format("{} == {}", of, values.front());
        return fmt::format("{}{} in {{{}}}", cell.negated ? "not " : "", of,
                           fmt::join(values, ", "));
    }

    [[nodiscard]] std::string list(const Operand& operand) const {
        if (operand.kind == Operand::Kind::decision)
            return fmt::format("{{x.o[0] | some x in d{}}}", operand.index);
        return expression(operand);
    }

    [[nodiscard]] std::string expression(const Operand& operand) const {
        if (operand.kind == Operand::Kind::input)
            return "input." + program_.inputs()[operand.index].name;
        if (operand.kind == Operand::Kind::decision)
            return fmt::format("d{}.o[{}]", operand.index, operand.output);
        stop("an expression");
    }

    const sharing::FrameworkParts& parts_;
    const dmn::Program& program_;
};

} // namespace

int main() {
    const auto framework = sharing::SharingFramework::built_in();
    Rego{sharing::FrameworkParts::of(framework)}.print();
}
