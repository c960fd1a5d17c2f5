// What can be stated about a decision program, to be proven for every case or refuted by one. The
// expressions are of the decision language: over inputs, decisions, definitions and marks by name,
// with `and`, `or`, `not`, comparisons, `between`, `in`, `list contains`, `count`, `if` and
// `every`/`some` over a list that is written out. Anything else is refused by name.
//
//   R-DMN-40  A statement that has no answer in some case (null) does not hold there; a condition
//             that has none leaves the case out. (design: doubt means no)
#pragma once

#include "dmn/program.h"

namespace schakel::dmn::proof {

/// In every case in which the condition holds, the claim holds.
struct Invariant {
    std::string name;
    /// Empty: in every case.
    std::string condition;
    std::string claim;
};

/// An input goes up: to a value that stands later, or from a list to one that holds more members.
struct Rising {
    std::string input;
    /// Its values, lowest first; those in one group are alike, and an input that has none of them
    /// does not go up. Empty: numbers, dates and durations upwards, false before true.
    std::vector<std::vector<Value>> order;
};

/// In any two cases that differ in nothing but that some inputs go up and others take any value,
/// what is measured does not go down, or stays the same.
struct Change {
    std::string name;
    /// What holds in the first case and what in the second; empty: anything.
    std::string before, after;
    /// Each goes up or stays.
    std::vector<Rising> rising;
    /// Each may take any value in the second case.
    std::vector<std::string> free;
    /// A decision, or a statement that is true or false.
    std::string measure;
    /// Its answers, lowest first; those in one group are alike. An answer that is not among them may
    /// not change at all. Empty: false before true.
    std::vector<std::vector<Value>> order;
    bool stays_the_same = false;
};

/// Two expressions of which the first is about one program and the second about another have the
/// same value in every case in which the condition holds. Inputs of one name are one input.
struct Sameness {
    std::string name;
    /// About the first program; empty: in every case.
    std::string condition;
    std::string measure;
    /// Of the other program; empty: the same words.
    std::string other_measure;
};

using Statement = std::variant<Invariant, Change, Sameness>;
[[nodiscard]] const std::string& name_of(const Statement& statement);

/// A name for an expression, which may use those before it.
struct Definition {
    std::string name;
    std::string expression;
};

/// A name for "one of these rules is a reason for what the decision answers", in the meaning of
/// dmn::Explanation. For what stands beside the rules: a provision of law, a source.
struct Mark {
    std::string name;
    DecisionIndex asked = 0;
    std::vector<std::pair<DecisionIndex, std::uint32_t>> rules;
};

/// What an input may be, where whoever asks knows that better than the model. Inputs that no model
/// has may be among them.
struct KnownInput {
    std::string name;
    /// Lowest first. These and no others.
    std::vector<Value> values;
    /// It is a list that holds any of the values, in this order.
    bool is_list = false;
    /// Their order means something.
    bool ordered = false;
};

struct Claims {
    std::vector<KnownInput> inputs;
    std::vector<Definition> definitions;
    std::vector<Mark> marks;
    std::vector<Statement> statements;
};

} // namespace schakel::dmn::proof
