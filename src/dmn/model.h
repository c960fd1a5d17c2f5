// A decision model as it stands in its file: names, requirements and tables, with every expression
// read.
#pragma once

#include "dmn/expression.h"

#include <cstdint>

namespace schakel::dmn {

enum class HitPolicy { unique, first, priority, collect };

/// Kinds that an answer can be declared to have; `any` when the file declares none.
enum class ValueKind { any, string, number, boolean };

struct InputColumn {
    std::string label;
    Expression expression;
};

struct OutputColumn {
    /// Empty when the table has one output: then the decision itself is the value.
    std::string name;
    std::string label;
    ValueKind kind = ValueKind::any;
    /// The answers that may stand in the column, in order of priority; empty when the file lists
    /// none.
    std::vector<Value> values;
    /// The answer when no rule holds; nothing, unless the file gives one.
    Value when_no_rule_holds;
};

struct Rule {
    std::string id;
    std::string description;
    std::vector<UnaryTests> cells;
    std::vector<Value> answers;
    /// In the order of DecisionTable::annotation_names.
    std::vector<std::string> annotations;
};

struct DecisionTable {
    HitPolicy hit_policy = HitPolicy::unique;
    std::vector<InputColumn> inputs;
    std::vector<OutputColumn> outputs;
    std::vector<std::string> annotation_names;
    std::vector<Rule> rules;
};

struct InputData {
    std::string id;
    std::string name;
    std::string label;
};

/// What a decision needs, by name; `model` is the name that the import gave to another model, empty
/// for the same.
struct Requirement {
    std::string model;
    std::string id;
    bool is_decision = false;
};

struct Decision {
    std::string id;
    std::string name;
    /// The question that the decision answers, or its label, for people.
    std::string question;
    std::vector<Requirement> requirements;
    DecisionTable table;
};

/// Another model whose decisions this one uses, under a name of its own.
struct Import {
    std::string name;
    std::string space;
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
};

} // namespace schakel::dmn
