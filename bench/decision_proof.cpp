// How long it takes to prove an invariant over a whole requirement graph: ten tables of twenty rows over
// twelve inputs, by the decision diagram and by Z3. Ends with status 1 when the two differ.
#include "dmn/model_reader.h"
#include "dmn/proof/prove.h"

#include <algorithm>
#include <fmt/format.h>
#include <random>

namespace {

using namespace schakel::dmn;
using namespace schakel::dmn::proof;

constexpr int graphs = 5;
constexpr std::size_t inputs = 12, values = 6, tables = 10, rows = 20;

/// Tables as people write them: a few cells of each row say something, the last row takes the rest.
std::string graph(std::uint64_t seed) {
    std::mt19937_64 draws{seed};
    const auto below = [&](std::size_t count) { return static_cast<std::size_t>(draws() % count); };
    const auto quoted = [](char letter, std::size_t at) {
        return fmt::format("\"{}{}\"", letter, at);
    };
    std::vector<std::string> all;
    for (std::size_t v = 0; v < values; ++v)
        all.push_back(quoted('v', v));
    auto text = fmt::format(
        R"(<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="g" namespace="urn:g">
           <itemDefinition name="V"><typeRef>string</typeRef><allowedValues><text>{}</text></allowedValues>
           </itemDefinition>)",
        fmt::join(all, ","));
    for (std::size_t i = 0; i < inputs; ++i)
        text += fmt::format(
            R"(<inputData id="i{0}" name="i{0}"><variable name="i{0}" typeRef="V"/></inputData>)",
            i);
    for (std::size_t t = 0; t < tables; ++t) {
        std::vector<std::string> columns;
        for (std::size_t c = 0; c < 4; ++c)
            columns.push_back(fmt::format("i{}", (t * 2 + c * 3 + below(3)) % inputs));
        for (std::size_t earlier = t; earlier > 0 && columns.size() < 6; --earlier)
            columns.push_back(fmt::format("d{}", earlier - 1));
        std::ranges::sort(columns);
        columns.erase(std::unique(columns.begin(), columns.end()), columns.end());
        text += fmt::format(R"(<decision id="d{0}" name="d{0}"><variable name="d{0}"/>)", t);
        for (const auto& column : columns)
            text += fmt::format(
                R"(<informationRequirement><required{} href="#{}"/></informationRequirement>)",
                column.front() == 'i' ? "Input" : "Decision", column);
        text += R"(<decisionTable hitPolicy="FIRST">)";
        for (const auto& column : columns)
            text += fmt::format("<input><inputExpression><text>{}</text></inputExpression></input>",
                                column);
        text += "<output/>";
        for (std::size_t r = 0; r < rows; ++r) {
            text += "<rule>";
            for (const auto& column : columns) {
                std::string cell = "-";
                const bool is_input = column.front() == 'i';
                if (r + 1 < rows && below(100) < 45)
                    cell = is_input ? quoted('v', below(values)) + ", " + quoted('v', below(values))
                                    : quoted('a', below(4));
                text += fmt::format("<inputEntry><text>{}</text></inputEntry>", cell);
            }
            text += fmt::format("<outputEntry><text>{}</text></outputEntry></rule>",
                                quoted('a', below(4)));
        }
        text += "</decisionTable></decision>";
    }
    return text + "</definitions>";
}

Claims claims() {
    Claims claims;
    claims.statements = {
        Invariant{"an answer of the last table", R"(d9 = "a0")", R"(i0 != "v0" or d8 != "a1")"},
        Invariant{"it is always one of these", "", R"(d9 in ("a0", "a1", "a2", "a3"))"},
        Change{"an input goes up",
               "",
               "",
               {{"i3", {{Value{"v0"}}, {Value{"v1"}}, {Value{"v2"}}}}},
               {},
               R"(d9 = "a0")",
               {},
               false},
    };
    return claims;
}

std::string_view word(Result result) {
    return result == Result::proved    ? "proved"
           : result == Result::refuted ? "refuted"
                                       : "not decided";
}

} // namespace

int main() {
    bool differ = false;
    for (int seed = 0; seed < graphs; ++seed) {
        auto model = read_model(graph(static_cast<std::uint64_t>(seed)), "graph.dmn");
        if (!model) return fmt::print("{}\n", model.error().front().message), 1;
        std::vector<Model> models;
        models.push_back(std::move(*model));
        const auto program = Program::link(std::move(models));
        if (!program) return fmt::print("{}\n", program.error().front().message), 1;
        std::vector<std::vector<Proof>> by_way;
        for (const auto way : {Way::diagram, Way::solver}) {
            Effort effort;
            effort.way = way;
            effort.time = std::chrono::seconds{60};
            const auto start = std::chrono::steady_clock::now();
            auto proofs = prove(*program, claims(), effort);
            const auto took = std::chrono::steady_clock::now() - start;
            if (!proofs) return fmt::print("{}\n", proofs.error().front().message), 1;
            fmt::print("graph {} {:7}: {:8.1f} ms in all\n", seed,
                       way == Way::diagram ? "diagram" : "z3",
                       std::chrono::duration<double, std::milli>(took).count());
            by_way.push_back(std::move(*proofs));
        }
        for (std::size_t at = 0; at < by_way[0].size(); ++at) {
            const auto& diagram = by_way[0][at];
            const auto& solver = by_way[1][at];
            differ = differ ||
                     (diagram.result != solver.result && diagram.result != Result::not_decided &&
                      solver.result != Result::not_decided);
            fmt::print("  {:28} diagram {:11} {:9.1f} ms   z3 {:11} {:9.1f} ms   {}\n",
                       diagram.name, word(diagram.result),
                       static_cast<double>(diagram.time.count()) / 1e3, word(solver.result),
                       static_cast<double>(solver.time.count()) / 1e3, diagram.why);
        }
    }
    return differ ? 1 : 0;
}
