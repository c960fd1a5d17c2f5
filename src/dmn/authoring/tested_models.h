// The models that an author tests, with the program that they make, and other programs made of them
// for the sake of a test: with tables beside their own, or with a table of another making.
#pragma once

#include "dmn/program.h"

namespace schakel::dmn::authoring {

class TestedModels {
public:
    /// All faults at once, as Program::link tells them.
    [[nodiscard]] static std::expected<TestedModels, Faults> link(std::vector<Model> models);

    [[nodiscard]] const Program& program() const { return program_; }
    [[nodiscard]] std::span<const Model> models() const { return models_; }
    [[nodiscard]] std::size_t decisions() const { return homes_.size(); }
    [[nodiscard]] const Decision& decision(DecisionIndex index) const;
    /// For people: led by its model's name where another model has a decision of that name.
    [[nodiscard]] std::string name(DecisionIndex index) const;
    /// The type that the model declares for the input; null when none, or any, is declared.
    [[nodiscard]] TypePointer type(InputIndex index) const;

    /// What a decision reads itself.
    struct Needs {
        std::vector<InputIndex> inputs;
        std::vector<DecisionIndex> decisions;
    };
    [[nodiscard]] const Needs& needs(DecisionIndex index) const { return needs_[index]; }
    /// Whether the answer of the one can matter to the other: also by way of others, and to itself.
    [[nodiscard]] bool rests_on(DecisionIndex reader, DecisionIndex read) const;

    // ---- other programs of the same models

    /// The place of the decision in a program made of these models.
    [[nodiscard]] DecisionIndex place_in(const Program& program, DecisionIndex index) const;
    [[nodiscard]] DecisionIndex place_of_beside(const Program& program, DecisionIndex index,
                                                std::size_t number) const;
    /// The models with these tables beside that of the decision, each as a decision of its own that
    /// requires the same. Decisions on which it does not rest are left out when `only_needed`.
    [[nodiscard]] std::vector<Model>
    with_beside(DecisionIndex index, std::span<const DecisionTable> tables, bool only_needed) const;
    /// The models with other logic for the decision.
    [[nodiscard]] std::vector<Model> with_instead(DecisionIndex index, DecisionTable table) const;
    /// The name of an input that no file can hold.
    static constexpr const char* stand_in = "\x1fstand in";
    /// The models with the decision asking nothing but the input `stand_in`.
    [[nodiscard]] std::vector<Model> with_stand_in(DecisionIndex index, DecisionTable table) const;

private:
    struct Home {
        std::size_t model = 0;
        std::size_t position = 0;
    };
    TestedModels(std::vector<Model> models, Program program);
    [[nodiscard]] Needs needs_of(Home home) const;
    [[nodiscard]] std::optional<std::size_t> model_named(std::size_t home,
                                                         const std::string& name) const;
    [[nodiscard]] std::string full_name(DecisionIndex index, std::string_view ending = {}) const;

    std::vector<Model> models_;
    Program program_;
    /// By DecisionIndex of `program_`.
    std::vector<Home> homes_;
    std::vector<Needs> needs_;
    /// For each decision those on which it rests.
    std::vector<Bits> rests_on_;
};

} // namespace schakel::dmn::authoring
