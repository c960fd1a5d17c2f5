// Goes through the cases in a box by what the rows in it say: cases that all rows judge alike go on
// together, and a part of the box is left as soon as it is plain what holds in it. Who searches says
// when that is; how many parts may be looked at is bounded.
#pragma once

#include "dmn/analysis/rule_boxes.h"

#include <algorithm>
#include <span>

namespace schakel::dmn::analysis {

/// How much may still be looked at. Past it the search ends without an answer.
struct Budget {
    std::uint64_t left = 0;
    bool spent = false;
    bool spend() {
        if (left == 0) return spent = true, false;
        --left;
        return true;
    }
};

/// A box with the rows that hold in some case of it, numbered anew from 0. Only axes that tell these
/// rows apart are left, with their parts grouped by which rows hold.
class LocalRows {
public:
    struct Axis {
        std::size_t axis = 0;
        std::vector<PartSet> groups;
        std::vector<double> sizes;
        /// For each group its rows.
        std::vector<Word> rows;
        /// Rows that hold for all groups.
        RowSet full;
        /// For each row which fraction of the axis it holds for.
        std::vector<double> fraction;
    };

    LocalRows(const RuleBoxes& boxes, Box box, std::vector<Row> rows);

    [[nodiscard]] std::size_t words() const { return words_; }
    [[nodiscard]] const std::vector<Row>& rows() const { return rows_; }
    [[nodiscard]] const std::vector<Axis>& axes() const { return axes_; }
    [[nodiscard]] const Box& box() const { return box_; }
    [[nodiscard]] double size() const { return size_; }
    /// The rows as numbered here that are in a set of all rows.
    [[nodiscard]] RowSet among(const RowSet& all) const;

private:
    void add(const RuleBoxes& boxes, std::size_t axis);

    Box box_;
    std::vector<Row> rows_;
    std::size_t words_;
    double size_;
    std::vector<Axis> axes_;
};

[[nodiscard]] std::vector<Row> rows_of(const RowSet& set);

enum class Verdict { leave, found, split };

/// `Visitor::look(node)` says what to do with a part of the box, and may drop rows from `node.live`
/// that cannot matter. `Visitor::found(node)` says whether to go on. `Visitor::in_order` says that
/// the first row counts most.
template <class Visitor>
class BoxSearch {
public:
    /// Part of the box.
    struct Node {
        BoxSearch& search;
        /// Rows that hold in some case of it, and in all.
        Word* live;
        const Word* certain;
        /// How many cases it has.
        double size;
        [[nodiscard]] std::size_t words() const { return search.local_.words(); }
        [[nodiscard]] Box box() const { return search.box(); }
        /// At most this share of its cases is touched by these rows, weighed.
        template <class Weight>
        [[nodiscard]] double reach(const Weight& weight) const {
            double sum = 0;
            every_row(live, words(), [&](Row row) {
                const double share = weight(row);
                return share == 0 || (sum += share * search.fraction(row)) < 1;
            });
            return sum;
        }
    };

    BoxSearch(const LocalRows& local, Budget& budget, Visitor& visitor)
        : local_{local}, budget_{budget}, visitor_{visitor}, open_(local.axes().size()),
          chosen_(local.axes().size()), room_((local.axes().size() + 1) * 2 * local.words()) {
        for (std::size_t axis = 0; axis < open_.size(); ++axis)
            open_[axis] = axis;
    }

    /// False when the visitor wanted no more, or the budget was spent.
    bool run() {
        auto* const live = room_.data();
        std::fill_n(live, local_.words(), Word{0});
        for (std::size_t row = 0; row < local_.rows().size(); ++row)
            live[row / word_bits] |= Word{1} << (row % word_bits);
        return at(0, local_.size());
    }

private:
    friend struct Node;
    [[nodiscard]] std::span<const std::size_t> open() const {
        return std::span{open_}.subspan(depth_);
    }

    [[nodiscard]] double fraction(Row row) const {
        double found = 1;
        for (const auto axis : open())
            found *= local_.axes()[axis].fraction[row];
        return found;
    }

