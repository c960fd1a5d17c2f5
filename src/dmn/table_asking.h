// One table that is asked very often, with every fact known: facts as they come in, the rule out.
// Made once, then only read: any number of threads may share it.
//
// The same sets of rules as in an Evaluation, laid out one after another: a fact is looked up once,
// and what is left is joining words of 64 rules until the first that is not empty.
#pragma once

#include "dmn/program.h"

#include <bit>
#include <expected>
#include <span>
#include <string>
#include <variant>

namespace schakel::dmn {

/// A fact where it stands. Whole numbers, texts and truths need not become a Value first; the pointer
/// is for everything else and is not null.
using Fact = std::variant<std::monostate, bool, std::int64_t, std::string_view, const Value*>;

class TableAsking {
public:
    /// More columns than any table that people read.
    static constexpr std::size_t columns_max = 64;
    // What comes instead of a rule.
    static constexpr std::uint32_t no_rule = ~std::uint32_t{0};
    static constexpr std::uint32_t contradiction = no_rule - 1;
    /// A column reads a value that it does not allow (R-DMN-10).
    static constexpr std::uint32_t refused = no_rule - 2;
    /// As a class: one that the column does not allow.
    static constexpr ClassIndex refused_class = ~ClassIndex{0};

    /// What columns may read: inputs, or `input.member` too, of an input that declares no type.
    enum class Reads { inputs, members_too };

    /// In words why not: its decision is no table of constants, or a column reads something else
    /// than it may, or what another column reads too. The program outlives it.
    [[nodiscard]] static std::expected<TableAsking, std::string>
    of(const Program& program, DecisionIndex decision, Reads reads = Reads::inputs);

    /// The input that each column reads; facts and classes come in this order.
    [[nodiscard]] std::span<const InputIndex> inputs() const { return inputs_; }
    /// The names that lead from that input to what the column reads; none for the input itself. Of a
    /// path that leads nowhere the fact is not there (monostate).
    [[nodiscard]] std::span<const std::string> members(std::size_t column) const {
        return members_[column];
    }
    [[nodiscard]] const CompiledDecision& decision() const { return *decision_; }

    /// The class of a fact in a column. A number that is not whole, a date and the like are looked
    /// up as the values that they are.
    [[nodiscard]] ClassIndex class_of(std::size_t column, const Fact& fact) const;
    /// How many classes the column tells apart, refused ones counted.
    [[nodiscard]] std::size_t classes(std::size_t column) const {
        return columns_[column].source->classes.size();
    }

    /// A value of the class.
    [[nodiscard]] const Value& representative(std::size_t column, ClassIndex one) const {
        return columns_[column].source->classes.representatives()[one];
    }

    /// The rule that answers; for ANY the first of those that hold. Not where all rules count.
    [[nodiscard]] std::uint32_t rule_for(std::span<const Fact> facts) const;
    [[nodiscard]] std::uint32_t rule_for_classes(std::span<const ClassIndex> classes) const;
    /// The same for many askings: for each column the classes that they read, one after another.
    void rules_for_classes(std::span<const std::span<const ClassIndex>> columns,
                           std::span<std::uint32_t> rules) const;

    /// All rules that hold, in the order in which they count; for any hit policy. False when a
    /// column reads what it does not allow.
    [[nodiscard]] bool rules_that_hold(std::span<const ClassIndex> classes,
                                       std::vector<std::uint32_t>& rules) const;

private:
    using Word = std::uint64_t;
    struct Column {
        const Source* source = nullptr;
        /// Where the words of its first class stand.
        std::size_t first = 0;
    };

    TableAsking() = default;
    [[nodiscard]] const Word* set_of(std::size_t column, ClassIndex one) const {
        return sets_.data() + columns_[column].first + std::size_t{one} * words_;
    }
    [[nodiscard]] std::uint32_t rule_of_sets(const Word* const* sets) const;
    /// The rules of one word that hold.
    [[nodiscard]] Word rules_in(const Word* const* sets, std::size_t word) const;
    /// The first of these rules.
    [[nodiscard]] std::uint32_t rule_at(std::size_t word, Word rules) const {
        return decision_->order[word * 64 + static_cast<std::size_t>(std::countr_zero(rules))];
    }
    [[nodiscard]] std::uint32_t unless_contradicted(std::uint32_t first, const Word* const* sets,
                                                    std::size_t word, Word rules) const;

    const CompiledDecision* decision_ = nullptr;
    std::vector<InputIndex> inputs_;
    std::vector<std::vector<std::string>> members_;
    std::vector<Column> columns_;
    std::size_t words_ = 0;
    /// The words of all rules, and of the rules of each class of each column.
    std::vector<Word> all_;
    std::vector<Word> sets_;
    bool one_is_enough_ = false;
};

} // namespace schakel::dmn
