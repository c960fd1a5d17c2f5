// Statements as formulas: in which cases they say something, and in which they are broken.
#pragma once

#include "dmn/proof/claim_formulas.h"

#include <memory>

namespace schakel::dmn::proof {

/// A statement with its expressions read.
struct ReadStatement {
    std::string name;
    const Statement* statement = nullptr;
    /// What has to hold before it says anything: in the first case, and in the second of a Change.
    std::optional<Expression> condition, condition_after;
    /// The claim of an invariant; what is measured otherwise.
    Expression measure;
    /// Of the other program.
    Expression other_measure;
};

/// Its formulas. A Change and a Sameness have two terms to hold against each other.
struct PreparedStatement {
    ReadStatement read;
    Formula covered = never, broken = never;
};

/// The inputs that may differ between the two cases.
[[nodiscard]] std::set<std::string, std::less<>> changed_by(const Change& change);

/// Whether what is measured first and then may follow each other; false for what has no order.
[[nodiscard]] bool may_follow(const Statement& statement, const Value& first, const Value& then);

class StatementFormulas {
public:
    /// `other` may be null.
    StatementFormulas(const Program& program, const Program* other, const Claims& claims);

    /// Everything that cannot be read or is not carried out.
    [[nodiscard]] std::expected<std::vector<PreparedStatement>, Faults> prepare();

    [[nodiscard]] const FormulaStore& store() const { return store_; }
    [[nodiscard]] const InputCases& cases() const { return *cases_; }
    [[nodiscard]] const Vocabulary& vocabulary() const { return vocabulary_; }
    [[nodiscard]] const Vocabulary* other_vocabulary() const { return other_ ? &*other_ : nullptr; }

private:
    /// The tables of one program at one moment, and expressions over them.
    struct View {
        TableFormulas tables;
        ClaimFormulas claims;
        View(const Vocabulary& vocabulary, const Claims& stated, Terms& terms, InputCases& cases,
             std::set<std::string, std::less<>> changed)
            : tables{vocabulary.program(), terms, cases, std::move(changed)},
              claims{vocabulary, stated, terms, cases, tables} {}
    };
    using Changed = std::set<std::string, std::less<>>;

    void read(const Statement& statement);
    [[nodiscard]] std::optional<Expression> read_part(const std::string& name,
                                                      std::string_view part,
                                                      const std::string& text,
                                                      const Vocabulary& vocabulary);
    void gather(NamedValues& named);
    [[nodiscard]] View& view(const Vocabulary& vocabulary, const Changed& changed);
    [[nodiscard]] PreparedStatement prepared(const ReadStatement& read);
    void prepare_change(const Change& change, PreparedStatement& prepared);
    void prepare_sameness(PreparedStatement& prepared);
    [[nodiscard]] Formula condition(View& view, const std::optional<Expression>& expression);
    /// When the input goes up or stays, and when it does not stay.
    struct Move {
        Formula up_or_stays = never, moves = never;
    };
    [[nodiscard]] Move move_of(const Change& change, const Rising& rising);
    [[nodiscard]] Formula held_against(const Statement& statement, const Term& first,
                                       const Term& then);
    void fault(const std::string& name, std::string code, std::string message);

    const Claims& claims_;
    Vocabulary vocabulary_;
    std::optional<Vocabulary> other_;
    FormulaStore store_;
    Terms terms_{store_};
    std::unique_ptr<InputCases> cases_;
    std::map<std::pair<const Vocabulary*, Changed>, std::unique_ptr<View>> views_;
    std::vector<ReadStatement> statements_;
    Faults faults_;
};

} // namespace schakel::dmn::proof
