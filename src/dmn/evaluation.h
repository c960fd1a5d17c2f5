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
    /// Nothing is known yet. The program outlives the evaluation. `now` is what today() and now() say
    /// in expressions.
    explicit Evaluation(const Program& program, std::chrono::system_clock::time_point now =
                                                    std::chrono::system_clock::now());
    Evaluation(const Evaluation&) = delete;
    Evaluation& operator=(const Evaluation&) = delete;

    /// A known value that does not conform to the input's type is none: null takes its place
    /// (R-FEEL-4).
    void set(InputIndex input, Possible value);
    [[nodiscard]] const Possible& input(InputIndex input) const { return inputs_[input]; }

    [[nodiscard]] const Outcome& outcome(DecisionIndex decision);
    /// The answers that the decision can still give in a column of its answer, or as a whole
    /// (Operand::whole). Where all rules count it is a list.
    [[nodiscard]] Possible answer(DecisionIndex decision, std::uint32_t output = 0);
    [[nodiscard]] const Program& program() const { return *program_; }

private:
    /// What a source may read; beyond its classes stands one for what is refused.
    [[nodiscard]] const std::vector<ClassIndex>& classes(SourceIndex source);
    [[nodiscard]] static std::vector<ClassIndex> classes_of(const Source& source,
                                                            const Possible& value);
    [[nodiscard]] static ClassIndex class_of(const Source& source, const Value& value);
    [[nodiscard]] Possible value(const Operand& operand);
    [[nodiscard]] Possible worked_out(const Operand& operand);
    [[nodiscard]] Possible gathered_answer(const CompiledDecision& compiled, const Outcome& outcome,
                                           std::uint32_t output);
    [[nodiscard]] Possible answer_of_rule(const CompiledTable& table, std::uint32_t rule,
                                          std::uint32_t output);
    void work_out(DecisionIndex decision);
    void read_columns(const CompiledDecision& compiled, Outcome& outcome);

    const Program* program_;
    std::chrono::system_clock::time_point now_;
    std::vector<Possible> inputs_;
    /// They stand in answered_ or wholes_, or are null.
    std::vector<const Outcome*> outcomes_;
    std::vector<Outcome> wholes_;
    std::vector<std::vector<ClassIndex>> classes_;
    /// For columns that may read what is refused besides: what they read without it.
    std::vector<std::vector<ClassIndex>> allowed_;
    std::vector<ColumnView> open_columns_;
    Bits holding_;
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
