// Whether the rows of a test would notice a mistake in the tables: every mutant of every table is
// tried on them.
//
//   R-DMN-52  A mutant counts as equal only when it is shown that it answers as the table does in
//             every case; only those are left out of the score. One of which that is not known
//             counts as a mistake that nobody noticed. (design: doubt means no)
//   R-DMN-53  The verdict on a mutant is the one that linking the models with it and running all the
//             rows would give. (design)
//   R-DMN-54  A mutant that survives comes with a row that would have noticed it. (design)
#pragma once

#include "dmn/authoring/beside.h"

namespace schakel::dmn::authoring {

/// Cases that are all gone through to show that a mutant is equal.
inline constexpr std::size_t cases_max = 200'000;
/// Cases that are tried to tell a mutant apart when there are more.
inline constexpr std::size_t tries_max = 20'000;

struct MutantResult {
    enum class Verdict { killed, survived, equal, not_known };
    DecisionIndex decision = 0;
    Mutant mutant;
    Verdict verdict = Verdict::not_known;
    /// The first row that noticed a killed one.
    std::size_t killed_by = 0;
    /// A row that would notice one that survived: facts, and what the decision answers today. The
    /// author says whether that is right.
    std::optional<TestRow> would_kill;
};

struct MutationReport {
    /// In the order of the decisions and their rules.
    std::vector<MutantResult> mutants;

    [[nodiscard]] std::size_t count(MutantResult::Verdict verdict) const;
    /// The percentage that was noticed of those that are not equal; 100 when there are none.
    [[nodiscard]] double score() const;
};

/// Rows that do not pass say nothing about mutants and are left out.
[[nodiscard]] MutationReport try_mutants(const TestedModels& models, std::span<const TestRow> rows);

} // namespace schakel::dmn::authoring
