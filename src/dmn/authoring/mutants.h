// Tables with one small mistake, as an author could make it.
#pragma once

#include "dmn/model.h"

namespace schakel::dmn::authoring {

struct Mutant {
    enum class Kind {
        bound_included, // < for <=, ] for [
        bound_moved,    // into the stretch beside it
        negated,        // not() around the cell, or taken away
        cell_dropped,   // a dash
        next_cell,      // the cell of the next row
        rows_swapped,   // with the next row; only where the hit policy looks at their order
        next_answer,    // another answer of the column
        rule_dropped,
    };
    Kind kind{};
    std::size_t rule = 0;
    /// Of the inputs, or for next_answer of the outputs; nothing for a whole rule.
    std::optional<std::size_t> column;
    UnaryTests cell;
    Expression answer;
};

/// Each once; none that only says the same in other words.
[[nodiscard]] std::vector<Mutant> mutants_of(const DecisionTable& table);

[[nodiscard]] DecisionTable mutated(const DecisionTable& table, const Mutant& mutant);

/// What the mistake changes: rule 2, column Age: `< 6` becomes `<= 6`.
[[nodiscard]] std::string in_words(const DecisionTable& table, const Mutant& mutant);

/// How people name a column: by its label, or by what it reads or gives.
[[nodiscard]] std::string name_of(const InputColumn& column);
[[nodiscard]] std::string name_of(const OutputColumn& column);

} // namespace schakel::dmn::authoring
