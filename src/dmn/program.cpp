#include "dmn/program.h"

#include <algorithm>
#include <fmt/format.h>
#include <numeric>
#include <set>

namespace schakel::dmn {

class Linker {
public:
    explicit Linker(std::vector<Model> models) : models_{std::move(models)} {}

    std::expected<Program, Faults> link() {
        gather();
        if (faults_.empty()) resolve();
        if (faults_.empty()) order();
        if (faults_.empty()) compile();
        if (faults_.empty()) trace_inputs();
        if (!faults_.empty()) return std::unexpected{std::move(faults_)};
        return std::move(program_);
    }

private:
    struct Home {
        std::size_t model = 0;
        std::size_t position = 0;
    };

    void fault(const Model& model, std::string_view place, std::string code, std::string message) {
        faults_.push_back(
            {fmt::format("{}: {}", model.file, place), std::move(code), std::move(message)});
    }
    static std::string place(const Decision& decision) {
        return fmt::format("decision '{}'", decision.name);
    }

    void gather() {
        for (std::size_t m = 0; m < models_.size(); ++m) {
            const auto& model = models_[m];
            if (!spaces_.emplace(model.space, m).second)
                fault(model, "definitions", "duplicate", "another model has the same namespace");
            for (const auto& input : model.inputs) { // R-DMN-8
                const auto next = static_cast<InputIndex>(program_.inputs_.size());
                if (program_.inputs_by_name_.emplace(input.name, next).second)
                    program_.inputs_.push_back({input.name, input.label, {}, {}});
            }
            for (std::size_t d = 0; d < model.decisions.size(); ++d) {
                const auto& decision = model.decisions[d];
                const auto index = static_cast<DecisionIndex>(homes_.size());
                homes_.push_back({m, d});
                program_.decisions_by_name_.emplace(decision.name, index);
                if (!program_.decisions_by_name_.emplace(model.name + '.' + decision.name, index)
                         .second)
                    fault(model, place(decision), "duplicate",
                          "another decision has the same name");
                by_id_[{m, decision.id}] = index;
            }
        }
    }

    [[nodiscard]] const Decision& decision(DecisionIndex index) const {
        return models_[homes_[index].model].decisions[homes_[index].position];
    }

    void resolve() {
        for (DecisionIndex d = 0; d < homes_.size(); ++d) {
            CompiledDecision compiled{models_[homes_[d].model].file, decision(d), {}, {}, {}, {}};
            const auto* table = decision(d).table();
            if (table == nullptr) {
                refuse(d, place(decision(d)), "anything but a decision table");
                continue;
            }
            for (const auto& input : table->inputs) {
                const auto operand = this->operand(input.expression, d);
                if (!faults_.empty()) continue;
                compiled.columns.push_back({source(operand, to_text(input.expression)), {}});
            }
            compiled.table = constants(*table, d);
            program_.decisions_.push_back(std::move(compiled));
        }
    }

    // R-DMN-5
    void refuse(DecisionIndex d, std::string_view place, std::string_view what) {
        fault(models_[homes_[d].model], place, "not_allowed",
              fmt::format("{} is not carried out yet in what is compiled", what));
    }

    ConstantTable constants(const DecisionTable& table, DecisionIndex d) {
        const auto at = place(decision(d));
        ConstantTable made{table.hit_policy, {}, table.annotation_names, {}};
        const bool takes =
            table.hit_policy == HitPolicy::unique || table.hit_policy == HitPolicy::first ||
            table.hit_policy == HitPolicy::priority ||
            (table.hit_policy == HitPolicy::collect && table.aggregation == Aggregation::list);
        if (!takes) refuse(d, at, "this hit policy or aggregation");
        for (const auto& output : table.outputs) {
            if (output.allowed && output.values.empty()) refuse(d, at, "a test on answers");
            made.outputs.push_back(
                {output.name, output.label, output.values,
                 output.when_no_rule_holds ? answer(*output.when_no_rule_holds, d, at) : Value{}});
        }
        for (std::size_t r = 0; r < table.rules.size(); ++r) {
            const auto& rule = table.rules[r];
            const auto number = fmt::format("{}, rule {}", at, r + 1);
            std::vector<Value> answers;
            for (const auto& each : rule.answers)
                answers.push_back(answer(each, d, number));
            for (const auto& cell : rule.cells)
                for (const auto& test : cell.tests)
                    if (!can_be_told_apart(test)) refuse(d, number, "such a test");
            made.rules.push_back(
                {rule.id, rule.description, rule.cells, std::move(answers), rule.annotations});
        }
        return made;
    }

