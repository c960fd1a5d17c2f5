// What the rows of a test touch: rules, both sides of each cell, and what decisions ask of each other.
//
//   R-DMN-51  Only what is certain counts: a rule is touched by a row that asks for its decision, or
//             for one that rests on it, and for which the rule certainly gives the answer. A cell is
//             touched on its one side by a row for which it and all others of its rule hold, on its
//             other side by one for which it alone does not. (design: doubt means no)
#pragma once

#include "dmn/authoring/test_rows.h"

namespace schakel::dmn::authoring {

struct RuleCoverage {
    DecisionIndex decision = 0;
    std::uint32_t rule = 0;
    /// By how many rows it was hit.
    std::size_t rows = 0;
};

/// A cell that is no dash.
struct CellCoverage {
    DecisionIndex decision = 0;
    std::uint32_t rule = 0;
    std::size_t column = 0;
    /// Some row for which the whole rule held.
    bool held = false;
    /// Some row for which this cell alone did not hold: it decided.
    bool decided = false;
};

/// A decision and an input or decision that it requires.
struct EdgeCoverage {
    DecisionIndex decision = 0;
    bool of_input = false;
    /// An InputIndex or a DecisionIndex.
    std::uint32_t required = 0;
    /// How many different values or answers the rows brought, known ones only.
    std::size_t values = 0;
};

struct Share {
    std::size_t covered = 0;
    std::size_t all = 0;
    /// 100 when there is nothing to cover.
    [[nodiscard]] double percentage() const;
};

struct Coverage {
    std::vector<RuleCoverage> rules;
    std::vector<CellCoverage> cells;
    std::vector<EdgeCoverage> edges;

    [[nodiscard]] Share of_rules() const;
    /// Each cell counts twice, once for each side.
    [[nodiscard]] Share of_cells() const;
    /// An edge is covered when two different values went along it.
    [[nodiscard]] Share of_edges() const;
};

[[nodiscard]] Coverage coverage_of(const TestedModels& models, std::span<const TestRow> rows);

} // namespace schakel::dmn::authoring
