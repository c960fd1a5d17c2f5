#include "dmn/proof/claim_formulas.h"

#include "dmn/feel/interpreter.h"

#include <algorithm>
#include <fmt/format.h>

namespace schakel::dmn::proof {
namespace {

bool is_order(Comparison comparison) {
    return comparison != Comparison::equal && comparison != Comparison::not_equal;
}

/// The name and the arguments of a call of a built-in function; null for any other.
const std::string* function_of(const Invocation& call) {
    const auto* name = std::get_if<Name>(&call.function->node);
    return name != nullptr && call.names.empty() ? &name->name : nullptr;
}

Expression literal(const Value& value) { return {Literal{value}, 0, 1}; }

} // namespace

ClaimFormulas::ClaimFormulas(const Vocabulary& vocabulary, const Claims& claims, Terms& terms,
                             InputCases& cases, TableFormulas& tables)
    : vocabulary_{vocabulary}, claims_{claims}, terms_{terms}, cases_{cases}, tables_{tables} {}

void ClaimFormulas::refuse(const Expression& expression, std::string_view why) {
    if (!refusal_) refusal_ = fmt::format("'{}' {}", to_text(expression), why);
}

// ---- truths

Truth ClaimFormulas::truth(const Expression& expression) {
    if (const auto* both = std::get_if<Conjunction>(&expression.node))
        return terms_.both(truth(*both->left), truth(*both->right));
    if (const auto* either = std::get_if<Disjunction>(&expression.node))
        return terms_.either(truth(*either->left), truth(*either->right));
    if (const auto* compared = std::get_if<Compared>(&expression.node))
        return this->compared(expression, *compared);
    if (const auto* call = std::get_if<Invocation>(&expression.node))
        if (const auto* name = function_of(*call); name != nullptr && *name != "count")
            return asked(expression, *call);
    if (const auto* choice = std::get_if<If>(&expression.node)) {
        const auto when = truth(*choice->condition).yes;
        const auto then = truth(*choice->then);
        const auto otherwise = truth(*choice->otherwise);
        auto& store = terms_.store();
        return {store.choose(when, then.yes, otherwise.yes),
                store.choose(when, then.no, otherwise.no)};
    }
    if (const auto* between = std::get_if<BetweenTest>(&expression.node)) {
        for (const auto& bound : {between->low, between->high})
            check_input(expression, *between->value, *bound, Comparison::less);
        const auto value = plain(*between->value);
        const auto low = plain(*between->low);
        const auto high = plain(*between->high);
        return worked_out(expression, {&value, &low, &high}, [](std::vector<Expression> parts) {
            const auto kept = [&](std::size_t at) {
                return std::make_shared<const Expression>(std::move(parts[at]));
            };
            return Expression{BetweenTest{kept(0), kept(1), kept(2)}, 0, 2};
        });
    }
    if (const auto* in = std::get_if<InTest>(&expression.node)) {
        for (const auto& test : in->tests->tests)
            check_test(expression, *in->value, test);
        const auto value = plain(*in->value);
        const auto tests = in->tests;
        return worked_out(expression, {&value}, [&](std::vector<Expression> parts) {
            return Expression{
                InTest{std::make_shared<const Expression>(std::move(parts[0])), tests}, 0, 2};
        });
    }
    return terms_.truth_of(term(expression));
}

Truth ClaimFormulas::asked(const Expression& whole, const Invocation& call) {
    const auto& name = *function_of(call);
    if (name == "not" && call.arguments.size() == 1)
        return Terms::opposite(truth(call.arguments.front()));
    if (name != "list contains" || call.arguments.size() != 2) {
        if (const auto constant = constant_of(whole))
            return terms_.truth_of(Term::constant(*constant));
        refuse(whole, "is not among what can be proven");
        return {};
    }
    const auto list = term(call.arguments[0]);
    const auto member = plain(call.arguments[1]);
    if (is_open_input(call.arguments[1]) ||
        (is_open_input(call.arguments[0]) && !constant_of(call.arguments[1])))
        refuse(whole,
               "asks about an input, of which not all values are known, what is not constant");
    Truth found;
    for (const auto& [value, when] : member.alternatives) {
        const auto one = terms_.contains(list, value);
        found.yes = terms_.store().either(found.yes, terms_.store().both(when, one.yes));
        found.no = terms_.store().either(found.no, terms_.store().both(when, one.no));
    }
    return found;
}

Truth ClaimFormulas::compared(const Expression& whole, const Compared& node) {
    check_input(whole, *node.left, *node.right, node.comparison);
    check_input(whole, *node.right, *node.left, node.comparison);
    const auto comparison = node.comparison;
    if (!is_order(comparison)) {
        const auto left = term(*node.left);
        const auto right = term(*node.right);
        const auto constant_left = constant_of(*node.left);
        const auto constant_right = constant_of(*node.right);
        if (left.listed != never && constant_right)
            return with_list(whole, comparison, left, *constant_right);
        if (right.listed != never && constant_left)
            return with_list(whole, comparison, right, *constant_left);
    }
    const auto left = plain(*node.left);
    const auto right = plain(*node.right);
    return worked_out(whole, {&left, &right}, [&](std::vector<Expression> parts) {
        return Expression{Compared{comparison,
                                   std::make_shared<const Expression>(std::move(parts[0])),
                                   std::make_shared<const Expression>(std::move(parts[1]))},
                          0, 2};
    });
}

/// A list of items against a constant: item by item, for the lists that they can make are many.
Truth ClaimFormulas::with_list(const Expression& whole, Comparison comparison, const Term& list,
                               const Value& constant) {
    auto& store = terms_.store();
    const auto* items = constant.list();
    if (items == nullptr && !constant.is_null()) {
        refuse(whole, "compares a list with something else");
        return {};
    }
    auto rest = list;
    rest.listed = never;
    const auto same = items ? store.both(list.listed, terms_.is_list(list, *items)) : never;
    Truth found{same, store.both(list.listed, !same)};
    for (const auto& [value, when] : rest.alternatives) {
        const auto equals = compare(Comparison::equal, value, constant);
        const auto* answer = equals.boolean();
        if (answer == nullptr) continue;
        auto& into = *answer ? found.yes : found.no;
        into = store.either(into, when);
    }
    return comparison == Comparison::equal ? found : Terms::opposite(found);
}

Truth ClaimFormulas::worked_out(const Expression& whole, const std::vector<const Term*>& terms,
                                const std::function<Expression(std::vector<Expression>)>& with) {
    const auto made = terms_.mapped(terms, [&](const std::vector<const Value*>& values) {
        std::vector<Expression> parts;
        for (const auto* value : values)
            parts.push_back(literal(*value));
        Interpreter interpreter;
        return interpreter.work_out(with(std::move(parts)), nullptr);
    });
    if (!made) {
        refuse(whole, "has too many cases to go through");
        return {};
    }
    return terms_.truth_of(*made);
}

// ---- values

Term ClaimFormulas::term(const Expression& expression) {
    if (auto constant = constant_of(expression)) return Term::constant(std::move(*constant));
    if (const auto meaning = vocabulary_.meaning(expression)) return named(expression, *meaning);
    if (const auto* call = std::get_if<Invocation>(&expression.node)) {
        const auto* name = function_of(*call);
        if (name != nullptr && *name == "count" && call->arguments.size() == 1) {
            if (is_open_input(call->arguments.front()))
                refuse(expression, "counts an input of which not all members are known");
            if (auto count = terms_.count(term(call->arguments.front()))) return std::move(*count);
            refuse(expression, "has too many cases to go through");
            return Term::constant(Value{});
        }
    }
    const auto is_truth = [&](const auto& node) {
        using Node = std::remove_cvref_t<decltype(node)>;
        return std::is_same_v<Node, Conjunction> || std::is_same_v<Node, Disjunction> ||
               std::is_same_v<Node, Compared> || std::is_same_v<Node, BetweenTest> ||
               std::is_same_v<Node, InTest> || std::is_same_v<Node, Invocation>;
    };
    if (std::visit(is_truth, expression.node)) return terms_.term_of(truth(expression));
    refuse(expression, std::holds_alternative<Name>(expression.node)
                           ? "is no input, decision or definition"
                           : "is not among what can be proven");
    return Term::constant(Value{});
}

Term ClaimFormulas::plain(const Expression& expression) {
    auto found = terms_.without_items(term(expression));
    if (found) return std::move(*found);
    refuse(expression, "has too many cases to go through");
    return Term::constant(Value{});
}

Term ClaimFormulas::named(const Expression& whole, const Meaning& meaning) {
    switch (meaning.kind) {
    case Meaning::Kind::input: return tables_.input(meaning.name);
    case Meaning::Kind::decision:
        if (meaning.output == Operand::whole) {
            refuse(whole, "has several answers; say which");
            return Term::constant(Value{});
        }
        return tables_.answer(meaning.index, meaning.output);
    case Meaning::Kind::mark:
        return terms_.term_of(Truth::of(tables_.is_reason(claims_.marks[meaning.index])));
    case Meaning::Kind::definition: {
        if (const auto found = definitions_.find(meaning.index); found != definitions_.end())
            return found->second;
        auto made = term(vocabulary_.definitions()[meaning.index]);
        return definitions_.emplace(meaning.index, std::move(made)).first->second;
    }
    }
    std::unreachable();
}

// ---- inputs

const InputReading* ClaimFormulas::reading(const Expression& expression) {
    auto meaning = vocabulary_.meaning(expression);
    // A definition may be just another name for an input.
    while (meaning && meaning->kind == Meaning::Kind::definition)
        meaning = vocabulary_.meaning(vocabulary_.definitions()[meaning->index]);
    if (!meaning || meaning->kind != Meaning::Kind::input) return nullptr;
    const auto found = cases_.reading(meaning->name, Moment::before);
    return found ? *found : nullptr;
}

bool ClaimFormulas::is_open_input(const Expression& expression) {
    const auto* found = reading(expression);
    return found != nullptr && !found->closed;
}

void ClaimFormulas::check_input(const Expression& whole, const Expression& side,
                                const Expression& other, Comparison comparison) {
    if (!is_open_input(side)) return;
    if (vocabulary_.meaning(side)->kind == Meaning::Kind::definition)
        return refuse(whole, "compares an input by way of a definition; name the input");
    const auto constant = constant_of(other);
    if (reading(side)->by_members)
        return refuse(whole, "compares a list of which not all members are known");
    if (constant && is_order(comparison) && constant->string() != nullptr)
        return refuse(whole, "asks the order of texts of which not all are known");
    if (constant) return;
    const auto meaning = vocabulary_.meaning(other);
    const bool is_decision = meaning && meaning->kind == Meaning::Kind::decision;
    if (!is_decision || is_order(comparison) ||
        vocabulary_.program().decisions()[meaning->index].table.gathers())
        refuse(whole, "compares an input, of which not all values are known, with what is not "
                      "constant");
}

void ClaimFormulas::check_test(const Expression& whole, const Expression& side,
                               const UnaryTest& test) {
    const auto check = [&](const Value& value, Comparison comparison) {
        check_input(whole, side, literal(value), comparison);
    };
    const auto check_constant = [&](const Value& value) {
        const auto items = value.list() ? *value.list() : List{value};
        for (const auto& item : items) {
            if (const auto* range = item.range()) {
                if (range->start) check(*range->start, Comparison::less);
                if (range->end) check(*range->end, Comparison::less);
            } else {
                check(item, Comparison::equal);
            }
        }
    };
    if (const auto* to = std::get_if<EqualTo>(&test)) check(to->value, Comparison::equal);
    if (const auto* with = std::get_if<ComparedWith>(&test)) check(with->value, with->comparison);
    if (const auto* between = std::get_if<Between>(&test)) {
        check(between->low, Comparison::less);
        check(between->high, Comparison::less);
    }
    const auto* asked = std::get_if<Asked>(&test);
    if (asked == nullptr) return;
    if (const auto constant = constant_of(asked->expression))
        check_constant(*constant);
    else
        refuse(whole, "asks for something that is not constant");
}

} // namespace schakel::dmn::proof
