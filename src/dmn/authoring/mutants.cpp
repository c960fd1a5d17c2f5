#include "dmn/authoring/mutants.h"

#include "dmn/authoring/bounds.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace schakel::dmn::authoring {
namespace {

using Kind = Mutant::Kind;

Comparison other_inclusion(Comparison comparison) {
    switch (comparison) {
    case Comparison::less: return Comparison::less_or_equal;
    case Comparison::less_or_equal: return Comparison::less;
    case Comparison::greater: return Comparison::greater_or_equal;
    case Comparison::greater_or_equal: return Comparison::greater;
    case Comparison::equal:
    case Comparison::not_equal: break;
    }
    return comparison;
}

class Making {
public:
    explicit Making(const DecisionTable& table) : table_{table} {}

    std::vector<Mutant> all() {
        for (std::size_t c = 0; c < table_.inputs.size(); ++c)
            bounds_.emplace_back(table_, c);
        for (rule_ = 0; rule_ < table_.rules.size(); ++rule_) {
            const auto& rule = table_.rules[rule_];
            for (std::size_t c = 0; c < rule.cells.size(); ++c)
                if (!rule.cells[c].dash) cells(c);
            for (std::size_t o = 0; o < rule.answers.size(); ++o)
                answer(o);
            whole_rule();
        }
        return std::move(made_);
    }

private:
    void cells(std::size_t column) {
        said_ = {to_text(table_.rules[rule_].cells[column])};
        tests(column);
        auto turned = table_.rules[rule_].cells[column];
        turned.negated = !turned.negated;
        add(Kind::negated, column, std::move(turned));
        UnaryTests dash;
        dash.dash = true;
        add(Kind::cell_dropped, column, dash);
        if (rule_ + 1 < table_.rules.size())
            add(Kind::next_cell, column, table_.rules[rule_ + 1].cells[column]);
    }

    void tests(std::size_t column) {
        const auto& cell = table_.rules[rule_].cells[column];
        for (std::size_t t = 0; t < cell.tests.size(); ++t) {
            const auto with = [&](Kind kind, UnaryTest test) {
                auto changed = cell;
                changed.tests[t] = std::move(test);
                add(kind, column, std::move(changed));
            };
            if (const auto* compared = std::get_if<ComparedWith>(&cell.tests[t])) {
                with(Kind::bound_included,
                     ComparedWith{other_inclusion(compared->comparison), compared->value});
                for (const bool above : {true, false})
                    if (auto moved = bounds_[column].beside(compared->value, above))
                        with(Kind::bound_moved,
                             ComparedWith{compared->comparison, std::move(*moved)});
            }
            if (const auto* between = std::get_if<Between>(&cell.tests[t]))
                ends(*between, column, with);
        }
    }

    template <class With>
    void ends(const Between& between, std::size_t column, const With& with) {
        auto changed = between;
        changed.low_included = !between.low_included;
        with(Kind::bound_included, changed);
        changed = between;
        changed.high_included = !between.high_included;
        with(Kind::bound_included, changed);
        for (const bool above : {true, false}) {
            changed = between;
            if (auto moved = bounds_[column].beside(between.low, above)) {
                changed.low = std::move(*moved);
                with(Kind::bound_moved, changed);
            }
            changed = between;
            if (auto moved = bounds_[column].beside(between.high, above)) {
                changed.high = std::move(*moved);
                with(Kind::bound_moved, changed);
            }
        }
    }

    void answer(std::size_t output) {
        const auto& own = table_.rules[rule_].answers[output];
        std::vector<Expression> answers;
        std::set<std::string> said;
        const auto gather = [&](const Expression& answer) {
            if (said.insert(to_text(answer)).second) answers.push_back(answer);
        };
        for (const auto& rule : table_.rules)
            gather(rule.answers[output]);
        for (const auto& value : table_.outputs[output].values)
            gather({Literal{value}});
        if (answers.size() < 2) return;
        const auto text = to_text(own);
        const auto at = std::ranges::find(answers, text,
                                          [](const Expression& answer) { return to_text(answer); });
        auto next = std::next(at) == answers.end() ? answers.front() : *std::next(at);
        made_.push_back({Kind::next_answer, rule_, output, {}, std::move(next)});
    }

    void whole_rule() {
        const auto looks_at_order =
            table_.hit_policy == HitPolicy::first || table_.hit_policy == HitPolicy::rule_order;
        if (looks_at_order && rule_ + 1 < table_.rules.size() && differ(rule_, rule_ + 1))
            made_.push_back({Kind::rows_swapped, rule_, std::nullopt, {}, {}});
        made_.push_back({Kind::rule_dropped, rule_, std::nullopt, {}, {}});
    }

    [[nodiscard]] bool differ(std::size_t left, std::size_t right) const {
        const auto text = [](const auto& part) { return to_text(part); };
        return !std::ranges::equal(table_.rules[left].answers, table_.rules[right].answers, {},
                                   text, text);
    }

    /// Unless the cell says that already, or a mutant before did.
    void add(Kind kind, std::size_t column, UnaryTests cell) {
        cell.text = to_text(cell);
        if (said_.insert(cell.text).second)
            made_.push_back({kind, rule_, column, std::move(cell), {}});
    }

    const DecisionTable& table_;
    std::vector<ColumnBounds> bounds_;
    std::size_t rule_ = 0;
    std::set<std::string> said_;
    std::vector<Mutant> made_;
};

} // namespace

std::vector<Mutant> mutants_of(const DecisionTable& table) { return Making{table}.all(); }

DecisionTable mutated(const DecisionTable& table, const Mutant& mutant) {
    auto made = table;
    const auto at = made.rules.begin() + static_cast<std::ptrdiff_t>(mutant.rule);
    switch (mutant.kind) {
    case Kind::bound_included:
    case Kind::bound_moved:
    case Kind::negated:
    case Kind::cell_dropped:
    case Kind::next_cell: at->cells[*mutant.column] = mutant.cell; break;
    case Kind::rows_swapped: std::iter_swap(at, at + 1); break;
    case Kind::next_answer: at->answers[*mutant.column] = mutant.answer; break;
    case Kind::rule_dropped: made.rules.erase(at); break;
    }
    return made;
}

std::string in_words(const DecisionTable& table, const Mutant& mutant) {
    const auto& rule = table.rules[mutant.rule];
    const auto number = mutant.rule + 1;
    if (mutant.kind == Kind::rows_swapped)
        return fmt::format("rules {} and {} change places", number, number + 1);
    if (mutant.kind == Kind::rule_dropped) return fmt::format("rule {} is left out", number);
    if (mutant.kind == Kind::next_answer)
        return fmt::format("rule {}, answer {}: `{}` becomes `{}`", number,
                           name_of(table.outputs[*mutant.column]),
                           to_text(rule.answers[*mutant.column]), to_text(mutant.answer));
    return fmt::format("rule {}, column {}: `{}` becomes `{}`", number,
                       name_of(table.inputs[*mutant.column]), to_text(rule.cells[*mutant.column]),
                       to_text(mutant.cell));
}

std::string name_of(const InputColumn& column) {
    return column.label.empty() ? to_text(column.expression) : column.label;
}

std::string name_of(const OutputColumn& column) {
    if (!column.label.empty()) return column.label;
    return column.name.empty() ? "1" : column.name;
}

} // namespace schakel::dmn::authoring
