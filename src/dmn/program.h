// Decision models, linked and made ready to be asked many times. Made once, then only read: any
// number of threads may share it.
//
//   R-DMN-7  A table names nothing that its decision does not require, and no decision requires
//            itself, not even by way of others. (DMN 1.5, 5.3.2 and 7.3.1)
//   R-DMN-5  What is not carried out yet is refused by name; it is never skipped. (design)
//   R-DMN-8  Inputs of the same name in several models that are linked are one input. (design: a
//            fact is asked once)
#pragma once

#include "base/invalid.h"
#include "dmn/bits.h"
#include "dmn/model.h"
#include "dmn/value_classes.h"

#include <expected>
#include <map>
#include <memory>
#include <span>

namespace schakel::dmn {

using InputIndex = std::uint32_t;
using DecisionIndex = std::uint32_t;
using SourceIndex = std::uint32_t;

/// An expression whose names have become places in the program.
struct Operand {
    enum class Kind { constant, input, decision, list, list_contains, negation, count };
    Kind kind = Kind::constant;
    Value value;
    /// The input or decision, and the column of the decision's answer.
    std::uint32_t index = 0;
    std::uint32_t output = 0;
    std::vector<Operand> arguments;
};

/// What one or more columns read, and how finely they look at it.
struct Source {
    Operand operand;
    std::string text;
    ValueClasses classes;
    /// When it is a decision's answer: the class of each rule's answer, and of the answer when no
    /// rule holds.
    std::vector<ClassIndex> answer_classes;
    ClassIndex no_answer_class = 0;
};

struct CompiledColumn {
    SourceIndex source = 0;
    /// For each class of the source the rules that hold for it, by their places in the order.
    std::vector<Bits> rules_of_class;
};

/// A row of which every answer is a constant.
struct ConstantRule {
    std::string id;
    std::string description;
    std::vector<UnaryTests> cells;
    std::vector<Value> answers;
    std::vector<std::string> annotations;
};

struct ConstantOutput {
    std::string name;
    std::string label;
    /// In order of priority; empty when the file lists none.
    std::vector<Value> values;
    Value when_no_rule_holds;
};

/// A decision table without anything that has to be worked out but its columns.
struct ConstantTable {
    HitPolicy hit_policy = HitPolicy::unique;
    std::vector<ConstantOutput> outputs;
    std::vector<std::string> annotation_names;
    std::vector<ConstantRule> rules;
};

struct CompiledDecision {
    std::string file;
    Decision decision;
    ConstantTable table;
    std::vector<CompiledColumn> columns;
    Bits all_rules;
    /// Rules by priority, highest first; the order of the table for the other hit policies.
    std::vector<std::uint32_t> order;
};

struct ProgramInput {
    std::string name;
    std::string label;
    /// What changes when the input does, by way of other decisions too.
    std::vector<DecisionIndex> decisions;
    std::vector<SourceIndex> sources;
};

class Program {
public:
    /// Links the models and makes them ready. All faults at once; a fault's pointer names file and
    /// element.
    [[nodiscard]] static std::expected<Program, Faults> link(std::vector<Model> models);

    [[nodiscard]] std::span<const ProgramInput> inputs() const { return inputs_; }
    [[nodiscard]] std::span<const CompiledDecision> decisions() const { return decisions_; }
    [[nodiscard]] std::span<const Source> sources() const { return sources_; }
    /// By name; nullopt when there is none. A decision's name may be led by its model's:
    /// "toestemming.geldig".
    [[nodiscard]] std::optional<InputIndex> input(std::string_view name) const;
    [[nodiscard]] std::optional<DecisionIndex> decision(std::string_view name) const;

private:
    friend class Linker;
    std::vector<ProgramInput> inputs_;
    std::vector<CompiledDecision> decisions_;
    std::vector<Source> sources_;
    std::map<std::string, DecisionIndex, std::less<>> decisions_by_name_;
    std::map<std::string, InputIndex, std::less<>> inputs_by_name_;
};

} // namespace schakel::dmn
