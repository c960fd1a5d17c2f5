#include "dmn/feel/evaluator.h"

#include "dmn/feel/external_functions.h"
#include "dmn/feel/functions.h"

#include <algorithm>

namespace schakel::dmn {
namespace {

const Value truth[] = {Value{false}, Value{true}};

Seen seen(std::optional<bool> answer, NullReason otherwise) {
    return answer ? Seen{&truth[*answer ? 1 : 0]} : Seen{otherwise};
}

/// What the body of a function gives back, where that shows without working it out; null elsewhere.
TypePointer evident_type(const Expression& expression) {
    const auto* literal = std::get_if<Literal>(&expression.node);
    if (literal == nullptr) return nullptr;
    if (literal->value.boolean() != nullptr) return built_in_type("boolean");
    if (literal->value.number() != nullptr) return built_in_type("number");
    if (literal->value.string() != nullptr) return built_in_type("string");
    return nullptr;
}

/// A function that stands in an expression, with the names around it.
struct Closure final : Function {
    ExpressionPointer body;
    NamesPointer names;

    Value call(Interpreter& interpreter, List arguments) const override {
        if (arguments.size() != parameters.size()) return Value{NullReason::wrong_arguments};
        Context given;
        given.entries.reserve(arguments.size());
        for (std::size_t at = 0; at < arguments.size(); ++at) {
            auto& argument = arguments[at];
            const auto& [parameter, type] = parameters[at];
            const bool is_given = !argument.is_null();
            if (type) argument = conformed(std::move(argument), *type, interpreter);
            // Table 63: an argument that does not conform is no call at all.
            if (is_given && argument.is_null()) return Value{NullReason::wrong_type};
            given.entries.emplace_back(parameter, std::move(argument));
        }
        return interpreter.work_out(*body, Names::with(names, std::move(given)));
    }
};

const std::string* text_in(const Context& context, std::string_view name) {
    const auto* found = context.find(name);
    return found ? found->string() : nullptr;
}

} // namespace

Value Seen::taken(Interpreter& interpreter) && {
    if (stands_ == nullptr) return std::move(made_);
    if (!interpreter.make(weight_of(*stands_))) return Value{NullReason::too_much};
    return *stands_;
}

Seen Evaluator::look(const Expression& expression, const NamesPointer& names) {
    if (!interpreter_.step() || !interpreter_.nest()) return Seen{NullReason::too_much};
    auto seen = std::visit([&](const auto& node) { return on(node, names); }, expression.node);
    interpreter_.unnest();
    return interpreter_.was_too_much() ? Seen{NullReason::too_much} : std::move(seen);
}

Seen Evaluator::on(const Literal& literal, NamesOf) { return Seen{&literal.value}; }

Seen Evaluator::on(const Name& name, NamesOf names) {
    if (const auto* found = names ? names->find(name.name) : nullptr) return Seen{found};
    if (auto function = built_in_function(name.name)) return Seen{Value{std::move(function)}};
    return Seen{NullReason::not_known};
}

Seen Evaluator::on(const Member& member, NamesOf names) {
    const auto of = look(*member.of, names);
    const auto* context = of.value().context();
    if (context == nullptr) {
        auto value = member_of(of.value(), member.member);
        if (!interpreter_.make(weight_of(value))) return Seen{NullReason::too_much};
        return Seen{std::move(value)};
    }
    const auto* entry = context->find(member.member);
    if (entry == nullptr) return Seen{NullReason::no_member};
    return of.is_made() ? Seen{*entry} : Seen{entry};
}

Seen Evaluator::on(const ListOf& list, NamesOf names) {
    if (!interpreter_.make(list.items.size())) return Seen{NullReason::too_much};
    List made;
    made.reserve(list.items.size());
    for (const auto& item : list.items)
        made.push_back(work_out(item, names));
    return Seen{Value{std::move(made)}};
}

Seen Evaluator::on(const ContextOf& context, NamesOf names) {
    Context made;
    const auto inner = Names::lending(names, made);
    for (const auto& [name, expression] : context.entries) {
        if (made.find(name) != nullptr) return Seen{NullReason::no_answer};
        if (!interpreter_.make(1 + name.size())) return Seen{NullReason::too_much};
        auto value = work_out(expression, inner);
        made.put(name, std::move(value));
    }
    return Seen{Value{std::move(made)}};
}

Seen Evaluator::on(const RangeOf& range, NamesOf names) {
    if (!interpreter_.make(2)) return Seen{NullReason::too_much};
    Range made;
    made.start_included = range.low && range.low_included;
    made.end_included = range.high && range.high_included;
    if (range.low) made.start = std::make_shared<const Value>(work_out(*range.low, names));
    // `= 5` as a range is told from [5..5] by having one and the same part at both its ends.
    if (range.high && range.high == range.low)
        made.end = made.start;
    else if (range.high)
        made.end = std::make_shared<const Value>(work_out(*range.high, names));
    if (made.start && made.end && !made.start->is_null() && !made.end->is_null()) {
        const auto ordering = order(*made.start, *made.end);
        if (!ordering) return Seen{NullReason::wrong_kind};
        if (*ordering > 0) return Seen{NullReason::no_answer};
    }
    return Seen{Value{std::move(made)}};
}

// A long sum leans to the left: its parts are taken one after the other, not within each other.
Seen Evaluator::on(const Calculation& calculation, NamesOf names) {
    std::vector<const Calculation*> open{&calculation};
    while (const auto* left = std::get_if<Calculation>(&open.back()->left->node))
        open.push_back(left);
    auto left = look(*open.back()->left, names);
    for (; !open.empty(); open.pop_back()) {
        const auto right = look(*open.back()->right, names);
        auto value = calculate(open.back()->operation, left.value(), right.value());
        if (!interpreter_.make(weight_of(value))) return Seen{NullReason::too_much};
        left = Seen{std::move(value)};
    }
    return left;
}

Seen Evaluator::on(const Negation& negation, NamesOf names) {
    return Seen{negate(look(*negation.of, names).value())};
}

Seen Evaluator::on(const Compared& compared, NamesOf names) {
    const auto left = look(*compared.left, names);
    const auto right = look(*compared.right, names);
    return Seen{compare(compared.comparison, left.value(), right.value())};
}

template <class Node>
Seen Evaluator::joined(const Node& node, bool deciding, NamesOf names) {
    std::vector<const Node*> open{&node};
    while (const auto* left = std::get_if<Node>(&open.back()->left->node))
        open.push_back(left);
    bool unanswered = false;
    const auto settles = [&](const Expression& part) {
        const auto seen = look(part, names);
        const auto* answer = seen.value().boolean();
        unanswered = unanswered || answer == nullptr;
        return answer != nullptr && *answer == deciding;
    };
    bool settled = settles(*open.back()->left);
    for (; !settled && !open.empty(); open.pop_back())
        settled = settles(*open.back()->right);
    if (settled) return Seen{&truth[deciding ? 1 : 0]};
    return unanswered ? Seen{NullReason::wrong_kind} : Seen{&truth[deciding ? 0 : 1]};
}

Seen Evaluator::on(const Conjunction& conjunction, NamesOf names) {
    return joined(conjunction, false, names);
}

Seen Evaluator::on(const Disjunction& disjunction, NamesOf names) {
    return joined(disjunction, true, names);
}

Seen Evaluator::on(const BetweenTest& between, NamesOf names) {
    const auto value = look(*between.value, names);
    const auto low = look(*between.low, names);
    const auto high = look(*between.high, names);
    return Seen{both(compare(Comparison::greater_or_equal, value.value(), low.value()),
                     compare(Comparison::less_or_equal, value.value(), high.value()))};
}

Seen Evaluator::on(const InTest& in, NamesOf names) {
    const auto value = look(*in.value, names);
    return seen(answer(*in.tests, value.value(), names), NullReason::wrong_kind);
}

Seen Evaluator::on(const InstanceOf& instance, NamesOf names) {
    const auto value = look(*instance.value, names);
    return seen(is_instance(value.value(), *instance.type), NullReason::wrong_type);
}

Seen Evaluator::on(const If& choice, NamesOf names) {
    const auto seen = look(*choice.condition, names);
    const auto* condition = seen.value().boolean();
    if (condition == nullptr && !seen.value().is_null()) return Seen{NullReason::wrong_kind};
    return look(condition != nullptr && *condition ? *choice.then : *choice.otherwise, names);
}

Seen Evaluator::on(const Invocation& invocation, NamesOf names) {
    const auto function = look(*invocation.function, names);
    if (function.value().function() == nullptr) return Seen{NullReason::no_function};
    const auto count = invocation.arguments.size();
    if (!interpreter_.make(count)) return Seen{NullReason::too_much};
    if (invocation.names.empty()) {
        List arguments;
        arguments.reserve(count);
        for (const auto& argument : invocation.arguments)
            arguments.push_back(work_out(argument, names));
        return Seen{interpreter_.call(function.value(), std::move(arguments))};
    }
    std::vector<std::pair<std::string, Value>> arguments;
    arguments.reserve(count);
    for (std::size_t at = 0; at < count; ++at)
        arguments.emplace_back(invocation.names[at], work_out(invocation.arguments[at], names));
    return Seen{interpreter_.call_by_name(function.value(), std::move(arguments))};
}

Seen Evaluator::on(const FunctionOf& function, NamesOf names) {
    if (!interpreter_.make(1)) return Seen{NullReason::too_much};
    if (function.external) {
        const auto where = look(*function.body, names);
        const auto* context = where.value().context();
        const auto* java = context ? context->find("java") : nullptr;
        const auto* place = java ? java->context() : nullptr;
        const auto* name = place ? text_in(*place, "class") : nullptr;
        const auto* signature = place ? text_in(*place, "method signature") : nullptr;
        auto found =
            name && signature ? external_function(*name, *signature, function.parameters) : nullptr;
        return found ? Seen{Value{std::move(found)}} : Seen{NullReason::no_function};
    }
    auto closure = std::make_shared<Closure>();
    closure->parameters = function.parameters;
    closure->result = evident_type(*function.body);
    closure->body = function.body;
    closure->names = Names::kept(names, interpreter_);
    return Seen{Value{FunctionPointer{std::move(closure)}}};
}

} // namespace schakel::dmn
