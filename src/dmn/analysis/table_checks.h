// The questions that the analysis asks of one table. Each adds its findings.
//
//   R-DMN-33  The gaps that are shown are disjoint and without any case in which a rule holds; when
//             all are shown, they are all cases in which none does. (design: they are pasted as rows)
//   R-DMN-34  A rule is dead when it never answers: it holds in no case, or in each of its cases
//             another comes first, or, where only one may hold, another holds too. (design)
//   R-DMN-35  A rule is redundant, and rules can be merged, only when every answer of the table stays
//             the same without it, or with the one rule in their place. (design: proven, not guessed)
//   R-DMN-36  Two rules overlap when there is a case in which both hold; they conflict when the hit
//             policy then has no answer. (DMN 1.5, 8.2.8)
#pragma once

#include "dmn/analysis/analysed_table.h"

namespace schakel::dmn::analysis {

void find_gaps(AnalysedTable& table, const AnalysisLimits& limits, TableFindings& findings);
void find_overlaps(AnalysedTable& table, const AnalysisLimits& limits, TableFindings& findings);
/// Gives for each row whether it is dead. What could not be found out counts as alive.
[[nodiscard]] std::vector<char> find_dead_rules(AnalysedTable& table, const AnalysisLimits& limits,
                                                TableFindings& findings);
void find_redundant_rules(AnalysedTable& table, const std::vector<char>& dead,
                          const AnalysisLimits& limits, TableFindings& findings);
void find_mergeable_rules(AnalysedTable& table, const std::vector<char>& dead,
                          TableFindings& findings);
void check_columns(AnalysedTable& table, TableFindings& findings);
/// Whether the answers that are listed are given.
void check_answers(AnalysedTable& table, const std::vector<char>& dead, TableFindings& findings);

} // namespace schakel::dmn::analysis
