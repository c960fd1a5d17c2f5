// What the decisions of a program answer, as formulas over its inputs: for each answer when it is
// given, and for each rule when it holds.
//
//   R-DMN-45  A decision that is not a table of constants cannot be proven anything about, and is
//             refused by its name. (design)
#pragma once

#include "dmn/proof/input_cases.h"
#include "dmn/proof/term.h"

namespace schakel::dmn::proof {

/// What is refused, in words; it is gathered while formulas are made, which go on with "never".
using Refusal = std::optional<std::string>;

class TableFormulas {
public:
    /// `changed` are the inputs that are read as they are after a Change.
    TableFormulas(const Program& program, Terms& terms, InputCases& cases,
                  std::set<std::string, std::less<>> changed = {});

    [[nodiscard]] const Program& program() const { return program_; }
    [[nodiscard]] Term input(const std::string& name);
    [[nodiscard]] const Term& answer(DecisionIndex decision, std::uint32_t output);
    /// Whether one of the mark's rules is a reason for what it asks.
    [[nodiscard]] Formula is_reason(const Mark& mark);

    [[nodiscard]] const Refusal& refusal() const { return refusal_; }

private:
    /// When each rule holds, by its place in the order, and when none does or there is no answer.
    struct Hits {
        std::vector<Formula> held;
        Formula none = never, no_answer = never;
    };

    [[nodiscard]] const Hits& hits(DecisionIndex decision);
    [[nodiscard]] Hits hits_of(const CompiledDecision& compiled);
    void leave_what_counts(const CompiledDecision& compiled, Hits& hits);
    [[nodiscard]] Term answer_of(const CompiledDecision& compiled, const Hits& hits,
                                 std::uint32_t output);
    [[nodiscard]] Term term(const Operand& operand);
    [[nodiscard]] Term list_contains(const Operand& operand);
    /// Adds to each rule what the column asks, and to `no_answer` when it reads what it may not.
    void read_column(const CompiledColumn& column, std::vector<Formula>& rules, Formula& no_answer);
    [[nodiscard]] Term as_read(const Source& source);
    [[nodiscard]] const std::vector<Formula>& looked_at(DecisionIndex asked);
    [[nodiscard]] Term or_refuse(std::optional<Term> term, std::string_view what);
    void refuse(std::string why);

    const Program& program_;
    Terms& terms_;
    InputCases& cases_;
    std::set<std::string, std::less<>> changed_;
    Refusal refusal_;
    std::vector<std::optional<Hits>> hits_;
    std::map<std::pair<DecisionIndex, std::uint32_t>, Term> answers_;
    /// For what is asked: when each decision is looked at by a rule that holds.
    std::map<DecisionIndex, std::vector<Formula>> looked_at_;
};

} // namespace schakel::dmn::proof
