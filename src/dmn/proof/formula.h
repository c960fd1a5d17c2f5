// Statements about inputs that are built of "this input is one of these cases", `and` and `not`.
// What is the same is kept once, so that a table that many others rest on stands here once too. A
// Diagram and a SolverSession tell whether one of them can be true.
#pragma once

#include "dmn/bits.h"

#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

namespace schakel::dmn::proof {

using VariableIndex = std::uint32_t;

/// A formula of one FormulaStore; its lowest bit says that the opposite is meant.
struct Formula {
    std::uint32_t code = 0;
    [[nodiscard]] bool negated() const { return (code & 1U) != 0; }
    [[nodiscard]] std::uint32_t node() const { return code >> 1U; }
    [[nodiscard]] Formula operator!() const { return {code ^ 1U}; }
    bool operator==(const Formula&) const = default;
};
inline constexpr Formula never{0};
inline constexpr Formula always{1};

class FormulaStore {
public:
    struct Node {
        enum class Kind : std::uint8_t { none, one_of, both };
        Kind kind = Kind::none;
        /// Of one_of: the variable and the place of its cases; of both: the two codes.
        std::uint32_t first = 0, second = 0;
    };

    FormulaStore();

    /// The variable is one of these of its cases. All of them, or none, is no condition at all.
    [[nodiscard]] Formula one_of(VariableIndex variable, const std::vector<bool>& cases);
    [[nodiscard]] Formula both(Formula left, Formula right);
    [[nodiscard]] Formula either(Formula left, Formula right) { return !both(!left, !right); }
    [[nodiscard]] Formula choose(Formula condition, Formula then, Formula otherwise) {
        return either(both(condition, then), both(!condition, otherwise));
    }

    [[nodiscard]] std::size_t size() const { return nodes_.size(); }
    [[nodiscard]] const Node& node(std::uint32_t at) const { return nodes_[at]; }
    [[nodiscard]] const std::vector<bool>& cases(const Node& node) const {
        return case_sets_[node.second];
    }
    /// The nodes that these are made of and they themselves, each after its parts.
    [[nodiscard]] std::vector<std::uint32_t> parts_of(Formula formula) const;

private:
    [[nodiscard]] Formula kept(const Node& node);

    struct NodeHash {
        std::size_t operator()(const Node& node) const;
    };
    struct SameNode {
        bool operator()(const Node& left, const Node& right) const {
            return left.kind == right.kind && left.first == right.first &&
                   left.second == right.second;
        }
    };
    std::vector<Node> nodes_;
    std::unordered_map<Node, std::uint32_t, NodeHash, SameNode> known_;
    std::vector<std::vector<bool>> case_sets_;
    std::unordered_map<std::vector<bool>, std::uint32_t> known_sets_;
};

} // namespace schakel::dmn::proof
