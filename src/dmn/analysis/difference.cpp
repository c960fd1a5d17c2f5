#include "dmn/analysis/difference.h"

#include "dmn/analysis/reachable_answers.h"
#include "dmn/analysis/table_difference.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace schakel::dmn {
namespace {

using namespace analysis;

std::string_view in_words(Aggregation aggregation) {
    switch (aggregation) {
    case Aggregation::list: return "a list";
    case Aggregation::sum: return "their sum";
    case Aggregation::count: return "their count";
    case Aggregation::min: return "the least";
    case Aggregation::max: return "the greatest";
    }
    std::unreachable();
}

std::string type_in_words(const TypePointer& type) {
    if (!type) return "no type";
    return type->allowed ? fmt::format("{} ({})", to_text(*type), to_text(*type->allowed))
                         : to_text(*type);
}

class VersionComparison {
public:
    VersionComparison(const Program& before, const Program& after, const DifferenceLimits& limits)
        : before_{before}, after_{after}, limits_{limits} {
        for_analysis_.steps = limits.steps;
    }

    ModelDifference run() {
        inputs();
        std::vector<DecisionIndex> pairs_after;
        for (DecisionIndex d = 0; d < after_.decisions().size(); ++d) {
            const auto& decision = after_.decisions()[d].decision;
            if (const auto old = find(before_, decision.name)) {
                found_.decisions.push_back(compare(*old, d));
                pairs_after.push_back(d);
            } else {
                found_.decisions_added.push_back(decision.name);
            }
        }
        for (const auto& compiled : before_.decisions())
            if (!find(after_, compiled.decision.name))
                found_.decisions_removed.push_back(compiled.decision.name);
        for (std::size_t at = 0; at < pairs_after.size(); ++at)
            tell_what_it_rests_on(pairs_after[at], found_.decisions[at]);
        return std::move(found_);
    }

private:
    static std::optional<DecisionIndex> find(const Program& program, const std::string& name) {
        for (DecisionIndex d = 0; d < program.decisions().size(); ++d)
            if (program.decisions()[d].decision.name == name) return d;
        return std::nullopt;
    }

    void inputs() {
        for (const auto& input : after_.inputs()) {
            const auto old = before_.input(input.name);
            if (!old) {
                found_.inputs_added.push_back(input.name);
                continue;
            }
            const auto was = type_in_words(before_.inputs()[*old].type);
            const auto is = type_in_words(input.type);
            if (was != is)
                found_.inputs_changed.push_back(
                    fmt::format("The input {} had {} and has {}.", input.name, was, is));
        }
        for (const auto& input : before_.inputs())
            if (!after_.input(input.name)) found_.inputs_removed.push_back(input.name);
    }

    DecisionDifference compare(DecisionIndex before, DecisionIndex after) {
        const auto& old = before_.decisions()[before];
        const auto& now = after_.decisions()[after];
        DecisionDifference difference;
        difference.decision = now.decision.name;
        difference.file_before = old.file;
        difference.file_after = now.file;
        difference.not_judged = why_not_judged(old);
        if (difference.not_judged.empty()) difference.not_judged = why_not_judged(now);
        if (!difference.not_judged.empty()) return difference;
        tell_policies(old.table, now.table, difference);
        JointTables tables{{&before_, &old},
                           {&after_, &now},
                           [this](const Program& program, DecisionIndex d, std::uint32_t output) {
                               return reachable_.answers(program, d, output);
                           }};
        for (const auto& note : tables.notes())
            difference.notes.push_back(note);
        for (const auto& column : tables.columns()) {
            difference.columns.push_back(column.text);
            if (!column.doubt.empty())
                difference.unfinished.push_back(
                    fmt::format("column {}: {}", column.text, column.doubt));
        }
        if (tables.boxes().size() == 0) {
            difference.not_judged = "there is no value of a column that both versions take";
            return difference;
        }
        find_changes(tables, limits_, difference);
        return difference;
    }

    static void tell_policies(const CompiledTable& old, const CompiledTable& now,
                              DecisionDifference& difference) {
        if (old.hit_policy != now.hit_policy)
            difference.notes.push_back(fmt::format("The hit policy was {} and is {}.",
                                                   name_of(old.hit_policy),
                                                   name_of(now.hit_policy)));
        else if (old.aggregation != now.aggregation)
            difference.notes.push_back(fmt::format("Of the answers it made {} and makes {}.",
                                                   in_words(old.aggregation),
                                                   in_words(now.aggregation)));
    }

    /// By way of others too.
    void tell_what_it_rests_on(DecisionIndex decision, DecisionDifference& difference) const {
        std::set<DecisionIndex> below;
        gather_below(decision, below);
        for (const auto one : below) {
            const auto& name = after_.decisions()[one].decision.name;
            const auto other =
                std::ranges::find(found_.decisions, name, &DecisionDifference::decision);
            if (other == found_.decisions.end() || other->share > 0 || !other->complete())
                difference.rests_on.push_back(name);
        }
    }
    void gather_below(DecisionIndex decision, std::set<DecisionIndex>& below) const {
        const auto add = [&](const auto& self, const Operand& operand) -> void {
            if (operand.kind == Operand::Kind::decision && below.insert(operand.index).second)
                gather_below(operand.index, below);
            for (const auto& argument : operand.arguments)
                self(self, argument);
        };
        const auto& compiled = after_.decisions()[decision];
        for (const auto& column : compiled.columns)
            add(add, after_.sources()[column.source].operand);
        if (compiled.whole) add(add, *compiled.whole);
    }

    const Program& before_;
    const Program& after_;
    const DifferenceLimits& limits_;
    AnalysisLimits for_analysis_;
    ReachableAnswers reachable_{for_analysis_};
    ModelDifference found_;
};

} // namespace

bool ModelDifference::complete() const {
    return std::ranges::all_of(decisions, &DecisionDifference::complete);
}

bool ModelDifference::same() const {
    return decisions_added.empty() && decisions_removed.empty() && inputs_added.empty() &&
           inputs_removed.empty() && inputs_changed.empty() && complete() &&
           std::ranges::all_of(decisions, [](const DecisionDifference& decision) {
               return decision.share == 0 && decision.share_exact && decision.notes.empty();
           });
}

ModelDifference difference_of(const Program& before, const Program& after,
                              const DifferenceLimits& limits) {
    return VersionComparison{before, after, limits}.run();
}

} // namespace schakel::dmn
