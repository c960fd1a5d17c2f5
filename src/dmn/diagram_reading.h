// One asking of a decision by the diagrams of its tables: only what the way to the answer needs is read. What it was set
// to can be tried otherwise, and kept or left.
//
//   R-DMN-59  What is read from diagrams is what an evaluation answers, whatever was set and tried before; and it stays
//             the answer whatever the inputs are that were not read. (design: speed changes no answer)
#pragma once

#include "dmn/evaluation.h"
#include "dmn/table_diagrams.h"

namespace schakel::dmn {

class DiagramReading {
public:
    /// What one input is set to, in what the columns read of it. A column that is not in it reads what it read.
    struct Setting {
        struct Column {
            /// By its place among the reads of the diagrams.
            std::uint32_t read = 0;
            ClassSet classes = 0;
            bool operator==(const Column&) const = default;
        };
        std::vector<Column> columns;
        bool operator==(const Setting&) const = default;
    };

    /// Nothing is known yet. The diagrams outlive the reading.
    explicit DiagramReading(const TableDiagrams& diagrams);

    /// nullopt when a column may refuse to read it (R-DMN-10).
    [[nodiscard]] static std::optional<Setting> setting(const TableDiagrams& diagrams,
                                                        const PreparedValue& prepared);

    /// Not while something is tried out.
    void set(const Setting& setting);
    /// The codes that the decision's answer can have (TableDiagrams).
    [[nodiscard]] const NumberSet& answer();
    /// The inputs that were read for it.
    [[nodiscard]] std::vector<InputIndex> inputs_read();

    /// How many settings can be asked about at a time.
    static constexpr std::size_t settings_max = 64;
    /// The codes for each of these settings of one input, one at a time, the others as they are set. What the ways to
    /// their answers have in common is gone once.
    void answers_with(std::span<const Setting* const> settings, std::span<NumberSet> answers);

    /// From here on answer() is as though this were set, until it is kept or left.
    void try_out(const Setting& setting);
    /// Sets what was tried.
    void keep_tried();
    void leave_tried();

private:
    struct Answer {
        NumberSet codes;
        /// The code, when there is only one.
        std::uint32_t only = 0;
        /// The inputs' columns that were read for it, by way of other tables too.
        NumberSet read;
    };
    static constexpr std::uint32_t several = ~std::uint32_t{0};

    /// Settings of one input, a bit for each, and what they lead to.
    struct Part {
        std::uint64_t settings = 0;
        std::uint32_t leads_to = 0;
    };
    using Parts = std::vector<Part>;
    static void add(Parts& parts, std::uint64_t settings, std::uint32_t leads_to);

    const Answer& answer_of(std::uint32_t table);
    void walk(std::uint32_t table, Answer& answer);
    void walk_all(std::uint32_t table, std::uint32_t from, Answer& answer);
    [[nodiscard]] ClassSet classes(std::uint32_t read, Answer& answer);
    [[nodiscard]] static ClassSet classes_of(const TableDiagrams::Read& read, const Answer& answer);

    /// Whether nothing that was read for the answer of the table differs between the settings that are asked about.
    [[nodiscard]] bool is_alike(std::uint32_t table) const;
    /// The codes of the table for all settings that are asked about.
    const Parts& parts_of(std::uint32_t table);
    void walk_apart(std::uint32_t table, std::uint32_t node, std::uint64_t settings, Parts& codes);
    [[nodiscard]] ClassSet alike_classes(std::uint32_t read);
    /// The classes that a column reads for all settings that are asked about.
    const Parts& classes_apart(std::uint32_t read);
    [[nodiscard]] std::uint32_t last() const {
        return static_cast<std::uint32_t>(diagrams_->tables().size() - 1);
    }

    const TableDiagrams* diagrams_;
    /// What each column of an input reads, as it is tried.
    std::vector<ClassSet> columns_;
    /// What was set where something else is tried.
    std::vector<Setting::Column> before_;
    NumberSet tried_;
    /// The tables that what is tried can change, a bit for each.
    std::uint64_t changed_ = 0;
    /// The tables of which the answer is known, and those that were worked out for what is tried.
    std::uint64_t answered_ = 0, answered_tried_ = 0;
    std::vector<Answer> answers_, answers_tried_;
    /// For answers_with(): the settings, and by table and column what they lead to; of those in the sets it is known.
    std::span<const Setting* const> settings_;
    std::uint64_t all_settings_ = 0;
    std::uint64_t parts_known_ = 0;
    NumberSet classes_known_;
    std::vector<Parts> parts_, classes_apart_;
    /// For walk_apart(): with which settings each node of a table was come by, and those that were.
    struct ComeBy {
        std::vector<std::uint64_t> settings;
        std::vector<std::uint32_t> nodes;
    };
    std::vector<ComeBy> come_by_with_;
    /// For walk_all(): in which walk each node of a table was come by last.
    std::vector<std::vector<std::uint32_t>> come_by_;
    std::uint32_t walk_number_ = 0;
    /// What each column read in the walk that read it last.
    struct ReadInWalk {
        std::uint32_t walk = 0;
        ClassSet classes = 0;
    };
    std::vector<ReadInWalk> read_in_walk_;
};

} // namespace schakel::dmn
