// Tests of decisions as rows of a CSV file beside the model: a column for each input by its name, one for each decision
// that is asked for (`=> decision`, or `=> decision.output`), and `because` for why. Cells hold values as a cell of a
// table would: "yes", 3, date("2020-01-01"), null. An empty one is a fact that is not known, or an answer that the row
// does not ask for; `?` as an answer: it cannot be decided yet.
//
//   R-DMN-55  Rows that cannot be read whole are not run at all; every fault is told at once, with row and column.
//             (R-DMN-3)
#pragma once

#include "dmn/authoring/test_rows.h"

namespace schakel::main {

/// A fault's pointer names row and column, as a spreadsheet counts them: the header is row 1.
[[nodiscard]] std::expected<std::vector<dmn::authoring::TestRow>, Faults>
read_test_rows(std::string_view csv, const dmn::authoring::TestedModels& models);

/// The same form, with a column for each input and answer that some row has.
[[nodiscard]] std::string write_test_rows(std::span<const dmn::authoring::TestRow> rows,
                                          const dmn::authoring::TestedModels& models);

/// `decision`, or `decision.output` where there are several outputs.
[[nodiscard]] std::string name_of(const dmn::authoring::Expectation& expected,
                                  const dmn::authoring::TestedModels& models);

} // namespace schakel::main
