#include "dmn/analysis/box_search.h"

#include <map>

namespace schakel::dmn::analysis {

std::vector<Row> rows_of(const RowSet& set) {
    std::vector<Row> rows;
    rows.reserve(count(set));
    each_row(set, [&](Row row) { rows.push_back(row); });
    return rows;
}

LocalRows::LocalRows(const RuleBoxes& boxes, Box box, std::vector<Row> rows)
    : box_{std::move(box)}, rows_{std::move(rows)}, words_{words_for(rows_.size())},
      size_{RuleBoxes::size(box_)} {
    for (std::size_t axis = 0; axis < box_.size(); ++axis)
        add(boxes, axis);
}

void LocalRows::add(const RuleBoxes& boxes, std::size_t number) {
    Axis axis;
    axis.axis = number;
    std::map<RowSet, std::size_t> known;
    RowSet local(words_);
    for (const auto part : box_[number]) {
        std::ranges::fill(local, Word{0});
        const auto& holding = boxes.axes()[number].rows_of_part[part];
        for (std::size_t row = 0; row < rows_.size(); ++row)
            local[row / word_bits] |= Word{contains(holding, rows_[row])} << (row % word_bits);
        const auto [found, is_new] = known.emplace(local, axis.groups.size());
        if (is_new) {
            axis.groups.emplace_back();
            axis.sizes.push_back(0);
            axis.rows.insert(axis.rows.end(), local.begin(), local.end());
        }
        axis.groups[found->second].push_back(part);
        axis.sizes[found->second] += 1;
    }
    if (axis.groups.size() == 1 && count(axis.rows.data(), words_) == rows_.size()) return;
    axis.full.assign(words_, ~Word{0});
    axis.fraction.assign(rows_.size(), 0);
    for (std::size_t group = 0; group < axis.groups.size(); ++group) {
        const auto* const holding = axis.rows.data() + group * words_;
        for (std::size_t i = 0; i < words_; ++i)
            axis.full[i] &= holding[i];
        const auto share = axis.sizes[group] / static_cast<double>(box_[number].size());
        every_row(holding, words_, [&](Row row) {
            axis.fraction[row] += share;
            return true;
        });
    }
    axes_.push_back(std::move(axis));
}

RowSet LocalRows::among(const RowSet& all) const {
    RowSet found(words_, 0);
    for (std::size_t row = 0; row < rows_.size(); ++row)
        if (contains(all, rows_[row])) insert(found, row);
    return found;
}

} // namespace schakel::dmn::analysis
