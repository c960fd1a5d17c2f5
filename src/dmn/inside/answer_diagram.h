// What decisions answer in every case of the inputs that are not known, as one diagram. It is put
// together table by table, so that it stays small where the cases are many.
#pragma once

#include "dmn/evaluation.h"
#include "dmn/inside/diagrams.h"
#include "dmn/questions.h"

namespace schakel::dmn::inside {

/// An input that is not known, with the values that it may have.
struct OpenInput {
    InputIndex input = 0;
    std::vector<Value> values;
};

struct AnswerDiagram {
    Diagrams diagrams;
    Diagrams::Node root = 0;
    /// The variables, in the order in which the tables read them.
    std::vector<OpenInput> inputs;
};

/// The inputs that are not known and on which one of the decisions may rest, in the order in which
/// the tables read them; in words why their values cannot be gone through.
[[nodiscard]] std::expected<std::vector<OpenInput>, std::string>
inputs_to_know(const Evaluation& evaluation, std::span<const DecisionIndex> decisions);

/// In words why there is none: a decision that is not made of constants, or too many nodes. The
/// inputs are those of inputs_to_know().
[[nodiscard]] std::expected<AnswerDiagram, std::string>
answer_diagram(const Evaluation& evaluation, const Sought& sought, std::vector<OpenInput> inputs,
               std::size_t nodes_max);

} // namespace schakel::dmn::inside
