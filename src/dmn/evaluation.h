// One asking of a program: inputs in, answers out, with the rules that held. A decision is worked
// out when it is asked for, and again only when an input that it rests on has changed.
#pragma once

#include "dmn/possible.h"
#include "dmn/program.h"

namespace schakel::dmn {

/// A rule that holds, or that may hold as far as the inputs are known.
struct Hit {
    std::uint32_t rule = 0;
    bool certain = false;
};

struct Outcome {
    /// In the order of the hit policy. FIRST and PRIORITY end with the first that is certain.
    std::vector<Hit> hits;
    /// It may be that no rule holds.
    bool perhaps_none = false;
    /// It may be that more than one rule of a UNIQUE table holds: the table is wrong and has no
    /// answer then.
    bool conflict = false;

    /// Whether it is certain which rules hold.
    [[nodiscard]] bool decided() const;
};

/// A column of a table with the classes that it may read.
struct ColumnView {
    const CompiledColumn* column = nullptr;
    const std::vector<ClassIndex>* classes = nullptr;
};

class Evaluation {
public:
    /// Nothing is known yet. The program outlives the evaluation.
    explicit Evaluation(const Program& program);

    void set(InputIndex input, Possible value);
    [[nodiscard]] const Possible& input(InputIndex input) const { return inputs_[input]; }

    [[nodiscard]] const Outcome& outcome(DecisionIndex decision);
    /// The answers that the decision can still give in a column of its answer. For COLLECT a list.
    [[nodiscard]] Possible answer(DecisionIndex decision, std::size_t output = 0);
    [[nodiscard]] const Program& program() const { return *program_; }

private:
    [[nodiscard]] const std::vector<ClassIndex>& classes(SourceIndex source);
    [[nodiscard]] std::vector<ClassIndex> classes_of(const Source& source,
                                                     const Possible& value) const;
    [[nodiscard]] Possible value(const Operand& operand);
    void work_out(DecisionIndex decision);

    const Program* program_;
    std::vector<Possible> inputs_;
    std::vector<Outcome> outcomes_;
    std::vector<std::vector<ClassIndex>> classes_;
    Bits holding_;
    std::vector<ColumnView> open_columns_;
    // What is worked out and still holds.
    std::vector<char> outcome_holds_;
    std::vector<char> classes_hold_;
};

} // namespace schakel::dmn
