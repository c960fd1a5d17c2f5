#include "dmn/analysis/recorded_cases.h"

#include "dmn/moments.h"

#include <algorithm>

namespace schakel::dmn {
namespace {

/// Whether the same is possible, in any order.
bool alike(const Possible& left, const Possible& right) {
    const auto same = [](const std::vector<Value>& one, const std::vector<Value>& other) {
        return std::ranges::is_permutation(one, other);
    };
    return left.anything == right.anything && left.partial_list == right.partial_list &&
           same(left.values, right.values) && same(left.perhaps, right.perhaps);
}

} // namespace

RecordedCases::RecordedCases(const Program& before, const Program& after)
    : before_{before}, after_{after} {
    for (DecisionIndex d = 0; d < after.decisions().size(); ++d) {
        const auto& name = after.decisions()[d].decision.name;
        if (const auto old = before.decision(name)) {
            decisions_.emplace_back(*old, d);
            counts_.push_back({name, 0, 0, {}, {}});
        }
    }
}

void RecordedCases::ask(Evaluation& evaluation, const Context& inputs) {
    const auto& program = evaluation.program();
    for (InputIndex index = 0; index < program.inputs().size(); ++index) {
        const auto& input = program.inputs()[index];
        const auto* value = inputs.find(input.name);
        if (value == nullptr)
            evaluation.set(index, Possible::unknown());
        else
            evaluation.set(
                index, Possible::known(input.type ? with_moments(*value, *input.type) : *value));
    }
}

void RecordedCases::add(const Context& inputs) {
    ++cases_;
    ask(before_, inputs);
    ask(after_, inputs);
    for (std::size_t at = 0; at < decisions_.size(); ++at) {
        auto before = before_.answer(decisions_[at].first, Operand::whole);
        auto after = after_.answer(decisions_[at].second, Operand::whole);
        if (alike(before, after)) continue;
        auto& count = counts_[at];
        if (++count.changed > 1) continue;
        count.first = cases_;
        count.before = std::move(before);
        count.after = std::move(after);
    }
}

} // namespace schakel::dmn
