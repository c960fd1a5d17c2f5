#include "dmn/boxed.h"

#include "dmn/plain_table.h"

#include <algorithm>

namespace schakel::dmn {
namespace {

using NamesOf = const NamesPointer&;

Value part(const BoxedPointer& box, NamesOf names, Interpreter& interpreter) {
    return box ? work_out(*box, names, interpreter) : Value{NullReason::no_logic};
}

/// A function that a box defines, with the names around it.
struct BoxedClosure final : Function, std::enable_shared_from_this<BoxedClosure> {
    BoxedPointer body;
    NamesPointer names;

    Value call(Interpreter& interpreter, List arguments) const override {
        auto given = arguments_for(parameters, std::move(arguments), interpreter);
        if (!given) return Value{NullReason::wrong_arguments};
        auto around = names;
        if (!name.empty())
            around = Names::with(around, name, Value{FunctionPointer{shared_from_this()}});
        return as_declared(
            part(body, Names::with(std::move(around), std::move(*given)), interpreter), result,
            interpreter);
    }
};

class Worker {
public:
    Worker(NamesOf names, Interpreter& interpreter) : names_{names}, interpreter_{interpreter} {}

    Value operator()(const DecisionTable& table) {
        return answer_plainly(table, names_, interpreter_);
    }

    Value operator()(const BoxedLiteral& box) {
        return interpreter_.work_out(box.expression, names_);
    }

    Value operator()(const BoxedInvocation& box) {
        const auto function = part(box.function, names_, interpreter_);
        if (function.function() == nullptr) return Value{NullReason::no_function};
        std::vector<std::pair<std::string, Value>> arguments;
        for (const auto& [name, value] : box.bindings)
            arguments.emplace_back(name, part(value, names_, interpreter_));
        return interpreter_.call_by_name(function, std::move(arguments));
    }

    Value operator()(const BoxedContext& box) {
        Context made;
        const auto inner = Names::lending(names_, made);
        for (const auto& [name, type, value] : box.entries) {
            if (!interpreter_.make(1 + name.size())) return Value{NullReason::too_much};
            auto worked_out = as_declared(entry(name, value, inner), type, interpreter_);
            if (name.empty()) return worked_out; // it stands last
            made.put(name, std::move(worked_out));
        }
        return Value{std::move(made)};
    }

    Value operator()(const BoxedList& box) {
        List made;
        for (const auto& item : box.items) {
            if (!interpreter_.make(1)) return Value{NullReason::too_much};
            made.push_back(part(item, names_, interpreter_));
        }
        return Value{std::move(made)};
    }

    Value operator()(const BoxedRelation& box) {
        List made;
        for (const auto& row : box.rows) {
            if (!interpreter_.make(1 + row.size())) return Value{NullReason::too_much};
            Context cells;
            for (std::size_t at = 0; at < row.size(); ++at)
                cells.entries.emplace_back(box.columns[at], part(row[at], names_, interpreter_));
            made.emplace_back(std::move(cells));
        }
        return Value{std::move(made)};
    }

    Value operator()(const BoxedFunction& box) {
        return function_of(box, {}, nullptr, names_, interpreter_);
    }

    // Neither yes nor no nor null decides nothing (test kit 1150).
    Value operator()(const BoxedConditional& box) {
        const auto condition = part(box.condition, names_, interpreter_);
        const auto* answer = condition.boolean();
        if (answer == nullptr && !condition.is_null()) return Value{NullReason::wrong_kind};
        return part(answer != nullptr && *answer ? box.then : box.otherwise, names_, interpreter_);
    }

    Value operator()(const BoxedFilter& box) {
        const auto over = part(box.list, names_, interpreter_);
        if (over.is_null()) return over;
        List kept;
        const auto items = items_of(over);
        if (!items) return Value{NullReason::wrong_kind};
        for (const auto& item : *items) {
            if (!interpreter_.step()) return Value{NullReason::too_much};
            const auto inner = item.context()
                                   ? Names::lending(names_, *item.context(), "item", &item)
                                   : Names::lending(names_, "item", item);
            const auto condition = part(box.condition, inner, interpreter_);
            // A place instead of a condition: the same for each item, so the first one tells.
            if (condition.number() != nullptr && &item == &items->front())
                return item_at(*items, *condition.number());
            const auto* answer = condition.boolean();
            if (answer == nullptr && !condition.is_null()) return Value{NullReason::wrong_kind};
            if (answer == nullptr || !*answer) continue;
            if (!interpreter_.make(1)) return Value{NullReason::too_much};
            kept.push_back(item);
        }
        return Value{std::move(kept)};
    }

    Value operator()(const BoxedIteration& box) {
        const auto over = part(box.over, names_, interpreter_);
        const auto items = items_of(over);
        if (!items) return Value{NullReason::wrong_kind};
        return box.kind == BoxedIteration::Kind::each ? each(box, *items) : quantified(box, *items);
    }

private:
    /// A function may call itself by the name of its entry.
    Value entry(const std::string& name, const BoxedPointer& value, NamesOf inner) {
        const auto* function = value ? std::get_if<BoxedFunction>(&value->box) : nullptr;
        if (function == nullptr) return part(value, inner, interpreter_);
        return as_declared(function_of(*function, name, nullptr, inner, interpreter_), value->type,
                           interpreter_);
    }

