#include "dmn/authoring/coverage.h"

#include "dmn/authoring/cell_watch.h"

#include <algorithm>
#include <set>

namespace schakel::dmn::authoring {
namespace {

class Counting {
public:
    Counting(const TestedModels& models, Coverage& coverage)
        : models_{models}, coverage_{coverage}, facts_{models, models.program()},
          evaluation_{models.program()}, watch_{models} {
        for (DecisionIndex d = 0; d < models.decisions(); ++d)
            begin(d);
        seen_.resize(coverage.edges.size());
    }

    void row(const TestRow& row) {
        facts_.set(evaluation_, row);
        watch_.set(row);
        for (auto& rule : coverage_.rules)
            if (is_asked(row, rule.decision) && is_hit(rule)) ++rule.rows;
        cells(row);
        edges(row);
    }

    void end() {
        for (std::size_t e = 0; e < seen_.size(); ++e)
            coverage_.edges[e].values = seen_[e].size();
    }

private:
    void begin(DecisionIndex d) {
        if (const auto* table = models_.decision(d).table())
            for (std::uint32_t r = 0; r < table->rules.size(); ++r) {
                coverage_.rules.push_back({d, r, 0});
                for (std::size_t c = 0; c < table->inputs.size(); ++c)
                    if (!table->rules[r].cells[c].dash) coverage_.cells.push_back({d, r, c});
            }
        for (const auto input : models_.needs(d).inputs)
            coverage_.edges.push_back({d, true, input, 0});
        for (const auto decision : models_.needs(d).decisions)
            coverage_.edges.push_back({d, false, decision, 0});
    }

    [[nodiscard]] bool is_asked(const TestRow& row, DecisionIndex decision) const {
        return std::ranges::any_of(row.expected, [&](const Expectation& expected) {
            return models_.rests_on(expected.decision, decision);
        });
    }

    bool is_hit(const RuleCoverage& rule) {
        return std::ranges::any_of(evaluation_.outcome(rule.decision).hits, [&](const Hit& hit) {
            return hit.rule == rule.rule && hit.certain;
        });
    }

    void cells(const TestRow& row) {
        std::optional<DecisionIndex> read;
        CellsHolding holding;
        for (auto& cell : coverage_.cells) {
            if (cell.held && cell.decided) continue;
            if (!is_asked(row, cell.decision)) continue;
            if (read != cell.decision) {
                holding = watch_.cells(cell.decision);
                read = cell.decision;
            }
            const auto& rule = holding[cell.rule];
            const auto holding_cells = std::ranges::count(rule, Holds::yes);
            const auto all = std::ssize(rule);
            cell.held = cell.held || holding_cells == all;
            cell.decided =
                cell.decided || (holding_cells == all - 1 && rule[cell.column] == Holds::no);
        }
    }

    void edges(const TestRow& row) {
        for (std::size_t e = 0; e < seen_.size(); ++e) {
            const auto& edge = coverage_.edges[e];
            if (!is_asked(row, edge.decision)) continue;
            if (auto value = edge.of_input ? input(row, edge.required) : answer(edge.required))
                seen_[e].insert(std::move(*value));
        }
    }

    static std::optional<std::string> input(const TestRow& row, InputIndex input) {
        const auto& fact = row.facts[input];
        return fact ? std::optional{to_text(*fact)} : std::nullopt;
    }

    /// All of its outputs, when they are known.
    std::optional<std::string> answer(DecisionIndex decision) {
        const auto* table = models_.decision(decision).table();
        const auto outputs = table ? table->outputs.size() : 1;
        std::string text;
        for (std::uint32_t o = 0; o < outputs; ++o) {
            const auto answer = evaluation_.answer(decision, o);
            if (!answer.is_known()) return std::nullopt;
            text += to_text(answer.values.front()) + '\n';
        }
        return text;
    }

    const TestedModels& models_;
    Coverage& coverage_;
    Facts facts_;
    Evaluation evaluation_;
    CellWatch watch_;
    std::vector<std::set<std::string>> seen_;
};

} // namespace

double Share::percentage() const {
    return all == 0 ? 100.0 : 100.0 * static_cast<double>(covered) / static_cast<double>(all);
}

Share Coverage::of_rules() const {
    Share share{0, rules.size()};
    for (const auto& rule : rules)
        share.covered += rule.rows > 0 ? 1 : 0;
    return share;
}

Share Coverage::of_cells() const {
    Share share{0, 2 * cells.size()};
    for (const auto& cell : cells)
        share.covered += std::size_t{cell.held} + std::size_t{cell.decided};
    return share;
}

Share Coverage::of_edges() const {
    Share share{0, edges.size()};
    for (const auto& edge : edges)
        share.covered += edge.values > 1 ? 1 : 0;
    return share;
}

Coverage coverage_of(const TestedModels& models, std::span<const TestRow> rows) {
    Coverage coverage;
    Counting counting{models, coverage};
    for (const auto& row : rows)
        counting.row(row);
    counting.end();
    return coverage;
}

} // namespace schakel::dmn::authoring
