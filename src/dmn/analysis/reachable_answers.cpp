#include "dmn/analysis/reachable_answers.h"

#include "dmn/analysis/table_checks.h"
#include "dmn/table_answers.h"

#include <algorithm>

namespace schakel::dmn::analysis {

const ReachableAnswers::Found& ReachableAnswers::found(const Program& program,
                                                       DecisionIndex decision) {
    const auto known = found_.find({&program, decision});
    if (known != found_.end()) return known->second;
    // Decisions never rest on themselves (R-DMN-7), so that this comes to an end.
    AnalysedTable table{program, decision,
                        [this](const Program& of, DecisionIndex other, std::uint32_t output) {
                            return answers(of, other, output);
                        }};
    Found found;
    if (table.boxes().size() > 0) {
        TableFindings aside;
        const auto columns = program.decisions()[decision].columns.size();
        aside.columns.resize(columns);
        auto limits = limits_;
        limits.gaps_shown = 1;
        limits.overlaps_shown = 0;
        find_gaps(table, limits, aside);
        found.none_may_hold = aside.gap_share > 0 || !aside.gap_share_exact;
        find_overlaps(table, limits, aside);
        const auto policy = table.judged().policy();
        found.may_conflict = (policy == HitPolicy::unique && aside.overlaps > 0) ||
                             (policy == HitPolicy::any && aside.overlaps_with_unlike_answers > 0);
        const auto dead = find_dead_rules(table, limits, aside);
        for (Row row = 0; row < dead.size(); ++row)
            if (dead[row] == 0) found.rules.push_back(table.compiled().order[row]);
    }
    return found_.emplace(std::pair{&program, decision}, std::move(found)).first->second;
}

std::optional<std::vector<Value>>
ReachableAnswers::answers(const Program& program, DecisionIndex decision, std::uint32_t output) {
    const auto& compiled = program.decisions()[decision];
    if (!why_not_judged(compiled).empty() || compiled.table.gathers()) return std::nullopt;
    const auto& one = found(program, decision);
    std::vector<Value> values;
    const auto add = [&](Value value) {
        if (std::ranges::find(values, value) == values.end()) values.push_back(std::move(value));
    };
    for (const auto rule : one.rules)
        add(answer_of(compiled.table, rule, output));
    if (one.none_may_hold) add(answer_without_rule(compiled.table, output));
    if (one.may_conflict) add(Value{NullReason::rules_contradict});
    return values;
}

} // namespace schakel::dmn::analysis
