// The values that a column can read, as few as the tests that look at it can tell apart, and sets of
// them written as the text of a cell.
//
//   R-DMN-30  A column is gone through with every value that it can read and that is of the type it
//             declares and among those allowed, one for all that no test tells apart; null too where a
//             cell asks for it. Of a column without a type: null and what its cells name. (design: a table is judged on cases that
//             can come about)
#pragma once

#include "dmn/program.h"

#include <functional>

namespace schakel::dmn::analysis {

using Part = std::uint32_t;
/// Parts of a column, upwards.
using PartSet = std::vector<Part>;

/// All values that are told apart from the rest in the same way. Each counts as one case.
struct ValuePart {
    Value example;
    /// Exactly the example, and nothing else.
    bool single = true;
    /// Otherwise a stretch between bounds, null for open ones, or every text that is not named.
    Value low, high;
};

/// What two versions of a column name, or one.
struct ColumnReading {
    const Program* program = nullptr;
    SourceIndex source = 0;
    /// What the columns of this source in one table hold.
    std::vector<const UnaryTests*> cells;
};

struct ColumnValues {
    /// The expression of the column.
    std::string text;
    std::vector<ValuePart> parts;
    /// Whether it declares a type.
    bool typed = false;
    /// It is known which texts it can read: the type lists them, or the decision that it reads.
    bool closed = true;
    /// In words, when allowed values are too intricate to be cut into parts: of each part one value
    /// was looked at.
    std::string doubt;

    [[nodiscard]] PartSet all() const;
    /// A cell that holds for these parts and for no other value that the column can read.
    [[nodiscard]] std::string cell(const PartSet& set) const;
    /// Whether it can be asked for at once: one stretch of a line, or values one by one.
    [[nodiscard]] bool is_one_test(const PartSet& set) const;
};

/// The answers that a decision can give in a column of its answer; nullopt when that is not known.
using AnswersOf =
    std::function<std::optional<std::vector<Value>>(const Program&, DecisionIndex, std::uint32_t)>;

/// The values that every one of these readings takes.
[[nodiscard]] ColumnValues column_values(const std::vector<ColumnReading>& readings,
                                         const AnswersOf& answers_of);

/// The type that a column declares or the input that it reads; null for none.
[[nodiscard]] TypePointer type_of_column(const Program& program, SourceIndex source);
/// Whether the value is of the type that the column declares and among those that it allows.
[[nodiscard]] bool conforms(const Program& program, SourceIndex source, const Value& value);

} // namespace schakel::dmn::analysis
