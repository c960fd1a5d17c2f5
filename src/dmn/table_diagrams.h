// The tables on which one decision rests, each as a diagram of its columns: an answer is reached by walking from column
// to column, and only what that way needs is read. Made once from a program, then only read.
#pragma once

#include "dmn/program.h"

#include <optional>

namespace schakel::dmn {

/// Classes of a source, a bit for each.
using ClassSet = std::uint64_t;

struct PreparedValue;

class TableDiagrams {
public:
    /// nullopt where something on which the decision rests is no table of constants of which one rule answers, reads
    /// several inputs in one column, or tells more classes apart than a set holds.
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
        std::vector<ClassIndex> class_of_code;
        /// How many there are; beyond them an input has what is refused (R-DMN-10).
        std::uint32_t classes = 0;
    };

    /// Each behind those on which it rests; the decision itself comes last.
    [[nodiscard]] std::span<const Table> tables() const { return tables_; }
    [[nodiscard]] std::span<const Read> reads() const { return reads_; }

    /// What an input is set to, in what the columns read of it.
    struct Setting {
        struct Column {
            /// By its place among `reads`.
            std::uint32_t read = 0;
            ClassSet classes = 0;
            bool operator==(const Column&) const = default;
        };
        std::vector<Column> columns;
        bool operator==(const Setting&) const = default;
    };
    /// nullopt when a column may refuse to read it (R-DMN-10).
    [[nodiscard]] std::optional<Setting> setting(const PreparedValue& prepared) const;

private:
    TableDiagrams() = default;
    friend class TableDiagramsMaker;

    std::vector<Table> tables_;
    std::vector<Read> reads_;
    /// By source; one more than the place, 0 for none.
    std::vector<std::uint32_t> places_;
};

} // namespace schakel::dmn
