// A decision model as it stands in its file: names, requirements and tables, with every expression
// read.
#pragma once

#include "dmn/feel/expression.h"

#include <cstdint>
#include <map>

namespace schakel::dmn {

enum class HitPolicy { unique, any, first, priority, rule_order, output_order, collect };
/// What COLLECT makes of the answers: a list of them, or one number.
enum class Aggregation { list, sum, count, min, max };

struct InputColumn {
    std::string label;
    Expression expression;
    TypePointer type;
    /// The values that the column may read; null for all.
    std::shared_ptr<const UnaryTests> allowed;
};

struct OutputColumn {
    /// Empty when the table has one output: then the decision itself is the value.
    std::string name;
    std::string label;
    TypePointer type;
    /// The answers that may stand in the column, in order of priority; empty when the file lists
    /// none.
    std::vector<Value> values;
    /// The same when they are more than a list of values; null when there are none.
    std::shared_ptr<const UnaryTests> allowed;
    /// The answer when no rule holds; null, unless the file gives one.
    std::shared_ptr<const Expression> when_no_rule_holds;
};

struct Rule {
    std::string id;
    std::string description;
    std::vector<UnaryTests> cells;
    std::vector<Expression> answers;
    /// In the order of DecisionTable::annotation_names.
    std::vector<std::string> annotations;
};

struct DecisionTable {
    HitPolicy hit_policy = HitPolicy::unique;
    Aggregation aggregation = Aggregation::list;
    std::vector<InputColumn> inputs;
    std::vector<OutputColumn> outputs;
    std::vector<std::string> annotation_names;
    std::vector<Rule> rules;
};

// ---- boxed expressions: what a decision, a function or a cell of a box holds

struct Boxed;
using BoxedPointer = std::shared_ptr<const Boxed>;

struct BoxedLiteral {
    Expression expression;
};
struct BoxedInvocation {
    BoxedPointer function;
    std::vector<std::pair<std::string, BoxedPointer>> bindings;
};
struct BoxedContext {
    struct Entry {
        /// Empty for the result of the whole, which stands last.
        std::string name;
        TypePointer type;
        BoxedPointer value;
    };
    std::vector<Entry> entries;
};
struct BoxedList {
    std::vector<BoxedPointer> items;
};
struct BoxedRelation {
    std::vector<std::string> columns;
    std::vector<std::vector<BoxedPointer>> rows;
};
struct BoxedFunction {
    enum class Kind { feel, java, pmml };
    Kind kind = Kind::feel;
    std::vector<FormalParameter> parameters;
    /// Null when the file gives none.
    BoxedPointer body;
};
struct BoxedConditional {
    BoxedPointer condition, then, otherwise;
};
struct BoxedFilter {
    BoxedPointer list, condition;
};
struct BoxedIteration {
    enum class Kind { each, every, some };
    Kind kind = Kind::each;
    std::string variable;
    BoxedPointer over, result;
};

struct Boxed {
    std::variant<DecisionTable, BoxedLiteral, BoxedInvocation, BoxedContext, BoxedList,
                 BoxedRelation, BoxedFunction, BoxedConditional, BoxedFilter, BoxedIteration>
        box;
    TypePointer type;
};

struct InputData {
    std::string id;
    std::string name;
    std::string label;
    TypePointer type;
};

/// What a decision needs, by id; `model` is the name that the import gave to another model, or the
/// namespace where it gave none; empty for the same.
struct Requirement {
    enum class Kind { input, decision, knowledge };
    std::string model;
    std::string id;
    Kind kind = Kind::input;
};

struct Decision {
    std::string id;
    std::string name;
    /// The question that the decision answers, or its label, for people.
    std::string question;
    std::vector<Requirement> requirements;
    TypePointer type;
    /// Null when the file gives none.
    BoxedPointer logic;
    /// Null when the logic is something else.
    [[nodiscard]] const DecisionTable* table() const {
        return logic ? std::get_if<DecisionTable>(&logic->box) : nullptr;
    }
};

/// A business knowledge model: a function that decisions may call.
struct KnowledgeModel {
    std::string id;
    std::string name;
    std::vector<Requirement> requirements;
    BoxedFunction function;
    /// Of what it gives back.
    TypePointer type;
};

/// Decisions under one name, called as a function or by who asks.
struct DecisionService {
    std::string id;
    std::string name;
    TypePointer type;
    /// One decision: its value. Several: a context of them by name.
    std::vector<Requirement> output_decisions, encapsulated_decisions;
    /// Its parameters, in this order. (DMN 1.5, 10.4)
    std::vector<Requirement> input_data, input_decisions;
};

/// Another model whose decisions this one uses, under a name of its own. With an empty name what it
/// holds is named as if it stood in this one.
struct Import {
    std::string name;
    std::string space;
    /// Where the file says that the other one lies, as it is written; empty when it does not.
    std::string location;
};

struct Model {
    /// The file it was read from, for messages.
    std::string file;
    std::string name;
    /// The model's namespace: its identity towards the models that import it.
    std::string space;
    std::vector<Import> imports;
    std::vector<InputData> inputs;
    std::vector<Decision> decisions;
    std::vector<KnowledgeModel> knowledge_models;
    std::vector<DecisionService> services;
    std::map<std::string, TypePointer, std::less<>> types;
};

} // namespace schakel::dmn