    Value answer(const Expression& expression, DecisionIndex d, std::string_view place) {
        auto value = constant(expression);
        if (!value) refuse(d, place, "an answer that is worked out");
        return std::move(value).value_or(Value{});
    }

    /// What ValueClasses knows: equal to anything plain, and the order of numbers.
    static bool can_be_told_apart(const UnaryTest& test) {
        if (const auto* to = std::get_if<EqualTo>(&test))
            return to->value.is_null() || to->value.boolean() || to->value.number() ||
                   to->value.string();
        if (const auto* with = std::get_if<ComparedWith>(&test))
            return with->value.number() != nullptr;
        if (const auto* between = std::get_if<Between>(&test))
            return between->low.number() && between->high.number();
        return false;
    }

    Operand operand(const Expression& expression, DecisionIndex reader) {
        if (const auto* literal = std::get_if<Literal>(&expression.node))
            return {Operand::Kind::constant, literal->value, 0, 0, {}};
        if (const auto path = path_of(expression); !path.empty()) return target(path, reader);
        Operand operand;
        const std::vector<Expression>* arguments = nullptr;
        if (const auto* list = std::get_if<ListOf>(&expression.node)) {
            operand.kind = Operand::Kind::list;
            arguments = &list->items;
        } else {
            arguments = arguments_of_known_function(expression, operand);
        }
        if (arguments == nullptr) {
            refuse(reader, place(decision(reader)), to_text(expression));
            return operand;
        }
        for (const auto& argument : *arguments)
            operand.arguments.push_back(this->operand(argument, reader));
        return operand;
    }

    /// null when it is anything else.
    static const std::vector<Expression>* arguments_of_known_function(const Expression& expression,
                                                                      Operand& operand) {
        const auto* call = std::get_if<Invocation>(&expression.node);
        const auto* name = call ? std::get_if<Name>(&call->function->node) : nullptr;
        if (name == nullptr || !call->names.empty()) return nullptr;
        struct Known {
            std::string_view name;
            Operand::Kind kind;
            std::size_t arguments;
        };
        static constexpr std::array known{
            Known{"list contains", Operand::Kind::list_contains, 2},
            Known{"not", Operand::Kind::negation, 1},
            Known{"count", Operand::Kind::count, 1},
        };
        for (const auto& function : known)
            if (function.name == name->name && function.arguments == call->arguments.size()) {
                operand.kind = function.kind;
                return &call->arguments;
            }
        return nullptr;
    }

    // R-DMN-7
    Operand target(const std::vector<std::string>& written, DecisionIndex reader) {
        const auto& home = models_[homes_[reader].model];
        for (const auto& requirement : decision(reader).requirements) {
            const auto m = requirement.model.empty() ? homes_[reader].model
                                                     : imported(home, requirement.model);
            if (m == models_.size()) {
                fault(home, place(decision(reader)), "unknown",
                      fmt::format("the model imported as '{}' is not here", requirement.model));
                return {};
            }
            const std::size_t own = requirement.model.empty() ? 0 : 1;
            const auto path = split_at_import(written, requirement.model);
            if (own == 1 && (path.front() != requirement.model || path.size() < 2)) continue;
            const auto& name = path[own];
            if (requirement.kind == Requirement::Kind::decision) {
                const auto found = by_id_.find({m, requirement.id});
                if (found == by_id_.end() || decision(found->second).name != name) continue;
                return answer_of(path, own + 1, found->second, reader);
            }
            for (const auto& input : models_[m].inputs)
                if (input.id == requirement.id && input.name == name && path.size() == own + 1)
                    return {Operand::Kind::input, {}, program_.inputs_by_name_.at(name), 0, {}};
        }
        fault(home, place(decision(reader)), "unknown",
              fmt::format("'{}' is a name that the decision does not require",
                          fmt::join(written, ".")));
        return {};
    }

