#include "dmn/proof/formula.h"

#include <algorithm>

namespace schakel::dmn::proof {

FormulaStore::FormulaStore() : nodes_{Node{}} {}

std::size_t FormulaStore::NodeHash::operator()(const Node& node) const {
    constexpr std::uint64_t odd = 0x9e3779b97f4a7c15; // 2^64 over the golden ratio
    auto hash = (std::uint64_t{node.first} << 32U | node.second) * odd;
    hash ^= hash >> 29U;
    return static_cast<std::size_t>((hash + static_cast<std::uint64_t>(node.kind)) * odd);
}

Formula FormulaStore::kept(const Node& node) {
    const auto next = static_cast<std::uint32_t>(nodes_.size());
    const auto [found, is_new] = known_.emplace(node, next);
    if (is_new) nodes_.push_back(node);
    return {found->second << 1U};
}

Formula FormulaStore::one_of(VariableIndex variable, const std::vector<bool>& cases) {
    const auto count = std::ranges::count(cases, true);
    if (count == 0) return never;
    if (count == static_cast<std::ptrdiff_t>(cases.size())) return always;
    // A set and the rest are one node: the one without the first case.
    if (cases.front()) {
        auto rest = cases;
        rest.flip();
        return !one_of(variable, rest);
    }
    const auto next = static_cast<std::uint32_t>(case_sets_.size());
    const auto [found, is_new] = known_sets_.emplace(cases, next);
    if (is_new) case_sets_.push_back(cases);
    return kept({Node::Kind::one_of, variable, found->second});
}

Formula FormulaStore::both(Formula left, Formula right) {
    if (left == never || right == never || left == !right) return never;
    if (left == always || left == right) return right;
    if (right == always) return left;
    const auto& first = nodes_[left.node()];
    const auto& second = nodes_[right.node()];
    if (first.kind == Node::Kind::one_of && second.kind == Node::Kind::one_of &&
        first.first == second.first) {
        auto met = case_sets_[first.second];
        const auto& others = case_sets_[second.second];
        for (std::size_t at = 0; at < met.size(); ++at)
            met[at] = (met[at] != left.negated()) && (others[at] != right.negated());
        return one_of(first.first, met);
    }
    const auto [low, high] = std::minmax(left.code, right.code);
    return kept({Node::Kind::both, low, high});
}

std::vector<std::uint32_t> FormulaStore::parts_of(Formula formula) const {
    // Parts are always kept before the whole, so that their order is that of the nodes.
    std::vector<std::uint32_t> found;
    std::vector<bool> seen(nodes_.size());
    std::vector<std::uint32_t> open{formula.node()};
    while (!open.empty()) {
        const auto at = open.back();
        open.pop_back();
        if (seen[at]) continue;
        seen[at] = true;
        found.push_back(at);
        if (nodes_[at].kind != Node::Kind::both) continue;
        open.push_back(nodes_[at].first >> 1U);
        open.push_back(nodes_[at].second >> 1U);
    }
    std::ranges::sort(found);
    return found;
}

} // namespace schakel::dmn::proof
