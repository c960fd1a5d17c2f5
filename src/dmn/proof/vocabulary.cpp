#include "dmn/proof/vocabulary.h"

#include "dmn/feel/evaluator.h"

#include <algorithm>
#include <fmt/format.h>

namespace schakel::dmn::proof {
namespace {

/// How many turns an `every` or `some` may have when it is written out.
constexpr std::size_t turns_max = 4'096;

ExpressionPointer kept(Expression expression) {
    return std::make_shared<const Expression>(std::move(expression));
}

bool is_constant_part(const Expression& expression);
bool are_constant_parts(const ExpressionPointer& left, const ExpressionPointer& right) {
    return (!left || is_constant_part(*left)) && (!right || is_constant_part(*right));
}
bool is_constant_part(const Expression& expression) {
    if (std::holds_alternative<Literal>(expression.node)) return true;
    if (const auto* negation = std::get_if<Negation>(&expression.node))
        return is_constant_part(*negation->of);
    if (const auto* list = std::get_if<ListOf>(&expression.node))
        return std::ranges::all_of(list->items, is_constant_part);
    if (const auto* range = std::get_if<RangeOf>(&expression.node))
        return are_constant_parts(range->low, range->high);
    if (const auto* calculation = std::get_if<Calculation>(&expression.node))
        return are_constant_parts(calculation->left, calculation->right);
    // Such as date("2026-01-01"); a function of the clock is none.
    if (const auto* call = std::get_if<Invocation>(&expression.node)) {
        const auto* name = std::get_if<Name>(&call->function->node);
        constexpr std::array<std::string_view, 7> known{
            "date",   "time",  "date and time", "duration", "years and months duration",
            "number", "string"};
        return name != nullptr && std::ranges::find(known, name->name) != known.end() &&
               std::ranges::all_of(call->arguments, is_constant_part);
    }
    return false;
}

/// With every `every` and `some` written out.
class Unroller {
public:
    std::string refused;

    Expression unrolled(const Expression& expression) {
        return std::visit([&](const auto& node) { return on(expression, node); }, expression.node);
    }

private:
    template <class Node>
    Expression on(const Expression& expression, const Node&) {
        return expression;
    }
    Expression on(const Expression& expression, const Conjunction& node) {
        return like(expression, Conjunction{part(node.left), part(node.right)});
    }
    Expression on(const Expression& expression, const Disjunction& node) {
        return like(expression, Disjunction{part(node.left), part(node.right)});
    }
    Expression on(const Expression& expression, const If& node) {
        return like(expression, If{part(node.condition), part(node.then), part(node.otherwise)});
    }
    Expression on(const Expression& expression, const Compared& node) {
        return like(expression, Compared{node.comparison, part(node.left), part(node.right)});
    }
    Expression on(const Expression& expression, const Invocation& node) {
        auto copy = node;
        for (auto& argument : copy.arguments)
            argument = unrolled(argument);
        return like(expression, std::move(copy));
    }
    Expression on(const Expression& expression, const Quantified& node) {
        std::vector<Expression> turns;
        turn(node, 0, {}, turns);
        if (turns.empty()) return like(expression, Literal{Value{node.every}});
        return joined(expression, turns, node.every);
    }

    void turn(const Quantified& node, std::size_t at, std::map<std::string, Value> chosen,
              std::vector<Expression>& turns) {
        if (turns.size() > turns_max || !refused.empty()) return;
        const auto value_of = [&](const Expression& part) -> std::optional<Value> {
            const auto* name = std::get_if<Name>(&part.node);
            const auto found = name ? chosen.find(name->name) : chosen.end();
            if (found == chosen.end()) return std::nullopt;
            return found->second;
        };
        if (at == node.iterations.size()) {
            turns.push_back(unrolled(with_values(*node.condition, value_of)));
            if (turns.size() > turns_max)
                refused = fmt::format("it has more than {} turns to write out", turns_max);
            return;
        }
        const auto& iteration = node.iterations[at];
        const auto over = constant_of(with_values(*iteration.over, value_of));
        if (!over || over->list() == nullptr || iteration.until) {
            refused = fmt::format("'{}' is no list that is written out; only over such a list can "
                                  "every or some be asked",
                                  to_text(*iteration.over));
            return;
        }
        for (const auto& item : *over->list()) {
            chosen.insert_or_assign(iteration.variable, item);
            turn(node, at + 1, chosen, turns);
        }
    }