    /// `law.of age` can be read as one name, or as an entry below `law`.
    static std::vector<std::string> split_at_import(std::vector<std::string> path,
                                                    const std::string& import) {
        if (!import.empty() && path.front().starts_with(import + '.')) {
            path.front().erase(0, import.size() + 1);
            path.insert(path.begin(), import);
        }
        return path;
    }

    Operand answer_of(const std::vector<std::string>& path, std::size_t depth, DecisionIndex found,
                      DecisionIndex reader) {
        Operand operand{Operand::Kind::decision, {}, found, 0, {}};
        const auto* table = decision(found).table();
        const auto columns = table ? table->outputs.size() : 0;
        if (path.size() == depth && columns == 1) return operand;
        if (path.size() == depth + 1)
            for (; operand.output < columns; ++operand.output)
                if (table->outputs[operand.output].name == path[depth]) return operand;
        fault(models_[homes_[reader].model], place(decision(reader)), "unknown",
              fmt::format("'{}' names no answer of that decision", fmt::join(path, ".")));
        return {};
    }

    [[nodiscard]] std::size_t imported(const Model& home, const std::string& name) const {
        for (const auto& import : home.imports)
            if (import.name == name)
                if (const auto found = spaces_.find(import.space); found != spaces_.end())
                    return found->second;
        return models_.size();
    }

    SourceIndex source(const Operand& operand, const std::string& text) {
        // The same words in two models can mean two decisions, so the place counts, not the words.
        const auto key = fmt::format("{}", fmt::join(places(operand), "|")) + text;
        const auto next = static_cast<SourceIndex>(program_.sources_.size());
        const auto [found, is_new] = sources_.emplace(key, next);
        if (is_new) program_.sources_.push_back({operand, text, ValueClasses{{}}, {}, 0});
        return found->second;
    }
    static std::vector<std::string> places(const Operand& operand) {
        std::vector<std::string> found{
            fmt::format("{}.{}.{}", static_cast<int>(operand.kind), operand.index, operand.output)};
        for (const auto& argument : operand.arguments)
            for (auto& place : places(argument))
                found.push_back(std::move(place));
        return found;
    }

    static void read_by(const Operand& operand, Operand::Kind kind,
                        std::set<std::uint32_t>& found) {
        if (operand.kind == kind) found.insert(operand.index);
        for (const auto& argument : operand.arguments)
            read_by(argument, kind, found);
    }
    [[nodiscard]] std::set<std::uint32_t> read_by(DecisionIndex d, Operand::Kind kind) const {
        std::set<std::uint32_t> found;
        for (const auto& column : program_.decisions_[d].columns)
            read_by(program_.sources_[column.source].operand, kind, found);
        return found;
    }

    // R-DMN-7: no decision requires itself.
    void order() {
        std::vector<int> state(homes_.size(), 0);
        const auto visit = [&](const auto& self, DecisionIndex d) -> void {
            if (state[d] == 2 || !faults_.empty()) return;
            if (state[d] == 1)
                return fault(models_[homes_[d].model], place(decision(d)), "not_allowed",
                             "it requires itself");
            state[d] = 1;
            for (const auto next : read_by(d, Operand::Kind::decision))
                self(self, next);
            state[d] = 2;
        };
        for (DecisionIndex d = 0; d < homes_.size(); ++d)
            visit(visit, d);
    }

    void compile() {
        for (SourceIndex s = 0; s < program_.sources_.size(); ++s)
            classify(s);
        for (auto& compiled : program_.decisions_) {
            const auto& table = compiled.table;
            compiled.all_rules = Bits{table.rules.size(), true};
            compiled.order.resize(table.rules.size());
            std::iota(compiled.order.begin(), compiled.order.end(), 0U);
            if (table.hit_policy == HitPolicy::priority)
                std::stable_sort(compiled.order.begin(), compiled.order.end(),
                                 [&](auto left, auto right) {
                                     return ranks(table, left) < ranks(table, right);
                                 });
            for (std::size_t c = 0; c < compiled.columns.size(); ++c) {
                const auto& classes = program_.sources_[compiled.columns[c].source].classes;
                for (const auto& value : classes.representatives()) {
                    Bits rules{table.rules.size()};
                    for (std::size_t place = 0; place < compiled.order.size(); ++place)
                        if (holds(table.rules[compiled.order[place]].cells[c], value))
                            rules.insert(place);
                    compiled.columns[c].rules_of_class.push_back(std::move(rules));
                }
            }
        }
    }

