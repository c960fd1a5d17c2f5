// All tables on which one decision rests as one diagram of what can be otherwise: an answer is one walk through it, and
// so is every answer to "and if this were otherwise?". Made once, then only read.
//
//   R-DMN-59  What is read from the joined diagram is what an evaluation answers in each case that is left open: the
//             outcomes of all of them, and no other; and it stays so whatever the variables are that were not read.
//             (design: speed changes no answer)
#pragma once

#include "dmn/table_diagrams.h"

#include <unordered_set>

namespace schakel::dmn {

/// Outcomes, a bit for each.
using OutcomeSet = std::uint64_t;

class JoinedDiagram {
public:
    /// Something that can be otherwise by itself: what it can be set to. Each of its settings names the same columns, and no
    /// other variable names one of those.
    struct Variable {
        std::vector<TableDiagrams::Setting> values;
    };

    /// The variables are read in the order in which they stand. Of each code of the decision (TableDiagrams) an outcome
    /// below 64 is told. nullopt when a column of an input belongs to no variable, a setting leaves a column several
    /// classes, there are more variables or classes than sets hold, or more than so many nodes come by.
    [[nodiscard]] static std::optional<JoinedDiagram>
    of(const TableDiagrams& tables, std::span<const Variable> variables,
       std::span<const std::uint32_t> outcome_of_code, std::size_t nodes_max);

    [[nodiscard]] std::size_t variables() const { return class_of_value_.size(); }
    /// Values of one class lead to the same, whatever the others are.
    [[nodiscard]] std::uint32_t class_of(std::size_t variable, std::size_t value) const {
        return class_of_value_[variable][value];
    }
    [[nodiscard]] ClassSet all_classes(std::size_t variable) const {
        return all_classes_[variable];
    }
    /// How large it is.
    [[nodiscard]] std::size_t nodes() const { return nodes_; }

private:
    JoinedDiagram() = default;
    friend class Joining;
    friend class JoinedReading;

    /// One node behind the other, so that a step of a walk looks at one place of memory: its number and its variable
    /// (`end` for none), then where the next node stands for each class, or at the end the outcome. A walk begins at 0.
    std::vector<std::uint32_t> cells_;
    std::size_t nodes_ = 0;
    static constexpr std::uint32_t variable_bits = 7;
    static constexpr std::uint32_t end = (1U << variable_bits) - 1;
    [[nodiscard]] std::uint32_t variable_at(std::uint32_t cell) const { return cells_[cell] & end; }
    [[nodiscard]] std::uint32_t number_at(std::uint32_t cell) const {
        return cells_[cell] >> variable_bits;
    }
    /// Where the class of its variable leads; at the end the outcome, for class 0.
    [[nodiscard]] std::uint32_t behind(std::uint32_t cell, std::uint32_t one) const {
        return cells_[cell + 1 + one];
    }
    std::vector<std::vector<std::uint32_t>> class_of_value_;
    std::vector<ClassSet> all_classes_;
};

/// One asking of a joined diagram. Nothing is known at first.
class JoinedReading {
public:
    /// The diagram outlives the reading.
    explicit JoinedReading(const JoinedDiagram& diagram);

    [[nodiscard]] const JoinedDiagram& diagram() const { return *diagram_; }
    /// The classes that the variable may have; at least one.
    void set(std::size_t variable, ClassSet classes);
    [[nodiscard]] ClassSet classes(std::size_t variable) const { return classes_[variable]; }

    /// The outcomes that are possible.
    [[nodiscard]] OutcomeSet outcomes();
    /// Those that would be if the variable had this class, and the others what they may have now.
    [[nodiscard]] OutcomeSet outcomes_with(std::size_t variable, std::uint32_t one);
    /// Whether none but these is possible. Ends at the first that is.
    [[nodiscard]] bool only(OutcomeSet outcomes);
    /// The variables at which the ways to the outcomes come by, upwards, each once.
    [[nodiscard]] const std::vector<std::uint32_t>& variables_read();

private:
    static constexpr std::uint32_t several = ~std::uint32_t{0};

    void begin_round();
    [[nodiscard]] OutcomeSet from(std::uint32_t cell);
    [[nodiscard]] bool stays(std::uint32_t cell);
    void walk();

    const JoinedDiagram* diagram_;
    std::vector<ClassSet> classes_;
    /// The class where it is only one.
    std::vector<std::uint32_t> only_;
    /// Counted on when something was set.
    static constexpr std::uint32_t rounds_max = ~std::uint32_t{0} / 2;
    std::uint32_t round_ = 1;
    /// By variable in which round it or one behind it was set last; those before this one were set since.
    std::vector<std::uint32_t> set_in_;
    std::size_t is_set_up_to_ = 0;
    /// By node in which round what it leads to was found, and that.
    std::vector<std::uint32_t> found_in_;
    std::vector<OutcomeSet> found_;
    /// The nodes of the walks that from() is in.
    std::vector<std::uint32_t> way_;
    /// For only(): by node twice the round, and one more when it leads to none but these outcomes.
    OutcomeSet judged_by_ = 0;
    std::vector<std::uint32_t> judged_;
    bool is_walked_ = false, one_way_ = false;
    std::vector<std::uint32_t> read_;
    std::unordered_set<std::uint32_t> come_by_;
    /// By variable that was read; where there is one way only.
    std::vector<std::uint32_t> cell_of_;
};

} // namespace schakel::dmn
