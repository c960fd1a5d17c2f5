// The rows of a table, or of two, as boxes: for each axis, which is one or more columns that read the
// same, the parts of it for which the row holds.
#pragma once

#include "dmn/analysis/column_values.h"
#include "dmn/analysis/row_sets.h"

namespace schakel::dmn::analysis {

/// Parts of every axis, in the order of the axes.
using Box = std::vector<PartSet>;

class RuleBoxes {
public:
    struct Axis {
        std::size_t parts = 0;
        /// Rows that hold for a part.
        std::vector<RowSet> rows_of_part;
        /// Cells that hold for the same parts are one: which one each row has.
        std::vector<std::uint32_t> cell_of_row;
        struct Cell {
            PartSet parts;
            /// Rows that hold for some part of it, and for all.
            RowSet touching, covering;
        };
        std::vector<Cell> cells;
    };

    /// `rows_of_part` for each axis and part.
    RuleBoxes(std::size_t rows, std::vector<std::vector<RowSet>> rows_of_part);

    [[nodiscard]] std::size_t rows() const { return rows_; }
    [[nodiscard]] const std::vector<Axis>& axes() const { return axes_; }
    [[nodiscard]] const PartSet& parts(std::size_t axis, Row row) const {
        return axes_[axis].cells[axes_[axis].cell_of_row[row]].parts;
    }
    [[nodiscard]] Box box(Row row) const;
    [[nodiscard]] Box whole() const;
    [[nodiscard]] Box common(Row left, Row right) const;
    /// It holds in no case.
    [[nodiscard]] bool holds_never(Row row) const;
    /// Rows that hold in some case in which this row does, itself among them; and in all of them.
    [[nodiscard]] RowSet touching(Row row) const;
    [[nodiscard]] RowSet covering(Row row) const;
    /// How many cases.
    [[nodiscard]] double size(Row row) const;
    [[nodiscard]] double size() const;
    [[nodiscard]] static double size(const Box& box);

private:
    std::size_t rows_;
    std::vector<Axis> axes_;
};

} // namespace schakel::dmn::analysis
