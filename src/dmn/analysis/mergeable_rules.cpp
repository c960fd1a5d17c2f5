// Rules that one rule can stand for: they answer alike, differ in one column, and together ask one
// thing of it.
#include "dmn/analysis/table_checks.h"

#include <algorithm>
#include <fmt/format.h>

namespace schakel::dmn::analysis {
namespace {

class MergeableRules {
public:
    MergeableRules(AnalysedTable& table, const std::vector<char>& dead, TableFindings& findings)
        : table_{table}, boxes_{table.boxes()}, judged_{table.judged()}, dead_{dead},
          findings_{findings} {}

    void find() {
        for (std::size_t axis = 0; axis < boxes_.axes().size(); ++axis)
            for (const auto& [key, rows] : alike_but_for(axis))
                if (rows.size() > 1) merge(axis, rows);
    }

private:
    std::map<std::vector<std::uint32_t>, std::vector<Row>> alike_but_for(std::size_t axis) const {
        std::map<std::vector<std::uint32_t>, std::vector<Row>> groups;
        for (Row row = 0; row < boxes_.rows(); ++row) {
            if (dead_[row] != 0 || boxes_.holds_never(row)) continue;
            std::vector<std::uint32_t> key{judged_.answer_of(row)};
            for (std::size_t other = 0; other < boxes_.axes().size(); ++other)
                if (other != axis) key.push_back(boxes_.axes()[other].cell_of_row[row]);
            groups[std::move(key)].push_back(row);
        }
        return groups;
    }

    void merge(std::size_t axis, const std::vector<Row>& rows) {
        std::vector<char> taken(rows.size(), 0);
        for (std::size_t at = 0; at < rows.size(); ++at) {
            if (taken[at] != 0) continue;
            auto together = boxes_.parts(axis, rows[at]);
            std::vector<Row> members{rows[at]};
            for (bool grown = true; grown;) {
                grown = false;
                for (auto other = at + 1; other < rows.size(); ++other) {
                    if (taken[other] != 0 || !can_join(axis, together, rows[at], rows[other]))
                        continue;
                    together = joined(together, boxes_.parts(axis, rows[other]));
                    members.push_back(rows[other]);
                    taken[other] = 1;
                    grown = true;
                }
            }
            if (members.size() > 1) tell(axis, members, together);
        }
    }

    static PartSet joined(const PartSet& left, const PartSet& right) {
        PartSet both;
        std::ranges::set_union(left, right, std::back_inserter(both));
        return both;
    }

    bool can_join(std::size_t axis, const PartSet& together, Row first, Row other) const {
        const auto& own = boxes_.parts(axis, other);
        const auto both = joined(together, own);
        // One that asks nothing more is redundant, which is told elsewhere.
        if (both.size() == together.size() || both.size() == own.size()) return false;
        const bool apart = both.size() == together.size() + own.size();
        return (apart || may_hold_together()) && stays_in_place(first, other) &&
               table_.axes().values[axis].is_one_test(both);
    }

    /// Whether two rules with the same answer are the same as one of them where both hold.
    bool may_hold_together() const {
        switch (judged_.policy()) {
        case HitPolicy::first:
        case HitPolicy::priority:
        case HitPolicy::any: return true;
        case HitPolicy::collect:
            return judged_.aggregation() == Aggregation::min ||
                   judged_.aggregation() == Aggregation::max;
        case HitPolicy::unique:
        case HitPolicy::rule_order:
        case HitPolicy::output_order: return false;
        }
        std::unreachable();
    }

    /// Whether the rule may move up to the first: no rule between them that answers otherwise holds
    /// in a case of it, or the order makes no difference.
    bool stays_in_place(Row first, Row other) const {
        const auto policy = judged_.policy();
        if (policy == HitPolicy::unique || policy == HitPolicy::any) return true;
        if (policy == HitPolicy::collect && judged_.aggregation() != Aggregation::list) return true;
        auto between = boxes_.touching(other) & rows_before(other, boxes_.rows());
        const auto before = rows_before(first + 1, boxes_.rows());
        for (std::size_t i = 0; i < between.size(); ++i)
            between[i] &= ~before[i];
        return every_row(between.data(), between.size(), [&](Row row) {
            return judged_.answer_of(row) == judged_.answer_of(other);
        });
    }

    void tell(std::size_t axis, const std::vector<Row>& members, const PartSet& together) {
        Finding finding;
        finding.kind = FindingKind::mergeable_rules;
        finding.rules = table_.places(members);
        auto box = boxes_.box(members.front());
        box[axis] = together;
        finding.region = table_.region(box);
        const auto column = table_.axes().column[axis];
        finding.column = findings_.columns[column];
        finding.answers = {table_.answer(members.front())};
        const auto& rules = table_.compiled().table.rules;
        const bool alike = std::ranges::all_of(finding.rules, [&](const RulePlace& place) {
            return rules[place.number - 1].annotations ==
                   rules[finding.rules.front().number - 1].annotations;
        });
        const auto place = table_.place(members.front()).number;
        finding.words = fmt::format(
            "{} can be one rule{}: with {} in the column {} every answer stays the same.{}",
            capital(in_words(finding.rules)),
            place == finding.rules.front().number ? ""
                                                  : fmt::format(" in the place of rule {}", place),
            finding.region->cells[column], finding.column,
            alike ? "" : " Their annotations differ.");
        findings_.findings.push_back(std::move(finding));
    }
    static std::string capital(std::string text) {
        text.front() = 'R';
        return text;
    }

    AnalysedTable& table_;
    const RuleBoxes& boxes_;
    const JudgedTable& judged_;
    const std::vector<char>& dead_;
    TableFindings& findings_;
};

} // namespace

void find_mergeable_rules(AnalysedTable& table, const std::vector<char>& dead,
                          TableFindings& findings) {
    MergeableRules{table, dead, findings}.find();
}

} // namespace schakel::dmn::analysis
