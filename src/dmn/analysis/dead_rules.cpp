// Rules that never answer.
#include "dmn/analysis/box_search.h"
#include "dmn/analysis/table_checks.h"

#include <fmt/format.h>

namespace schakel::dmn::analysis {
namespace {

/// Room for what is lost when many small shares are added.
constexpr double nearly_all = 1 - 1e-9;

/// Whether the rows together hold for every case of a box, and which of them it takes.
struct CoverVisitor {
    static constexpr bool in_order = false;
    RowSet used;

    template <class Node>
    Verdict look(Node& node) {
        const auto words = node.words();
        used.resize(words, 0);
        bool known = false;
        for (std::size_t i = 0; i < words && !known; ++i)
            known = (node.certain[i] & used[i]) != 0;
        if (known) return Verdict::leave;
        if (const auto row = analysis::first(node.certain, words); row < words * word_bits) {
            insert(used, row);
            return Verdict::leave;
        }
        // What touches less than the whole of it does not cover it.
        if (node.reach([](Row) { return 1.0; }) < nearly_all) return Verdict::found;
        return Verdict::split;
    }
    template <class Node>
    bool found(Node&) {
        return false;
    }
};

class DeadRules {
public:
    DeadRules(AnalysedTable& table, const AnalysisLimits& limits, TableFindings& findings)
        : table_{table}, boxes_{table.boxes()}, findings_{findings}, budget_{limits.steps} {}

    std::vector<char> find() {
        std::vector<char> dead(boxes_.rows(), 0);
        const auto policy = table_.judged().policy();
        for (Row row = 0; row < boxes_.rows(); ++row) {
            if (boxes_.holds_never(row)) {
                tell_never(row);
                dead[row] = 1;
            } else if (table_.judged().first_counts()) {
                dead[row] = is_covered(row, rows_before(row, boxes_.rows()),
                                       "Rule {} never answers: in every case in which it holds, {} "
                                       "{} before it.");
            } else if (policy == HitPolicy::unique) {
                auto others = rows_before(boxes_.rows(), boxes_.rows());
                others[row / word_bits] &= ~(Word{1} << (row % word_bits));
                dead[row] = is_covered(row, others,
                                       "Rule {} never answers: in every case in which it holds, {} "
                                       "{} too, and only one may.");
            }
        }
        if (budget_.spent)
            findings_.unfinished.push_back(fmt::format("whether {} rules are dead", unfinished_));
        return dead;
    }

private:
    bool is_covered(Row row, const RowSet& by, std::string_view words) {
        const auto others = boxes_.touching(row) & by;
        const auto one = analysis::first((boxes_.covering(row) & by).data(), by.size());
        std::vector<Row> covering;
        if (one < by.size() * word_bits) {
            covering.push_back(static_cast<Row>(one));
        } else {
            if (empty(others)) return false;
            if (budget_.spent) return ++unfinished_, false;
            const LocalRows local{boxes_, boxes_.box(row), rows_of(others)};
            CoverVisitor visitor;
            if (!BoxSearch{local, budget_, visitor}.run()) {
                if (budget_.spent) ++unfinished_;
                return false;
            }
            each_row(visitor.used, [&](Row used) { covering.push_back(local.rows()[used]); });
        }
        tell(row, covering, words);
        return true;
    }

    void tell(Row row, const std::vector<Row>& covering, std::string_view words) {
        Finding finding;
        finding.kind = FindingKind::dead_rule;
        finding.rules = {table_.place(row)};
        finding.because_of = table_.places(covering);
        finding.region = table_.region(boxes_.box(row));
        finding.answers = {table_.answer(row)};
        const auto by = finding.because_of.size() == 1 ? in_words(finding.because_of)
                                                       : "one of " + in_words(finding.because_of);
        const bool before = words.ends_with("before it.");
        finding.words = fmt::format(fmt::runtime(words), finding.rules.front().number, by,
                                    before ? "comes" : "holds");
        findings_.findings.push_back(std::move(finding));
    }

    void tell_never(Row row) {
        Finding finding;
        finding.kind = FindingKind::dead_rule;
        finding.rules = {table_.place(row)};
        finding.answers = {table_.answer(row)};
        const auto& rule = table_.compiled().table.rules[table_.compiled().order[row]];
        std::string cells;
        for (std::size_t column = 0; column < findings_.columns.size(); ++column)
            if (boxes_.parts(table_.axes().of_column[column], row).empty()) {
                if (finding.column.empty()) finding.column = findings_.columns[column];
                cells += fmt::format("{}'{}' in the column {}", cells.empty() ? "" : ", and ",
                                     to_text(rule.cells[column]), findings_.columns[column]);
            }
        finding.words = fmt::format("Rule {} never holds: nothing that can be read there meets {}.",
                                    finding.rules.front().number, cells);
        findings_.findings.push_back(std::move(finding));
    }

    AnalysedTable& table_;
    const RuleBoxes& boxes_;
    TableFindings& findings_;
    Budget budget_;
    std::size_t unfinished_ = 0;
};

} // namespace

std::vector<char> find_dead_rules(AnalysedTable& table, const AnalysisLimits& limits,
                                  TableFindings& findings) {
    return DeadRules{table, limits, findings}.find();
}

} // namespace schakel::dmn::analysis
