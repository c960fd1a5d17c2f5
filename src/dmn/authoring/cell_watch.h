// Which cells of a table hold for what a row gives. A table only says which rules hold; here each
// cell stands as a rule of its own in a table beside it.
#pragma once

#include "dmn/authoring/test_rows.h"

namespace schakel::dmn::authoring {

enum class Holds : std::uint8_t { no, perhaps, yes };

/// For each rule of a table, for each of its cells. A dash holds.
using CellsHolding = std::vector<std::vector<Holds>>;

class CellWatch {
public:
    explicit CellWatch(const TestedModels& models);

    void set(const TestRow& row) { facts_.set(evaluation_, row); }
    /// Of the last row that was set; empty for a decision without a table.
    [[nodiscard]] CellsHolding cells(DecisionIndex decision);

private:
    [[nodiscard]] static Program watching(const TestedModels& models);

    const TestedModels& models_;
    Program program_;
    Facts facts_;
    Evaluation evaluation_;
};

} // namespace schakel::dmn::authoring
