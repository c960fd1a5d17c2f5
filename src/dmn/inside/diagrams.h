// Decision diagrams: what every case of a few variables leads to, with alike parts kept once. Two
// diagrams that lead to the same in every case are one node, so that a variable stands in a node
// exactly when there are cases that differ in it alone and lead apart.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

namespace schakel::dmn::inside {

/// Whole numbers by whole numbers, for what was worked out already. Open addressing.
class Memo {
public:
    static constexpr std::uint32_t none = ~std::uint32_t{0};

    void clear();
    /// `none` when it is not there.
    [[nodiscard]] std::uint32_t find(std::uint64_t key) const;
    void put(std::uint64_t key, std::uint32_t value);

private:
    struct Slot {
        /// One more than the key; 0 for an empty slot.
        std::uint64_t key = 0;
        std::uint32_t value = 0;
    };
    [[nodiscard]] std::size_t slot_of(std::uint64_t key) const;
    void grow();

    std::vector<Slot> slots_;
    std::size_t size_ = 0;
};

class Diagrams {
public:
    using Node = std::uint32_t;
    /// As many as a node's set of variables has bits.
    static constexpr std::size_t variables_max = 64;

    /// One number of values for each variable, and how many nodes there may be.
    Diagrams(std::vector<std::uint32_t> sizes, std::size_t nodes_max);

    /// What every case leads to.
    [[nodiscard]] Node end(std::uint32_t code);
    /// A child for each value of the variable, which stands before all variables of the children.
    [[nodiscard]] Node node(std::uint32_t variable, std::span<const Node> children);

    [[nodiscard]] std::uint32_t size(std::uint32_t variable) const { return sizes_[variable]; }
    [[nodiscard]] bool is_end(Node node) const { return nodes_[node].variables == 0; }
    [[nodiscard]] std::uint32_t code(Node end) const { return nodes_[end].first; }
    /// The first that makes a difference; of an end one behind the last.
    [[nodiscard]] std::uint32_t variable(Node node) const { return nodes_[node].variable; }
    /// All that make a difference, a bit for each.
    [[nodiscard]] std::uint64_t variables(Node node) const { return nodes_[node].variables; }
    [[nodiscard]] Node child(Node node, std::uint32_t value) const {
        return pool_[nodes_[node].first + value];
    }

    /// The codes of all that the node leads to, upwards.
    [[nodiscard]] std::vector<std::uint32_t> codes(Node node) const;
    /// What is left of the node when a variable that makes a difference to it is known: for each of
    /// its values a node, from this place on.
    [[nodiscard]] std::uint32_t after(Node node, std::uint32_t variable);
    [[nodiscard]] Node at(std::uint32_t place) const { return pool_[place]; }

    /// Every end becomes what `made` makes of its code.
    template <class Make>
    [[nodiscard]] Node map(Node node, Make&& made) {
        memo_.clear();
        return map_on(node, made);
    }
    /// Case by case, what `made` makes of the codes of both.
    template <class Make>
    [[nodiscard]] Node join(Node left, Node right, Make&& made) {
        memo_.clear();
        return join_on(left, right, made);
    }

    /// There were too many nodes: nothing that was made since means anything.
    [[nodiscard]] bool full() const { return full_; }
    [[nodiscard]] std::size_t count() const { return nodes_.size(); }

private:
    struct Kept {
        std::uint64_t variables = 0;
        std::uint32_t variable = 0;
        /// Where the children stand, or the code.
        std::uint32_t first = 0;
    };

    /// Where the node stands or would stand among `slots_`.
    [[nodiscard]] std::size_t slot_of(std::uint32_t variable, std::span<const Node> children) const;
    void grow();

    template <class Make>
    Node map_on(Node node, Make& made) {
        if (full_) return node;
        if (const auto found = memo_.find(node); found != Memo::none) return found;
        if (is_end(node)) {
            const auto other = end(made(code(node)));
            memo_.put(node, other);
            return other;
        }
        const auto variable = this->variable(node);
        const auto from = scratch_.size();
        for (std::uint32_t value = 0; value < sizes_[variable]; ++value) {
            const auto next = map_on(child(node, value), made);
            scratch_.push_back(next);
        }
        return remember(node, variable, from);
    }
    template <class Make>
    Node join_on(Node left, Node right, Make& made) {
        if (full_) return left;
        const auto key = std::uint64_t{left} << 32 | right;
        if (const auto found = memo_.find(key); found != Memo::none) return found;
        if (is_end(left) && is_end(right)) {
            const auto both = end(made(code(left), code(right)));
            memo_.put(key, both);
            return both;
        }
        const auto variable = std::min(this->variable(left), this->variable(right));
        const auto from = scratch_.size();
        for (std::uint32_t value = 0; value < sizes_[variable]; ++value) {
            const auto next =
                join_on(this->variable(left) == variable ? child(left, value) : left,
                        this->variable(right) == variable ? child(right, value) : right, made);
            scratch_.push_back(next);
        }
        return remember(key, variable, from);
    }
    /// The node of the children that stand in `scratch_` from there on.
    Node remember(std::uint64_t key, std::uint32_t variable, std::size_t from);

    std::vector<std::uint32_t> sizes_;
    std::size_t nodes_max_;
    bool full_ = false;
    std::vector<Kept> nodes_;
    std::vector<Node> pool_;
    /// One more than the node; 0 for none. A power of two of them.
    std::vector<std::uint32_t> slots_;
    Memo ends_, memo_, afters_;
    std::vector<Node> scratch_;
};

} // namespace schakel::dmn::inside
