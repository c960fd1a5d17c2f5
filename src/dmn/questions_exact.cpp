#include "dmn/inside/question_plan.h"

#include <algorithm>
#include <array>
#include <bit>
#include <limits>

namespace schakel::dmn::inside {
namespace {

/// Sums that differ by less are equal: they were only added up in another order.
constexpr double rounding = 1e-12;

} // namespace

double ExactPlan::bound(Diagrams::Node node) const {
    if (diagrams_.is_end(node)) return 0;
    if (const auto* known = memo_.find(node)) return known->cost;
    // At least one of its variables has to be asked.
    auto least = std::numeric_limits<double>::infinity();
    for (auto left = diagrams_.variables(node); left != 0; left &= left - 1)
        least = std::min(least, burdens_.costs[static_cast<std::size_t>(std::countr_zero(left))]);
    return least;
}

double ExactPlan::bound_after(Diagrams::Node node, std::uint32_t variable) {
    const auto place = diagrams_.after(node, variable);
    const auto& odds = burdens_.odds[variable];
    auto sum = burdens_.costs[variable];
    for (std::uint32_t value = 0; value < diagrams_.size(variable); ++value)
        sum += odds[value] * bound(diagrams_.at(place + value));
    return sum;
}

/// What it comes to when this variable is asked first; no more than that it is not below `best`
/// when it is not.
PlannedQuestion ExactPlan::first_asking(std::uint32_t variable, Diagrams::Node node, double best) {
    const auto place = diagrams_.after(node, variable);
    const auto& odds = burdens_.odds[variable];
    const auto values = diagrams_.size(variable);
    // The bounds of what is not looked at yet.
    const auto from = bounds_.size();
    PlannedQuestion planned{variable, burdens_.costs[variable], 1};
    for (std::uint32_t value = 0; value < values; ++value) {
        bounds_.push_back(odds[value] * bound(diagrams_.at(place + value)));
        planned.cost += bounds_.back();
    }
    for (std::uint32_t value = 0; value < values && planned.cost < best - rounding; ++value) {
        // What cannot be the answer leads nowhere.
        if (odds[value] <= 0) continue;
        const auto next = at(diagrams_.at(place + value));
        planned.cost += odds[value] * next.cost - bounds_[from + value];
        planned.questions += odds[value] * next.questions;
    }
    bounds_.resize(from);
    return planned;
}

PlannedQuestion ExactPlan::at(Diagrams::Node node) {
    if (diagrams_.is_end(node) || diagrams_.full()) return {};
    if (const auto* known = memo_.find(node)) return *known;
    std::array<Candidate, Diagrams::variables_max> candidates;
    std::size_t size = 0;
    for (auto left = burdens_.askable(diagrams_.variables(node)); left != 0; left &= left - 1) {
        const auto variable = static_cast<std::uint32_t>(std::countr_zero(left));
        candidates[size++] = {bound_after(node, variable), variable};
    }
    std::stable_sort(candidates.begin(), candidates.begin() + static_cast<std::ptrdiff_t>(size),
                     [](const auto& a, const auto& b) { return a.bound < b.bound; });
    PlannedQuestion best;
    best.cost = std::numeric_limits<double>::infinity();
    for (std::size_t c = 0; c < size && candidates[c].bound < best.cost - rounding; ++c) {
        const auto planned = first_asking(candidates[c].variable, node, best.cost);
        if (planned.cost < best.cost - rounding) best = planned;
    }
    memo_.put(node, best);
    return best;
}

} // namespace schakel::dmn::inside
