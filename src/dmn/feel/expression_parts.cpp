// What lies within a value or an expression, gone through by hand and not by calling itself: a long
// sum leans so far to the left that the stack would end first.
#include "dmn/feel/evaluator.h"

namespace schakel::dmn {
namespace {

/// Puts the parts of an expression on the heap of what is still to be looked at.
struct Parts {
    std::vector<const Expression*>& open;
    bool with_tests;

    void put(const ExpressionPointer& part) const {
        if (part) open.push_back(part.get());
    }
    void put(const std::vector<Expression>& parts) const {
        for (const auto& part : parts)
            open.push_back(&part);
    }
    void put(const std::vector<Iteration>& iterations) const {
        for (const auto& iteration : iterations) {
            put(iteration.over);
            put(iteration.until);
        }
    }

    void operator()(const Literal&) const {}
    void operator()(const Name&) const {}
    void operator()(const Member& member) const { put(member.of); }
    void operator()(const ListOf& list) const { put(list.items); }
    void operator()(const ContextOf& context) const {
        for (const auto& [name, value] : context.entries)
            open.push_back(&value);
    }
    void operator()(const RangeOf& range) const {
        put(range.low);
        put(range.high);
    }
    void operator()(const Negation& negation) const { put(negation.of); }
    template <class TwoSided>
        requires requires(const TwoSided& node) { node.left; }
    void operator()(const TwoSided& node) const {
        put(node.left);
        put(node.right);
    }
    void operator()(const BetweenTest& between) const {
        put(between.value);
        put(between.low);
        put(between.high);
    }
    void operator()(const InTest& in) const {
        put(in.value);
        if (!with_tests || !in.tests) return;
        for (const auto& test : in.tests->tests)
            if (const auto* asked = std::get_if<Asked>(&test)) open.push_back(&asked->expression);
    }
    void operator()(const InstanceOf& instance) const { put(instance.value); }
    void operator()(const If& choice) const {
        put(choice.condition);
        put(choice.then);
        put(choice.otherwise);
    }
    void operator()(const For& loop) const {
        put(loop.iterations);
        put(loop.result);
    }
    void operator()(const Quantified& quantified) const {
        put(quantified.iterations);
        put(quantified.condition);
    }
    void operator()(const Filter& filter) const {
        put(filter.list);
        put(filter.condition);
    }
    void operator()(const Invocation& invocation) const {
        put(invocation.function);
        put(invocation.arguments);
    }
    void operator()(const FunctionOf& function) const { put(function.body); }
};

} // namespace

bool mentions(const Expression& expression, std::string_view name) {
    std::vector<const Expression*> open{&expression};
    while (!open.empty()) {
        const auto& next = *open.back();
        open.pop_back();
        if (const auto* found = std::get_if<Name>(&next.node); found && found->name == name)
            return true;
        std::visit(Parts{open, name != "?"}, next.node);
    }
    return false;
}

std::uint64_t weight_of(const Value& value) {
    std::vector<const Value*> open{&value};
    std::uint64_t weight = 0;
    while (!open.empty()) {
        const auto& next = *open.back();
        open.pop_back();
        ++weight;
        if (const auto* text = next.string()) {
            weight += text->size();
        } else if (const auto* list = next.list()) {
            for (const auto& item : *list)
                open.push_back(&item);
        } else if (const auto* context = next.context()) {
            for (const auto& [name, entry] : context->entries) {
                weight += name.size();
                open.push_back(&entry);
            }
        }
    }
    return weight;
}

} // namespace schakel::dmn
