#include "dmn/inside/answer_diagram.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace schakel::dmn::inside {
namespace {

using Node = Diagrams::Node;

/// Every input and decision on which some decisions rest, as the tables read them.
class Reached {
public:
    explicit Reached(const Program& program)
        : program_{program}, seen_input_(program.inputs().size()),
          seen_decision_(program.decisions().size()) {}

    void decision(DecisionIndex index) {
        if (std::exchange(seen_decision_[index], 1) != 0) return;
        const auto& compiled = program_.decisions()[index];
        for (const auto& column : compiled.columns)
            operand(program_.sources()[column.source].operand);
        for (const auto& rule : compiled.table.rules)
            for (const auto& answer : rule.worked_out)
                if (answer) operand(*answer);
        if (compiled.whole) operand(*compiled.whole);
        decisions.push_back(index);
    }

    std::vector<InputIndex> inputs;
    /// Each after those that it reads.
    std::vector<DecisionIndex> decisions;

private:
    void operand(const Operand& operand) {
        if (operand.kind == Operand::Kind::decision) decision(operand.index);
        if (operand.kind == Operand::Kind::input &&
            std::exchange(seen_input_[operand.index], 1) == 0)
            inputs.push_back(operand.index);
        for (const auto& argument : operand.arguments)
            this->operand(argument);
    }

    const Program& program_;
    std::vector<char> seen_input_, seen_decision_;
};

Reached reached_from(const Program& program, std::span<const DecisionIndex> decisions) {
    Reached reached{program};
    for (const auto decision : decisions)
        reached.decision(decision);
    return reached;
}

/// Numbers for things, in the order in which they come.
template <class Thing>
class Numbered {
public:
    std::uint32_t of(const Thing& thing) {
        const auto at = std::ranges::find(all_, thing);
        if (at == all_.end()) {
            all_.push_back(thing);
            return static_cast<std::uint32_t>(all_.size() - 1);
        }
        return static_cast<std::uint32_t>(at - all_.begin());
    }
    /// Of a thing that is known to be new, or for which a second number does no harm.
    std::uint32_t of_new(const Thing& thing) {
        all_.push_back(thing);
        return static_cast<std::uint32_t>(all_.size() - 1);
    }
    [[nodiscard]] const Thing& operator[](std::uint32_t number) const { return all_[number]; }

private:
    std::vector<Thing> all_;
};

class Building {
public:
    Building(const Evaluation& evaluation, AnswerDiagram& made)
        : evaluation_{evaluation}, program_{evaluation.program()}, made_{made},
          diagrams_{made.diagrams}, one_case_{program_},
          variable_of_(program_.inputs().size(), Memo::none), tables_(program_.decisions().size()),
          classes_(program_.sources().size(), Memo::none) {
        for (std::uint32_t variable = 0; variable < made.inputs.size(); ++variable)
            variable_of_[made.inputs[variable].input] = variable;
        for (InputIndex input = 0; input < program_.inputs().size(); ++input)
            if (variable_of_[input] == Memo::none) one_case_.set(input, evaluation.input(input));
    }

    /// The codes are those of the verdict.
    [[nodiscard]] Node all(const Sought& sought) {
        Numbered<std::vector<Value>> seen;
        // First the codes stand for the answers of the decisions so far.
        auto node = diagrams_.end(seen.of({}));
        for (const auto decision : sought.decisions) {
            const auto rules = this->rules(decision);
            node = diagrams_.join(node, rules, [&](std::uint32_t before, std::uint32_t code) {
                auto answers = seen[before];
                answers.push_back(tables_[decision].answers[code].whole);
                return seen.of(answers);
            });
        }
        if (!sought.verdict) return node;
        return diagrams_.map(node, [&](std::uint32_t code) { return sought.verdict(seen[code]); });
    }

    /// In words why it cannot be made; empty when it can.
    std::string refused;

private:
    using Words = std::vector<std::uint64_t>;
    static constexpr std::uint32_t may_not_be_read = 0;

    struct Answer {
        std::vector<Value> outputs;
        Value whole;
    };
    struct Table {
        bool is_made = false;
        /// Its codes are one more than the place among `sets`, or `may_not_be_read`.
        Node rules = 0;
        std::vector<Words> sets;
        std::map<Words, std::uint32_t> number_of_set;
        /// For each code.
        std::vector<Answer> answers;
    };

