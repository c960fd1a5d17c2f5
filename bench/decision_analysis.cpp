// How long the analysis of decision tables takes, and the difference of two versions: random tables
// over inputs of 12, 5 and 3 values, with 45 to 75 of a hundred cells filled. Reading and compiling
// the models is not counted.
#include "dmn/analysis/analysis.h"
#include "dmn/analysis/difference.h"
#include "dmn/model_reader.h"

#include <algorithm>
#include <chrono>
#include <fmt/format.h>
#include <random>

namespace {

using namespace schakel::dmn;

struct Shape {
    std::size_t inputs;
    std::size_t rules;
    const char* policy;
};

class TableWriter {
public:
    explicit TableWriter(const Shape& shape) : shape_{shape}, engine_{shape.rules + shape.inputs} {
        for (std::size_t rule = 0; rule < shape.rules; ++rule) {
            const auto filled = 45 + below(31);
            auto& row = rows_.emplace_back();
            for (std::size_t input = 0; input < shape.inputs; ++input)
                row.push_back(below(100) < filled ? cell(input) : "-");
            // A rule that asks for nothing, or hardly anything, makes all others easy.
            for (std::size_t input = 0; std::ranges::count(row, "-") + 3 > std::ssize(row); ++input)
                row[input] = cell(input);
            answers_.push_back(below(3));
        }
    }

    /// Another answer in so many rules.
    void change(std::size_t rules) {
        for (std::size_t at = 0; at < rules; ++at)
            answers_[(at * 97 + 13) % answers_.size()] += 1;
    }

    [[nodiscard]] Program program() const {
        std::string text = R"(<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" )"
                           R"(name="b" namespace="urn:b">)";
        for (std::size_t input = 0; input < shape_.inputs; ++input) {
            text += fmt::format(R"(<itemDefinition name="t{}"><typeRef>string</typeRef>)"
                                "<allowedValues><text>",
                                input);
            for (std::size_t value = 0; value < sizes(input); ++value)
                text += fmt::format(R"({}"v{}")", value == 0 ? "" : ",", value);
            text += fmt::format(R"(</text></allowedValues></itemDefinition><inputData id="i{0}" )"
                                R"(name="i{0}"><variable name="i{0}" typeRef="t{0}"/></inputData>)",
                                input);
        }
        text += R"(<decision id="d" name="d"><variable name="d"/>)";
        for (std::size_t input = 0; input < shape_.inputs; ++input)
            text += fmt::format(R"(<informationRequirement><requiredInput href="#i{}"/>)"
                                "</informationRequirement>",
                                input);
        text += fmt::format(R"(<decisionTable hitPolicy="{}">)", shape_.policy);
        for (std::size_t input = 0; input < shape_.inputs; ++input)
            text += fmt::format(R"(<input><inputExpression typeRef="t{0}"><text>i{0}</text>)"
                                "</inputExpression></input>",
                                input);
        text += R"(<output id="o"/>)";
        for (std::size_t rule = 0; rule < rows_.size(); ++rule) {
            text += "<rule>";
            for (const auto& cell : rows_[rule])
                text += "<inputEntry><text>" + cell + "</text></inputEntry>";
            text +=
                fmt::format("<outputEntry><text>{}</text></outputEntry></rule>", answers_[rule]);
        }
        text += "</decisionTable></decision></definitions>";
        std::vector<Model> models;
        models.push_back(read_model(text, "bench.dmn").value());
        return Program::link(std::move(models)).value();
    }

private:
    static std::size_t sizes(std::size_t input) {
        constexpr std::size_t sizes[] = {12, 5, 3};
        return sizes[input % 3];
    }
    std::size_t below(std::size_t count) { return static_cast<std::size_t>(engine_() % count); }
    std::string cell(std::size_t input) { return fmt::format(R"("v{}")", below(sizes(input))); }

    Shape shape_;
    std::mt19937_64 engine_;
    std::vector<std::vector<std::string>> rows_;
    std::vector<std::size_t> answers_;
};

template <class Work>
double milliseconds(const Work& work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start)
        .count();
}

std::size_t count(const TableFindings& findings, FindingKind kind) {
    std::size_t found = 0;
    for (const auto& finding : findings.findings)
        found += finding.kind == kind ? 1 : 0;
    return found;
}

void analysis(const Shape& shape) {
    const auto program = TableWriter{shape}.program();
    ModelFindings found;
    const auto time = milliseconds([&] { found = analyse(program); });
    const auto& table = found.tables.front();
    fmt::print("{:>3} x {:<6}{:<9}{:>9.1f} ms  {:>8} overlaps  {:>5} dead  {:>5} redundant  {:>4} "
               "merges  gaps {:.4f}{}  {}\n",
               shape.inputs, shape.rules, shape.policy, time, table.overlaps,
               count(table, FindingKind::dead_rule), count(table, FindingKind::redundant_rule),
               count(table, FindingKind::mergeable_rules), table.gap_share,
               table.gap_share_exact ? "" : " at most",
               table.complete() ? "complete" : "NOT COMPLETE");
    for (const auto& open : table.unfinished)
        fmt::print("      not finished: {}\n", open);
}

void difference(const Shape& shape, std::size_t changed) {
    TableWriter table{shape};
    const auto before = table.program();
    table.change(changed);
    const auto after = table.program();
    ModelDifference found;
    const auto time = milliseconds([&] { found = difference_of(before, after); });
    const auto& decision = found.decisions.front();
    fmt::print(
        "{:>3} x {:<6}{:<9}{:>9.1f} ms  {:>4} rules changed  {:>4} regions{}  share {:.3g}  {}\n",
        shape.inputs, shape.rules, shape.policy, time, changed, decision.changes.size(),
        decision.more_changes ? " and more" : "", decision.share,
        decision.complete() ? "complete" : "NOT COMPLETE");
}

} // namespace

int main() {
    fmt::print("analysis (inputs x rules)\n");
    for (const char* policy : {"FIRST", "UNIQUE", "COLLECT"})
        for (const auto& [inputs, rules] :
             {std::pair{5, 12}, {10, 200}, {10, 1'000}, {15, 1'000}, {7, 5'000}, {6, 3'700}})
            analysis({static_cast<std::size_t>(inputs), static_cast<std::size_t>(rules), policy});
    fmt::print("difference of two versions\n");
    for (const std::size_t changed : {1U, 10U, 100U, 1'000U})
        difference({15, 1'000, "FIRST"}, changed);
    difference({15, 1'000, "UNIQUE"}, 10);
    difference({7, 5'000, "FIRST"}, 10);
}