    [[nodiscard]] Box box() const {
        auto found = local_.box();
        for (std::size_t at = 0; at < depth_; ++at) {
            const auto& axis = local_.axes()[open_[at]];
            auto& set = found[axis.axis];
            set.clear();
            for (const auto group : chosen_[at])
                set.insert(set.end(), axis.groups[group].begin(), axis.groups[group].end());
            std::ranges::sort(set);
        }
        return found;
    }

    bool at(std::size_t depth, double size) {
        if (!budget_.spend()) return false;
        depth_ = depth;
        const auto words = local_.words();
        auto* const live = room_.data() + depth * 2 * words;
        auto* const certain = live + words;
        std::copy_n(live, words, certain);
        for (const auto axis : open())
            for (std::size_t i = 0; i < words; ++i)
                certain[i] &= local_.axes()[axis].full[i];
        Node node{*this, live, certain, size};
        switch (visitor_.look(node)) {
        case Verdict::leave: return true;
        case Verdict::found: return visitor_.found(node);
        case Verdict::split: break;
        }
        return split(depth, size, live, certain);
    }

    /// The axis on which the most rows are undecided; of the first such row, where the first counts.
    std::size_t axis_to_split(const Word* live, const Word* certain) const {
        const auto words = local_.words();
        std::size_t row = words * word_bits;
        if (Visitor::in_order)
            for (std::size_t i = 0; i < words && row == words * word_bits; ++i)
                if (const auto word = live[i] & ~certain[i]; word != 0)
                    row = i * word_bits + static_cast<std::size_t>(std::countr_zero(word));
        std::size_t best = depth_, most = 0;
        for (auto at = depth_; at < open_.size(); ++at) {
            const auto& full = local_.axes()[open_[at]].full;
            if (row < words * word_bits && contains(full, row)) continue;
            std::size_t undecided = 0;
            for (std::size_t i = 0; i < words; ++i)
                undecided += static_cast<std::size_t>(std::popcount(live[i] & ~full[i]));
            if (undecided > most) most = undecided, best = at;
        }
        return best;
    }

    bool split(std::size_t depth, double size, const Word* live, const Word* certain) {
        if (depth == open_.size()) return true; // every row is decided: the visitor has judged it
        std::swap(open_[depth], open_[axis_to_split(live, certain)]);
        const auto& axis = local_.axes()[open_[depth]];
        const auto words = local_.words();
        // Groups that leave the same rows are one; those with the fewest rows go first.
        std::vector<std::uint32_t> order(axis.groups.size());
        for (std::uint32_t group = 0; group < order.size(); ++group)
            order[group] = group;
        std::vector<Word> left(order.size() * words);
        std::vector<std::size_t> counts(order.size(), 0);
        for (std::size_t group = 0; group < order.size(); ++group) {
            for (std::size_t i = 0; i < words; ++i)
                left[group * words + i] = live[i] & axis.rows[group * words + i];
            counts[group] = count(left.data() + group * words, words);
        }
        const auto rows_left = [&](std::uint32_t group) {
            return std::span{left}.subspan(group * words, words);
        };
        std::ranges::sort(order, [&](auto one, auto other) {
            if (counts[one] != counts[other]) return counts[one] < counts[other];
            const auto a = rows_left(one), b = rows_left(other);
            const auto [differs, as] = std::ranges::mismatch(a, b);
            return differs != a.end() ? *differs < *as : one < other;
        });
        double whole = 0;
        for (const auto one : axis.sizes)
            whole += one;
        for (std::size_t at = 0; at < order.size();) {
            auto& chosen = chosen_[depth];
            chosen.clear();
            double some = 0;
            const auto rows = rows_left(order[at]);
            for (; at < order.size() && std::ranges::equal(rows, rows_left(order[at])); ++at) {
                chosen.push_back(order[at]);
                some += axis.sizes[order[at]];
            }
            std::ranges::copy(rows, room_.data() + (depth + 1) * 2 * words);
            if (!this->at(depth + 1, size * some / whole)) return false;
        }
        return true;
    }

    const LocalRows& local_;
    Budget& budget_;
    Visitor& visitor_;
    /// The axes, first those that are split already.
    std::vector<std::size_t> open_;
    std::vector<std::vector<std::uint32_t>> chosen_;
    std::vector<Word> room_;
    std::size_t depth_ = 0;
};

} // namespace schakel::dmn::analysis
