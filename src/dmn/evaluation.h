// One asking of a program: inputs in, answers out, with the rules that held. A decision is worked
// out when it is asked for, and again only when a column of it reads otherwise than it did then.
#pragma once

#include "dmn/outcome.h"
#include "dmn/possible.h"
#include "dmn/program.h"
#include "dmn/table_reading.h"

#include <unordered_map>

namespace schakel::dmn {

class Evaluation {
public:
    /// Nothing is known yet. The program outlives the evaluation.
    explicit Evaluation(const Program& program);
    Evaluation(const Evaluation&) = delete;
    Evaluation& operator=(const Evaluation&) = delete;

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
    /// They stand in answered_, or are null.
    std::vector<const Outcome*> outcomes_;
    std::vector<std::vector<ClassIndex>> classes_;
    Bits holding_;
    std::vector<ColumnView> open_columns_;
    std::vector<ClassIndex> read_now_;
    TableReader reader_;
    /// For each decision what it answered to what it read, so that an input that is tried and set
    /// back is not worked out again. What it read: for each column how many classes, and which.
    using Read = std::vector<ClassIndex>;
    struct ReadHash {
        std::size_t operator()(const Read& read) const;
    };
    std::vector<std::unordered_map<Read, Outcome, ReadHash>> answered_;
    // What is worked out and still holds.
    std::vector<char> outcome_holds_;
    std::vector<char> classes_hold_;
};

} // namespace schakel::dmn