    /// The rules that hold, as a code for each set of them; FIRST and PRIORITY keep the first only.
    [[nodiscard]] Node rules(DecisionIndex index) {
        auto& table = tables_[index];
        if (table.is_made) return table.rules;
        table.is_made = true;
        const auto& compiled = program_.decisions()[index];
        const auto words = compiled.all_rules.words();
        const auto certain_from = this->certain_from(compiled);
        const bool one_is_enough = compiled.table.hit_policy == HitPolicy::first ||
                                   compiled.table.hit_policy == HitPolicy::priority;
        const auto number = [&](Words set, std::size_t next_column) {
            if (one_is_enough) leave_first_certain(set, certain_from[next_column]);
            const auto next = static_cast<std::uint32_t>(table.sets.size() + 1);
            const auto [found, is_new] = table.number_of_set.emplace(set, next);
            if (is_new) table.sets.push_back(std::move(set));
            return found->second;
        };
        auto node = diagrams_.end(number(Words(words.begin(), words.end()), 0));
        for (std::size_t c = 0; c < compiled.columns.size() && refused.empty(); ++c) {
            const auto& column = compiled.columns[c];
            const auto& source = program_.sources()[column.source];
            const auto read = classes(column.source);
            node = diagrams_.join(node, read, [&](std::uint32_t code, std::uint32_t one) {
                if (code == may_not_be_read || one == source.classes.size()) return may_not_be_read;
                auto set = table.sets[code - 1];
                const auto holding = column.rules_of_class[one].words();
                for (std::size_t i = 0; i < set.size(); ++i)
                    set[i] &= holding[i];
                return number(std::move(set), c + 1);
            });
        }
        table.rules = node;
        table.answers.resize(table.sets.size() + 1);
        if (refused.empty() && !diagrams_.full()) find_answers(index);
        return node;
    }

    /// For each column the rules that hold whatever it and those behind it read.
    [[nodiscard]] static std::vector<Words> certain_from(const CompiledDecision& compiled) {
        const auto all = compiled.all_rules.words();
        std::vector<Words> found(compiled.columns.size() + 1, Words(all.begin(), all.end()));
        for (auto c = compiled.columns.size(); c-- > 0;) {
            found[c] = found[c + 1];
            for (const auto& rules : compiled.columns[c].rules_of_class)
                for (std::size_t i = 0; i < found[c].size(); ++i)
                    found[c][i] &= rules.words()[i];
        }
        return found;
    }
    static void leave_first_certain(Words& set, const Words& certain) {
        for (std::size_t i = 0; i < set.size(); ++i)
            if (const auto holds = set[i] & certain[i]; holds != 0) {
                set[i] &= holds ^ (holds - 1);
                std::fill(set.begin() + static_cast<std::ptrdiff_t>(i) + 1, set.end(), 0);
                return;
            }
    }

    /// One case of each end of the table is worked out: what a set of rules answers is known to the
    /// evaluation alone.
    void find_answers(DecisionIndex index) {
        std::vector<char> seen(diagrams_.count());
        for (const auto& open : made_.inputs)
            one_case_.set(open.input, Possible::known(open.values.front()));
        const auto visit = [&](const auto& self, Node node) -> void {
            if (std::exchange(seen[node], 1) != 0) return;
            if (diagrams_.is_end(node)) {
                auto& answer = tables_[index].answers[diagrams_.code(node)];
                answer.whole = value_of(one_case_.answer(index, Operand::whole), index);
                const auto outputs = program_.decisions()[index].table.outputs.size();
                for (std::uint32_t output = 0; output < outputs; ++output)
                    answer.outputs.push_back(value_of(one_case_.answer(index, output), index));
                return;
            }
            const auto& open = made_.inputs[diagrams_.variable(node)];
            for (std::uint32_t value = 0; value < open.values.size(); ++value) {
                one_case_.set(open.input, Possible::known(open.values[value]));
                self(self, diagrams_.child(node, value));
            }
            one_case_.set(open.input, Possible::known(open.values.front()));
        };
        visit(visit, tables_[index].rules);
    }
    Value value_of(Possible possible, DecisionIndex index) {
        if (possible.is_known()) return std::move(possible.values.front());
        refuse(index);
        return Value{};
    }
    void refuse(DecisionIndex index) {
        refused = fmt::format("the cases of decision '{}' cannot be gone through",
                              program_.decisions()[index].decision.name);
    }

