// Rules without which every answer stays the same.
#include "dmn/analysis/box_search.h"
#include "dmn/analysis/table_checks.h"

#include <fmt/format.h>

namespace schakel::dmn::analysis {
namespace {

constexpr double nearly_all = 1 - 1e-9;

/// Looks for a case of a rule in which the table answers otherwise without it.
struct WithoutVisitor {
    static constexpr bool in_order = true;
    const JudgedTable& table;
    JudgedTable::View with, without;
    /// Where one of these holds, the rule makes no difference.
    RowSet keepers;
    /// How much of a case each row can do to make the rule superfluous there; none when more than
    /// rows can.
    std::vector<double> help;

    template <class Node>
    Verdict look(Node& node) {
        table.drop(without, node.live, node.certain);
        for (std::size_t i = 0; i < node.words(); ++i)
            if ((node.certain[i] & keepers[i]) != 0) return Verdict::leave;
        const auto one = table.answer(with, node.live, node.certain);
        const auto other = table.answer(without, node.live, node.certain);
        if (one && other) return *one == *other ? Verdict::leave : Verdict::found;
        if (!help.empty() && node.reach([&](Row row) { return help[row]; }) < nearly_all)
            return Verdict::found;
        return Verdict::split;
    }
    template <class Node>
    bool found(Node&) {
        return false;
    }
};

class RedundantRules {
public:
    RedundantRules(AnalysedTable& table, const AnalysisLimits& limits, TableFindings& findings)
        : table_{table}, boxes_{table.boxes()}, judged_{table.judged()}, findings_{findings},
          budget_{limits.steps} {
        for (Row row = 0; row < boxes_.rows(); ++row)
            all_numbers_ = all_numbers_ && table.answer(row).number() != nullptr;
    }

    void find(const std::vector<char>& dead) {
        std::size_t unfinished = 0;
        for (Row row = 0; row < boxes_.rows(); ++row) {
            // A rule that is never reached is told as dead.
            if (boxes_.holds_never(row) || (dead[row] != 0 && judged_.first_counts())) continue;
            if (budget_.spent)
                ++unfinished;
            else if (is_redundant(row))
                tell(row);
            else if (budget_.spent)
                ++unfinished;
        }
        if (unfinished > 0)
            findings_.unfinished.push_back(
                fmt::format("whether {} rules are redundant", unfinished));
    }

private:
    bool is_redundant(Row row) {
        const LocalRows local{boxes_, boxes_.box(row), rows_of(boxes_.touching(row))};
        const auto& rows = local.rows();
        const auto own =
            static_cast<std::size_t>(std::ranges::lower_bound(rows, row) - rows.begin());
        RowSet all = rows_before(rows.size(), rows.size());
        auto rest = all;
        rest[own / word_bits] &= ~(Word{1} << (own % word_bits));
        WithoutVisitor visitor{judged_,
                               {&rows, std::move(all)},
                               {&rows, std::move(rest)},
                               keepers(rows, own),
                               help(rows, own)};
        return BoxSearch{local, budget_, visitor}.run();
    }

    RowSet keepers(const std::vector<Row>& rows, std::size_t own) const {
        RowSet found(words_for(rows.size()), 0);
        for (std::size_t at = 0; at < rows.size(); ++at)
            if (at != own && keeps(rows[at], rows[own])) insert(found, at);
        return found;
    }
    /// Whether a rule makes no difference wherever this other one holds.
    bool keeps(Row other, Row row) const {
        switch (judged_.policy()) {
        case HitPolicy::first:
        case HitPolicy::priority: return other < row;
        case HitPolicy::any: return judged_.answer_of(other) == judged_.answer_of(row);
        case HitPolicy::collect: return keeps_number(other, row);
        case HitPolicy::unique:
        case HitPolicy::rule_order:
        case HitPolicy::output_order: return false;
        }
        std::unreachable();
    }
    bool keeps_number(Row other, Row row) const {
        const auto own = table_.answer(row), its = table_.answer(other);
        if (!all_numbers_ || !own.number() || !its.number()) return false;
        switch (judged_.aggregation()) {
        case Aggregation::min: return *its.number() <= *own.number();
        case Aggregation::max: return *its.number() >= *own.number();
        case Aggregation::sum: return own.number()->is_zero();
        case Aggregation::list:
        case Aggregation::count: return false;
        }
        std::unreachable();
    }
    std::vector<double> help(const std::vector<Row>& rows, std::size_t own) const {
        const auto policy = judged_.policy();
        if (!differs_alone(rows[own])) return {};
        std::vector<double> found(rows.size(), 0);
        for (std::size_t at = 0; at < rows.size(); ++at) {
            if (at == own) continue;
            const bool alike = judged_.answer_of(rows[at]) == judged_.answer_of(rows[own]);
            // It takes two others to make a conflict that this rule adds nothing to.
            if (policy == HitPolicy::unique || (policy == HitPolicy::any && !alike))
                found[at] = 0.5;
            else if (judged_.compiled().table.gathers())
                found[at] = keeps(rows[at], rows[own]) ? 1 : 0;
            else
                found[at] = alike || at < own ? 1 : 0;
        }
        return found;
    }

    /// Whether a case in which the rule holds, and none that makes up for it, always answers
    /// otherwise without it.
    bool differs_alone(Row row) const {
        const auto& none = table_.book().answer(judged_.without_rule());
        if (!judged_.compiled().table.gathers())
            return judged_.without_rule() != judged_.answer_of(row);
        if (!judged_.compiled().table.aggregates()) return !none.list() || none.list()->empty();
        if (judged_.aggregation() == Aggregation::count) return none != Value{Number{1}};
        return all_numbers_ && judged_.without_rule() != judged_.answer_of(row);
    }

    void tell(Row row) {
        Finding finding;
        finding.kind = FindingKind::redundant_rule;
        finding.rules = {table_.place(row)};
        std::vector<Row> alike;
        each_row(boxes_.touching(row), [&](Row other) {
            if (other != row && judged_.answer_of(other) == judged_.answer_of(row))
                alike.push_back(other);
        });
        finding.because_of = table_.places(alike);
        finding.region = table_.region(boxes_.box(row));
        finding.answers = {table_.answer(row)};
        finding.words = fmt::format(
            "Without rule {} every answer stays the same{}.", finding.rules.front().number,
            alike.empty() ? std::string{}
                          : fmt::format("; {} give{} the same answer", in_words(finding.because_of),
                                        alike.size() == 1 ? "s" : ""));
        findings_.findings.push_back(std::move(finding));
    }

    AnalysedTable& table_;
    const RuleBoxes& boxes_;
    const JudgedTable& judged_;
    TableFindings& findings_;
    Budget budget_;
    /// Otherwise some sums have no answer, and any rule may bring that about.
    bool all_numbers_ = true;
};

} // namespace

void find_redundant_rules(AnalysedTable& table, const std::vector<char>& dead,
                          const AnalysisLimits& limits, TableFindings& findings) {
    RedundantRules{table, limits, findings}.find(dead);
}

} // namespace schakel::dmn::analysis
