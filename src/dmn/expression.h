// The expressions of the decision language as trees: what a column reads, what a cell asks, what a
// rule answers.
//
// NOT YET: arithmetic, if, for, some, every, filters, contexts and functions of one's own.
#pragma once

#include "dmn/value.h"

namespace schakel::dmn {

struct Expression;

struct Literal {
    Value value;
};
/// A name in scope, and the members below it: `Grond.uitkomst` is {"Grond", "uitkomst"}.
struct Reference {
    std::vector<std::string> path;
};
/// A built-in function by the name that the standard gives it, such as `list contains`.
struct Call {
    std::string function;
    std::vector<Expression> arguments;
};
struct ListOf {
    std::vector<Expression> items;
};

struct Expression {
    std::variant<Literal, Reference, Call, ListOf> node;
};

enum class Comparison { less, less_or_equal, greater, greater_or_equal };

/// One test in a cell: equal to a value, compared with it, or between two.
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
using UnaryTest = std::variant<EqualTo, ComparedWith, Between>;

/// A whole cell: any of its tests, or none of them. A dash is no test at all and always holds.
struct UnaryTests {
    bool dash = false;
    bool negated = false;
    std::vector<UnaryTest> tests;
};

/// Whether the cell holds for the value. What cannot be compared does not hold, negated or not
/// (R-DMN-1).
[[nodiscard]] bool holds(const UnaryTests& cell, const Value& value);

/// The value of an expression without names; nullopt when it holds a name or a call.
[[nodiscard]] std::optional<Value> constant(const Expression& expression);

/// The expression written out again in one canonical way.
[[nodiscard]] std::string to_text(const Expression& expression);

} // namespace schakel::dmn
