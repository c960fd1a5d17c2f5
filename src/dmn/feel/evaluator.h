// How the interpreter goes through the tree of an expression. Only its own files include this.
#pragma once

#include "dmn/feel/interpreter.h"

#include <functional>

namespace schakel::dmn {

/// How many items and bytes a value holds, in all its parts: what a copy of it takes.
[[nodiscard]] std::uint64_t weight_of(const Value& value);

/// Whether the expression holds the name. `?` within the tests of an `in` is another one and does
/// not count.
[[nodiscard]] bool mentions(const Expression& expression, std::string_view name);

/// `and` of two answers: no when one of them is no, null when that leaves it open.
[[nodiscard]] Value both(const Value& left, const Value& right);

/// A value made just now, or one that is looked at where it stands: in a tree or among names.
class Seen {
public:
    explicit Seen(Value made) : made_{std::move(made)} {}
    explicit Seen(NullReason reason) : made_{reason} {}
    explicit Seen(const Value* stands) : stands_{stands} {}

    [[nodiscard]] const Value& value() const { return stands_ != nullptr ? *stands_ : made_; }
    [[nodiscard]] bool is_made() const { return stands_ == nullptr; }
    /// The value itself; a copy is counted.
    [[nodiscard]] Value taken(Interpreter& interpreter) &&;

private:
    const Value* stands_ = nullptr;
    Value made_;
};

class Evaluator {
public:
    explicit Evaluator(Interpreter& interpreter) : interpreter_{interpreter} {}

    [[nodiscard]] Seen look(const Expression& expression, const NamesPointer& names);
    [[nodiscard]] Value work_out(const Expression& expression, const NamesPointer& names) {
        return look(expression, names).taken(interpreter_);
    }
    /// Whether the tests hold; nullopt when that has no answer.
    [[nodiscard]] std::optional<bool> answer(const UnaryTests& tests, const Value& value,
                                             const NamesPointer& names);

private:
    using NamesOf = const NamesPointer&;
    Seen on(const Literal& literal, NamesOf names);
    Seen on(const Name& name, NamesOf names);
    Seen on(const Member& member, NamesOf names);
    Seen on(const ListOf& list, NamesOf names);
    Seen on(const ContextOf& context, NamesOf names);
    Seen on(const RangeOf& range, NamesOf names);
    Seen on(const Calculation& calculation, NamesOf names);
    Seen on(const Negation& negation, NamesOf names);
    Seen on(const Compared& compared, NamesOf names);
    Seen on(const Conjunction& conjunction, NamesOf names);
    Seen on(const Disjunction& disjunction, NamesOf names);
    Seen on(const BetweenTest& between, NamesOf names);
    Seen on(const InTest& in, NamesOf names);
    Seen on(const InstanceOf& instance, NamesOf names);
    Seen on(const If& choice, NamesOf names);
    Seen on(const Invocation& invocation, NamesOf names);
    Seen on(const FunctionOf& function, NamesOf names);
    // in iterations.cpp
    Seen on(const For& loop, NamesOf names);
    Seen on(const Quantified& quantified, NamesOf names);
    Seen on(const Filter& filter, NamesOf names);

    /// `and` when the deciding truth is false, `or` when it is true: that one settles the whole.
    template <class Node>
    Seen joined(const Node& node, bool deciding, NamesOf names);

    // What a loop goes over.
    struct Domain {
        enum class Kind : std::uint8_t { none, items, numbers, days };
        Kind kind = Kind::none;
        Seen items{NullReason::wrong_kind};
        /// The numbers, or day numbers; nothing when there are none between the ends.
        std::int64_t from = 0, to = 0;
        bool empty = false;
    };
    Domain domain_of(const Iteration& iteration, NamesOf names);
    Domain span_of(const Value& from, const Value& to);
    Domain span_of(const Range& range);
    /// Calls `body` with the names of each turn until it says no. False when there is nothing to go
    /// over.
    bool each_turn(std::span<const Iteration> iterations, NamesOf names,
                   const std::function<bool(NamesOf)>& body, bool& going);
    Value item_at(const List& list, const Number& index);
    /// `item` and, when it is a context, its entries.
    static NamesPointer within(NamesOf names, const Value& item);

    // in unary_tests.cpp
    std::optional<bool> answer(const UnaryTest& test, const Value& value, NamesOf names);
    std::optional<bool> asked(const Asked& test, const Value& value, NamesOf names);

    Interpreter& interpreter_;
};

} // namespace schakel::dmn