    /// Where the answers of a rule stand in the lists of output values; the first output counts
    /// most.
    static std::vector<std::ptrdiff_t> ranks(const ConstantTable& table, std::uint32_t rule) {
        std::vector<std::ptrdiff_t> ranks;
        for (std::size_t o = 0; o < table.outputs.size(); ++o) {
            const auto& values = table.outputs[o].values;
            ranks.push_back(std::find(values.begin(), values.end(), table.rules[rule].answers[o]) -
                            values.begin());
        }
        return ranks;
    }

    void classify(SourceIndex s) {
        auto& source = program_.sources_[s];
        std::vector<Value> told_apart;
        for (const auto& compiled : program_.decisions_)
            for (std::size_t c = 0; c < compiled.columns.size(); ++c)
                if (compiled.columns[c].source == s)
                    for (const auto& rule : compiled.table.rules)
                        for (const auto& test : rule.cells[c].tests)
                            add_values(test, told_apart);
        source.classes = ValueClasses{told_apart};
        if (source.operand.kind != Operand::Kind::decision) return;
        const auto& table = program_.decisions_[source.operand.index].table;
        const auto o = source.operand.output;
        for (const auto& rule : table.rules)
            source.answer_classes.push_back(source.classes.of(rule.answers[o]));
        source.no_answer_class = source.classes.of(table.outputs[o].when_no_rule_holds);
    }
    static void add_values(const UnaryTest& test, std::vector<Value>& values) {
        if (const auto* to = std::get_if<EqualTo>(&test)) values.push_back(to->value);
        if (const auto* with = std::get_if<ComparedWith>(&test)) values.push_back(with->value);
        if (const auto* between = std::get_if<Between>(&test)) {
            values.push_back(between->low);
            values.push_back(between->high);
        }
    }

    void trace_inputs() {
        for (InputIndex i = 0; i < program_.inputs_.size(); ++i) {
            std::set<DecisionIndex> changed;
            const auto reads = [&](const Operand& operand) {
                std::set<std::uint32_t> inputs, decisions;
                read_by(operand, Operand::Kind::input, inputs);
                read_by(operand, Operand::Kind::decision, decisions);
                return inputs.contains(i) ||
                       std::any_of(decisions.begin(), decisions.end(),
                                   [&](auto d) { return changed.contains(d); });
            };
            for (bool grown = true; grown;) {
                grown = false;
                for (DecisionIndex d = 0; d < program_.decisions_.size(); ++d)
                    for (const auto& column : program_.decisions_[d].columns)
                        if (reads(program_.sources_[column.source].operand))
                            grown = changed.insert(d).second || grown;
            }
            program_.inputs_[i].decisions.assign(changed.begin(), changed.end());
            for (SourceIndex s = 0; s < program_.sources_.size(); ++s)
                if (reads(program_.sources_[s].operand)) program_.inputs_[i].sources.push_back(s);
        }
    }

    std::vector<Model> models_;
    Faults faults_;
    Program program_;
    std::vector<Home> homes_;
    std::map<std::string, std::size_t, std::less<>> spaces_;
    std::map<std::pair<std::size_t, std::string>, DecisionIndex> by_id_;
    std::map<std::string, SourceIndex, std::less<>> sources_;
};

std::expected<Program, Faults> Program::link(std::vector<Model> models) {
    return Linker{std::move(models)}.link();
}

std::optional<InputIndex> Program::input(std::string_view name) const {
    const auto found = inputs_by_name_.find(name);
    if (found == inputs_by_name_.end()) return std::nullopt;
    return found->second;
}

std::optional<DecisionIndex> Program::decision(std::string_view name) const {
    const auto found = decisions_by_name_.find(name);
    if (found == decisions_by_name_.end()) return std::nullopt;
    return found->second;
}

} // namespace schakel::dmn
