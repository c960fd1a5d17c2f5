// Tests of decisions as rows: what is given, what should come of it, and why.
//
//   R-DMN-50  A fact that a row leaves out is not known: it is neither false nor null. A row passes
//             when each decision that it asks for is known to answer what it expects; a row that
//             expects no decision yet passes only when more than one answer is still possible.
//             (R-DMN-6; design: doubt means no)
#pragma once

#include "dmn/authoring/tested_models.h"
#include "dmn/evaluation.h"

namespace schakel::dmn::authoring {

struct Expectation {
    DecisionIndex decision = 0;
    /// The column of its answer, or Operand::whole.
    std::uint32_t output = 0;
    /// Absent: it cannot be decided yet.
    std::optional<Value> value;
};

struct TestRow {
    /// By InputIndex; absent when it is not known.
    std::vector<std::optional<Value>> facts;
    std::vector<Expectation> expected;
    std::string because;
};

[[nodiscard]] bool is_met(const Expectation& expected, const Possible& answer);

/// Puts the facts of rows into askings of one program that was made of the tested models. What is
/// not known can be any value of its declared type, or anything at all where there is none.
class Facts {
public:
    Facts(const TestedModels& models, const Program& program);
    void set(Evaluation& evaluation, const TestRow& row);
    /// The place of the input in the program.
    [[nodiscard]] InputIndex place_of(InputIndex input) const { return places_[input]; }

private:
    [[nodiscard]] const Possible& unknown(InputIndex input);

    const TestedModels& models_;
    const Program& program_;
    std::vector<InputIndex> places_;
    std::vector<std::optional<Possible>> unknown_;
};

/// A rule that would have given the answer that was expected, and the cells for which it did not
/// hold for certain. None of them: another rule came before it, or contradicts it.
struct MissedRule {
    std::uint32_t rule = 0;
    std::vector<std::size_t> columns;
};

struct CheckedExpectation {
    Possible answer;
    bool met = false;
    std::vector<Hit> hits;
    /// Only when it was not met and a value was expected.
    std::vector<MissedRule> missed;
};

struct RowResult {
    /// In the order of the row's expectations.
    std::vector<CheckedExpectation> answers;
    [[nodiscard]] bool passed() const;
};

[[nodiscard]] std::vector<RowResult> run(const TestedModels& models, std::span<const TestRow> rows);

} // namespace schakel::dmn::authoring
