// One asking of a program: inputs in, answers out, with the rules that held. A decision is worked
// out when it is asked for, and again only when a column of it reads otherwise than it did then. An
// evaluation may be asked many questions, one after another: then only what differs is worked out.
//
//   R-DMN-57  Whatever it was set to and asked before, an evaluation answers as a new one would.
//             (design: speed changes no answer)
#pragma once

#include "dmn/outcome.h"
#include "dmn/possible.h"
#include "dmn/program.h"
#include "dmn/table_reading.h"

#include <optional>
#include <unordered_map>

namespace schakel::dmn {

/// What an input may be set to again and again, with what columns read of it worked out beforehand.
struct PreparedValue {
    Possible value;
    /// For each source that reads this input and nothing else the classes that it may read, upwards.
    std::vector<std::pair<SourceIndex, std::vector<ClassIndex>>> classes;
    /// That is all that reads this input.
    bool complete = false;
};

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
    /// The same for what prepared() made of it. It stays where it is for as long as the input is set to it.
    void set(InputIndex input, const PreparedValue& prepared);
    [[nodiscard]] PreparedValue prepared(InputIndex input, Possible value) const;
    [[nodiscard]] const Possible& input(InputIndex input) const { return *inputs_[input]; }

    /// It changes with what is set and asked next.
    [[nodiscard]] const Outcome& outcome(DecisionIndex decision);
    /// The answers that the decision can still give in a column of its answer, or as a whole
    /// (Operand::whole). Where all rules count it is a list.
    [[nodiscard]] Possible answer(DecisionIndex decision, std::uint32_t output = 0);
    /// Columns that settle which rules hold: as long as these read what they read now, the others may
    /// read anything. Found quickly, one after the other, so not always as few as can be. Nothing when
    /// it is not certain which rules hold, or when columns do not tell it.
    [[nodiscard]] std::optional<std::vector<std::uint32_t>>
    settling_columns(DecisionIndex decision);
    /// Whether a cell of a rule of a table holds for what its column reads; nullopt while that is
    /// not known.
    [[nodiscard]] std::optional<bool> holds(DecisionIndex decision, std::uint32_t rule,
                                            std::size_t column);
    [[nodiscard]] const Program& program() const { return *program_; }

private:
    using Classes = std::vector<ClassIndex>;
    using Word = std::uint64_t;

    [[nodiscard]] Possible conforming(InputIndex input, Possible value) const;
    /// What a source may read; beyond its classes stands one for what is refused.
    [[nodiscard]] const Classes& classes(SourceIndex source);
    static void read_answer(const Source& source, const Outcome& outcome, Classes& found);
    [[nodiscard]] static Classes classes_of(const Source& source, const Possible& value);
    [[nodiscard]] static ClassIndex class_of(const Source& source, const Value& value);
    [[nodiscard]] Possible value(const Operand& operand,
                                 const Possible* only_input = nullptr) const;
    [[nodiscard]] Possible worked_out(const Operand& operand, const Possible* only_input) const;
    [[nodiscard]] Possible answer_now(DecisionIndex decision, std::uint32_t output) const;
    [[nodiscard]] Possible gathered_answer(const CompiledDecision& compiled, const Outcome& outcome,
                                           std::uint32_t output) const;
    [[nodiscard]] Possible answer_of_rule(const CompiledTable& table, std::uint32_t rule,
                                          std::uint32_t output) const;
    void bring_up_to_date(DecisionIndex decision);
    void work_out(DecisionIndex decision);
    /// False when the columns leave something open.
    [[nodiscard]] bool read_known(const CompiledDecision& compiled, Outcome& outcome);
    void read_columns(const CompiledDecision& compiled, Outcome& outcome);
    void read_anew(SourceIndex source);
    void reads_now(SourceIndex source, const Classes& classes);
    void tell_readers(DecisionIndex decision);
    void work_out_again(std::span<const Word> decisions);

    const Program* program_;
    std::chrono::system_clock::time_point now_;
    /// They stand in own_inputs_, or where they were prepared.
    std::vector<const Possible*> inputs_;
    std::vector<Possible> own_inputs_;
    /// What was set as it is now, when that was prepared.
    std::vector<const PreparedValue*> prepared_;
    std::vector<Outcome> outcomes_;
    /// What each source reads; null when that has to be found again. They stand in own_classes_, or
    /// where they were prepared.
    std::vector<const Classes*> classes_;
    std::vector<Classes> own_classes_;
    /// The one class that it reads; `several` when there are more, or when it is refused.
    static constexpr ClassIndex several = ~ClassIndex{0};
    std::vector<ClassIndex> only_class_;
    /// The decisions that may answer otherwise than they did, by their places in the order.
    std::vector<Word> to_work_out_;
    /// For columns that may read what is refused besides: what they read without it.
    std::vector<Classes> allowed_;
    std::vector<ColumnView> open_columns_;
    Bits holding_;
    std::vector<Word> held_;
    Classes read_now_, answer_now_;
    Outcome outcome_now_;
    TableReader reader_;
    /// For each decision what it answered to what it read, where that left something open, so that it
    /// is not gone through again. What it read: the rules that hold for the columns that are known, in
    /// two halves a word, and each other column with how many classes, and which.
    using Read = std::vector<ClassIndex>;
    struct ReadHash {
        std::size_t operator()(const Read& read) const;
    };
    std::vector<std::unordered_map<Read, Outcome, ReadHash>> answered_;
};

} // namespace schakel::dmn
