// Cases in which mutants answer otherwise than the table: one for each, or the proof that there is
// none.
#pragma once

#include "dmn/authoring/beside.h"

namespace schakel::dmn::authoring {

struct ToldApart {
    /// It answers as the table does in every case.
    bool equal = false;
    /// A case in which it does not; neither: not known.
    std::optional<TestRow> by;
};

/// For each mutant. `rows` are cases to begin with where not all can be gone through.
[[nodiscard]] std::vector<ToldApart> tell_apart(const TestedModels& models, DecisionIndex decision,
                                                const Beside& beside,
                                                std::span<const Mutant* const> mutants,
                                                std::span<const TestRow> rows);

} // namespace schakel::dmn::authoring
