// Whether a mutant answers as its table does whatever the columns read, without going through the
// cases one by one: classes of values are, and combinations that leave the same rules go on as one.
// Columns are taken to read anything independently of each other, so that a yes is certain and a no
// is not.
#pragma once

#include "dmn/authoring/beside.h"

namespace schakel::dmn::authoring {

class SameTable {
public:
    SameTable(const TestedModels& models, DecisionIndex decision, const Beside& beside);

    [[nodiscard]] bool answers_alike(std::size_t number, const Mutant& mutant);

private:
    using Word = std::uint64_t;
    /// The rules that are left of the table, then those of the mutant, by their places.
    using Left = std::vector<Word>;

    /// One of the two with what each of its rules answers.
    struct Side {
        const CompiledDecision* compiled = nullptr;
        std::size_t from = 0;
        std::size_t words = 0;
        /// By place: alike where the answers are written alike.
        std::vector<std::string> answers;
        /// Of each rule.
        std::vector<std::size_t> places;
        [[nodiscard]] bool has(const Left& left, std::size_t place) const;
    };
    /// What a source may leave of the rules: one for each class that it may read.
    struct Level {
        std::vector<Left> masks;
        /// Rules that hold for whatever is read here and by the sources behind.
        Left certain;
    };

    [[nodiscard]] const std::vector<ClassIndex>& classes(SourceIndex source);
    [[nodiscard]] std::vector<ClassIndex> classes_of(const Source& source);
    [[nodiscard]] Side side(DecisionIndex compiled, const DecisionTable& table,
                            std::size_t from) const;
    [[nodiscard]] std::vector<Level> levels(std::size_t rule);
    void cut(Left& left, const Left& certain) const;
    [[nodiscard]] bool matters(const Left& left, const Mutant& mutant) const;
    [[nodiscard]] std::vector<std::string> answer(const Side& side, const Left& left) const;

    const TestedModels& models_;
    DecisionIndex decision_;
    const Beside& beside_;
    HitPolicy policy_;
    Evaluation nothing_known_;
    std::map<SourceIndex, std::vector<ClassIndex>> classes_;
    Side table_, mutant_;
};

} // namespace schakel::dmn::authoring
