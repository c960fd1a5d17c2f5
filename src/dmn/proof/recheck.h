// A counterexample put to the programs themselves.
#pragma once

#include "dmn/proof/diagram.h"
#include "dmn/proof/prove.h"
#include "dmn/proof/statement_formulas.h"

namespace schakel::dmn::proof {

/// The case, or the two cases, that the assignment stands for, with what the programs answer to
/// them; in words what is not as it was foretold (R-DMN-41).
[[nodiscard]] std::expected<std::vector<Case>, std::string>
rechecked(const StatementFormulas& formulas, const Claims& claims,
          const PreparedStatement& statement, const Assignment& assignment);

} // namespace schakel::dmn::proof
