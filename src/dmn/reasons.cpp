#include "dmn/reasons.h"

#include "dmn/inside/forgotten.h"
#include "dmn/inside/known_answer.h"

namespace schakel::dmn {

Reasons reasons(Evaluation& evaluation, DecisionIndex decision, const NearMissOptions& options) {
    const auto& program = evaluation.program();
    Reasons reasons;
    reasons.decision = decision;
    reasons.answer = evaluation.answer(decision, Operand::whole);
    const auto explanation = explain(evaluation, decision);
    for (const auto& reason : explanation.reasons)
        reasons.rules.push_back(
            {reason, annotations(program, reason), conditions(program, reason)});
    for (const auto input : explanation.inputs)
        reasons.facts.push_back({input, evaluation.input(input)});
    reasons.sufficient = sufficient(evaluation, decision);
    reasons.near_misses = near_misses(evaluation, decision, options);
    return reasons;
}

void leave_open(Evaluation& evaluation, std::span<const InputIndex> inputs) {
    for (const auto input : inputs)
        evaluation.set(input, inside::not_known(evaluation.program(), input));
}

} // namespace schakel::dmn
