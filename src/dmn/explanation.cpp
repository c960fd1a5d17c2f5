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
        // What those answer on which it rests is worked out by now, and changes nothing here any more.
        const auto& hits = evaluation_.outcome(index).hits;
        for (const auto& hit : hits)
            found.reasons.push_back({index, hit.rule, hit.certain});
        for (const auto& hit : hits) {
            for (const auto column : compiled.table.rules[hit.rule].looks_at)
                operand(evaluation_.program().sources()[compiled.columns[column].source].operand);
            for (const auto& answer : compiled.table.rules[hit.rule].worked_out)
                if (answer) operand(*answer);
        }
        if (compiled.whole) operand(*compiled.whole);
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
        const auto& compiled = evaluation_.program().decisions()[index];
        const auto outcome = evaluation_.outcome(index);
        if (!outcome.decided())
            for (const auto& column : compiled.columns)
                operand(evaluation_.program().sources()[column.source].operand);
        // It may be certain which rule holds, and not what it answers.
        for (const auto& hit : outcome.hits)
            for (const auto& answer : compiled.table.rules[hit.rule].worked_out)
                if (answer) operand(*answer);
        if (compiled.whole) operand(*compiled.whole);
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

class Settling {
public:
    explicit Settling(Evaluation& evaluation)
        : evaluation_{evaluation}, seen_(evaluation.program().decisions().size()),
          read_(evaluation.program().inputs().size()) {}

    /// False when it is not told.
    [[nodiscard]] bool decision(DecisionIndex index) {
        if (seen_[index] != 0) return true;
        seen_[index] = 1;
        const auto columns = evaluation_.settling_columns(index);
        if (!columns) return false;
        const auto& program = evaluation_.program();
        return std::ranges::all_of(*columns, [&](std::uint32_t column) {
            return operand(
                program.sources()[program.decisions()[index].columns[column].source].operand);
        });
    }

    std::vector<InputIndex> found;

private:
    [[nodiscard]] bool operand(const Operand& operand) {
        if (operand.kind == Operand::Kind::decision) return decision(operand.index);
        if (operand.kind == Operand::Kind::input && read_[operand.index] == 0) {
            read_[operand.index] = 1;
            found.push_back(operand.index);
        }
        return std::ranges::all_of(
            operand.arguments, [&](const Operand& argument) { return this->operand(argument); });
    }

    Evaluation& evaluation_;
    std::vector<char> seen_, read_;
};

} // namespace

std::optional<std::vector<InputIndex>> settling_inputs(Evaluation& evaluation,
                                                       DecisionIndex decision) {
    Settling settling{evaluation};
    if (!settling.decision(decision)) return std::nullopt;
    return std::move(settling.found);
}

Explanation explain(Evaluation& evaluation, DecisionIndex decision) {
    Explainer explainer{evaluation};
    explainer.decision(decision);
    return std::move(explainer.found);
}

std::vector<Annotation> annotations(const Program& program, const Reason& reason) {
    const auto& table = program.decisions()[reason.decision].table;
    const auto& texts = table.rules[reason.rule].annotations;
    std::vector<Annotation> found;
    for (std::size_t i = 0; i < std::min(texts.size(), table.annotation_names.size()); ++i)
        if (!texts[i].empty()) found.push_back({table.annotation_names[i], texts[i]});
    return found;
}

std::vector<Condition> conditions(const Program& program, const Reason& reason) {
    const auto& compiled = program.decisions()[reason.decision];
    const auto& cells = compiled.table.rules[reason.rule].cells;
    std::vector<Condition> found;
    for (std::size_t c = 0; c < cells.size(); ++c)
        if (!cells[c].dash)
            found.push_back({program.sources()[compiled.columns[c].source].text, cells[c].text});
    return found;
}

std::vector<InputIndex> open_inputs(Evaluation& evaluation, DecisionIndex decision) {
    OpenInputs open{evaluation};
    open.decision(decision);
    return std::move(open.found);
}

} // namespace schakel::dmn
