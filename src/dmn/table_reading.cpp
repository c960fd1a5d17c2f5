#include "dmn/table_reading.h"

#include <algorithm>

namespace schakel::dmn {
namespace {

bool one_is_enough(HitPolicy policy) {
    return policy == HitPolicy::first || policy == HitPolicy::priority;
}

/// Everything is known: the rules that are left hold.
void read_known(const CompiledDecision& compiled, const Bits& holding, Outcome& outcome) {
    const auto policy = compiled.decision.table.hit_policy;
    for (const auto rule : compiled.order) {
        if (!holding.contains(rule)) continue;
        outcome.hits.push_back({rule, true});
        if (one_is_enough(policy)) break;
    }
    outcome.perhaps_none = outcome.hits.empty();
    outcome.conflict = policy == HitPolicy::unique && outcome.hits.size() > 1;
    if (outcome.conflict) outcome.hits.clear();
}

/// Rule by rule: what may hold in some column and what holds in all. Exact for COLLECT.
void read_by_column(const CompiledDecision& compiled, const Bits& holding,
                    const std::vector<ColumnView>& open, Outcome& outcome) {
    auto possible = holding;
    auto certain = holding;
    for (const auto& view : open) {
        Bits any{compiled.decision.table.rules.size()};
        for (const auto c : *view.classes) {
            any |= view.column->rules_of_class[c];
            certain &= view.column->rules_of_class[c];
        }
        possible &= any;
    }
    const auto policy = compiled.decision.table.hit_policy;
    outcome.perhaps_none = true;
    for (const auto rule : compiled.order) {
        if (!possible.contains(rule)) continue;
        outcome.hits.push_back({rule, certain.contains(rule)});
        if (!outcome.hits.back().certain) continue;
        outcome.perhaps_none = false;
        if (one_is_enough(policy)) break;
    }
    outcome.conflict = policy == HitPolicy::unique && outcome.hits.size() > 1;
    // A rule that holds for certain does not answer when another may come before it.
    if (policy != HitPolicy::collect && outcome.hits.size() > 1)
        for (auto& hit : outcome.hits)
            hit.certain = false;
}

/// Goes through the combinations of what the open columns may read.
class Combinations {
public:
    Combinations(const CompiledDecision& compiled, const std::vector<ColumnView>& open)
        : compiled_{compiled}, open_{open}, times_hit_(compiled.decision.table.rules.size(), 0) {}

    /// False when there are too many.
    bool read(const Bits& holding, Outcome& outcome) {
        go_through(0, holding);
        if (combinations_ > combinations_max) return false;
        outcome.perhaps_none = none_;
        outcome.conflict = conflict_;
        for (const auto rule : compiled_.order)
            if (times_hit_[rule] > 0)
                outcome.hits.push_back({rule, times_hit_[rule] == combinations_});
        return true;
    }

private:
    void go_through(std::size_t column, const Bits& holding) {
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

    void count(const Bits& holding) {
        ++combinations_;
        Outcome known;
        read_known(compiled_, holding, known);
        none_ = none_ || (known.perhaps_none && !known.conflict);
        conflict_ = conflict_ || known.conflict;
        for (const auto& hit : known.hits)
            ++times_hit_[hit.rule];
    }

    const CompiledDecision& compiled_;
    const std::vector<ColumnView>& open_;
    std::vector<std::size_t> times_hit_;
    std::size_t combinations_ = 0;
    bool none_ = false;
    bool conflict_ = false;
};

} // namespace

void read_table(const CompiledDecision& compiled, const Bits& holding,
                const std::vector<ColumnView>& open, Outcome& outcome) {
    outcome.hits.clear();
    outcome.conflict = false;
    if (open.empty()) return read_known(compiled, holding, outcome);
    if (compiled.decision.table.hit_policy == HitPolicy::collect)
        return read_by_column(compiled, holding, open, outcome);
    if (Combinations{compiled, open}.read(holding, outcome)) return;
    read_by_column(compiled, holding, open, outcome);
}

} // namespace schakel::dmn
