// Decision models, linked and made ready to be asked many times. Made once, then only read: any
// number of threads may share it.
//
//   R-DMN-7  A table names nothing that its decision does not require, and no decision requires
//            itself, not even by way of others. (DMN 1.5, 5.3.2 and 7.3.1)
//   R-DMN-5  What is not made of constants is worked out by the interpreter when it is asked, the
//            same way as in a Graph; nothing is skipped. (design)
//   R-DMN-8  Inputs of the same name in several models that are linked are one input. (design: a
//            fact is asked once)
#pragma once

#include "base/invalid.h"
#include "dmn/bits.h"
#include "dmn/feel/interpreter.h"
#include "dmn/model.h"
#include "dmn/value_classes.h"

#include <expected>
#include <functional>
#include <map>
#include <memory>
#include <span>

namespace schakel::dmn {

using InputIndex = std::uint32_t;
using DecisionIndex = std::uint32_t;
using SourceIndex = std::uint32_t;

namespace inside {
struct Linked;
class Dependence;
class KnownDomains;
} // namespace inside
struct WorkedOut;

/// An expression whose names have become places in the program.
struct Operand {
    enum class Kind { constant, input, decision, list, list_contains, negation, count, worked_out };
    /// As `output`: the answer as a whole, a context where it has several outputs.
    static constexpr std::uint32_t whole = ~std::uint32_t{0};

    Kind kind = Kind::constant;
    Value value;
    /// The input or decision, and the column of the decision's answer.
    std::uint32_t index = 0;
    std::uint32_t output = 0;
    std::vector<Operand> arguments;
    /// What the interpreter works out; null for every other kind. Its `arguments` are what it names.
    std::shared_ptr<const WorkedOut> work;
};

/// Something that only the interpreter can work out.
struct WorkedOut {
    /// The decision in whose scope it stands, and where the values of the arguments go, as places
    /// among the linked models.
    std::uint32_t node = 0;
    std::vector<std::uint32_t> names;
    /// An expression, a whole decision, or a cell; a cell asks about the last argument.
    std::variant<Expression, BoxedPointer, UnaryTests> what;
    /// The value becomes one of this type; null for any.
    TypePointer type;
};

/// What one or more columns read, and how finely they look at it.
struct Source {
    Operand operand;
    std::string text;
    ValueClasses classes{{}};
    /// The type that its columns declare and the values that they allow; null for none.
    TypePointer type;
    std::shared_ptr<const UnaryTests> allowed;
    /// For each class whether its values may not be read: then the whole table answers nothing.
    /// (R-DMN-10)
    std::vector<char> refused;
    /// The class tells all that there is to be refused; else the value itself is judged.
    bool judged_by_class = true;
    /// For each class whether the declared type of the input leaves it out.
    std::vector<char> impossible;
    /// What is not known may be something that is refused, whatever its class.
    bool perhaps_refused = false;
    /// When it is the answer of a table of constants: the class of each rule's answer, of the answer
    /// when no rule holds, and of what comes when rules contradict each other. Beyond the classes
    /// stands one for what is refused.
    std::vector<ClassIndex> answer_classes;
    ClassIndex no_answer_class = 0;
    ClassIndex contradiction_class = 0;
};

/// The class of a value that the source reads; nullopt when it is refused.
[[nodiscard]] std::optional<ClassIndex> class_in(const Source& source, const Value& value);

struct CompiledColumn {
    SourceIndex source = 0;
    /// For each class of the source the rules that hold for it, by their places in the order.
    std::vector<Bits> rules_of_class;
    /// Where those sets begin among the `sets` of the decision.
    std::size_t first_set = 0;
};

struct CompiledRule {
    std::string id;
    std::string description;
    std::vector<UnaryTests> cells;
    /// Null for one that is worked out.
    std::vector<Value> answers;
    std::vector<std::string> annotations;
    /// As many as `answers`, or none when all of them are constants.
    std::vector<std::optional<Operand>> worked_out;
    /// The columns that matter to it: it holds for some of what they may read, and not for all.
    std::vector<std::uint32_t> looks_at;
};

struct CompiledOutput {
    std::string name;
    std::string label;
    /// In order of priority; empty when the file lists none.
    std::vector<Value> values;
    Value when_no_rule_holds;
    bool has_default = false;
};

/// A decision table. Without rules and outputs for a decision that is worked out as a whole.
struct CompiledTable {
    HitPolicy hit_policy = HitPolicy::unique;
    Aggregation aggregation = Aggregation::list;
    std::vector<CompiledOutput> outputs;
    std::vector<std::string> annotation_names;
    std::vector<CompiledRule> rules;

    /// Whether its answer is made of all rules that hold, and not of one of them.
    [[nodiscard]] bool gathers() const {
        return hit_policy == HitPolicy::collect || hit_policy == HitPolicy::rule_order ||
               hit_policy == HitPolicy::output_order;
    }
    /// COLLECT that makes one number of its answers.
    [[nodiscard]] bool aggregates() const {
        return hit_policy == HitPolicy::collect && aggregation != Aggregation::list;
    }
};

struct CompiledDecision {
    std::string file;
    Decision decision;
    CompiledTable table;
    /// First those of the table, then one for each cell that is not constant: it reads whether the
    /// cell holds.
    std::vector<CompiledColumn> columns;
    /// Which rules look at those.
    struct AskedCell {
        std::uint32_t rule = 0;
        std::uint32_t column = 0;
        SourceIndex source = 0;
    };
    std::vector<AskedCell> asked_cells;
    Bits all_rules;
    /// The sets of all columns once more, word after word, for reading them fast.
    std::vector<std::uint64_t> sets;
    /// Rules by priority, highest first, for PRIORITY and OUTPUT ORDER; else as the table has them.
    std::vector<std::uint32_t> order;
    /// For ANY: for each rule the first one that answers alike.
    std::vector<std::uint32_t> alike_answers;
    /// All of it is a table of constants over inputs and decisions (and `list contains`, `count`,
    /// `not` and lists of those): every case of it can be gone through.
    bool constant = true;
    /// What a decision gives that is no table, or one that only the interpreter can carry out.
    std::optional<Operand> whole;
};

struct ProgramInput {
    std::string name;
    std::string label;
    /// Null when none is declared. Of inputs of the same name the first counts.
    TypePointer type;
    /// What changes when the input does, by way of other decisions too; upwards.
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
    /// What reads what, for following a change.
    [[nodiscard]] const inside::Dependence& dependence() const { return *dependence_; }
    /// The models that it was made of.
    [[nodiscard]] std::span<const Model> models() const;
    /// For domain_of().
    [[nodiscard]] inside::KnownDomains& domains() const { return *domains_; }

private:
    friend class ProgramLinker;
    friend class Evaluation;
    void trace_inputs();

    std::shared_ptr<const inside::Linked> linked_;
    std::shared_ptr<const inside::Dependence> dependence_;
    std::shared_ptr<inside::KnownDomains> domains_;
    std::vector<ProgramInput> inputs_;
    std::vector<CompiledDecision> decisions_;
    std::vector<Source> sources_;
    std::map<std::string, DecisionIndex, std::less<>> decisions_by_name_;
    std::map<std::string, InputIndex, std::less<>> inputs_by_name_;
};

} // namespace schakel::dmn
