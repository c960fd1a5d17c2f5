#include "dmn/proof/diagram.h"

#include <algorithm>
#include <bit>

namespace schakel::dmn::proof {
namespace {

constexpr Diagram::Edge no_edge = ~Diagram::Edge{0};
constexpr std::uint32_t last_level = ~std::uint32_t{0};
constexpr std::size_t slots_at_first = 1U << 10U;
constexpr std::size_t met_at_first = 1U << 10U;
constexpr std::size_t met_max = 1U << 20U;
/// How often the clock is looked at.
constexpr std::uint32_t steps_between_looks = 1U << 12U;

std::size_t hash_of(std::uint64_t first, std::uint64_t second) {
    constexpr std::uint64_t odd = 0x9e3779b97f4a7c15; // 2^64 over the golden ratio
    auto hash = (first * odd ^ second) * odd;
    return static_cast<std::size_t>(hash ^ hash >> 32U);
}

} // namespace

Diagram::Diagram(const FormulaStore& store, std::vector<std::size_t> cases,
                 const std::vector<VariableIndex>& order, std::size_t nodes_max)
    : store_{store}, cases_{std::move(cases)}, nodes_max_{nodes_max}, first_level_(cases_.size()),
      bits_(cases_.size()) {
    for (const auto variable : order) {
        first_level_[variable] = static_cast<std::uint32_t>(levels_.size());
        bits_[variable] = static_cast<std::uint32_t>(std::bit_width(cases_[variable] - 1));
        for (auto bit = bits_[variable]; bit-- > 0;)
            levels_.push_back({variable, bit});
    }
    forget();
}

void Diagram::forget() {
    nodes_.assign(1, Node{last_level, 0, 0});
    slots_.assign(slots_at_first, 0);
    met_.assign(met_at_first, Met{});
    edges_.assign(store_.size(), no_edge);
    edges_.front() = 0;
    shares_.clear();
}

std::optional<Diagram::Edge> Diagram::of(Formula formula, Deadline until) {
    // What earlier formulas have in common with this one is kept while there is room.
    if (nodes_.size() > nodes_max_ / 2) forget();
    edges_.resize(store_.size(), no_edge);
    until_ = until;
    stopped_ = false;
    for (const auto at : store_.parts_of(formula)) {
        if (edges_[at] != no_edge) continue;
        const auto& part = store_.node(at);
        auto edge = Edge{0};
        if (part.kind == FormulaStore::Node::Kind::one_of)
            edge = one_of(part.first, store_.cases(part));
        if (part.kind == FormulaStore::Node::Kind::both)
            edge = both(edges_[part.first >> 1U] ^ (part.first & 1U),
                        edges_[part.second >> 1U] ^ (part.second & 1U));
        if (stopped_) {
            if (gave_up_ == GaveUp::size) forget();
            return std::nullopt;
        }
        edges_[at] = edge;
    }
    return edges_[formula.node()] ^ (formula.negated() ? 1U : 0U);
}

Diagram::Edge Diagram::node(std::uint32_t level, Edge low, Edge high) {
    if (low == high) return low;
    // Kept in the form whose low side is not turned round, so that each stands once.
    if ((low & 1U) != 0) return node(level, low ^ 1U, high ^ 1U) ^ 1U;
    const auto mask = slots_.size() - 1;
    auto slot = hash_of(std::uint64_t{low} << 32U | high, level) & mask;
    for (; slots_[slot] != 0; slot = (slot + 1) & mask) {
        const auto& known = nodes_[slots_[slot] - 1];
        if (known.level == level && known.low == low && known.high == high)
            return (slots_[slot] - 1) << 1U;
    }
    if (nodes_.size() >= nodes_max_) {
        stopped_ = true;
        gave_up_ = GaveUp::size;
        return 0;
    }
    nodes_.push_back({level, low, high});
    const auto place = static_cast<std::uint32_t>(nodes_.size());
    slots_[slot] = place;
    if (nodes_.size() * 2 > slots_.size()) grow();
    return (place - 1) << 1U;
}

void Diagram::grow() {
    slots_.assign(slots_.size() * 2, 0);
    const auto mask = slots_.size() - 1;
    for (std::uint32_t at = 1; at < nodes_.size(); ++at) {
        const auto& kept = nodes_[at];
        auto slot = hash_of(std::uint64_t{kept.low} << 32U | kept.high, kept.level) & mask;
        while (slots_[slot] != 0)
            slot = (slot + 1) & mask;
        slots_[slot] = at + 1;
    }
    if (met_.size() < met_max && met_.size() < slots_.size()) met_.assign(met_.size() * 2, Met{});
}

Diagram::Edge Diagram::both(Edge left, Edge right) {
    if (left == 0 || right == 0 || left == (right ^ 1U)) return 0;
    if (left == 1 || left == right) return right;
    if (right == 1) return left;
    if (stopped_) return 0;
    if (++steps_ % steps_between_looks == 0 && std::chrono::steady_clock::now() > until_) {
        stopped_ = true;
        gave_up_ = GaveUp::time;
        return 0;
    }
    if (left > right) std::swap(left, right);
    const auto place = hash_of(left, right);
    if (const auto& known = met_[place & (met_.size() - 1)];
        known.left == left && known.right == right)
        return known.result;
    const auto left_level = nodes_[left >> 1U].level, right_level = nodes_[right >> 1U].level;
    const auto level = std::min(left_level, right_level);
    const auto low_side =
        both(left_level == level ? low(left) : left, right_level == level ? low(right) : right);
    const auto high_side =
        both(left_level == level ? high(left) : left, right_level == level ? high(right) : right);
    const auto result = node(level, low_side, high_side);
    if (!stopped_) met_[place & (met_.size() - 1)] = {left, right, result};
    return result;
}

Diagram::Edge Diagram::one_of(VariableIndex variable, const std::vector<bool>& cases) {
    return one_of(variable, cases, bits_[variable], 0);
}

/// `code` is what the bits above `bit` say. A code beyond the last case is the last case.
Diagram::Edge Diagram::one_of(VariableIndex variable, const std::vector<bool>& cases,
                              std::size_t bit, std::size_t code) {
    if (bit == 0) return cases[std::min(code, cases.size() - 1)] ? 1 : 0;
    const auto low_side = one_of(variable, cases, bit - 1, code << 1U);
    const auto high_side = one_of(variable, cases, bit - 1, code << 1U | 1U);
    const auto level = first_level_[variable] + (bits_[variable] - bit);
    return node(static_cast<std::uint32_t>(level), low_side, high_side);
}

double Diagram::share(Edge edge) {
    if (edge <= 1) return edge;
    if (shares_.size() < nodes_.size()) shares_.resize(nodes_.size(), -1.0);
    const auto at = edge >> 1U;
    if (shares_[at] < 0) {
        // Below the last bit of the variable that is asked first: the mean over its cases.
        const auto variable = levels_[nodes_[at].level].variable;
        double sum = 0;
        for (std::size_t one = 0; one < cases_[variable]; ++one) {
            auto below = at << 1U;
            while (nodes_[below >> 1U].level < last_level &&
                   levels_[nodes_[below >> 1U].level].variable == variable)
                below = (one >> levels_[nodes_[below >> 1U].level].bit & 1U) != 0 ? high(below)
                                                                                  : low(below);
            sum += share(below);
        }
        shares_[at] = sum / static_cast<double>(cases_[variable]);
    }
    return (edge & 1U) != 0 ? 1 - shares_[at] : shares_[at];
}

Assignment Diagram::example(Edge edge) const {
    Assignment found(cases_.size(), 0);
    while (edge > 1) {
        const auto [variable, bit] = levels_[nodes_[edge >> 1U].level];
        if (low(edge) != 0) {
            edge = low(edge);
        } else {
            found[variable] |= 1U << bit;
            edge = high(edge);
        }
    }
    for (std::size_t variable = 0; variable < found.size(); ++variable)
        found[variable] =
            std::min(found[variable], static_cast<std::uint32_t>(cases_[variable] - 1));
    return found;
}

} // namespace schakel::dmn::proof
