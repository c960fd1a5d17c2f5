#include "dmn/proof/recheck.h"

#include "dmn/explanation.h"

#include <algorithm>
#include <fmt/format.h>

namespace schakel::dmn::proof {
namespace {

using Changed = std::set<std::string, std::less<>>;
using Facts = std::map<std::string, Value, std::less<>>;

/// The inputs at one moment; those that the change leaves alone are as they were before.
Facts facts_at(const InputCases& cases, const Assignment& assignment, const Changed& changed) {
    Facts facts;
    for (std::size_t at = 0; at < cases.variables().size(); ++at) {
        const auto& variable = cases.variables()[at];
        const auto wanted = changed.contains(variable.input) ? Moment::after : Moment::before;
        if (variable.moment != wanted) continue;
        const auto& value = variable.values[assignment[at]];
        if (!variable.member) {
            facts.insert_or_assign(variable.input, value);
            continue;
        }
        auto& list = facts.try_emplace(variable.input, Value{List{}}).first->second;
        if (*value.boolean()) std::get<List>(list.data).push_back(*variable.member);
    }
    return facts;
}

/// One program asked about some facts.
class Asked {
public:
    Asked(const Vocabulary& vocabulary, const Claims& claims, Facts facts)
        : vocabulary_{vocabulary}, claims_{claims}, facts_{std::move(facts)},
          evaluation_{vocabulary.program()} {
        for (const auto& [name, value] : facts_)
            if (const auto input = vocabulary.program().input(name))
                evaluation_.set(*input, Possible::known(value));
    }

    /// With the interpreter, that is: not in the way in which the formulas were made.
    Value value_of(const Expression& expression) {
        const auto asked =
            with_values(expression, [&](const Expression& part) { return value_of_name(part); });
        Interpreter interpreter;
        return interpreter.work_out(asked, nullptr);
    }

    /// Of everything that the expressions name, in the order of the program.
    void tell(const std::set<Meaning>& meanings, Case& into) {
        std::set<std::string> told = reads(meanings);
        for (const auto& [name, value] : facts_)
            if (told.contains(name)) into.facts.emplace_back(name, value);
        for (const auto& meaning : meanings) {
            if (meaning.kind == Meaning::Kind::definition || meaning.kind == Meaning::Kind::input)
                continue;
            auto value = value_of_meaning(meaning);
            if (value) into.answers.emplace_back(name_of(meaning), std::move(*value));
        }
    }

    std::string not_decided;

private:
    std::optional<Value> value_of_name(const Expression& part) {
        const auto meaning = vocabulary_.meaning(part);
        return meaning ? value_of_meaning(*meaning) : std::nullopt;
    }

    std::optional<Value> value_of_meaning(const Meaning& meaning) {
        switch (meaning.kind) {
        case Meaning::Kind::input: {
            const auto found = facts_.find(meaning.name);
            return found == facts_.end() ? Value{} : found->second;
        }
        case Meaning::Kind::decision: {
            auto answer = evaluation_.answer(meaning.index, meaning.output);
            if (answer.is_known()) return std::move(answer.values.front());
            not_decided = vocabulary_.program().decisions()[meaning.index].decision.name;
            return Value{};
        }
        case Meaning::Kind::definition: return value_of(vocabulary_.definitions()[meaning.index]);
        case Meaning::Kind::mark: {
            const auto& mark = claims_.marks[meaning.index];
            const auto reasons = explain(evaluation_, mark.asked).reasons;
            return Value{std::ranges::any_of(reasons, [&](const Reason& reason) {
                return std::ranges::find(mark.rules, std::pair{reason.decision, reason.rule}) !=
                       mark.rules.end();
            })};
        }
        }
        return std::nullopt;
    }

    std::string name_of(const Meaning& meaning) const {
        if (meaning.kind == Meaning::Kind::mark) return claims_.marks[meaning.index].name;
        const auto& compiled = vocabulary_.program().decisions()[meaning.index];
        if (compiled.table.outputs.size() < 2) return compiled.decision.name;
        return fmt::format("{}.{}", compiled.decision.name,
                           compiled.table.outputs[meaning.output].name);
    }

    /// The inputs that the answers rest on.
    std::set<std::string> reads(const std::set<Meaning>& meanings) const {
        const auto& program = vocabulary_.program();
        std::set<std::string> found;
        std::set<DecisionIndex> asked;
        for (const auto& meaning : meanings) {
            if (meaning.kind == Meaning::Kind::input) found.insert(meaning.name);
            if (meaning.kind == Meaning::Kind::decision) asked.insert(meaning.index);
            if (meaning.kind == Meaning::Kind::mark)
                asked.insert(claims_.marks[meaning.index].asked);
        }
        for (const auto& input : program.inputs())
            if (std::ranges::any_of(input.decisions, [&](auto one) { return asked.contains(one); }))
                found.insert(input.name);
        return found;
    }

    const Vocabulary& vocabulary_;
    const Claims& claims_;
    Facts facts_;
    Evaluation evaluation_;
};

bool is_true(const Value& value) { return value.boolean() != nullptr && *value.boolean(); }

} // namespace

std::expected<std::vector<Case>, std::string> rechecked(const StatementFormulas& formulas,
                                                        const Claims& claims,
                                                        const PreparedStatement& statement,
                                                        const Assignment& assignment) {
    const auto& read = statement.read;
    const auto& cases = formulas.cases();
    Asked first{formulas.vocabulary(), claims, facts_at(cases, assignment, {})};
    const auto* change = std::get_if<Change>(read.statement);
    const bool is_change = change != nullptr;
    const bool is_sameness = std::holds_alternative<Sameness>(*read.statement);
    const auto& other_words = is_sameness ? *formulas.other_vocabulary() : formulas.vocabulary();
    Asked second{other_words, claims,
                 facts_at(cases, assignment, is_change ? changed_by(*change) : Changed{})};

    bool holds = !read.condition || is_true(first.value_of(*read.condition));
    if (read.condition_after) holds = holds && is_true(second.value_of(*read.condition_after));
    const auto measured = first.value_of(read.measure);
    const auto& other_measure = is_sameness ? read.other_measure : read.measure;
    bool broken = !is_true(measured);
    if (is_change || is_sameness)
        broken = !may_follow(*read.statement, measured, second.value_of(other_measure));

    std::set<Meaning> meanings, other_meanings;
    for (const auto* part : {&read.condition, &read.condition_after})
        if (*part) gather_meanings(**part, formulas.vocabulary(), meanings);
    gather_meanings(read.measure, formulas.vocabulary(), meanings);
    gather_meanings(other_measure, other_words, other_meanings);
    if (is_change) other_meanings = meanings;
    std::vector<Case> found(is_change || is_sameness ? 2 : 1);
    first.tell(meanings, found.front());
    if (found.size() > 1) second.tell(other_meanings, found.back());

    for (const auto* asked : {&first, &second})
        if (!asked->not_decided.empty())
            return std::unexpected{
                fmt::format("the program does not decide '{}'", asked->not_decided)};
    if (!holds) return std::unexpected{std::string{"the program does not answer its condition"}};
    if (!broken) return std::unexpected{std::string{"the program answers otherwise"}};
    return found;
}

} // namespace schakel::dmn::proof
