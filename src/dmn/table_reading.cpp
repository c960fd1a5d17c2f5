#include "dmn/table_reading.h"

#include <algorithm>

namespace schakel::dmn {

TableReading::TableReading(const CompiledDecision& compiled, std::vector<ColumnView> columns)
    : compiled_{compiled}, known_{compiled.decision.table.rules.size(), true},
      times_hit_(compiled.decision.table.rules.size(), 0) {
    for (const auto& view : columns) {
        if (view.classes->size() == 1)
            known_ &= view.column->rules_of_class[view.classes->front()];
        else
            open_.push_back(view);
    }
}

Outcome TableReading::outcome() {
    // What COLLECT gathers is certain or not rule by rule, so that combinations would tell nothing
    // more.
    if (!open_.empty() && compiled_.decision.table.hit_policy == HitPolicy::collect)
        return by_column();
    go_through(0, known_);
    if (combinations_ > combinations_max) return by_column();
    Outcome outcome{{}, none_, conflict_};
    for (const auto rule : compiled_.order)
        if (times_hit_[rule] > 0) outcome.hits.push_back({rule, times_hit_[rule] == combinations_});
    return outcome;
}

void TableReading::go_through(std::size_t column, const Bits& holding) {
    if (combinations_ > combinations_max) return;
    if (column == open_.size() || holding.empty()) return count(holding);
    // Classes that leave the same rules are one combination.
    std::vector<Bits> left;
    for (const auto c : *open_[column].classes) {
        auto rules = holding;
        rules &= open_[column].column->rules_of_class[c];
        if (std::find(left.begin(), left.end(), rules) == left.end())
            left.push_back(std::move(rules));
    }
    for (const auto& rules : left)
        go_through(column + 1, rules);
}

void TableReading::count(const Bits& holding) {
    ++combinations_;
    const auto policy = compiled_.decision.table.hit_policy;
    std::vector<std::uint32_t> hits;
    for (const auto rule : compiled_.order) {
        if (!holding.contains(rule)) continue;
        hits.push_back(rule);
        if (policy == HitPolicy::first || policy == HitPolicy::priority) break;
    }
    none_ = none_ || hits.empty();
    if (policy == HitPolicy::unique && hits.size() > 1) {
        conflict_ = true;
        return;
    }
    for (const auto rule : hits)
        ++times_hit_[rule];
}

Outcome TableReading::by_column() const {
    auto possible = known_;
    auto certain = known_;
    for (const auto& view : open_) {
        Bits any{times_hit_.size()};
        for (const auto c : *view.classes) {
            any |= view.column->rules_of_class[c];
            certain &= view.column->rules_of_class[c];
        }
        possible &= any;
    }
    const auto policy = compiled_.decision.table.hit_policy;
    Outcome outcome{{}, true, false};
    std::size_t possible_hits = 0;
    for (const auto rule : compiled_.order) {
        if (!possible.contains(rule)) continue;
        outcome.hits.push_back({rule, certain.contains(rule)});
        ++possible_hits;
        if (!outcome.hits.back().certain) continue;
        outcome.perhaps_none = false;
        if (policy == HitPolicy::first || policy == HitPolicy::priority) break;
    }
    outcome.conflict = policy == HitPolicy::unique && possible_hits > 1;
    // FIRST and PRIORITY: a rule that holds for certain does not answer when one before it may
    // hold.
    if (policy != HitPolicy::collect && outcome.hits.size() > 1)
        for (auto& hit : outcome.hits)
            hit.certain = false;
    return outcome;
}

} // namespace schakel::dmn
