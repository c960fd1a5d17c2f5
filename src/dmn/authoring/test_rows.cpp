#include "dmn/authoring/test_rows.h"

#include "dmn/authoring/cell_watch.h"
#include "dmn/domain.h"

#include <algorithm>

namespace schakel::dmn::authoring {
namespace {

/// The rules whose answer is the expected one, with the cells that kept them from holding.
std::vector<MissedRule> missed(const TestedModels& models, const Expectation& expected,
                               const CheckedExpectation& checked, CellWatch& watch) {
    std::vector<MissedRule> found;
    const auto* table = models.decision(expected.decision).table();
    // An answer as a whole is made of several: no single one is the expected one.
    if (table == nullptr || expected.output >= table->outputs.size()) return found;
    const auto cells = watch.cells(expected.decision);
    for (std::uint32_t r = 0; r < table->rules.size(); ++r) {
        const auto answer = constant(table->rules[r].answers[expected.output]);
        if (!answer || !equal(*answer, *expected.value).value_or(false)) continue;
        const bool was_hit = std::ranges::any_of(
            checked.hits, [&](const Hit& hit) { return hit.rule == r && hit.certain; });
        if (was_hit) continue;
        auto& rule = found.emplace_back(r);
        for (std::size_t c = 0; c < cells[r].size(); ++c)
            if (cells[r][c] != Holds::yes) rule.columns.push_back(c);
    }
    return found;
}

} // namespace

bool is_met(const Expectation& expected, const Possible& answer) {
    if (!expected.value) return !answer.is_known();
    return answer.is_known() && equal(answer.values.front(), *expected.value).value_or(false);
}

Facts::Facts(const TestedModels& models, const Program& program)
    : models_{models}, program_{program}, unknown_(models.program().inputs().size()) {
    for (const auto& input : models.program().inputs())
        places_.push_back(*program.input(input.name));
}

void Facts::set(Evaluation& evaluation, const TestRow& row) {
    for (InputIndex i = 0; i < places_.size(); ++i)
        evaluation.set(places_[i], row.facts[i] ? Possible::known(*row.facts[i]) : unknown(i));
}

const Possible& Facts::unknown(InputIndex input) {
    auto& possible = unknown_[input];
    if (possible) return *possible;
    possible = Possible::unknown();
    if (models_.type(input) != nullptr)
        if (const auto& domain = domain_of(program_, places_[input]);
            domain && !domain->values.empty())
            possible = Possible::one_of(domain->values);
    return *possible;
}

bool RowResult::passed() const {
    return std::ranges::all_of(answers, [](const auto& answer) { return answer.met; });
}

std::vector<RowResult> run(const TestedModels& models, std::span<const TestRow> rows) {
    std::vector<RowResult> results;
    Facts facts{models, models.program()};
    Evaluation evaluation{models.program()};
    std::optional<CellWatch> watch;
    for (const auto& row : rows) {
        facts.set(evaluation, row);
        auto& result = results.emplace_back();
        for (const auto& expected : row.expected) {
            auto& checked = result.answers.emplace_back();
            checked.answer = evaluation.answer(expected.decision, expected.output);
            checked.met = is_met(expected, checked.answer);
            checked.hits = evaluation.outcome(expected.decision).hits;
            if (checked.met || !expected.value) continue;
            if (!watch) watch.emplace(models);
            watch->set(row);
            checked.missed = missed(models, expected, checked, *watch);
        }
    }
    return results;
}

} // namespace schakel::dmn::authoring