    [[nodiscard]] Node classes(SourceIndex index) {
        if (classes_[index] != Memo::none) return classes_[index];
        const auto& source = program_.sources()[index];
        const auto node = diagrams_.map(values(source.operand), [&](std::uint32_t value) {
            // One behind the last for what may not be read, as in an evaluation.
            return class_in(source, values_[value])
                .value_or(static_cast<ClassIndex>(source.classes.size()));
        });
        return classes_[index] = node;
    }
    /// The codes are numbers of values.
    [[nodiscard]] Node values(const Operand& operand) {
        using Kind = Operand::Kind;
        if (operand.kind == Kind::constant) return diagrams_.end(values_.of(operand.value));
        if (operand.kind == Kind::input) return input(operand.index);
        if (operand.kind == Kind::decision) return answer(operand);
        if (operand.kind == Kind::list) {
            auto node = diagrams_.end(values_.of(Value{List{}}));
            for (const auto& argument : operand.arguments)
                node = diagrams_.join(node, values(argument), [&](auto list, auto member) {
                    auto longer = *values_[list].list();
                    longer.push_back(values_[member]);
                    return values_.of(Value{std::move(longer)});
                });
            return node;
        }
        if (operand.kind == Kind::list_contains) {
            const auto list = values(operand.arguments[0]);
            return diagrams_.join(list, values(operand.arguments[1]), [&](auto of, auto member) {
                const auto* members = values_[of].list();
                if (members == nullptr) return values_.of(Value{});
                const auto at = std::ranges::find(*members, values_[member]);
                return values_.of(Value{at != members->end()});
            });
        }
        if (operand.kind == Kind::negation)
            return diagrams_.map(values(operand.arguments[0]), [&](auto of) {
                const auto* truth = values_[of].boolean();
                return values_.of(truth ? Value{!*truth} : Value{});
            });
        if (operand.kind == Kind::count)
            return diagrams_.map(values(operand.arguments[0]), [&](auto of) {
                if (values_[of].is_null()) return values_.of(Value{});
                // One value counts as a list of one.
                const auto* list = values_[of].list();
                const auto members = list ? list->size() : 1;
                return values_.of(Value{Number{static_cast<std::int64_t>(members)}});
            });
        refused = "an expression that is worked out cannot be gone through case by case";
        return diagrams_.end(values_.of(Value{}));
    }

    [[nodiscard]] Node input(InputIndex index) {
        const auto variable = variable_of_[index];
        if (variable == Memo::none)
            return diagrams_.end(values_.of(evaluation_.input(index).values.front()));
        std::vector<Node> children;
        for (const auto& value : made_.inputs[variable].values)
            children.push_back(diagrams_.end(values_.of_new(value)));
        return diagrams_.node(variable, children);
    }
    [[nodiscard]] Node answer(const Operand& operand) {
        const auto rules = this->rules(operand.index);
        const auto& answers = tables_[operand.index].answers;
        if (!refused.empty() || diagrams_.full()) return diagrams_.end(values_.of(Value{}));
        return diagrams_.map(rules, [&](auto code) {
            const auto& answer = answers[code];
            return values_.of(operand.output == Operand::whole ? answer.whole
                                                               : answer.outputs[operand.output]);
        });
    }

    const Evaluation& evaluation_;
    const Program& program_;
    AnswerDiagram& made_;
    Diagrams& diagrams_;
    Evaluation one_case_;
    std::vector<std::uint32_t> variable_of_;
    std::vector<Table> tables_;
    std::vector<Node> classes_;
    Numbered<Value> values_;
};

} // namespace

std::expected<std::vector<OpenInput>, std::string>
inputs_to_know(const Evaluation& evaluation, std::span<const DecisionIndex> decisions) {
    std::vector<OpenInput> open;
    for (const auto input : reached_from(evaluation.program(), decisions).inputs) {
        if (evaluation.input(input).is_known()) continue;
        auto values = values_to_ask(evaluation, input);
        if (!values) return std::unexpected{std::move(values.error())};
        open.push_back({input, std::move(*values)});
    }
    return open;
}

std::expected<AnswerDiagram, std::string> answer_diagram(const Evaluation& evaluation,
                                                         const Sought& sought,
                                                         std::vector<OpenInput> inputs,
                                                         std::size_t nodes_max) {
    const auto& program = evaluation.program();
    for (const auto decision : reached_from(program, sought.decisions).decisions)
        if (!program.decisions()[decision].constant)
            return std::unexpected{
                fmt::format("decision '{}' is not a table of constants, so that its cases cannot "
                            "be gone through",
                            program.decisions()[decision].decision.name)};
    if (inputs.size() > Diagrams::variables_max)
        return std::unexpected{
            fmt::format("more than {} inputs are not known", Diagrams::variables_max)};
    std::vector<std::uint32_t> sizes;
    for (const auto& open : inputs)
        sizes.push_back(static_cast<std::uint32_t>(open.values.size()));
    AnswerDiagram made{Diagrams{std::move(sizes), nodes_max}, 0, std::move(inputs)};
    Building building{evaluation, made};
    made.root = building.all(sought);
    if (!building.refused.empty()) return std::unexpected{std::move(building.refused)};
    if (made.diagrams.full())
        return std::unexpected{fmt::format("its cases take more than {} nodes", nodes_max)};
    return made;
}

} // namespace schakel::dmn::inside
