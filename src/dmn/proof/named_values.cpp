// What a statement names, and what it compares inputs with.
#include "dmn/proof/vocabulary.h"

#include <algorithm>

namespace schakel::dmn::proof {
namespace {

/// Calls `visit` with the expression and all its parts, tests of `in` with them.
void for_each_part(const Expression& expression,
                   const std::function<void(const Expression&)>& visit) {
    visit(expression);
    const auto go = [&](const ExpressionPointer& part) {
        if (part) for_each_part(*part, visit);
    };
    if (const auto* both = std::get_if<Conjunction>(&expression.node)) {
        go(both->left);
        go(both->right);
    } else if (const auto* either = std::get_if<Disjunction>(&expression.node)) {
        go(either->left);
        go(either->right);
    } else if (const auto* compared = std::get_if<Compared>(&expression.node)) {
        go(compared->left);
        go(compared->right);
    } else if (const auto* choice = std::get_if<If>(&expression.node)) {
        go(choice->condition);
        go(choice->then);
        go(choice->otherwise);
    } else if (const auto* between = std::get_if<BetweenTest>(&expression.node)) {
        go(between->value);
        go(between->low);
        go(between->high);
    } else if (const auto* in = std::get_if<InTest>(&expression.node)) {
        go(in->value);
        for (const auto& test : in->tests->tests)
            if (const auto* asked = std::get_if<Asked>(&test))
                for_each_part(asked->expression, visit);
    } else if (const auto* call = std::get_if<Invocation>(&expression.node)) {
        for (const auto& argument : call->arguments)
            for_each_part(argument, visit);
    } else if (const auto* list = std::get_if<ListOf>(&expression.node)) {
        for (const auto& item : list->items)
            for_each_part(item, visit);
    }
}

/// A range by its bounds, a list by its items.
void add_value(const Value& value, std::vector<Value>& into) {
    if (const auto* range = value.range()) {
        for (const auto& bound : {range->start, range->end})
            if (bound) into.push_back(*bound);
        return;
    }
    into.push_back(value);
    if (const auto* list = value.list())
        for (const auto& item : *list)
            add_value(item, into);
}

class Gatherer {
public:
    Gatherer(const Vocabulary& vocabulary, NamedValues& named)
        : vocabulary_{vocabulary}, named_{named} {}

    void look_at(const Expression& expression) {
        if (const auto* compared = std::get_if<Compared>(&expression.node)) {
            compare(*compared->left, *compared->right);
            compare(*compared->right, *compared->left);
        } else if (const auto* between = std::get_if<BetweenTest>(&expression.node)) {
            compare(*between->value, *between->low);
            compare(*between->value, *between->high);
        } else if (const auto* in = std::get_if<InTest>(&expression.node)) {
            for (const auto& test : in->tests->tests)
                compare_with_test(*in->value, test);
        } else if (const auto* call = std::get_if<Invocation>(&expression.node)) {
            if (call->arguments.size() == 2) compare(call->arguments[0], call->arguments[1]);
        }
    }

private:
    std::vector<Value>* values_of_input(const Expression& expression) {
        const auto meaning = vocabulary_.meaning(expression);
        if (!meaning || meaning->kind != Meaning::Kind::input) return nullptr;
        return &named_[meaning->name];
    }

    void compare(const Expression& side, const Expression& other) {
        auto* values = values_of_input(side);
        if (values == nullptr) return;
        if (const auto constant = constant_of(other)) return add_value(*constant, *values);
        const auto meaning = vocabulary_.meaning(other);
        if (!meaning || meaning->kind != Meaning::Kind::decision) return;
        const auto& table = vocabulary_.program().decisions()[meaning->index].table;
        if (meaning->output >= table.outputs.size()) return;
        for (const auto& rule : table.rules)
            add_value(rule.answers[meaning->output], *values);
        add_value(table.outputs[meaning->output].when_no_rule_holds, *values);
    }

    void compare_with_test(const Expression& side, const UnaryTest& test) {
        auto* values = values_of_input(side);
        if (values == nullptr) return;
        if (const auto* to = std::get_if<EqualTo>(&test)) add_value(to->value, *values);
        if (const auto* with = std::get_if<ComparedWith>(&test)) add_value(with->value, *values);
        if (const auto* between = std::get_if<Between>(&test)) {
            add_value(between->low, *values);
            add_value(between->high, *values);
        }
        if (const auto* asked = std::get_if<Asked>(&test)) compare(side, asked->expression);
    }

    const Vocabulary& vocabulary_;
    NamedValues& named_;
};

} // namespace

void gather_named(const Expression& expression, const Vocabulary& vocabulary, NamedValues& named) {
    Gatherer gatherer{vocabulary, named};
    for_each_part(expression, [&](const Expression& part) { gatherer.look_at(part); });
}

void gather_meanings(const Expression& expression, const Vocabulary& vocabulary,
                     std::set<Meaning>& meanings) {
    for_each_part(expression, [&](const Expression& part) {
        const auto meaning = vocabulary.meaning(part);
        if (!meaning || !meanings.insert(*meaning).second) return;
        if (meaning->kind == Meaning::Kind::definition)
            gather_meanings(vocabulary.definitions()[meaning->index], vocabulary, meanings);
    });
}

} // namespace schakel::dmn::proof
