#include "dmn/analysis/rule_boxes.h"

#include <algorithm>
#include <map>

namespace schakel::dmn::analysis {
namespace {

RuleBoxes::Axis axis_of(std::size_t rows, std::vector<RowSet> rows_of_part) {
    RuleBoxes::Axis axis;
    axis.parts = rows_of_part.size();
    std::vector<PartSet> parts(rows);
    for (Part part = 0; part < axis.parts; ++part)
        each_row(rows_of_part[part], [&](Row row) { parts[row].push_back(part); });
    std::map<PartSet, std::uint32_t> known;
    axis.cell_of_row.reserve(rows);
    for (auto& set : parts) {
        const auto [found, is_new] =
            known.emplace(std::move(set), static_cast<std::uint32_t>(known.size()));
        if (is_new) axis.cells.push_back({found->first, {}, {}});
        axis.cell_of_row.push_back(found->second);
    }
    for (auto& cell : axis.cells) {
        cell.touching.assign(words_for(rows), 0);
        cell.covering.assign(words_for(rows), ~Word{0});
        for (const auto part : cell.parts)
            for (std::size_t i = 0; i < cell.touching.size(); ++i) {
                cell.touching[i] |= rows_of_part[part][i];
                cell.covering[i] &= rows_of_part[part][i];
            }
    }
    axis.rows_of_part = std::move(rows_of_part);
    return axis;
}

} // namespace

RuleBoxes::RuleBoxes(std::size_t rows, std::vector<std::vector<RowSet>> rows_of_part)
    : rows_{rows} {
    for (auto& one : rows_of_part)
        axes_.push_back(axis_of(rows, std::move(one)));
}

Box RuleBoxes::box(Row row) const {
    Box box;
    for (std::size_t axis = 0; axis < axes_.size(); ++axis)
        box.push_back(parts(axis, row));
    return box;
}

Box RuleBoxes::whole() const {
    Box box;
    for (const auto& axis : axes_) {
        auto& set = box.emplace_back(axis.parts);
        for (Part part = 0; part < axis.parts; ++part)
            set[part] = part;
    }
    return box;
}

Box RuleBoxes::common(Row left, Row right) const {
    Box box;
    for (std::size_t axis = 0; axis < axes_.size(); ++axis)
        std::ranges::set_intersection(parts(axis, left), parts(axis, right),
                                      std::back_inserter(box.emplace_back()));
    return box;
}

bool RuleBoxes::holds_never(Row row) const {
    for (std::size_t axis = 0; axis < axes_.size(); ++axis)
        if (parts(axis, row).empty()) return true;
    return false;
}

RowSet RuleBoxes::touching(Row row) const {
    RowSet set = rows_before(rows_, rows_);
    for (const auto& axis : axes_) {
        const auto& touching = axis.cells[axis.cell_of_row[row]].touching;
        for (std::size_t i = 0; i < set.size(); ++i)
            set[i] &= touching[i];
    }
    return set;
}

RowSet RuleBoxes::covering(Row row) const {
    RowSet set = rows_before(rows_, rows_);
    for (const auto& axis : axes_) {
        const auto& covering = axis.cells[axis.cell_of_row[row]].covering;
        for (std::size_t i = 0; i < set.size(); ++i)
            set[i] &= covering[i];
    }
    return set;
}

double RuleBoxes::size(Row row) const {
    double size = 1;
    for (std::size_t axis = 0; axis < axes_.size(); ++axis)
        size *= static_cast<double>(parts(axis, row).size());
    return size;
}

double RuleBoxes::size() const {
    double size = 1;
    for (const auto& axis : axes_)
        size *= static_cast<double>(axis.parts);
    return size;
}

double RuleBoxes::size(const Box& box) {
    double size = 1;
    for (const auto& set : box)
        size *= static_cast<double>(set.size());
    return size;
}

} // namespace schakel::dmn::analysis
