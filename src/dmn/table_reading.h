// Which rules of one table hold for what its columns may read.
//
// Where columns may read several classes, every combination of them is judged, so that the outcome
// is exact. They are gone through column by column; combinations that leave the same rules go on as
// one, and rules behind one that holds for certain are left out where only the first one counts. So
// there are few sets of rules at a time, however many combinations lead to them. Past
// `rule_sets_max` rules are judged column by column instead: then the outcome may hold an answer
// too many, but never one too few (R-DMN-6).
#pragma once

#include "dmn/outcome.h"
#include "dmn/program.h"

namespace schakel::dmn {

inline constexpr std::size_t rule_sets_max = 4'096;

/// A column of a table with the classes that it may read.
struct ColumnView {
    const CompiledColumn* column = nullptr;
    const std::vector<ClassIndex>* classes = nullptr;
};

/// Sets of rules, each once.
class RuleSets {
public:
    using Word = std::uint64_t;

    void begin(std::size_t words);
    void add(const Word* set);
    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] const Word* set(std::size_t at) const { return sets_.data() + at * words_; }

private:
    void grow();
    /// Where the set stands, or where it would.
    [[nodiscard]] std::size_t slot_of(const Word* set) const;

    std::size_t words_ = 0;
    std::size_t size_ = 0;
    std::vector<Word> sets_;
    /// Open addressing: one more than the place of the set, 0 for none. A power of two of them.
    std::vector<std::uint32_t> slots_;
};

/// Reads tables. It keeps its working space, so that one reader is for one thread.
class TableReader {
public:
    /// `holding` are the rules that hold for every column of which one class is read; `open` are
    /// the other columns.
    void read(const CompiledDecision& compiled, const Bits& holding,
              const std::vector<ColumnView>& open, Outcome& outcome);
    using Word = RuleSets::Word;
    /// The same where everything is known: `holding` are the rules that hold.
    static void read_known(const CompiledDecision& compiled, std::span<const Word> holding,
                           Outcome& outcome);

private:
    /// A column with the rules that hold for all that it may read, and where the first rule stands
    /// that it may still tell apart.
    struct OpenColumn {
        const ColumnView* view = nullptr;
        std::vector<Word> certain;
    };

    void arrange(const Bits& holding, const std::vector<ColumnView>& open);
    [[nodiscard]] bool read_combinations(const CompiledDecision& compiled, const Bits& holding,
                                         const std::vector<ColumnView>& open, Outcome& outcome);
    void gather_masks(const ColumnView& view);
    /// Adds what is left of the set to the next ones, or judges it when the columns from `column`
    /// on make no difference to it.
    void go_on(Word* set, std::size_t column);
    void judge(const Word* set);

    [[nodiscard]] std::vector<Value> aggregates() const;

    const CompiledDecision* compiled_ = nullptr;
    RuleSets reached_, next_, masks_;
    /// Those that may hold together, for COLLECT that makes one number of them.
    RuleSets ended_;
    std::vector<Hit> hit_;
    std::vector<Word> possible_, scratch_;
    std::vector<OpenColumn> columns_;
    /// The columns by the place of the first rule that they may still tell apart.
    std::vector<std::pair<std::size_t, std::size_t>> order_;
    /// For each column in that order the rules that hold for it and all behind it.
    std::vector<std::vector<Word>> certain_from_;
    bool first_counts_ = false;
    std::vector<std::size_t> times_hit_;
    std::size_t judged_ = 0;
    bool none_ = false;
    bool conflict_ = false;
};

} // namespace schakel::dmn