    /// In halves, so that a long list makes no deep tree.
    static Expression joined(const Expression& at, std::span<const Expression> turns, bool every) {
        if (turns.size() == 1) return turns.front();
        auto left = kept(joined(at, turns.first(turns.size() / 2), every));
        auto right = kept(joined(at, turns.subspan(turns.size() / 2), every));
        if (every) return like(at, Conjunction{std::move(left), std::move(right)});
        return like(at, Disjunction{std::move(left), std::move(right)});
    }

    ExpressionPointer part(const ExpressionPointer& of) { return kept(unrolled(*of)); }
    template <class Node>
    static Expression like(const Expression& expression, Node node) {
        return {std::move(node), expression.at, expression.height};
    }
};

} // namespace

Vocabulary::Vocabulary(const Program& program, const Claims& claims, bool with_marks)
    : program_{program}, claims_{claims}, with_marks_{with_marks} {
    for (const auto& input : program.inputs())
        scope_.names.insert(input.name);
    for (const auto& input : claims.inputs)
        scope_.names.insert(input.name);
    for (const auto& compiled : program.decisions()) {
        scope_.names.insert(compiled.decision.name);
        for (const auto& output : compiled.table.outputs)
            if (!output.name.empty()) scope_.members.insert(output.name);
    }
    for (const auto& model : program.models())
        for (const auto& decision : model.decisions)
            scope_.names.insert(model.name + '.' + decision.name);
    if (with_marks)
        for (const auto& mark : claims.marks)
            scope_.names.insert(mark.name);
    for (const auto& definition : claims.definitions) {
        auto read = this->read(definition.expression);
        for (auto later = definitions_.size(); read && later < claims.definitions.size(); ++later)
            if (mentions(*read, claims.definitions[later].name))
                read = std::unexpected{fmt::format("it names '{}', which is not defined before it",
                                                   claims.definitions[later].name)};
        if (!read)
            faults_.push_back(
                {fmt::format("definition '{}'", definition.name), "malformed", read.error()});
        definitions_.push_back(read ? std::move(*read) : Expression{Literal{}, 0, 1});
        scope_.names.insert(definition.name);
    }
}

Faults Vocabulary::faults() const {
    auto found = faults_;
    std::map<std::string, std::string> taken;
    const auto take = [&](const std::string& name, std::string what) {
        const auto [known, is_new] = taken.emplace(name, what);
        if (!is_new)
            found.push_back(
                {what, "duplicate", fmt::format("the name is taken by {}", known->second)});
    };
    for (const auto& input : program_.inputs())
        take(input.name, fmt::format("input '{}'", input.name));
    for (const auto& compiled : program_.decisions())
        taken.emplace(compiled.decision.name, fmt::format("decision '{}'", compiled.decision.name));
    for (const auto& definition : claims_.definitions)
        take(definition.name, fmt::format("definition '{}'", definition.name));
    for (const auto& mark : claims_.marks)
        take(mark.name, fmt::format("mark '{}'", mark.name));
    return found;
}

std::expected<Expression, std::string> Vocabulary::read(std::string_view text) const {
    const auto parsed = parse_expression(text, scope_);
    if (!parsed)
        return std::unexpected{
            fmt::format("at {}: {}", parsed.error().at + 1, parsed.error().message)};
    Unroller unroller;
    auto unrolled = unroller.unrolled(*parsed);
    if (!unroller.refused.empty()) return std::unexpected{std::move(unroller.refused)};
    return unrolled;
}

std::optional<Meaning> Vocabulary::meaning(const Expression& expression) const {
    const auto path = path_of(expression);
    // The whole may be one name, or what stands before the last point, which is an answer of it.
    for (auto own = path.size(); own > 0 && own + 1 >= path.size(); --own) {
        auto name = path.front();
        for (std::size_t at = 1; at < own; ++at)
            name += '.' + path[at];
        auto found = meaning_of_name(name);
        if (!found) continue;
        if (own == path.size()) return found;
        if (found->kind != Meaning::Kind::decision) continue;
        const auto& outputs = program_.decisions()[found->index].table.outputs;
        const auto output = std::ranges::find(outputs, path.back(), &CompiledOutput::name);
        if (output == outputs.end() || outputs.size() < 2) continue;
        found->output = static_cast<std::uint32_t>(output - outputs.begin());
        return found;
    }
    return std::nullopt;
}

std::optional<Meaning> Vocabulary::meaning_of_name(const std::string& name) const {
    const auto place = [&](const auto& list) {
        return static_cast<std::uint32_t>(
            std::ranges::find_if(list, [&](const auto& one) { return one.name == name; }) -
            list.begin());
    };
    const auto definition = place(claims_.definitions);
    if (definition < definitions_.size())
        return Meaning{Meaning::Kind::definition, {}, definition, 0};
    if (const auto mark = place(claims_.marks); with_marks_ && mark < claims_.marks.size())
        return Meaning{Meaning::Kind::mark, {}, mark, 0};
    if (program_.input(name) || place(claims_.inputs) < claims_.inputs.size())
        return Meaning{Meaning::Kind::input, name, 0, 0};
    if (const auto decision = program_.decision(name)) {
        const auto& outputs = program_.decisions()[*decision].table.outputs;
        return Meaning{
            Meaning::Kind::decision, {}, *decision, outputs.size() > 1 ? Operand::whole : 0};
    }
    return std::nullopt;
}

std::optional<Value> constant_of(const Expression& expression) {
    if (!is_constant_part(expression)) return std::nullopt;
    Interpreter interpreter;
    return interpreter.work_out(expression, nullptr);
}

Expression with_values(const Expression& expression,
                       const std::function<std::optional<Value>(const Expression&)>& value_of) {
    if (auto value = value_of(expression)) return {Literal{std::move(*value)}, expression.at, 1};
    const auto part = [&](const ExpressionPointer& of) {
        return of ? kept(with_values(*of, value_of)) : of;
    };
    auto copy = expression;
    if (auto* node = std::get_if<Conjunction>(&copy.node))
        *node = {part(node->left), part(node->right)};
    else if (auto* other = std::get_if<Disjunction>(&copy.node))
        *other = {part(other->left), part(other->right)};
    else if (auto* compared = std::get_if<Compared>(&copy.node))
        *compared = {compared->comparison, part(compared->left), part(compared->right)};
    else if (auto* choice = std::get_if<If>(&copy.node))
        *choice = {part(choice->condition), part(choice->then), part(choice->otherwise)};
    else if (auto* between = std::get_if<BetweenTest>(&copy.node))
        *between = {part(between->value), part(between->low), part(between->high)};
    else if (auto* call = std::get_if<Invocation>(&copy.node))
        for (auto& argument : call->arguments)
            argument = with_values(argument, value_of);
    else if (auto* list = std::get_if<ListOf>(&copy.node))
        for (auto& item : list->items)
            item = with_values(item, value_of);
    else if (auto* in = std::get_if<InTest>(&copy.node)) {
        in->value = part(in->value);
        auto tests = *in->tests;
        for (auto& test : tests.tests)
            if (auto* asked = std::get_if<Asked>(&test))
                asked->expression = with_values(asked->expression, value_of);
        in->tests = std::make_shared<const UnaryTests>(std::move(tests));
    } else if (auto* quantified = std::get_if<Quantified>(&copy.node)) {
        // A variable of the same name hides what is outside.
        const auto outside = [&](const Expression& inner) -> std::optional<Value> {
            const auto* name = std::get_if<Name>(&inner.node);
            for (const auto& iteration : quantified->iterations)
                if (name != nullptr && name->name == iteration.variable) return std::nullopt;
            return value_of(inner);
        };
        for (auto& iteration : quantified->iterations)
            iteration.over = part(iteration.over);
        quantified->condition = kept(with_values(*quantified->condition, outside));
    }
    return copy;
}

} // namespace schakel::dmn::proof
