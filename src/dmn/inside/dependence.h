// What rests on what in a program, laid out so that a change can be followed step by step: from an input to the columns
// that read it, to the decisions of those columns, and on only where an answer became another one.
#pragma once

#include "dmn/program.h"

#include <optional>
#include <set>

namespace schakel::dmn::inside {

class Dependence {
public:
    using Word = std::uint64_t;
    static constexpr std::size_t word_bits = 64;

    Dependence(std::span<const CompiledDecision> decisions, std::span<const Source> sources,
               std::size_t inputs);

    /// What reads an input, or a decision, by itself.
    struct Readers {
        std::vector<SourceIndex> sources;
        /// Decisions that read it otherwise than in a column, as a set.
        std::vector<Word> decisions;
    };

    // Sets of decisions are words of 64, by the places of the decisions in `order`.
    [[nodiscard]] std::size_t words() const { return words_; }
    /// Every decision, each behind those on which it rests.
    [[nodiscard]] std::span<const DecisionIndex> order() const { return order_; }
    /// The decision and all on which it rests.
    [[nodiscard]] std::span<const Word> needed_for(DecisionIndex decision) const {
        return needed_for_[decision];
    }
    /// The decisions with a column of this source.
    [[nodiscard]] std::span<const Word> with_column(SourceIndex source) const {
        return with_column_[source];
    }
    [[nodiscard]] const Readers& of_input(InputIndex input) const { return of_input_[input]; }
    [[nodiscard]] const Readers& of_decision(DecisionIndex decision) const {
        return of_decision_[decision];
    }
    /// The input that the source reads when it reads nothing else.
    [[nodiscard]] std::optional<InputIndex> only_input(SourceIndex source) const {
        return only_input_[source];
    }

private:
    void put_in_order(std::span<const std::set<DecisionIndex>> rests_on);

    std::size_t words_ = 0;
    std::vector<DecisionIndex> order_;
    std::vector<std::size_t> places_;
    std::vector<std::vector<Word>> needed_for_, with_column_;
    std::vector<Readers> of_input_, of_decision_;
    std::vector<std::optional<InputIndex>> only_input_;
};

} // namespace schakel::dmn::inside
