#include "dmn/inside/question_plan.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

namespace schakel::dmn::inside {
namespace {

/// Sums that differ by less are equal: they were only added up in another order.
constexpr double rounding = 1e-12;

} // namespace

const std::vector<std::pair<std::uint32_t, double>>& GreedyPlan::chances(Diagrams::Node node) {
    if (node >= chances_.size())
        chances_.resize(std::max<std::size_t>(node + 1, chances_.size() * 2));
    if (!chances_[node].empty()) return chances_[node];
    std::vector<std::pair<std::uint32_t, double>> found;
    if (diagrams_.is_end(node)) {
        found.emplace_back(diagrams_.code(node), 1);
    } else {
        const auto variable = diagrams_.variable(node);
        for (std::uint32_t value = 0; value < diagrams_.size(variable); ++value)
            for (const auto& [code, chance] : chances(diagrams_.child(node, value)))
                found.emplace_back(code, chance * burdens_.odds[variable][value]);
        std::ranges::sort(found);
        std::size_t kept = 0;
        for (std::size_t i = 1; i < found.size(); ++i)
            if (found[i].first == found[kept].first)
                found[kept].second += found[i].second;
            else
                found[++kept] = found[i];
        found.resize(kept + 1);
    }
    return chances_[node] = std::move(found);
}

double GreedyPlan::uncertainty(Diagrams::Node node) {
    if (diagrams_.is_end(node)) return 0;
    constexpr double not_known = -1;
    if (node >= uncertainties_.size())
        uncertainties_.resize(std::max<std::size_t>(node + 1, uncertainties_.size() * 2),
                              not_known);
    if (uncertainties_[node] >= 0) return uncertainties_[node];
    double bits = 0;
    for (const auto& [code, chance] : chances(node))
        if (chance > 0) bits -= chance * std::log2(chance);
    return uncertainties_[node] = std::max(bits, 0.0);
}

std::uint32_t GreedyPlan::plain_choice(Diagrams::Node node) {
    auto best = PlannedQuestion::none;
    auto most = -std::numeric_limits<double>::infinity();
    const auto before = uncertainty(node);
    for (auto left = burdens_.askable(diagrams_.variables(node)); left != 0; left &= left - 1) {
        const auto variable = static_cast<std::uint32_t>(std::countr_zero(left));
        const auto place = diagrams_.after(node, variable);
        double after = 0;
        for (std::uint32_t value = 0; value < diagrams_.size(variable); ++value)
            after += burdens_.odds[variable][value] * uncertainty(diagrams_.at(place + value));
        const auto told = (before - after) / burdens_.costs[variable];
        if (told <= most + rounding) continue;
        most = told;
        best = variable;
    }
    return best;
}

std::optional<PlannedQuestion> GreedyPlan::plain(Diagrams::Node node) {
    if (diagrams_.is_end(node)) return PlannedQuestion{};
    if (const auto* known = plain_.find(node)) return *known;
    if (plain_.count() >= look_ahead_max_ || diagrams_.full()) return std::nullopt;
    PlannedQuestion planned{plain_choice(node), 0, 1};
    planned.cost = burdens_.costs[planned.variable];
    const auto place = diagrams_.after(node, planned.variable);
    for (std::uint32_t value = 0; value < diagrams_.size(planned.variable); ++value) {
        const auto chance = burdens_.odds[planned.variable][value];
        if (chance <= 0) continue;
        const auto next = plain(diagrams_.at(place + value));
        if (!next) return std::nullopt;
        planned.cost += chance * next->cost;
        planned.questions += chance * next->questions;
    }
    plain_.put(node, planned);
    return planned;
}

PlannedQuestion GreedyPlan::at(Diagrams::Node node) {
    if (diagrams_.is_end(node) || diagrams_.full()) return {};
    PlannedQuestion best;
    best.cost = std::numeric_limits<double>::infinity();
    for (auto left = burdens_.askable(diagrams_.variables(node)); left != 0; left &= left - 1) {
        const auto variable = static_cast<std::uint32_t>(std::countr_zero(left));
        PlannedQuestion planned{variable, burdens_.costs[variable], 1};
        const auto place = diagrams_.after(node, variable);
        for (std::uint32_t value = 0; value < diagrams_.size(variable); ++value) {
            const auto chance = burdens_.odds[variable][value];
            if (chance <= 0 || planned.cost >= best.cost - rounding) continue;
            const auto next = plain(diagrams_.at(place + value));
            if (!next) return {plain_choice(node), -1, -1};
            planned.cost += chance * next->cost;
            planned.questions += chance * next->questions;
        }
        if (planned.cost < best.cost - rounding) best = planned;
    }
    return best;
}

PlannedQuestion GreedyPlan::followed(Diagrams::Node node) {
    if (diagrams_.is_end(node)) return {};
    if (const auto* known = followed_.find(node)) return *known;
    PlannedQuestion planned{at(node).variable, 0, 1};
    planned.cost = burdens_.costs[planned.variable];
    const auto place = diagrams_.after(node, planned.variable);
    for (std::uint32_t value = 0; value < diagrams_.size(planned.variable); ++value) {
        const auto chance = burdens_.odds[planned.variable][value];
        const auto next = followed(diagrams_.at(place + value));
        planned.cost += chance * next.cost;
        planned.questions += chance * next.questions;
    }
    followed_.put(node, planned);
    return planned;
}

} // namespace schakel::dmn::inside
