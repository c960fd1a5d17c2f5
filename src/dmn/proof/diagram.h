// A decision diagram: a formula as a graph in which each variable is asked at most once, the same
// order everywhere, and what is the same stands once. A formula that can never be true is the empty
// one. The cases of a variable are told apart by bits, a question each.
#pragma once

#include "dmn/proof/formula.h"

#include <chrono>
#include <optional>

namespace schakel::dmn::proof {

using Deadline = std::chrono::steady_clock::time_point;

/// Which case each variable has.
using Assignment = std::vector<std::uint32_t>;

/// Why a way of proving gave up.
enum class GaveUp { time, size };

class Diagram {
public:
    /// How many cases each variable has, and in which order they are asked.
    Diagram(const FormulaStore& store, std::vector<std::size_t> cases,
            const std::vector<VariableIndex>& order, std::size_t nodes_max);

    /// A place in the diagram; its lowest bit says that the opposite is meant. 0 is never, 1 always.
    using Edge = std::uint32_t;

    /// nullopt when it did not come about: see gave_up().
    [[nodiscard]] std::optional<Edge> of(Formula formula, Deadline until);
    [[nodiscard]] GaveUp gave_up() const { return gave_up_; }
    /// In which share of all cases it is true.
    [[nodiscard]] double share(Edge edge);
    /// A case in which it is true; it is not never.
    [[nodiscard]] Assignment example(Edge edge) const;
    [[nodiscard]] std::size_t nodes() const { return nodes_.size(); }

private:
    struct Node {
        std::uint32_t level = 0;
        Edge low = 0, high = 0;
    };
    /// Bit `bit` of the case of a variable, the highest first.
    struct Level {
        VariableIndex variable = 0;
        std::uint32_t bit = 0;
    };
    struct Met {
        Edge left = 0, right = 0, result = 0;
    };

    void forget();
    [[nodiscard]] Edge node(std::uint32_t level, Edge low, Edge high);
    [[nodiscard]] Edge both(Edge left, Edge right);
    [[nodiscard]] Edge one_of(VariableIndex variable, const std::vector<bool>& cases);
    [[nodiscard]] Edge one_of(VariableIndex variable, const std::vector<bool>& cases,
                              std::size_t bit, std::size_t code);
    [[nodiscard]] Edge low(Edge edge) const { return nodes_[edge >> 1U].low ^ (edge & 1U); }
    [[nodiscard]] Edge high(Edge edge) const { return nodes_[edge >> 1U].high ^ (edge & 1U); }
    void grow();

    const FormulaStore& store_;
    std::vector<std::size_t> cases_;
    std::size_t nodes_max_;
    std::vector<Level> levels_;
    /// The level of the first bit of each variable, and how many it has.
    std::vector<std::uint32_t> first_level_, bits_;
    std::vector<Node> nodes_;
    /// Open addressing: one more than the place of the node, 0 for none.
    std::vector<std::uint32_t> slots_;
    /// What was met before; a later one takes the place of an earlier one.
    std::vector<Met> met_;
    /// For each node of the store its edge; none yet: no_edge.
    std::vector<Edge> edges_;
    std::vector<double> shares_;
    Deadline until_;
    std::uint32_t steps_ = 0;
    bool stopped_ = false;
    GaveUp gave_up_ = GaveUp::time;
};

} // namespace schakel::dmn::proof