    /// As a loop of the language takes it: a range item by item, a single value as a list of one.
    std::optional<List> items_of(const Value& over) {
        const auto literal = [](Value value) {
            return std::make_shared<const Expression>(Expression{Literal{std::move(value)}});
        };
        if (!interpreter_.make(over.list() ? over.list()->size() : 1)) return std::nullopt;
        if (over.list()) return *over.list();
        const For loop{{{"each", literal(over), nullptr}},
                       std::make_shared<const Expression>(Expression{Name{"each"}})};
        auto items = interpreter_.work_out(Expression{loop}, nullptr);
        if (!items.list()) return std::nullopt;
        return std::move(std::get<List>(items.data));
    }

    static Value item_at(const List& list, const Number& place) {
        const auto whole = place.as_integer();
        const auto size = static_cast<std::int64_t>(list.size());
        if (!whole || *whole == 0 || *whole > size || *whole < -size)
            return Value{NullReason::no_answer};
        return list[static_cast<std::size_t>(*whole > 0 ? *whole - 1 : size + *whole)];
    }

    Value each(const BoxedIteration& box, const List& items) {
        Value made{List{}};
        auto& results = std::get<List>(made.data);
        const auto around = Names::lending(names_, "partial", made);
        for (const auto& item : items) {
            if (!interpreter_.step() || !interpreter_.make(1)) return Value{NullReason::too_much};
            auto result =
                part(box.result, Names::lending(around, box.variable, item), interpreter_);
            results.push_back(std::move(result));
        }
        return made;
    }

    Value quantified(const BoxedIteration& box, const List& items) {
        const bool deciding = box.kind == BoxedIteration::Kind::some;
        bool unanswered = false;
        for (const auto& item : items) {
            if (!interpreter_.step()) return Value{NullReason::too_much};
            const auto condition =
                part(box.result, Names::lending(names_, box.variable, item), interpreter_);
            const auto* answer = condition.boolean();
            if (answer == nullptr && !condition.is_null()) return Value{NullReason::wrong_kind};
            if (answer != nullptr && *answer == deciding) return Value{deciding};
            unanswered = unanswered || answer == nullptr;
        }
        return unanswered ? Value{NullReason::wrong_kind} : Value{!deciding};
    }

    NamesOf names_;
    Interpreter& interpreter_;
};

/// The interpreter of expressions knows which functions of Java are carried out.
Value external_function(const BoxedFunction& box, NamesOf names, Interpreter& interpreter) {
    Context where;
    where.put("java", part(box.body, names, interpreter));
    const FunctionOf function{
        box.parameters,
        std::make_shared<const Expression>(Expression{Literal{Value{std::move(where)}}}), true};
    return interpreter.work_out(Expression{function}, names);
}

} // namespace

Value as_declared(Value value, const TypePointer& type, Interpreter& interpreter) {
    return type ? conformed(std::move(value), *type, interpreter) : std::move(value);
}

Value work_out(const Boxed& box, const NamesPointer& names, Interpreter& interpreter) {
    if (!interpreter.step() || !interpreter.deeper()) return Value{NullReason::too_much};
    auto value = std::visit(Worker{names, interpreter}, box.box);
    interpreter.back();
    if (interpreter.was_too_much()) return Value{NullReason::too_much};
    return as_declared(std::move(value), box.type, interpreter);
}

Value function_of(const BoxedFunction& box, std::string name, TypePointer result,
                  const NamesPointer& names, Interpreter& interpreter) {
    if (!interpreter.make(1)) return Value{NullReason::too_much};
    switch (box.kind) {
    case BoxedFunction::Kind::java: return external_function(box, names, interpreter);
    case BoxedFunction::Kind::pmml: // a model of another kind, of which nothing is carried out
        return Value{NullReason::no_function};
    case BoxedFunction::Kind::feel: break;
    }
    auto closure = std::make_shared<BoxedClosure>();
    closure->parameters = box.parameters;
    closure->result = std::move(result);
    closure->name = std::move(name);
    closure->body = box.body;
    closure->names = Names::kept(names, interpreter);
    return Value{FunctionPointer{std::move(closure)}};
}

std::optional<Context> arguments_for(std::span<const FormalParameter> parameters, List arguments,
                                     Interpreter& interpreter) {
    if (arguments.size() != parameters.size()) return std::nullopt;
    Context given;
    given.entries.reserve(arguments.size());
    for (std::size_t at = 0; at < arguments.size(); ++at) {
        const auto& [name, type] = parameters[at];
        const bool is_given = !arguments[at].is_null();
        auto value = as_declared(std::move(arguments[at]), type, interpreter);
        if (is_given && value.is_null()) return std::nullopt;
        given.entries.emplace_back(name, std::move(value));
    }
    return given;
}

} // namespace schakel::dmn
