// The tables on which one decision rests, each as a diagram of its columns: an answer is reached by walking from column
// to column, and only what that way needs is read. Made once from a program, then only read.
#pragma once

#include "dmn/program.h"

#include <array>
#include <bit>
#include <optional>

namespace schakel::dmn {

/// Classes of a source, a bit for each.
using ClassSet = std::uint64_t;

/// A set of up to 128 numbers.
class NumberSet {
public:
    static constexpr std::size_t numbers_max = 128;

    void insert(std::uint32_t number) { words_[number / 64] |= std::uint64_t{1} << number % 64; }
    void insert(const NumberSet& other) {
        words_[0] |= other.words_[0];
        words_[1] |= other.words_[1];
    }
    [[nodiscard]] bool contains(std::uint32_t number) const {
        return (words_[number / 64] >> number % 64 & 1) != 0;
    }
    [[nodiscard]] bool meets(const NumberSet& other) const {
        return ((words_[0] & other.words_[0]) | (words_[1] & other.words_[1])) != 0;
    }
    template <class Do>
    void for_each(Do&& take) const {
        for (std::uint32_t w = 0; w < words_.size(); ++w)
            for (auto left = words_[w]; left != 0; left &= left - 1)
                take(w * 64 + static_cast<std::uint32_t>(std::countr_zero(left)));
    }
    bool operator==(const NumberSet&) const = default;

private:
    std::array<std::uint64_t, numbers_max / 64> words_{};
};

class TableDiagrams {
public:
    /// nullopt where something on which the decision rests is no table of constants of which one rule answers, reads
    /// several inputs in one column, or has more parts than the sets here hold.
    [[nodiscard]] static std::optional<TableDiagrams> of(const Program& program,
                                                         DecisionIndex decision);

    // What the codes of an answer mean, of a table with so many rules: a rule each, and two more.
    [[nodiscard]] static std::uint32_t code_of_none(std::size_t rules) {
        return static_cast<std::uint32_t>(rules);
    }
    [[nodiscard]] static std::uint32_t code_of_conflict(std::size_t rules) {
        return static_cast<std::uint32_t>(rules + 1);
    }

    /// Where a walk stands: at a column, or at its end.
    struct Node {
        static constexpr std::uint32_t end = ~std::uint32_t{0};
        /// What is read here, by its place among `reads`.
        std::uint32_t read = end;
        /// Where the next nodes stand among `next`, one for each class; at the end the code.
        std::uint32_t first = 0;
    };
    struct Table {
        DecisionIndex decision = 0;
        /// The walk begins at the last.
        std::vector<Node> nodes;
        std::vector<std::uint32_t> next;
    };
    /// What a column reads.
    struct Read {
        static constexpr std::uint32_t of_input = ~std::uint32_t{0};
        SourceIndex source = 0;
        /// The table of which it is the answer, by its place among `tables`; or of_input.
        std::uint32_t table = of_input;
        InputIndex input = 0;
        /// By the code of the answer that is read.
        std::vector<ClassSet> classes_of_code;
        /// All of them, and the classes that are refused when an input has them (R-DMN-10).
        ClassSet classes = 0, refused = 0;
        /// The tables that change when it does, a bit for each.
        std::uint64_t changes = 0;
    };

    /// Each behind those on which it rests; the decision itself comes last. At most 64.
    [[nodiscard]] std::span<const Table> tables() const { return tables_; }
    /// Those of inputs are among the first 128.
    [[nodiscard]] std::span<const Read> reads() const { return reads_; }
    /// The place of a source among `reads`; nullopt when nothing here reads it.
    [[nodiscard]] std::optional<std::uint32_t> place_of(SourceIndex source) const;

private:
    TableDiagrams() = default;
    friend class TableDiagramsMaker;

    std::vector<Table> tables_;
    std::vector<Read> reads_;
    /// By source; one more than the place, 0 for none.
    std::vector<std::uint32_t> places_;
};

} // namespace schakel::dmn
