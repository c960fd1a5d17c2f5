#include "dmn/explanation.h"

#include <algorithm>

namespace schakel::dmn {
namespace {

class Explainer {
public:
    explicit Explainer(Evaluation& evaluation)
        : evaluation_{evaluation}, seen_(evaluation.program().decisions().size()) {}

    void decision(DecisionIndex index) {
        if (seen_[index] != 0) return;
        seen_[index] = 1;
        const auto& compiled = evaluation_.program().decisions()[index];
        const auto hits = evaluation_.outcome(index).hits;
        for (const auto& hit : hits)
            found.reasons.push_back({index, hit.rule, hit.certain});
        for (const auto& hit : hits)
            for (std::size_t c = 0; c < compiled.columns.size(); ++c)
                if (!compiled.table.rules[hit.rule].cells[c].dash)
                    operand(evaluation_.program().sources()[compiled.columns[c].source].operand);
    }

    Explanation found;

private:
    void operand(const Operand& operand) {
        if (operand.kind == Operand::Kind::decision) decision(operand.index);
        if (operand.kind == Operand::Kind::input &&
            std::find(found.inputs.begin(), found.inputs.end(), operand.index) ==
                found.inputs.end())
            found.inputs.push_back(operand.index);
        for (const auto& argument : operand.arguments)
            this->operand(argument);
    }

    Evaluation& evaluation_;
    std::vector<char> seen_;
};

class OpenInputs {
public:
    explicit OpenInputs(Evaluation& evaluation)
        : evaluation_{evaluation}, seen_(evaluation.program().decisions().size()) {}

    void decision(DecisionIndex index) {
        if (seen_[index] != 0) return;
        seen_[index] = 1;
        if (evaluation_.outcome(index).decided()) return;
        for (const auto& column : evaluation_.program().decisions()[index].columns)
            operand(evaluation_.program().sources()[column.source].operand);
    }

    std::vector<InputIndex> found;

private:
    void operand(const Operand& operand) {
        if (operand.kind == Operand::Kind::decision) decision(operand.index);
        if (operand.kind == Operand::Kind::input && !evaluation_.input(operand.index).is_known() &&
            std::find(found.begin(), found.end(), operand.index) == found.end())
            found.push_back(operand.index);
        for (const auto& argument : operand.arguments)
            this->operand(argument);
    }

    Evaluation& evaluation_;
    std::vector<char> seen_;
};

} // namespace

Explanation explain(Evaluation& evaluation, DecisionIndex decision) {
    Explainer explainer{evaluation};
    explainer.decision(decision);
    return std::move(explainer.found);
}

std::vector<InputIndex> open_inputs(Evaluation& evaluation, DecisionIndex decision) {
    OpenInputs open{evaluation};
    open.decision(decision);
    return std::move(open.found);
}

} // namespace schakel::dmn
