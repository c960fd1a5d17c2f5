// The expressions of the decision language as trees.
#pragma once

#include "dmn/feel/type.h"

namespace schakel::dmn {

struct Expression;
using ExpressionPointer = std::shared_ptr<const Expression>;

struct Literal {
    Value value;
};
/// A name in scope. `?`, the value that a cell asks about, is one too.
struct Name {
    std::string name;
};
/// `of.member`: an entry of a context, of each context in a list, or a property such as `year`.
struct Member {
    ExpressionPointer of;
    std::string member;
};
struct ListOf {
    std::vector<Expression> items;
};
struct ContextOf {
    /// Later entries may name earlier ones.
    std::vector<std::pair<std::string, Expression>> entries;
};
/// `[low..high]`; a bound that is null is open: `(< high)`.
struct RangeOf {
    ExpressionPointer low, high;
    bool low_included = true;
    bool high_included = true;
};
enum class Arithmetic : std::uint8_t { add, subtract, multiply, divide, power };
struct Calculation {
    Arithmetic operation{};
    ExpressionPointer left, right;
};
struct Negation {
    ExpressionPointer of;
};
enum class Comparison : std::uint8_t {
    less,
    less_or_equal,
    greater,
    greater_or_equal,
    equal,
    not_equal
};
struct Compared {
    Comparison comparison{};
    ExpressionPointer left, right;
};
struct Conjunction {
    ExpressionPointer left, right;
};
struct Disjunction {
    ExpressionPointer left, right;
};
/// `value between low and high`.
struct BetweenTest {
    ExpressionPointer value, low, high;
};
/// `value in test` or `value in (test, test)`.
struct InTest {
    ExpressionPointer value;
    std::shared_ptr<const UnaryTests> tests;
};
struct InstanceOf {
    ExpressionPointer value;
    TypePointer type;
};
struct If {
    ExpressionPointer condition, then, otherwise;
};
struct Iteration {
    std::string variable;
    ExpressionPointer over;
    /// `for i in over..until`.
    ExpressionPointer until;
};
/// `for x in a, y in b return result`; earlier results are `partial`.
struct For {
    std::vector<Iteration> iterations;
    ExpressionPointer result;
};
struct Quantified {
    bool every = false;
    std::vector<Iteration> iterations;
    ExpressionPointer condition;
};
/// `list[condition]` or `list[number]`.
struct Filter {
    ExpressionPointer list, condition;
};
struct Invocation {
    ExpressionPointer function;
    std::vector<Expression> arguments;
    /// As many as arguments when they are named; else none.
    std::vector<std::string> names;
};
struct FormalParameter {
    std::string name;
    /// Null when none is said: then it takes anything.
    TypePointer type;
};
struct FunctionOf {
    std::vector<FormalParameter> parameters;
    ExpressionPointer body;
    /// `function(...) external {...}`: the body is a context that says where it is.
    bool external = false;
};

/// Where a text begins that the expression was read from, in bytes; for messages.
struct Expression {
    std::variant<Literal, Name, Member, ListOf, ContextOf, RangeOf, Calculation, Negation, Compared,
                 Conjunction, Disjunction, BetweenTest, InTest, InstanceOf, If, For, Quantified,
                 Filter, Invocation, FunctionOf>
        node;
    std::uint32_t at = 0;
    /// How many levels of parts the tree has, itself counted; what walks it goes no deeper.
    std::uint16_t height = 1;
};

/// clang works out what a pair with an Expression can do before it has seen the end of one, and then
/// says that it is incomplete; it does not once that end has been asked for.
inline void end(Expression& expression) { expression.~Expression(); }

// ---- cells

/// One test in a cell that asks for a constant: equal to a value, compared with it, or between two.
struct EqualTo {
    Value value;
};
struct ComparedWith {
    Comparison comparison{};
    Value value;
};
struct Between {
    Value low;
    bool low_included = true;
    Value high;
    bool high_included = true;
};
/// Any other test: an expression over `?` that answers yes, a value to equal, a list or range to be
/// in. With a comparison: `?` is compared with it (`< a + 1`).
struct Asked {
    Expression expression;
    std::optional<Comparison> comparison;
};
using UnaryTest = std::variant<EqualTo, ComparedWith, Between, Asked>;

/// A whole cell: any of its tests, or none of them. A dash is no test at all and always holds.
struct UnaryTests {
    bool dash = false;
    bool negated = false;
    std::vector<UnaryTest> tests;
    /// As it was written, for messages and reasons.
    std::string text;
};

/// Whether every test asks for constants, so that the cell can be judged once for each class of
/// values.
[[nodiscard]] bool is_constant(const UnaryTests& cell);
/// Whether a cell of constants holds for the value. What cannot be compared does not hold, negated
/// or not (R-DMN-1).
[[nodiscard]] bool holds(const UnaryTests& cell, const Value& value);

/// The value of an expression without names; nullopt when it holds a name or a call.
[[nodiscard]] std::optional<Value> constant(const Expression& expression);

/// The names of a plain path: `Grond.uitkomst` is {"Grond", "uitkomst"}; empty for anything else.
[[nodiscard]] std::vector<std::string> path_of(const Expression& expression);

/// The expression written out again in one canonical way.
[[nodiscard]] std::string to_text(const Expression& expression);
[[nodiscard]] std::string to_text(const UnaryTests& cell);

} // namespace schakel::dmn
