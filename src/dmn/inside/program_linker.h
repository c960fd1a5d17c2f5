// Makes a program of linked models: the names in tables become places, and every decision a table of
// constants, one with parts that are worked out, or something that is worked out as a whole.
#pragma once

#include "dmn/inside/linked.h"
#include "dmn/program.h"

#include <set>

namespace schakel::dmn {

class ProgramLinker {
public:
    explicit ProgramLinker(std::shared_ptr<const inside::Linked> linked);
    std::expected<Program, Faults> link();

private:
    using NodeIndex = inside::NodeIndex;

    void fault(NodeIndex node, std::string code, std::string message);
    void add_nodes();
    void add_decision(NodeIndex at);
    void compile_decision(DecisionIndex index);
    void add_columns(CompiledDecision& compiled, const DecisionTable& table, NodeIndex node);
    /// A column for each cell that is not constant, the same cell of the same column once.
    void add_asked_cells(CompiledDecision& compiled, const DecisionTable& table, NodeIndex node);
    /// False when only the interpreter can tell what the table answers.
    [[nodiscard]] bool add_answers(CompiledDecision& compiled, const DecisionTable& table,
                                   NodeIndex node);
    [[nodiscard]] bool add_outputs(CompiledDecision& compiled, const DecisionTable& table);

    [[nodiscard]] Operand operand(const Expression& expression, NodeIndex reader);
    [[nodiscard]] Operand target(const std::vector<std::string>& path, NodeIndex reader,
                                 const Expression& expression);
    [[nodiscard]] Operand answer_of(std::span<const std::string> below, NodeIndex found,
                                    NodeIndex reader, const Expression& expression);
    /// What the decision may name of that which it requires.
    [[nodiscard]] std::set<std::string_view> names_of(NodeIndex reader) const;
    [[nodiscard]] Operand of_node(NodeIndex node) const;
    /// With what it names of that which the decision requires; with all of it when `names` is null.
    [[nodiscard]] Operand worked_out(decltype(WorkedOut::what) what, NodeIndex reader,
                                     TypePointer type,
                                     const std::function<bool(std::string_view)>& names) const;
    [[nodiscard]] SourceIndex source(Operand operand, std::string text, TypePointer type,
                                     std::shared_ptr<const UnaryTests> allowed);

    std::shared_ptr<const inside::Linked> linked_;
    Faults faults_;
    Program program_;
    /// The input or decision of each node that is one.
    std::vector<std::uint32_t> places_;
    std::vector<NodeIndex> nodes_;
    std::map<std::string, SourceIndex, std::less<>> sources_;
};

/// Which rules hold for which classes of what the columns read, and in which order they count.
void lay_out_tables(std::vector<CompiledDecision>& decisions, std::vector<Source>& sources,
                    std::span<const ProgramInput> inputs);

} // namespace schakel::dmn
