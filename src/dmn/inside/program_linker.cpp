#include "dmn/inside/program_linker.h"
#include "dmn/inside/known_domains.h"

#include "dmn/feel/evaluator.h"
#include "dmn/inside/constant_answers.h"

#include <algorithm>
#include <fmt/format.h>

namespace schakel::dmn {
namespace {

using inside::name_of;

const Decision* decision_at(const inside::Linked& linked, inside::NodeIndex node) {
    const auto* const* decision = std::get_if<const Decision*>(&linked.nodes[node].element);
    return decision ? *decision : nullptr;
}

bool is_function(const inside::Node& node) {
    return std::holds_alternative<const KnowledgeModel*>(node.element) ||
           std::holds_alternative<const DecisionService*>(node.element);
}

/// What a path names after the name of the need itself; nullopt when it names something else.
/// `law.of age` can be read as one name, or as an entry below `law`.
std::optional<std::span<const std::string>>
below(std::span<const std::string> path, const std::string& prefix, const std::string& name) {
    if (prefix.empty()) {
        if (path.front() == name) return path.subspan(1);
        return std::nullopt;
    }
    if (path.front() == prefix + "." + name) return path.subspan(1);
    if (path.size() > 1 && path[0] == prefix && path[1] == name) return path.subspan(2);
    return std::nullopt;
}

/// null when the call is anything else.
const std::vector<Expression>* arguments_of_known_function(const Expression& expression,
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

std::string_view function_name(const Expression& expression) {
    return std::get<Name>(std::get<Invocation>(expression.node).function->node).name;
}

bool is_worked_out(const Operand& operand) {
    return operand.kind == Operand::Kind::worked_out ||
           std::ranges::any_of(operand.arguments, is_worked_out);
}

bool mentions_in(const UnaryTests& cell, std::string_view name) {
    return std::ranges::any_of(cell.tests, [&](const UnaryTest& test) {
        const auto* asked = std::get_if<Asked>(&test);
        return asked != nullptr && mentions(asked->expression, name);
    });
}

void places_of(const Operand& operand, std::string& into) {
    into += fmt::format("{}.{}.{}|", static_cast<int>(operand.kind), operand.index, operand.output);
    // What the interpreter works out sees the names of its own decision.
    if (operand.work) into += fmt::format("@{}|", operand.work->node);
    for (const auto& argument : operand.arguments)
        places_of(argument, into);
}

} // namespace

ProgramLinker::ProgramLinker(std::shared_ptr<const inside::Linked> linked)
    : linked_{std::move(linked)} {
    program_.linked_ = linked_;
}

std::expected<Program, Faults> ProgramLinker::link() {
    add_nodes();
    for (DecisionIndex d = 0; d < nodes_.size() && faults_.empty(); ++d)
        compile_decision(d);
    if (!faults_.empty()) return std::unexpected{std::move(faults_)};
    lay_out_tables(program_.decisions_, program_.sources_, program_.inputs_);
    program_.trace_inputs();
    program_.domains_ = std::make_shared<inside::KnownDomains>(program_.inputs_.size());
    return std::move(program_);
}

void ProgramLinker::fault(NodeIndex node, std::string code, std::string message) {
    faults_.push_back(
        {fmt::format("{}: decision '{}'", linked_->models[linked_->nodes[node].model].file,
                     name_of(linked_->nodes[node])),
         std::move(code), std::move(message)});
}

void ProgramLinker::add_nodes() {
    places_.resize(linked_->nodes.size());
    for (NodeIndex at = 0; at < linked_->nodes.size(); ++at) {
        const auto& node = linked_->nodes[at];
        if (const auto* const* input = std::get_if<const InputData*>(&node.element)) {
            const auto next = static_cast<InputIndex>(program_.inputs_.size());
            const auto [known, is_new] =
                program_.inputs_by_name_.emplace((*input)->name, next); // R-DMN-8
            places_[at] = known->second;
            if (is_new)
                program_.inputs_.push_back(
                    {(*input)->name, (*input)->label, (*input)->type, {}, {}});
        } else if (decision_at(*linked_, at) != nullptr) {
            add_decision(at);
        }
    }
}

void ProgramLinker::add_decision(NodeIndex at) {
    const auto& decision = *decision_at(*linked_, at);
    const auto& model = linked_->models[linked_->nodes[at].model];
    const auto index = static_cast<DecisionIndex>(nodes_.size());
    places_[at] = index;
    nodes_.push_back(at);
    program_.decisions_by_name_.emplace(decision.name, index);
    if (!program_.decisions_by_name_.emplace(model.name + '.' + decision.name, index).second)
        fault(at, "duplicate", "another decision has the same name");
    CompiledDecision compiled;
    compiled.file = model.file;
    compiled.decision = decision;
    program_.decisions_.push_back(std::move(compiled));
}

void ProgramLinker::compile_decision(DecisionIndex index) {
    const auto node = nodes_[index];
    const auto& decision = *decision_at(*linked_, node);
    const auto* table = decision.table();
    auto compiled = program_.decisions_[index];
    if (table != nullptr) {
        compiled.table.hit_policy = table->hit_policy;
        compiled.table.aggregation = table->aggregation;
        compiled.table.annotation_names = table->annotation_names;
        if (add_outputs(compiled, *table) && add_answers(compiled, *table, node) &&
            inside::conforms_as_it_is(compiled.table, decision.type)) {
            add_columns(compiled, *table, node);
            add_asked_cells(compiled, *table, node);
            program_.decisions_[index] = std::move(compiled);
            return;
        }
    }
    auto& whole = program_.decisions_[index];
    whole.constant = false;
    whole.whole = worked_out(decision.logic, node, decision.type, nullptr);
}

bool ProgramLinker::add_outputs(CompiledDecision& compiled, const DecisionTable& table) {
    for (const auto& output : table.outputs) {
        CompiledOutput made{output.name, output.label, output.values, {}, false};
        if (output.when_no_rule_holds) {
            auto value = inside::answer_in(output, *output.when_no_rule_holds);
            if (!value) return false;
            made.when_no_rule_holds = std::move(*value);
            made.has_default = true;
        }
        compiled.table.outputs.push_back(std::move(made));
    }
    return true;
}

bool ProgramLinker::add_answers(CompiledDecision& compiled, const DecisionTable& table,
                                NodeIndex node) {
    const bool one_answers =
        table.hit_policy == HitPolicy::unique || table.hit_policy == HitPolicy::first;
    for (const auto& rule : table.rules) {
        CompiledRule made{rule.id, rule.description, rule.cells, {}, rule.annotations, {}, {}};
        for (std::size_t o = 0; o < table.outputs.size(); ++o) {
            const auto& column = table.outputs[o];
            if (auto value = inside::answer_in(column, rule.answers[o])) {
                made.answers.push_back(std::move(*value));
                continue;
            }
            // One that may have to be refused, or be set in order, is for the interpreter.
            const bool any_will_do = column.values.empty() && !column.allowed &&
                                     (!column.type || table.outputs.size() == 1);
            if (!one_answers || !any_will_do || constant(rule.answers[o])) return false;
            made.worked_out.resize(table.outputs.size());
            const auto& expression = rule.answers[o];
            made.worked_out[o] =
                worked_out(expression, node, column.type,
                           [&](std::string_view name) { return mentions(expression, name); });
            made.answers.emplace_back();
            compiled.constant = false;
        }
        compiled.table.rules.push_back(std::move(made));
    }
    return true;
}

void ProgramLinker::add_columns(CompiledDecision& compiled, const DecisionTable& table,
                                NodeIndex node) {
    for (const auto& input : table.inputs) {
        auto operand = this->operand(input.expression, node);
        if (is_worked_out(operand)) compiled.constant = false;
        compiled.columns.push_back(
            {source(std::move(operand), to_text(input.expression), input.type, input.allowed), {}});
    }
}

void ProgramLinker::add_asked_cells(CompiledDecision& compiled, const DecisionTable& table,
                                    NodeIndex node) {
    std::set<SourceIndex> known;
    for (std::size_t c = 0; c < table.inputs.size(); ++c)
        for (const auto& rule : table.rules) {
            const auto& cell = rule.cells[c];
            if (cell.dash || ValueClasses::tells_apart(cell)) continue;
            auto asked = worked_out(cell, node, table.inputs[c].type,
                                    [&](std::string_view name) { return mentions_in(cell, name); });
            asked.arguments.push_back(program_.sources_[compiled.columns[c].source].operand);
            const auto text = fmt::format(
                "{} in ({})", program_.sources_[compiled.columns[c].source].text, to_text(cell));
            const auto index = source(std::move(asked), text, nullptr, nullptr);
            if (known.insert(index).second) compiled.columns.push_back({index, {}});
            compiled.asked_cells.push_back({static_cast<std::uint32_t>(&rule - table.rules.data()),
                                            static_cast<std::uint32_t>(c), index});
            compiled.constant = false;
        }
}

Operand ProgramLinker::worked_out(decltype(WorkedOut::what) what, NodeIndex reader,
                                  TypePointer type,
                                  const std::function<bool(std::string_view)>& names) const {
    auto work = std::make_shared<WorkedOut>();
    work->node = reader;
    work->what = std::move(what);
    work->type = std::move(type);
    Operand operand;
    operand.kind = Operand::Kind::worked_out;
    for (const auto& need : linked_->nodes[reader].needs) {
        const auto& node = linked_->nodes[need.node];
        if (is_function(node)) continue;
        const auto& name = name_of(node);
        if (names && !names(need.prefix.empty() ? name : need.prefix) &&
            !(!need.prefix.empty() && names(need.prefix + "." + name)))
            continue;
        work->names.push_back(need.node);
        operand.arguments.push_back(of_node(need.node));
    }
    operand.work = std::move(work);
    return operand;
}

Operand ProgramLinker::of_node(NodeIndex node) const {
    Operand operand;
    operand.index = places_[node];
    operand.kind = Operand::Kind::input;
    if (decision_at(*linked_, node) != nullptr) {
        operand.kind = Operand::Kind::decision;
        operand.output = Operand::whole;
    }
    return operand;
}

std::set<std::string_view> ProgramLinker::names_of(NodeIndex reader) const {
    std::set<std::string_view> names;
    for (const auto& need : linked_->nodes[reader].needs)
        names.insert(need.prefix.empty() ? name_of(linked_->nodes[need.node]) : need.prefix);
    return names;
}

Operand ProgramLinker::operand(const Expression& expression, NodeIndex reader) {
    Operand operand;
    if (const auto* literal = std::get_if<Literal>(&expression.node)) {
        operand.value = literal->value;
        return operand;
    }
    if (const auto path = path_of(expression); !path.empty())
        return target(path, reader, expression);
    const std::vector<Expression>* arguments = nullptr;
    if (const auto* list = std::get_if<ListOf>(&expression.node)) {
        operand.kind = Operand::Kind::list;
        arguments = &list->items;
    } else {
        arguments = arguments_of_known_function(expression, operand);
        // What the decision requires hides a function of the same name.
        if (arguments != nullptr && names_of(reader).contains(function_name(expression)))
            arguments = nullptr;
    }
    if (arguments == nullptr)
        return worked_out(expression, reader, nullptr,
                          [&](std::string_view name) { return mentions(expression, name); });
    for (const auto& argument : *arguments)
        operand.arguments.push_back(this->operand(argument, reader));
    return operand;
}

// R-DMN-7
Operand ProgramLinker::target(const std::vector<std::string>& path, NodeIndex reader,
                              const Expression& expression) {
    for (const auto& need : linked_->nodes[reader].needs) {
        const auto rest = below(path, need.prefix, name_of(linked_->nodes[need.node]));
        if (!rest || is_function(linked_->nodes[need.node])) continue;
        if (decision_at(*linked_, need.node) != nullptr)
            return answer_of(*rest, need.node, reader, expression);
        if (rest->empty()) return of_node(need.node);
        return worked_out(expression, reader, nullptr,
                          [&](std::string_view name) { return mentions(expression, name); });
    }
    fault(reader, "unknown",
          fmt::format("'{}' is a name that the decision does not require", fmt::join(path, ".")));
    return {};
}

Operand ProgramLinker::answer_of(std::span<const std::string> below, NodeIndex found,
                                 NodeIndex reader, const Expression& expression) {
    auto operand = of_node(found);
    const auto* table = decision_at(*linked_, found)->table();
    if (below.empty()) {
        if (table != nullptr && table->outputs.size() == 1) operand.output = 0;
        return operand;
    }
    const auto columns = table != nullptr ? table->outputs.size() : 0;
    if (below.size() == 1)
        for (std::uint32_t o = 0; o < columns; ++o)
            if (columns > 1 && table->outputs[o].name == below.front()) {
                operand.output = o;
                return operand;
            }
    if (columns > 1 && below.size() == 1)
        fault(reader, "unknown",
              fmt::format("'{}' names no answer of that decision", to_text(expression)));
    return worked_out(expression, reader, nullptr,
                      [&](std::string_view name) { return mentions(expression, name); });
}

SourceIndex ProgramLinker::source(Operand operand, std::string text, TypePointer type,
                                  std::shared_ptr<const UnaryTests> allowed) {
    // The same words in two models can mean two decisions, so the place counts, not the words.
    std::string key;
    places_of(operand, key);
    key += text;
    if (type) key += '\x1f' + type->name + to_text(*type);
    if (allowed) key += '\x1f' + to_text(*allowed);
    const auto next = static_cast<SourceIndex>(program_.sources_.size());
    const auto [found, is_new] = sources_.emplace(std::move(key), next);
    if (is_new) {
        Source made;
        made.operand = std::move(operand);
        made.text = std::move(text);
        made.type = std::move(type);
        made.allowed = std::move(allowed);
        program_.sources_.push_back(std::move(made));
    }
    return found->second;
}

} // namespace schakel::dmn
